"use client";

import { legsOf } from "../network/legs";
import { NetworkDiagram, type ShownFlow } from "../network/network-diagram";
import { NetworkTable } from "../network/network-table";
import type { Topology } from "../network/topology";
import classes from "./report.module.css";

interface EvidenceFigureProps {
  readonly topology: Topology;
  readonly title: string;
  readonly flow: ShownFlow;
}

/** The network with a check's packet in it. A page carries the network once, however many checks it has. */
export function EvidenceFigure({ topology, title, flow }: EvidenceFigureProps) {
  return (
    <figure className={classes.figure}>
      <NetworkDiagram topology={topology} title={`Network, with the packet of: ${title}`} flow={flow} />
      <figcaption>
        Numbers are the hops below. {legsOf(flow.result).reply.length > 0 && "The dashed line is the reply. "}
        <details>
          <summary>The network as a table</summary>
          <NetworkTable topology={topology} caption="What has an address in this network" />
        </details>
      </figcaption>
    </figure>
  );
}
