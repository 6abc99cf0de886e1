import { z } from "zod";

/** Words for a learner. `Backticks` mark code; there is no other markup. */
const words = z.string().trim().min(1, "needs some words").max(1_000, "takes at most 1,000 characters");
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "takes lower-case words joined by hyphens");

const option = z.strictObject({
  id,
  text: words,
  correct: z.boolean().default(false),
  /** Why it is right, or what makes it tempting and wrong. */
  explanation: words,
});
const options = z.array(option).min(2, "needs two options or more").max(8, "takes at most eight options");
const wrongValue = <T extends z.ZodType>(value: T) => z.strictObject({ value, explanation: words });

const single = z.strictObject({ kind: z.literal("single"), id, prompt: words, options });
const multiple = z.strictObject({ kind: z.literal("multiple"), id, prompt: words, options });
const number = z.strictObject({
  kind: z.literal("number"),
  id,
  prompt: words,
  answer: z.number(),
  /** How far from `answer` still counts. */
  tolerance: z.number().nonnegative().default(0),
  unit: z.string().min(1).nullable().default(null),
  explanation: words,
  /** Wrong answers that people really give, each with its own explanation. */
  mistakes: z.array(wrongValue(z.number())).default([]),
});
const text = z.strictObject({
  kind: z.literal("text"),
  id,
  prompt: words,
  /** Any of these, compared without regard to case and surrounding space. */
  accept: z.array(words).min(1, "needs one accepted answer or more"),
  explanation: words,
  mistakes: z.array(wrongValue(words)).default([]),
});

/** A question with its answers and explanations: what an author writes. Never leaves the server. */
export const questionSchema = z
  .discriminatedUnion("kind", [single, multiple, number, text])
  .refine((q) => q.kind !== "single" || q.options.filter((o) => o.correct).length === 1, {
    message: "a single choice has exactly one correct option",
  })
  .refine((q) => q.kind !== "multiple" || q.options.some((o) => o.correct), {
    message: "a multiple choice has at least one correct option",
  })
  .refine((q) => !("options" in q) || new Set(q.options.map((o) => o.id)).size === q.options.length, {
    message: "two options have the same id",
  });

export const questionsSchema = z.strictObject({
  questions: z.array(questionSchema).min(1, "needs one question or more").max(12, "takes at most twelve questions"),
});

export type Question = z.infer<typeof questionSchema>;

/** A question as a learner sees it before answering. */
export type PublicQuestion =
  | {
      readonly kind: "single" | "multiple";
      readonly id: string;
      readonly prompt: string;
      readonly options: readonly { readonly id: string; readonly text: string }[];
    }
  | { readonly kind: "number"; readonly id: string; readonly prompt: string; readonly unit: string | null }
  | { readonly kind: "text"; readonly id: string; readonly prompt: string };

export function publicQuestion(question: Question): PublicQuestion {
  const { id, prompt } = question;
  switch (question.kind) {
    case "single":
    case "multiple":
      return { kind: question.kind, id, prompt, options: question.options.map((o) => ({ id: o.id, text: o.text })) };
    case "number":
      return { kind: "number", id, prompt, unit: question.unit };
    case "text":
      return { kind: "text", id, prompt };
  }
}
