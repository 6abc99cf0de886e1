import type { ResourceId } from "@/lib/model";
import type { Filter } from "./rule-rows";

/**
 * What a drawing of a network needs, as plain JSON: boxes in boxes, with every text already spelled. Ids are those of
 * the engine, so that a path can be laid over it.
 */
export interface Topology {
  readonly regions: readonly RegionBox[];
  readonly filters: readonly Filter[];
  /** How many boxes the network has beyond those here: a drawing holds no more than can be read. */
  readonly left: number;
}

export interface RegionBox {
  readonly name: string | null;
  readonly vpcs: readonly VpcBox[];
}

export interface VpcBox {
  readonly id: ResourceId;
  readonly label: string;
  readonly cidrs: readonly string[];
  readonly gateways: readonly GatewayBox[];
  readonly zones: readonly ZoneBox[];
}

/** Something on the VPC's edge. The first internet gateway, if any, comes first. */
export interface GatewayBox {
  readonly id: ResourceId;
  readonly kind: "internet_gateway" | "egress_only_internet_gateway" | "peering" | "transit_gateway" | "vpc_endpoint";
  readonly label: string;
}

export interface ZoneBox {
  readonly name: string | null;
  readonly subnets: readonly SubnetBox[];
}

export interface SubnetBox {
  readonly id: ResourceId;
  readonly label: string;
  readonly cidr: string;
  /** Public: its route table has a route to an internet gateway (RT-8). */
  readonly reach: "public" | "private";
  readonly routeTable: ResourceId;
  readonly networkAcl: ResourceId;
  readonly nodes: readonly NodeBox[];
}

export type NodeKind = "instance" | "nat_gateway" | "vpc_endpoint" | "load_balancer" | "database" | "function" | "network_interface";

/** Something in a subnet that has addresses. `id` is the owner's where one owns it. */
export interface NodeBox {
  readonly id: ResourceId;
  readonly kind: NodeKind;
  readonly label: string;
  readonly interfaces: readonly ResourceId[];
  /** Spelled private addresses; "from AWS" where the configuration leaves them open. */
  readonly addresses: readonly string[];
  readonly publicAddress: string | null;
  readonly securityGroups: readonly ResourceId[];
}

/** Every subnet with its surroundings, in drawing order. */
export const subnetsOf = (topology: Topology): readonly { vpc: VpcBox; zone: ZoneBox; subnet: SubnetBox }[] =>
  topology.regions.flatMap((region) =>
    region.vpcs.flatMap((vpc) => vpc.zones.flatMap((zone) => zone.subnets.map((subnet) => ({ vpc, zone, subnet })))),
  );

/** What a drawing or table of this network does not hold. */
export const leftSentence = ({ left }: Topology): string =>
  `The network is larger than what is shown: ${left.toLocaleString("en-GB")} more of its parts are left out.`;

/** What AWS makes with a VPC is named after it: `aws_vpc.main.default_network_acl_id`. */
const BUILT_IN = /\.(default|main)_(?:network_acl|security_group|route_table)_id$/;

/** `aws_instance.web[0]` → `web[0]`, `module.net.aws_subnet.a` → `a`; ids of other formats stay as they are. */
export function shortName(id: ResourceId): string {
  const builtIn = BUILT_IN.exec(id)?.[1];
  if (builtIn !== undefined) return builtIn;
  const parts = id.match(/(?:[^.["]|\["[^"]*"\]|\[\d+\])+/g) ?? [];
  return parts.at(-1) ?? id;
}
