import { useId } from "react";
import { NumberInput, TextInput } from "@mantine/core";
import type { Answer, PublicQuestion } from "@/lib/lessons";
import { InlineText } from "../ui/inline-text";
import classes from "./question.module.css";

interface QuestionFieldsProps {
  readonly question: PublicQuestion;
  readonly answer: Answer | null;
  /** Id of the prompt. */
  readonly labelledBy: string;
  readonly onChange: (answer: Answer) => void;
}

export function QuestionFields({ question, answer, labelledBy, onChange }: QuestionFieldsProps) {
  switch (question.kind) {
    case "single":
    case "multiple":
      return <Options question={question} answer={answer} labelledBy={labelledBy} onChange={onChange} />;
    case "number":
      return (
        <NumberInput
          aria-labelledby={labelledBy}
          className={classes.input}
          value={typeof answer === "number" ? answer : ""}
          onChange={(value) => onChange(typeof value === "number" ? value : "")}
          hideControls
          suffix={question.unit ? ` ${question.unit}` : ""}
        />
      );
    case "text":
      return <TextInput aria-labelledby={labelledBy} className={classes.input} value={typeof answer === "string" ? answer : ""} onChange={(event) => onChange(event.target.value)} />;
  }
}

type Choice = Extract<PublicQuestion, { kind: "single" | "multiple" }>;

function Options({ question, answer, labelledBy, onChange }: QuestionFieldsProps & { readonly question: Choice }) {
  const name = useId();
  const several = question.kind === "multiple";
  const chosen: readonly string[] = Array.isArray(answer) ? answer : typeof answer === "string" ? [answer] : [];
  const choose = (id: string, on: boolean) => onChange(several ? (on ? [...chosen, id] : chosen.filter((other) => other !== id)) : id);
  return (
    <div role={several ? "group" : "radiogroup"} aria-labelledby={labelledBy} className={classes.options}>
      {several && <p className={classes.how}>Choose all that apply.</p>}
      {question.options.map(({ id, text }) => (
        <label key={id} className={classes.option}>
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            value={id}
            checked={chosen.includes(id)}
            onChange={(event) => choose(id, event.target.checked)}
          />
          <span>
            <InlineText text={text} />
          </span>
        </label>
      ))}
    </div>
  );
}
