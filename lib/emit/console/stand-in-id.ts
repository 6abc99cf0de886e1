import type { AskedFor } from "../asked-for";
import { isIdOf } from "../aws-id";

/** An id of something elsewhere, so that it stays unknown what it is: the same id for the same thing. */
export function standInId(prefix: string, from: string | null, askedFor: AskedFor): string {
  if (from !== null && isIdOf(prefix, from)) return from;
  const name = from === null ? askedFor.another("unknown") : askedFor.named(from, "unknown");
  return `${prefix}-${name.replace("_", "")}`;
}
