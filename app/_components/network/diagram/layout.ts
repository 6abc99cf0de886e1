import type { ResourceId } from "@/lib/model";
import { shortName, type GatewayBox, type NodeBox, type RegionBox, type SubnetBox, type Topology, type VpcBox, type ZoneBox } from "../topology";
import { INTERNET, NODE, type Insets, type Metrics } from "./metrics";
import { framed, inColumns, joined, moved, stacked, type Box, type Frame, type Piece, type PlacedGateway, type PlacedNode } from "./piece";

/** A topology with a place for everything. The internet lies outside all Regions. */
export interface Drawing extends Piece {
  readonly form: Metrics["form"];
  readonly internet: Box;
}

export function layoutTopology(topology: Topology, metrics: Metrics): Drawing {
  const regions = stacked(topology.regions.map((region) => regionPiece(region, metrics)), { x: 0, y: 0 }, metrics.region.gap);
  return metrics.form === "wide" ? besideInternet(regions, metrics) : belowInternet(regions, metrics);
}

/** The internet to the left, level with the first gateway. */
function besideInternet(regions: Piece, metrics: Metrics): Drawing {
  const placed = moved(regions, INTERNET.width + INTERNET.away, 1);
  const y = (placed.gateways[0]?.y ?? regions.height / 2) - INTERNET.height / 2;
  const internet = { x: 1, y: Math.max(1, y), width: INTERNET.width, height: INTERNET.height };
  return { ...joined({ width: placed.width + INTERNET.width + INTERNET.away + 1, height: regions.height + 2 }, [placed]), form: metrics.form, internet };
}

/** The internet above everything, over the first gateway. */
function belowInternet(regions: Piece, metrics: Metrics): Drawing {
  const height = 40;
  const placed = moved(regions, 1, height + INTERNET.away);
  const internet = { x: 1, y: 1, width: regions.width, height };
  return { ...joined({ width: regions.width + 2, height: regions.height + height + INTERNET.away + 1 }, [placed]), form: metrics.form, internet };
}

const around = (inside: { width: number; height: number }, insets: Insets): { width: number; height: number } => ({
  width: inside.width + insets.left + insets.right,
  height: inside.height + insets.top + insets.bottom,
});

function regionPiece(region: RegionBox, metrics: Metrics): Piece {
  const vpcs = withEqualWidth(region.vpcs.map((vpc) => vpcPiece(vpc, metrics)));
  const inside = stacked(vpcs, { x: metrics.region.left, y: metrics.region.top }, metrics.region.gap);
  const frame = { kind: "region", id: region.name ?? "region", title: region.name === null ? "Region" : `Region ${region.name}`, detail: "", note: "" } as const;
  return framed({ ...frame, ...around(inside, metrics.region) }, inside);
}

function vpcPiece(vpc: VpcBox, metrics: Metrics): Piece {
  const outer = (gateway: GatewayBox): boolean => gateway.kind === "internet_gateway" || gateway.kind === "egress_only_internet_gateway";
  const rows = Math.max(1, vpc.gateways.filter(outer).length, vpc.gateways.filter((gateway) => !outer(gateway)).length);
  const insets = { ...metrics.vpc, top: metrics.vpc.top + rows * metrics.corridor };
  const zones = vpc.zones.map((zone) => zonePiece(zone, vpc.id, metrics));
  const arrange = metrics.columnGap === 0 ? stacked : inColumns;
  const inside = arrange(withEqualWidth(zones), { x: insets.left, y: insets.top }, metrics.columnGap || insets.gap);
  const size = around(inside, insets);
  const frame = { kind: "vpc", id: vpc.id, title: `VPC ${vpc.label}`, detail: vpc.cidrs.join(", "), note: "" } as const;
  const gateways = [
    ...vpc.gateways.filter(outer).map((gateway, row) => outerGateway(gateway, vpc.id, row, metrics)),
    ...vpc.gateways.filter((gateway) => !outer(gateway)).map((gateway, row) => innerGateway(gateway, vpc.id, row, size.width, metrics)),
  ];
  const piece = framed({ ...frame, ...size }, inside);
  return { ...piece, gateways };
}

const corridorY = (row: number, metrics: Metrics): number => metrics.vpc.top + (row + 0.5) * metrics.corridor;

/** On the side that faces the internet: the left edge, or the top edge of a narrow drawing. */
function outerGateway(gateway: GatewayBox, vpc: ResourceId, row: number, metrics: Metrics): PlacedGateway {
  const y = corridorY(row, metrics);
  const lane = metrics.vpc.left - metrics.laneOffset;
  return metrics.form === "wide" ? { gateway, vpc, side: "outer", x: 0, y, corridorY: y } : { gateway, vpc, side: "outer", x: lane + row * 44, y: 0, corridorY: y };
}

const innerGateway = (gateway: GatewayBox, vpc: ResourceId, row: number, width: number, metrics: Metrics): PlacedGateway => {
  const y = corridorY(row, metrics);
  return { gateway, vpc, side: "inner", x: width, y, corridorY: y };
};

function zonePiece(zone: ZoneBox, vpc: ResourceId, metrics: Metrics): Piece {
  const subnets = zone.subnets.map((subnet) => subnetPiece(subnet, vpc, metrics));
  const inside = stacked(subnets, { x: metrics.zone.left, y: metrics.zone.top }, metrics.zone.gap);
  const title = zone.name ?? "Zone chosen by AWS";
  return framed({ kind: "zone", id: `${vpc} ${title}`, title, detail: "", note: "", ...around(inside, metrics.zone) }, inside);
}

function subnetPiece(subnet: SubnetBox, vpc: ResourceId, metrics: Metrics): Piece {
  const nodes = subnet.nodes.map((node) => nodePiece(node, subnet.id, vpc, metrics));
  const empty = { width: metrics.nodeWidth, height: 8 };
  const stack = stacked(nodes, { x: metrics.subnet.left, y: metrics.subnet.top }, metrics.subnet.gap);
  const inside = nodes.length === 0 ? joined(empty, []) : stack;
  const note = `${subnet.reach === "public" ? "Public" : "Private"} · ACL ${shortName(subnet.networkAcl)}`;
  const frame = { kind: "subnet", id: subnet.id, title: subnet.label, detail: subnet.cidr, note } as const;
  return framed({ ...frame, ...around(inside, metrics.subnet) }, inside);
}

function nodePiece(node: NodeBox, subnet: ResourceId, vpc: ResourceId, metrics: Metrics): Piece {
  const lines = linesOf(node);
  const size = { width: metrics.nodeWidth, height: NODE.top + NODE.title + lines.length * NODE.line + NODE.bottom };
  const laneX = -metrics.subnet.left - metrics.zone.left - metrics.laneOffset;
  const placed: PlacedNode = { node, lines, subnet, vpc, x: 0, y: 0, ...size, subnetX: -metrics.subnet.left, laneX };
  return { ...size, frames: [], nodes: [placed], gateways: [] };
}

const linesOf = (node: NodeBox): string[] => [
  node.addresses.slice(0, 2).join(", "),
  ...(node.publicAddress === null ? [] : [`public ${node.publicAddress}`]),
  ...(node.securityGroups.length === 0 ? [] : [`groups ${node.securityGroups.map(shortName).join(", ")}`]),
];

/** Stretches the outermost frame of each piece to the widest, so that edges line up. */
function withEqualWidth(pieces: readonly Piece[]): Piece[] {
  const width = Math.max(0, ...pieces.map((piece) => piece.width));
  return pieces.map((piece) => {
    const grow = width - piece.width;
    const [outer, ...rest] = piece.frames;
    const frames: Frame[] = outer ? [{ ...outer, width }, ...rest] : [];
    const atRight = (gateway: PlacedGateway): PlacedGateway => (gateway.side === "inner" ? { ...gateway, x: width } : gateway);
    return grow === 0 ? piece : { ...piece, width, frames, gateways: piece.gateways.map(atRight) };
  });
}
