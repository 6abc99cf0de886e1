import { useId, type ReactNode } from "react";
import type { PacketJson, Result, StepJson } from "@/lib/explain";
import { narrateStep } from "@/lib/narrate";
import type { Span } from "@/lib/source";
import { outcomeOf, type Outcome } from "./outcome";
import { InlineText } from "../ui/inline-text";
import { FindingLink } from "./finding-link";
import { legsOf, type NumberedStep } from "./legs";
import { MeaningShape, type Meaning } from "./meaning";
import classes from "./packet-path.module.css";

/** How a place in the learner's text is shown: as a link to its line, where there is somewhere to go. */
export type ShowSpan = (span: Span) => ReactNode;

const MEANINGS: Record<Outcome, Meaning> = { passed: "allowed", stopped: "denied", unknown: "unknown" };

interface PacketPathProps {
  readonly result: Pick<Result, "path" | "return_path">;
  readonly showSpan: ShowSpan;
}

/** A flow, hop by hop: the request, its reply, and what else stands in the way of a packet that was stopped. */
export function PacketPath({ result, showSpan }: PacketPathProps) {
  const { request, reply, further } = legsOf(result);
  return (
    <div className={classes.legs}>
      {request.length > 0 && <Leg name="The request" steps={request} showSpan={showSpan} />}
      {reply.length > 0 && <Leg name="The reply" steps={reply} showSpan={showSpan} />}
      {further.length > 0 && <Leg name="Once that is changed, it would still be stopped here" steps={further} showSpan={showSpan} apart />}
    </div>
  );
}

interface LegProps {
  readonly name: string;
  readonly steps: readonly NumberedStep[];
  readonly showSpan: ShowSpan;
  /** The steps do not follow one another. */
  readonly apart?: boolean;
}

/** Who handled the packet, what it did, what it changed and which rule decided. */
function Leg({ name, steps, showSpan, apart = false }: LegProps) {
  const id = useId();
  return (
    <section>
      <p id={id} className={classes.leg}>
        {name}
      </p>
      <ol className={classes.path} start={steps[0]?.number} aria-labelledby={id} data-apart={apart}>
        {steps.map(({ step, number }) => (
          <Hop key={number} step={step} number={number} showSpan={showSpan} />
        ))}
      </ol>
    </section>
  );
}

function Hop({ step, number, showSpan }: NumberedStep & { readonly showSpan: ShowSpan }) {
  const outcome = outcomeOf(step);
  return (
    <li className={classes.hop} data-outcome={outcome}>
      <span className={classes.number} aria-hidden="true">
        <span>{number}</span>
      </span>
      <div className={classes.what}>
        <p className={classes.sentence}>
          {outcome !== "passed" && <MeaningShape meaning={MEANINGS[outcome]} size={14} />}
          <span>
            <InlineText text={narrateStep(step)} />
          </span>
        </p>
        <Translation step={step} />
        {step.span && <p className={classes.rule}>{showSpan(step.span)}</p>}
        {outcome !== "passed" && (
          <p className={classes.rule}>
            <FindingLink code={step.code} />
          </p>
        )}
      </div>
    </li>
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
