import { z } from "zod";
import type { Question } from "./questions";

/** Text that can be stored as it is: no null character, no half of a surrogate pair. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\0\p{Cs}]*$/u, "takes characters that can be written down");

/** An answer as a browser sends it: an option's id, several of them, a number, or words. */
export const answerSchema = z.union([words(1_000), z.number(), z.array(words(100)).max(8)]);
export type Answer = z.infer<typeof answerSchema>;

export interface Marking {
  readonly correct: boolean;
  /** For the learner; `backticks` mark code. */
  readonly explanation: string;
}

/** Marks one answer. An answer of another shape than the question's is wrong, and told so. */
export function markAnswer(question: Question, answer: Answer): Marking {
  switch (question.kind) {
    case "single":
      return markSingle(question, answer);
    case "multiple":
      return markMultiple(question, answer);
    case "number":
      return markNumber(question, answer);
    case "text":
      return markText(question, answer);
  }
}

type Of<K extends Question["kind"]> = Extract<Question, { kind: K }>;
const wrong = (explanation: string): Marking => ({ correct: false, explanation });

function markSingle(question: Of<"single">, answer: Answer): Marking {
  const chosen = question.options.find((option) => option.id === answer);
  return chosen ? { correct: chosen.correct, explanation: chosen.explanation } : wrong("Choose one of the options.");
}

/** All and only the correct options. The explanation is of the first choice that differs, a wrong one before a missed one. */
function markMultiple(question: Of<"multiple">, answer: Answer): Marking {
  if (!Array.isArray(answer) || answer.some((id) => !question.options.some((option) => option.id === id)))
    return wrong("Choose among the options.");
  const chosen = question.options.filter((option) => answer.includes(option.id));
  const tooMany = chosen.find((option) => !option.correct);
  if (tooMany) return wrong(tooMany.explanation);
  const missed = question.options.some((option) => option.correct && !answer.includes(option.id));
  if (missed) return wrong("What you chose is right, and there is more: look at the remaining options again.");
  return { correct: true, explanation: chosen.map((option) => option.explanation).join(" ") };
}

function markNumber(question: Of<"number">, answer: Answer): Marking {
  const value = typeof answer === "string" ? Number(answer.replaceAll(/[\s,_]/g, "") || Number.NaN) : answer;
  if (typeof value !== "number" || !Number.isFinite(value)) return wrong("Answer with a number.");
  if (Math.abs(value - question.answer) <= question.tolerance) return { correct: true, explanation: question.explanation };
  return wrong(
    question.mistakes.find((mistake) => mistake.value === value)?.explanation ??
      "Not this number. Work it out once more from the text above.",
  );
}

function markText(question: Of<"text">, answer: Answer): Marking {
  if (typeof answer !== "string") return wrong("Answer in words.");
  const given = normal(answer);
  if (question.accept.some((accepted) => normal(accepted) === given)) return { correct: true, explanation: question.explanation };
  return wrong(
    question.mistakes.find((mistake) => normal(mistake.value) === given)?.explanation ?? "Not this. Look at the passage above once more.",
  );
}

const normal = (value: string): string => value.trim().replaceAll(/\s+/g, " ").toLowerCase();
