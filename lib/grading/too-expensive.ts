import { errorAt, type Diagnostic } from "../source";

const MESSAGES = {
  time: "This configuration takes longer to read than a submission may.",
  memory: "This configuration takes more memory to read than a submission may.",
} as const;

/** What the author of a text is told whose reading was stopped at a limit. */
export const tooExpensive = (limit: keyof typeof MESSAGES): Diagnostic =>
  errorAt("too-expensive", MESSAGES[limit], { hint: "Look for a very large `count`, range or repeated expression, and make it smaller." });
