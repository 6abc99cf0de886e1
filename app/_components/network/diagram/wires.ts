import type { Drawing } from "./layout";
import type { PlacedNode, Point } from "./piece";
import { middleOf, roadBetween, type Station } from "./roads";

/** The ways that exist whether or not a packet takes them: from every node to the first gateway of its VPC, and out. */
export function wiresOf(drawing: Drawing): readonly (readonly Point[])[] {
  const outward = drawing.gateways
    .filter(({ gateway }) => gateway.kind === "internet_gateway" || gateway.kind === "egress_only_internet_gateway")
    .map(({ gateway }) => roadBetween(drawing, { kind: "gateway", id: gateway.id }, { kind: "internet" }));
  return [...outward, ...drawing.nodes.map((node) => fromNode(drawing, node))].filter((wire) => wire !== null && wire.length > 1) as Point[][];
}

function fromNode(drawing: Drawing, node: PlacedNode): readonly Point[] | null {
  const gateway = drawing.gateways.find((placed) => placed.vpc === node.vpc)?.gateway;
  const neighbour = drawing.nodes.find((other) => other.vpc === node.vpc && other.subnet !== node.subnet)?.node;
  const goal: Station | null = gateway ? { kind: "gateway", id: gateway.id } : neighbour ? { kind: "node", id: neighbour.id } : null;
  if (goal) return roadBetween(drawing, { kind: "node", id: node.node.id }, goal);
  const y = middleOf(node);
  return [
    { x: node.x, y },
    { x: node.laneX, y },
  ];
}
