import type { Result } from "@/lib/explain";
import type { CheckReport } from "@/lib/labs";
import { fileSpan, type Span } from "@/lib/source";
import { DecidingRules } from "../network/deciding-rules";
import { PacketPath, type ShowSpan } from "../network/packet-path";
import type { Topology } from "../network/topology";
import { WitnessPacket } from "../network/witness-packet";
import { CheckVerdict } from "./check-verdict";
import { EvidenceFigure } from "./evidence-figure";
import classes from "./report.module.css";

interface CheckEvidenceProps {
  readonly check: CheckReport;
  readonly topology: Topology | null;
  readonly showSpan: ShowSpan;
}

/** The proof behind a check's outcome: a packet with its way, or the attribute that was found. */
export function CheckEvidence({ check, topology, showSpan }: CheckEvidenceProps) {
  const { result } = check;
  if (result.kind === "flow") return <FlowEvidence flow={result} topology={topology} showSpan={showSpan} title={check.title} passed={check.passed} />;
  if (result.kind === "attribute") return <AttributeEvidence found={result} showSpan={showSpan} />;
  return null;
}

type Flow = Extract<CheckReport["result"], { kind: "flow" }>;
type Attribute = Extract<CheckReport["result"], { kind: "attribute" }>;

interface FlowEvidenceProps {
  readonly flow: Flow;
  readonly topology: Topology | null;
  readonly showSpan: ShowSpan;
  readonly title: string;
  readonly passed: boolean;
}

function FlowEvidence({ flow: { from, to, result }, topology, showSpan, title, passed }: FlowEvidenceProps) {
  const { path, return_path: back } = result;
  const witness = shownPacket(result);
  return (
    <>
      <p className={classes.flow}>
        <CheckVerdict verdict={result.verdict} passed={passed} /> <code>{from}</code> <span aria-label="to">→</span> <code>{to}</code>
      </p>
      {witness && <WitnessPacket packet={witness} label="The packet that proves it" />}
      {topology && <EvidenceFigure topology={topology} title={title} flow={{ from, to, result: { path, return_path: back } }} />}
      <PacketPath result={result} showSpan={showSpan} />
      {topology && <DecidingRules result={result} topology={topology} showSpan={showSpan} />}
      <Missing result={result} />
    </>
  );
}

/** The packet whose way is shown: as its sender emits it. */
const shownPacket = (result: Result) => result.path[0]?.before ?? result.witness.denied ?? result.witness.allowed;

function Missing({ result }: { readonly result: Result }) {
  if (result.missing.length === 0) return null;
  return (
    <p className={classes.message}>
      Not known from the configuration: {result.missing.map(({ fact, component }) => `${fact} (${component})`).join(", ")}.
    </p>
  );
}

function AttributeEvidence({ found: { component, attribute, found, file, line }, showSpan }: { readonly found: Attribute; readonly showSpan: ShowSpan }) {
  return (
    <p className={classes.flow}>
      {component && <code>{component}</code>} <code>{attribute}</code> is {found === null ? "not set" : <code>{found}</code>}
      {file !== null && line !== null && <> {showSpan(lineSpan(file, line))}</>}
    </p>
  );
}

const lineSpan = (file: string, line: number): Span => ({ ...fileSpan(file), start: { line, column: 1 }, end: { line, column: 1 } });
