import { useId } from "react";
import type { GatewayBox } from "../topology";
import { InternetIcon, GatewayIcon, NodeIcon } from "./icons";
import type { Drawing } from "./layout";
import { INTERNET, NODE } from "./metrics";
import { OverlaySvg } from "./overlay-svg";
import { pathData, type Overlay } from "./overlay";
import type { Frame, PlacedGateway, PlacedNode } from "./piece";
import { fitted } from "./text";
import { wiresOf } from "./wires";
import classes from "./diagram.module.css";

interface DrawingSvgProps {
  readonly drawing: Drawing;
  readonly title: string;
  readonly description: string;
  readonly overlays: { readonly request: Overlay | null; readonly reply: Overlay | null };
  /** What the internet stands for in this flow: an address, or nothing. */
  readonly internetNote: string;
}

export function DrawingSvg({ drawing, title, description, overlays, internetNote }: DrawingSvgProps) {
  const id = useId();
  return (
    <svg
      className={classes.svg}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {drawing.frames.map((frame) => (
        <FrameBox key={`${frame.kind} ${frame.id}`} frame={frame} form={drawing.form} />
      ))}
      {wiresOf(drawing).map((wire) => (
        <path key={pathData(wire)} d={pathData(wire)} className={classes.wire} />
      ))}
      <Internet drawing={drawing} note={internetNote} />
      {drawing.nodes.map((node) => (
        <Node key={node.node.id} placed={node} />
      ))}
      {drawing.gateways.map((gateway) => (
        <Gateway key={`${gateway.vpc} ${gateway.gateway.id}`} placed={gateway} />
      ))}
      {overlays.reply && <OverlaySvg overlay={overlays.reply} leg="reply" />}
      {overlays.request && <OverlaySvg overlay={overlays.request} leg="request" />}
    </svg>
  );
}

function FrameBox({ frame, form }: { readonly frame: Frame; readonly form: Drawing["form"] }) {
  const { x, y, width, height, kind } = frame;
  // In the narrow form a lane runs down the left of Region and VPC: their titles make room for it.
  const atEnd = form === "narrow" && kind === "region";
  const inset = form === "narrow" && kind === "vpc" ? 32 : 14;
  return (
    <g className={classes[kind]}>
      <rect x={x} y={y} width={width} height={height} rx={kind === "subnet" ? 3 : 5} />
      <text x={atEnd ? x + width - 14 : x + inset} y={y + 20} textAnchor={atEnd ? "end" : "start"} className={classes.frameTitle}>
        {fitted(frame.title, frame.detail ? width * 0.5 : width - 2 * inset, 13, "sans")}
      </text>
      {frame.detail && (
        <text x={x + width - 14} y={y + 20} textAnchor="end" className={classes.mono}>
          {fitted(frame.detail, width * 0.56, 12, "mono")}
        </text>
      )}
      {frame.note && (
        <text x={x + inset} y={y + 37} className={classes.note}>
          {fitted(frame.note, width - 2 * inset, 12, "sans")}
        </text>
      )}
    </g>
  );
}

function Node({ placed }: { readonly placed: PlacedNode }) {
  const { x, y, width, height, node, lines } = placed;
  const left = x + 38;
  const room = width - 46;
  return (
    <g className={classes.node}>
      <rect x={x} y={y} width={width} height={height} rx={3} />
      <NodeIcon kind={node.kind} x={x + 14} y={y + 10} className={classes.icon} />
      <text x={left} y={y + NODE.top + 11} className={classes.nodeTitle}>
        {fitted(node.label, room, 13, "sans")}
      </text>
      {lines.map((line, i) => (
        <text key={line} x={left} y={y + NODE.top + NODE.title + 10 + i * NODE.line} className={classes.mono}>
          {fitted(line, room, 12, "mono")}
        </text>
      ))}
    </g>
  );
}

const GATEWAY_NAMES: Record<GatewayBox["kind"], string> = {
  internet_gateway: "internet gateway",
  egress_only_internet_gateway: "egress-only gateway",
  peering: "peering",
  transit_gateway: "transit gateway",
  vpc_endpoint: "endpoint",
};

function Gateway({ placed }: { readonly placed: PlacedGateway }) {
  const { x, y, gateway, side } = placed;
  const out = side === "outer" ? 1 : -1;
  return (
    <g className={classes.gateway}>
      <circle cx={x} cy={y} r={14} />
      <GatewayIcon kind={gateway.kind} x={x - 8} y={y - 8} className={classes.icon} />
      <text x={x + 20 * out} y={y - 8} textAnchor={side === "outer" ? "start" : "end"} className={classes.note}>
        {fitted(`${GATEWAY_NAMES[gateway.kind]} ${gateway.label}`, 170, 12, "sans")}
      </text>
    </g>
  );
}

function Internet({ drawing, note }: { readonly drawing: Drawing; readonly note: string }) {
  const { x, y, width, height } = drawing.internet;
  const wide = drawing.form === "wide";
  const middle = y + height / 2;
  return (
    <g className={classes.internet}>
      <rect x={x} y={y} width={width} height={height} rx={wide ? INTERNET.height / 2 : 20} />
      <InternetIcon x={x + 14} y={wide ? middle - 17 : middle - 8} className={classes.icon} />
      <text x={x + 36} y={wide ? middle - 4 : middle + 5} className={classes.nodeTitle}>
        Internet
      </text>
      {note && (
        <text x={wide ? x + width / 2 : x + width - 18} y={wide ? middle + 16 : middle + 4} textAnchor={wide ? "middle" : "end"} className={classes.mono}>
          {fitted(note, wide ? width - 12 : 190, 12, "mono")}
        </text>
      )}
    </g>
  );
}
