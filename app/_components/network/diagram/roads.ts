import type { ResourceId } from "@/lib/model";
import type { Drawing } from "./layout";
import type { PlacedGateway, PlacedNode, Point } from "./piece";

/** Where a packet can stop or turn: outside all Regions, on a VPC's edge, or at something with an address. */
export type Station = { readonly kind: "internet" } | { readonly kind: "gateway"; readonly id: ResourceId } | { readonly kind: "node"; readonly id: ResourceId };

/** What a packet meets at a point of its road. */
export type Place = "internet" | "gateway" | "router" | "network_acl" | "interface";

/** `end`: whether the point belongs to the station that the packet leaves or to the one that it goes to. */
export interface RoadPoint extends Point {
  readonly place: Place | null;
  readonly end: "from" | "to";
}

/** The way between two stations, in right angles; null where one of them is not in the drawing. */
export function roadBetween(drawing: Drawing, from: Station, to: Station): readonly RoadPoint[] | null {
  const [a, b] = [positionOf(drawing, from, to), positionOf(drawing, to, from)];
  if (a === null || b === null) return null;
  if (a.kind === "node" && b.kind === "node" && a.node.subnet === b.node.subnet) return insideSubnet(a.node, b.node);
  const out = exit(drawing, a, b);
  const back = exit(drawing, b, a)
    .map((point): RoadPoint => ({ ...point, end: "to" }))
    .reverse();
  return withoutRepeats([...out, ...turn(drawing, out.at(-1), back[0]), ...back]);
}

type Position = { kind: "internet" } | { kind: "gateway"; gateway: PlacedGateway } | { kind: "node"; node: PlacedNode };

function positionOf(drawing: Drawing, station: Station, other: Station): Position | null {
  if (station.kind === "internet") return { kind: "internet" };
  if (station.kind === "gateway") {
    const gateway = gatewayFacing(drawing, station.id, other);
    return gateway ? { kind: "gateway", gateway } : null;
  }
  const node = nodeOf(drawing, station.id);
  return node ? { kind: "node", node } : null;
}

const nodeOf = (drawing: Drawing, id: ResourceId): PlacedNode | undefined => drawing.nodes.find((placed) => placed.node.id === id);

/** A connection has an end on each of its VPCs: the one on the other station's VPC. */
function gatewayFacing(drawing: Drawing, id: ResourceId, other: Station): PlacedGateway | undefined {
  const ends = drawing.gateways.filter((placed) => placed.gateway.id === id);
  const vpc = other.kind === "node" ? nodeOf(drawing, other.id)?.vpc : undefined;
  return ends.find((end) => end.vpc === vpc) ?? ends[0];
}

export const middleOf = (node: PlacedNode): number => node.y + node.height / 2;

const at = (x: number, y: number, place: Place | null = null): RoadPoint => ({ x, y, place, end: "from" });

/** From a station to the lane or row on which it meets others. */
function exit(drawing: Drawing, position: Position, other: Position): RoadPoint[] {
  if (position.kind === "node") {
    const { node } = position;
    return [at(node.x, middleOf(node), "interface"), at(node.subnetX, middleOf(node), "network_acl"), at(node.laneX, middleOf(node), "router")];
  }
  if (position.kind === "internet") return [internetPort(drawing, other)];
  const { gateway } = position;
  const outside = at(gateway.x, gateway.y, "gateway");
  return other.kind === "internet" ? [outside] : [outside, at(gateway.x, gateway.corridorY)];
}

/** The side of the internet that faces the gateway. */
function internetPort(drawing: Drawing, other: Position): RoadPoint {
  const { internet } = drawing;
  const goal = other.kind === "gateway" ? other.gateway : { x: internet.x + 20, y: internet.y + internet.height / 2 };
  return drawing.form === "wide"
    ? at(internet.x + internet.width, internet.y + internet.height / 2, "internet")
    : at(goal.x, internet.y + internet.height, "internet");
}

/** Between two lanes the way leads along the VPC's corridor; elsewhere around one corner. */
function turn(drawing: Drawing, a: RoadPoint | undefined, b: RoadPoint | undefined): RoadPoint[] {
  if (!a || !b || a.x === b.x || a.y === b.y) return [];
  if (a.place === "router" && b.place === "router") {
    const y = corridorOf(drawing, a);
    return [at(a.x, y), at(b.x, y)];
  }
  if (a.place === "internet" || b.place === "internet") {
    const x = drawing.internet.x + drawing.internet.width + 14;
    return [at(x, a.y), at(x, b.y)];
  }
  return [a.place === "router" ? at(a.x, b.y) : at(b.x, a.y)];
}

/** The row on which lanes of the VPC around this point meet. */
function corridorOf(drawing: Drawing, point: Point): number {
  const vpc = drawing.frames.find((frame) => frame.kind === "vpc" && point.y > frame.y && point.y < frame.y + frame.height);
  const gateway = drawing.gateways.find((placed) => placed.vpc === vpc?.id);
  const zone = drawing.frames.find((frame) => frame.kind === "zone" && vpc !== undefined && frame.y > vpc.y);
  return gateway?.corridorY ?? (zone?.y ?? 0) - 20;
}

/** RT-6, NACL-2: neither router nor ACL is met. */
function insideSubnet(a: PlacedNode, b: PlacedNode): RoadPoint[] {
  const x = (a.subnetX + a.x) / 2;
  return [at(a.x, middleOf(a), "interface"), at(x, middleOf(a)), { ...at(x, middleOf(b)), end: "to" }, { ...at(b.x, middleOf(b), "interface"), end: "to" }];
}

const withoutRepeats = (points: readonly RoadPoint[]): RoadPoint[] =>
  points.filter((point, i) => {
    const before = points[i - 1];
    return before === undefined || point.place !== null || before.x !== point.x || before.y !== point.y;
  });
