import type { Peering, PeeringSide, ResourceId, Route, RouteTable, RouteTarget } from "../../../model";
import type { Described } from "../facts/described";
import { isKnown } from "./filters";
import type { Interfaces } from "./interfaces";
import type { StandIns } from "./stand-ins";

export function peerings(described: Described, standIns: StandIns): Peering[] {
  return described.peerings.all().map(({ requesterVpc, accepterVpc, ...draft }) => {
    const side = (which: "requester" | "accepter", vpc: ResourceId | null): PeeringSide => {
      const said = described.peeringSides.get(`${draft.id} ${which}`);
      const id = standIns.vpc(vpc, `the ${which} of ${draft.id}`);
      return { vpc: id, region: said?.region ?? null, account: said?.account ?? null, dnsResolution: said?.dnsResolution ?? false };
    };
    return { ...draft, requester: side("requester", requesterVpc), accepter: side("accepter", accepterVpc) };
  });
}

/** Kinds of targets that the outputs do not describe: they are known by their ids alone. */
const OUTSIDE: ReadonlySet<RouteTarget["kind"]> = new Set([
  "local",
  "virtual_private_gateway",
  "carrier_gateway",
  "local_gateway",
  "core_network",
  "blackhole",
  "unknown",
]);

/** The described tables, each route leading to something that the network has. */
export function routeTables(described: Described, standIns: StandIns, interfaces: Interfaces): RouteTable[] {
  const isThere = targetsOf(described, standIns, interfaces);
  return described.routeTables.all().map((table) => ({
    ...table,
    vpc: standIns.vpc(table.vpc, table.id),
    routes: table.routes.map((route) => ({
      ...route,
      destination: destinationOf(route, described, standIns),
      target: targetOf(route, isThere, standIns),
    })),
  }));
}

/** A list of unknown entries could lead anything to the target, but for that of a gateway endpoint, which AWS keeps (VPCE-1). */
function destinationOf({ destination, target }: Route, described: Described, standIns: StandIns): Route["destination"] {
  if (!("prefixList" in destination)) return destination;
  const list = standIns.prefixList(destination.prefixList);
  const endpoint = target.kind === "vpc_endpoint" ? described.vpcEndpoints.get(target.id) : undefined;
  return isKnown(list, described) || endpoint?.type === "gateway" ? { prefixList: list } : { unknown: `the entries of ${list}`, open: { what: "prefix_list", from: list } };
}

function targetOf({ target, ref }: Route, isThere: (target: RouteTarget) => boolean, standIns: StandIns): RouteTarget {
  if (target.kind === "transit_gateway") return { ...target, id: standIns.transitGateway(target.id, "") };
  if (OUTSIDE.has(target.kind) || isThere(target)) return target;
  const named = target.kind === "blackhole" || target.kind === "unknown" ? null : target;
  const fact = `what ${named?.id ?? null}, the target of the route to ${ref.label}, is`;
  return named === null ? { kind: "unknown", fact } : { kind: "unknown", fact, open: { what: named.kind, from: named.id } };
}

function targetsOf(described: Described, standIns: StandIns, interfaces: Interfaces): (target: RouteTarget) => boolean {
  const named = new Set(standIns.internetGateways.map(({ id }) => id));
  return (target) => {
    switch (target.kind) {
      case "internet_gateway":
        return described.internetGateways.has(target.id) || named.has(target.id);
      case "egress_only_internet_gateway":
        return described.egressOnlyGateways.has(target.id);
      case "nat_gateway":
        return described.natGateways.has(target.id);
      case "network_interface":
        return interfaces.has(target.id);
      case "instance":
        return described.instances.has(target.id);
      case "peering":
        return described.peerings.has(target.id);
      case "vpc_endpoint":
        return described.vpcEndpoints.has(target.id);
      default:
        return false;
    }
  };
}
