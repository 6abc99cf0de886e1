"use client";

import { useId, useState, type CSSProperties, type ReactNode } from "react";
import { DecidingRules } from "../network/deciding-rules";
import { legsOf } from "../network/legs";
import { MeaningShape, Verdict } from "../network/meaning";
import { drawingWidth, NetworkDiagram } from "../network/network-diagram";
import { NetworkTable } from "../network/network-table";
import { PacketPath, type ShowSpan } from "../network/packet-path";
import { WitnessPacket } from "../network/witness-packet";
import { InlineText } from "../ui/inline-text";
import { FigureChoices } from "./figure-choices";
import type { FigureView } from "./figure-view";
import classes from "./figure.module.css";

/** A network in which the reader changes something and sees verdict, packet and way change with it. */
export function LiveFigure({ figure, children }: { readonly figure: FigureView; readonly children?: ReactNode }) {
  const id = useId();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(figure.states[0]?.values ?? {});
  const state = figure.states.find((candidate) => figure.choices.every(({ variable }) => candidate.values[variable] === values[variable]));
  if (!state) return null;
  const { result, topology, headline, sentences } = state;
  const packet = result.path[0]?.before ?? result.witness.denied ?? result.witness.allowed;
  return (
    <figure className={classes.figure} aria-labelledby={`${id}-title`}>
      <div className={classes.head}>
        <p id={`${id}-title`} className={classes.title}>
          {figure.title}
        </p>
        <FigureChoices choices={figure.choices} values={values} onChoose={(variable, value) => setValues({ ...values, [variable]: value })} />
      </div>
      <div className={classes.body} style={{ "--drawing": `${drawingWidth(topology)}px` } as CSSProperties}>
        <div className={classes.diagram}>
          <NetworkDiagram topology={topology} title={figure.title} flow={{ ...figure.endpoints, result }} />
        </div>
        <div className={classes.answer}>
          <div aria-live="polite">
            <p>
              <Verdict verdict={result.verdict} />
            </p>
            <p className={classes.headline}>
              <InlineText text={headline} />
            </p>
            {sentences.map((sentence) => (
              <p key={sentence} className={classes.sentence}>
                <InlineText text={sentence} />
              </p>
            ))}
          </div>
          {packet && <WitnessPacket packet={packet} label="The packet that is followed" />}
        </div>
      </div>
      <details className={classes.more}>
        <summary>Hop by hop</summary>
        <PacketPath result={result} showSpan={() => null} />
        <DecidingRules result={result} topology={topology} showSpan={placeInFile} />
        <NetworkTable topology={topology} caption="What has an address in this network" />
      </details>
      <figcaption className={classes.caption}>
        <InlineText text={figure.caption} />
        <Legend reply={legsOf(result).reply.length > 0} />
        {children}
      </figcaption>
    </figure>
  );
}

/** A figure has no editor: a place is named, not linked. */
const placeInFile: ShowSpan = ({ file, start }) => `${file}:${start.line}`;

/** How to read the lines and numbers of the drawing. */
function Legend({ reply }: { readonly reply: boolean }) {
  return (
    <span className={classes.legend}>
      <span>
        <svg width="24" height="8" aria-hidden="true">
          <path d="M0 4h24" stroke="currentColor" strokeWidth="2.25" />
        </svg>
        request
      </span>
      {reply && (
        <span>
          <svg width="24" height="8" aria-hidden="true">
            <path d="M0 4h24" stroke="currentColor" strokeWidth="2.25" strokeDasharray="7 5" />
          </svg>
          reply
        </span>
      )}
      <span>
        <MeaningShape meaning="denied" size={12} /> where it is stopped
      </span>
    </span>
  );
}
