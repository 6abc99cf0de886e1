import type { InternetGateway, NetworkInterface, ResourceId, RouteTable, Subnet, Vpc } from "../../../model";
import { isToldOf, type Described } from "../facts/described";
import { UNKNOWN_ROUTES } from "../topics/route-table";
import type { StandIns } from "./stand-ins";

/**
 * The described gateways, and those that only tables name: a route to a gateway that is not attached would be a black
 * hole (RT-4), so that one in force tells that it is.
 */
export function internetGateways(described: Described, standIns: StandIns): InternetGateway[] {
  const own = described.internetGateways.all().map((gateway) => ({ ...gateway, vpc: gateway.vpc === null ? null : standIns.vpc(gateway.vpc, gateway.id) }));
  const served = new Set<ResourceId | null>(own.map(({ vpc }) => vpc));
  for (const { id, vpc } of namedByTables(described)) {
    if (vpc === null || served.has(vpc) || described.internetGateways.has(id)) continue;
    served.add(vpc);
    standIns.internetGateway(id, standIns.vpc(vpc, id), false);
  }
  return own;
}

const namedByTables = (described: Described): { readonly id: ResourceId; readonly vpc: ResourceId | null }[] =>
  described.routeTables.all().flatMap(({ vpc, routes, edge }) => [
    ...routes.flatMap(({ target }) => (target.kind === "internet_gateway" ? [{ id: target.id, vpc }] : [])),
    ...(edge?.startsWith("igw-") === true ? [{ id: edge, vpc }] : []),
  ]);

interface Assembled {
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly interfaces: readonly NetworkInterface[];
  readonly gateways: readonly InternetGateway[];
}

/**
 * Where no output of internet gateways was supplied, whoever has an address on the internet may be behind one (CLI-1).
 * It stands there with a table of its own, of which nobody knows whether it lets anything in.
 */
export function gatewaysInDoubt(described: Described, standIns: StandIns, { vpcs, subnets, interfaces, gateways }: Assembled): RouteTable[] {
  const vpcOf = new Map(subnets.map(({ id, vpc }) => [id, vpc]));
  const isReachable = (i: NetworkInterface): boolean => i.ipv6Addresses.length > 0 || i.addresses.some((address) => address.public !== null);
  const open = new Set(interfaces.filter(isReachable).map(({ subnet }) => vpcOf.get(subnet)));
  const served = new Set([...gateways, ...standIns.internetGateways].map(({ vpc }) => vpc));
  const inDoubt = vpcs.filter((vpc) => open.has(vpc.id) && !served.has(vpc.id) && !isToldOf(vpc, described.gatewaysTold));
  return inDoubt.map((vpc) => {
    const edge = standIns.internetGateway(`the internet gateway of ${vpc.id}`, vpc.id, true);
    return { kind: "route_table", id: `the route table of ${edge}`, name: null, span: null, vpc: vpc.id, routes: routesInDoubt(vpc), edge };
  });
}

function routesInDoubt({ id, cidrs, ipv6Cidrs }: Vpc): RouteTable["routes"] {
  const target = { kind: "unknown", fact: `whether an internet gateway is attached to ${id}` } as const;
  const blocks = [...cidrs, ...ipv6Cidrs];
  if (blocks.length === 0) return UNKNOWN_ROUTES;
  return blocks.map((destination) => ({ ref: { label: "unknown", span: null }, destination, target, origin: "static" }));
}
