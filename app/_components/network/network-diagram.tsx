import type { Result } from "@/lib/explain";
import classes from "./diagram/diagram.module.css";
import { DrawingSvg } from "./diagram/drawing-svg";
import { describeTopology } from "./diagram/describe";
import { journeyOf } from "./diagram/journey";
import { layoutTopology, type Drawing } from "./diagram/layout";
import { NARROW, WIDE } from "./diagram/metrics";
import { overlayOf } from "./diagram/overlay";
import { legsOf } from "./legs";
import { leftSentence, type Topology } from "./topology";

/** A flow to lay over the network: endpoints as the question spells them, and the engine's answer. */
export interface ShownFlow {
  readonly from: string;
  readonly to: string;
  readonly result: Pick<Result, "path" | "return_path">;
}

interface NetworkDiagramProps {
  readonly topology: Topology;
  readonly title: string;
  readonly flow?: ShownFlow | null;
}

/** How far the lines of a request and of its reply lie from the middle of the road, where both are drawn. */
const BESIDE = 9;

/** Width of the wide drawing at its natural size, in pixels. */
export const drawingWidth = (topology: Topology): number => Math.ceil(layoutTopology(topology, WIDE).width) + 4;

/** The network as nested boxes; with a flow, its way and where it ends. Narrow places get a drawing of their own. */
export function NetworkDiagram({ topology, title, flow = null }: NetworkDiagramProps) {
  const shared = { title, description: describeTopology(topology), internetNote: flow ? internetAddress(flow) : "" };
  const [wide, narrow] = [layoutTopology(topology, WIDE), layoutTopology(topology, NARROW)];
  return (
    <div className={classes.figure}>
      <div className={classes.wide} role="group" aria-label={title} tabIndex={0}>
        <DrawingSvg drawing={wide} overlays={overlays(topology, wide, flow)} {...shared} />
      </div>
      <div className={classes.narrow}>
        <DrawingSvg drawing={narrow} overlays={overlays(topology, narrow, flow)} {...shared} />
      </div>
      {topology.left > 0 && <p className={classes.left}>{leftSentence(topology)}</p>}
    </div>
  );
}

function overlays(topology: Topology, drawing: Drawing, flow: ShownFlow | null) {
  if (!flow) return { request: null, reply: null };
  const legs = legsOf(flow.result);
  const request = journeyOf(topology, legs.request, flow.from, flow.to);
  const reply = legs.reply.length === 0 ? null : journeyOf(topology, legs.reply, flow.to, flow.from);
  return { request: request && overlayOf(drawing, request, reply ? -BESIDE : 0), reply: reply && overlayOf(drawing, reply, BESIDE) };
}

/** The address that the internet's end of the flow has in the packet shown. */
function internetAddress({ from, to, result }: ShownFlow): string {
  const first = result.path[0]?.before;
  if (!first) return "";
  if (from.startsWith("internet")) return first.src;
  return to.startsWith("internet") ? first.dst : "";
}
