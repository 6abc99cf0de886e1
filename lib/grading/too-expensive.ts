import { errorAt, type Diagnostic } from "../source";
import type { Limit } from "./last-words";

const MESSAGES: Readonly<Record<Limit, string>> = {
  time: "This configuration takes longer to read than a submission may.",
  memory: "This configuration takes more memory to read than a submission may.",
};

/** What the author of a text is told whose reading was stopped at a limit. */
export const tooExpensive = (limit: Limit): Diagnostic =>
  errorAt("too-expensive", MESSAGES[limit], { hint: "Look for a very large `count`, range or repeated expression, and make it smaller." });
