import type { Result } from "../explain";
import { formatPacket, narrateResult, type Ends } from "../narrate";

const MOST_SENTENCES = 2;

/**
 * What the submission does, the packet that proves it, and who decided. `evidence` is about that packet; `whole` is the
 * answer that it was taken from, told instead where it is mixed: which part fails says more than one packet does.
 */
export function tell(evidence: Result, ends: Ends, whole: Result = evidence): string {
  if (whole.verdict === "partial" || whole.verdict === "unknown" || whole.error) {
    const { headline, sentences } = narrateResult(whole, {}, ends);
    return [headline, ...sentences.slice(0, MOST_SENTENCES)].join(" ");
  }
  const { headline, sentences } = narrateResult(evidence, {}, ends);
  const packet = evidence.witness.allowed ?? evidence.witness.denied;
  return [headline, ...(packet ? [`The packet: ${formatPacket(packet)}.`] : []), ...sentences.slice(0, MOST_SENTENCES)].join(" ");
}
