import type { Trace } from "../../lib/trace";

export type Verdict = "allowed" | "denied" | "unknown";

/** What becomes of the packet, in the words of an answer. */
export const byTrace = ({ fate }: Trace): Verdict =>
  fate.kind === "delivered" ? "allowed" : fate.kind === "unknown" || fate.kind === "unsupported" ? "unknown" : "denied";
