import type { ReactNode } from "react";
import type { PacketJson, StepJson } from "@/lib/explain";
import { narrateStep } from "@/lib/narrate";
import type { Span } from "@/lib/source";
import { outcomeOf, type Outcome } from "./diagram/journey";
import { MeaningShape, type Meaning } from "./meaning";
import classes from "./packet-path.module.css";

/** How a place in the learner's text is shown: as a link to its line, where there is somewhere to go. */
export type ShowSpan = (span: Span) => ReactNode;

const MEANINGS: Record<Outcome, Meaning> = { passed: "allowed", stopped: "denied", unknown: "unknown" };

interface PacketPathProps {
  readonly steps: readonly StepJson[];
  /** Number of the first hop: a reply goes on where its request ended. */
  readonly first?: number;
  readonly showSpan: ShowSpan;
}

/** A leg of a flow, hop by hop: who handled the packet, what it did, what it changed and which rule decided. */
export function PacketPath({ steps, first = 1, showSpan }: PacketPathProps) {
  return (
    <ol className={classes.path} start={first}>
      {steps.map((step, i) => (
        <li key={`${i} ${step.component}`} className={classes.hop} data-outcome={outcomeOf(step)}>
          <span className={classes.number} aria-hidden="true">
            {first + i}
          </span>
          <div className={classes.what}>
            <p className={classes.sentence}>
              {outcomeOf(step) !== "passed" && <MeaningShape meaning={MEANINGS[outcomeOf(step)]} size={14} />}
              <span>{narrateStep(step)}</span>
            </p>
            <Translation step={step} />
            {step.span && <p className={classes.rule}>{showSpan(step.span)}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Only where the packet left the hop other than it came. */
function Translation({ step: { before, after } }: { readonly step: StepJson }) {
  const changes = [change("source", side(before, "src"), side(after, "src")), change("destination", side(before, "dst"), side(after, "dst"))];
  return (
    <>
      {changes.map(
        (text) =>
          text && (
            <p key={text.name} className={classes.change}>
              {text.name} <del>{text.from}</del> <span aria-hidden="true">→</span> <ins>{text.to}</ins>
            </p>
          ),
      )}
    </>
  );
}

const side = (packet: PacketJson, end: "src" | "dst"): string => {
  const port = end === "src" ? packet.src_port : packet.dst_port;
  const address = packet[end];
  return port === null ? address : address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
};

const change = (name: string, from: string, to: string) => (from === to ? null : { name, from, to });
