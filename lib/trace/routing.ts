import type { NetworkInterface, ResourceId, RouteTable, RouteTarget, RuleRef } from "../model";
import type { Packet } from "../net";
import { isPublic, type Ground } from "./ground";
import { lookUp } from "./route-table";
import { rule, undecided, type Direction, type LegName, type Ruling } from "./ruling";
import type { ComponentKind } from "./step";

/** What the route says, and where it leads; null where the packet's way ends or is not known. */
export interface Onward {
  readonly ruling: Ruling;
  readonly next: { readonly kind: "local" } | { readonly kind: "gateway"; readonly id: ResourceId } | null;
}

/** Out of a subnet by its own table (RT-1, RT-6), replies by that of the subnet that answers (RT-7). */
export function routeOut(ground: Ground, sender: NetworkInterface, packet: Packet, leg: LegName): Onward {
  const table = ground.index.routeTable(ground.index.subnet(sender.subnet).routeTable);
  return routeBy(ground, table, packet, "egress", leg);
}

/** RT-9: a table that belongs to the gateway routes what comes in; null where it has none. */
export function routeIn(ground: Ground, gateway: ResourceId | undefined, packet: Packet, leg: LegName): Onward | null {
  const table = ground.network.routeTables.find(({ edge }) => edge !== null && edge === gateway);
  return table === undefined ? null : routeBy(ground, table, packet, "ingress", leg);
}

function routeBy(ground: Ground, table: RouteTable, packet: Packet, direction: Direction, leg: LegName): Onward {
  const where = { component: table.id, kind: "route_table", direction, packet, span: ground.placeIn(table) } as const;
  const found = lookUp(ground, table, packet.dst);
  switch (found.kind) {
    case "local":
      return { ruling: rule({ ...where, action: "forward", code: "LOCAL_ROUTE", rule: found.ref }), next: { kind: "local" } };
    case "none":
      return { ruling: rule({ ...where, action: "drop", code: "NO_ROUTE_TO_DESTINATION" }), next: likelyGateway(ground, table, packet) };
    case "unroutable":
      return { ruling: rule({ ...where, action: "drop", code: "ADDRESS_NOT_ROUTABLE" }), next: null };
    case "unknown":
      return { ruling: undecided(found.missing, { ...where, code: "ROUTE_NOT_KNOWN", rule: found.ref }), next: null };
    case "route":
      return follow(table, found.target, found.ref, packet, direction, leg);
  }
}

/** Where the missing route would lead: a public destination is reached through the VPC's own gateway. */
function likelyGateway(ground: Ground, table: RouteTable, packet: Packet): Onward["next"] {
  const gateway = ground.index.internetGatewayOf(table.vpc);
  return gateway !== undefined && isPublic(packet.dst) ? { kind: "gateway", id: gateway.id } : null;
}

function follow(table: RouteTable, target: RouteTarget, ref: RuleRef, packet: Packet, direction: Direction, leg: LegName): Onward {
  const where = { component: table.id, kind: "route_table", direction, packet, rule: ref } as const;
  if (target.kind === "blackhole") return { ruling: rule({ ...where, action: "drop", code: "BAD_STATE_ROUTE" }), next: null };
  const forward = { ...where, action: "forward", code: "LONGEST_PREFIX_ROUTE" } as const;
  if (target.kind === "internet_gateway" && direction === "egress")
    return { ruling: rule(forward), next: { kind: "gateway", id: target.id } };
  const beyond = { ...targetOf(target, table), direction, packet, rule: ref } as const;
  if (target.kind === "nat_gateway" && direction === "egress" && leg === "reply")
    return { ruling: rule(forward, { ...beyond, action: "drop", code: "NGW_REPLY_NOT_RETURNED" }), next: null };
  return { ruling: rule(forward, { ...beyond, action: "unknown", code: "UNSUPPORTED_COMPONENT" }), next: null };
}

const KINDS: Partial<Record<RouteTarget["kind"], ComponentKind>> = {
  nat_gateway: "nat_gateway",
  internet_gateway: "internet_gateway",
  egress_only_internet_gateway: "egress_only_internet_gateway",
  network_interface: "network_interface",
  instance: "instance",
  peering: "peering",
  transit_gateway: "transit_gateway",
  vpc_endpoint: "vpc_endpoint",
};

/** The thing that the route names; the table stands for the kinds that a step has no word for. */
function targetOf(target: RouteTarget, table: RouteTable): { component: ResourceId; kind: ComponentKind } {
  const kind = KINDS[target.kind];
  const id = "id" in target ? target.id : null;
  return kind === undefined || id === null ? { component: table.id, kind: "route_table" } : { component: id, kind };
}
