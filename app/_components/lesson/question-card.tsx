"use client";

import { useId, useState, type FormEvent } from "react";
import { send } from "@/app/_http/send";
import type { Answer, PublicQuestion } from "@/lib/lessons";
import { MeaningShape } from "../network/meaning";
import { BusyButton } from "../ui/busy-button";
import { InlineText } from "../ui/inline-text";
import { QuestionFields } from "./question-fields";
import classes from "./question.module.css";

/** An answer as the server marked it. */
export interface MarkedAnswer {
  readonly answer: Answer;
  readonly correct: boolean;
  readonly explanation: string;
}

interface QuestionCardProps {
  readonly question: PublicQuestion;
  /** POST: one answer. */
  readonly url: string;
  /** The latest answer of a former visit. */
  readonly former: MarkedAnswer | null;
}

/** A question of a lesson. It is marked on the server: the page does not know the answer. */
export function QuestionCard({ question, url, former }: QuestionCardProps) {
  const id = useId();
  const [answer, setAnswer] = useState<Answer | null>(former?.answer ?? null);
  const [marked, setMarked] = useState<MarkedAnswer | null>(former);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const empty = answer === null || answer === "" || (Array.isArray(answer) && answer.length === 0);

  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (empty) return setTrouble(question.kind === "number" ? "Give a number first, as in 128." : "Give an answer first.");
    setSending(true);
    const sent = await send<Omit<MarkedAnswer, "answer">>("POST", url, { question: question.id, answer });
    setSending(false);
    setTrouble(sent.ok ? null : sent.error.message);
    if (sent.ok) setMarked({ answer, ...sent.data });
  };

  return (
    <form className={classes.card} onSubmit={check} aria-labelledby={`${id}-prompt`}>
      <p className={classes.label}>Question</p>
      <p id={`${id}-prompt`} className={classes.prompt}>
        <InlineText text={question.prompt} />
      </p>
      <QuestionFields question={question} answer={answer} labelledBy={`${id}-prompt`} onChange={setAnswer} />
      <div className={classes.actions}>
        <BusyButton type="submit" variant="default" busy={sending} busyLabel="Checking…">
          Check the answer
        </BusyButton>
      </div>
      <div role="status">
        {trouble !== null && <p className={classes.trouble}>{trouble}</p>}
        {trouble === null && marked && <Feedback marked={marked} changed={JSON.stringify(marked.answer) !== JSON.stringify(answer)} />}
      </div>
    </form>
  );
}

/** `changed`: the answer on the page is no longer the one that was marked. */
function Feedback({ marked: { correct, explanation }, changed }: { readonly marked: MarkedAnswer; readonly changed: boolean }) {
  return (
    <div className={classes.feedback} data-correct={correct} data-changed={changed}>
      <MeaningShape meaning={correct ? "allowed" : "denied"} size={18} />
      <p>
        <strong>{correct ? "Right." : "Not yet."}</strong> <InlineText text={explanation} />
      </p>
    </div>
  );
}
