import type { Result } from "../explain";
import { formatPacket, narrateResult, narrateStep } from "../narrate";

const MOST_SENTENCES = 3;

/** The two ends of a question as it spells them. */
interface Ends {
  readonly from: string;
  readonly to: string;
}

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
  const why = sentences.length > 0 ? sentences.slice(0, MOST_SENTENCES) : letOut(evidence);
  return [headline, ...(packet ? [`The packet: ${formatPacket(packet)}.`] : []), ...why].join(" ");
}

/** Nobody lets a packet in that ends on the internet: what let it out is told then. */
const letOut = ({ verdict, path }: Result): string[] =>
  verdict === "allowed" ? path.filter((step) => step.action === "allow" && step.rule !== null).map((step) => `${narrateStep(step)}${lineOf(step.span)}.`) : [];

const lineOf = (span: Result["path"][number]["span"]): string => (span ? ` (${span.file}:${span.start.line})` : "");
