import { formatPrefix } from "../../../net";
import type { ResourceId, Route, RouteTarget, RouteTargetKind } from "../../../model";
import { errorAt } from "../../../source";
import type { Described } from "../facts/described";
import type { BlocksDraft } from "../facts/drafts";
import type { Item } from "../reading/item";
import { idOf, prefixOf, wordOf } from "../reading/values";

/** `describe-route-tables`: routes, and whom the table serves: subnets, a VPC as its main one, a gateway (RT-1, RT-9). */
export function readRouteTable(printed: Item, described: Described): void {
  const id = idOf(printed, "RouteTableId");
  if (id === null) return;
  const item = printed.titled(id);
  const vpc = item.textOrNull("VpcId");
  item.demands("VpcId");
  item.demands("Associations");
  let edge: ResourceId | null = null;
  for (const association of item.items("Associations").filter(isInForce)) {
    if (!association.flagOr("Main", false)) association.demands("SubnetId", "GatewayId", "PublicIpv4Pool");
    const subnet = association.textOrNull("SubnetId");
    if (subnet !== null) described.tableOfSubnet.bind(subnet, id, association);
    if (association.flagOr("Main", false) && vpc !== null) described.mainTableOfVpc.bind(vpc, id, association);
    edge ??= association.textOrNull("GatewayId");
  }
  const printedRoutes = item.items("Routes");
  if (vpc !== null && !described.localBlocksOf.has(vpc)) described.localBlocksOf.set(vpc, localBlocks(printedRoutes));
  const routes = item.has("Routes") ? printedRoutes.flatMap((route) => readRoute(route, described)) : UNKNOWN_ROUTES;
  described.routeTables.put({ kind: "route_table", id, name: item.nameTag(), span: item.span, vpc, routes, edge }, item);
}

/** RT-1: each block of the VPC has a local route. */
function localBlocks(routes: readonly Item[]): BlocksDraft {
  const local = routes.filter((route) => route.textOrNull("GatewayId") === "local");
  return {
    cidrs: local.flatMap((route) => (route.has("DestinationCidrBlock") ? (prefixOf(route, "DestinationCidrBlock", 4) ?? []) : [])),
    ipv6Cidrs: local.flatMap((route) => (route.has("DestinationIpv6CidrBlock") ? (prefixOf(route, "DestinationIpv6CidrBlock", 6) ?? []) : [])),
  };
}

const UNSAID = "the routes of the route table";
/** Of a table whose output leaves the routes out. */
export const UNKNOWN_ROUTES: readonly Route[] = [
  { ref: { label: "unknown", span: null }, destination: { unknown: UNSAID }, target: { kind: "unknown", fact: UNSAID }, origin: "static" },
];

const isInForce = (association: Item): boolean =>
  !/^(disassociat|fail)/.test(association.item("AssociationState")?.textOrNull("State") ?? "");

/** One route; none for the implied `local` ones, whose target nothing replaces. */
function readRoute(item: Item, described: Described): Route[] {
  const destination = readDestination(item);
  const target = readTarget(item);
  if (target.kind === "local") return [];
  if ("prefixList" in destination.value) described.namedPrefixLists.add(destination.value.prefixList);
  const propagated = item.textOrNull("Origin") === "EnableVgwRoutePropagation";
  return [{ ref: { label: destination.label, span: item.span }, destination: destination.value, target, origin: propagated ? "propagated" : "static" }];
}

function readDestination(item: Item): { value: Route["destination"]; label: string } {
  const list = item.textOrNull("DestinationPrefixListId");
  if (list !== null) return { value: { prefixList: list }, label: list };
  const named = item.has("DestinationIpv6CidrBlock") ? (["DestinationIpv6CidrBlock", 6] as const) : (["DestinationCidrBlock", 4] as const);
  const prefix = prefixOf(item, named[0], named[1]);
  if (prefix !== null) return { value: prefix, label: formatPrefix(prefix) };
  if (!item.has(named[0])) {
    const message = `${item.title} names no destination.`;
    item.output.lose(errorAt("route-destination", message, { hint: "Supply the output as the AWS CLI prints it.", span: item.span }));
  }
  return { value: { unknown: `the destination of ${item.title}` }, label: "unknown" };
}

/** Each property that names a target, and what it names; where several do, the first tells most. */
const TARGETS: readonly (readonly [property: string, kind: RouteTargetKind])[] = [
  ["NatGatewayId", "nat_gateway"],
  ["TransitGatewayId", "transit_gateway"],
  ["VpcPeeringConnectionId", "peering"],
  ["EgressOnlyInternetGatewayId", "egress_only_internet_gateway"],
  ["NetworkInterfaceId", "network_interface"],
  ["InstanceId", "instance"],
  ["CarrierGatewayId", "carrier_gateway"],
  ["LocalGatewayId", "local_gateway"],
  ["CoreNetworkArn", "core_network"],
];

/** `GatewayId` holds what has a gateway's place in a table, told apart by its id. */
const GATEWAYS: readonly (readonly [prefix: string, kind: RouteTargetKind])[] = [
  ["igw-", "internet_gateway"],
  ["eigw-", "egress_only_internet_gateway"],
  ["vgw-", "virtual_private_gateway"],
  ["vpce-", "vpc_endpoint"],
];

function readTarget(item: Item): RouteTarget {
  const gateway = item.textOrNull("GatewayId");
  if (gateway === "local") return { kind: "local", id: "local" };
  const [property, kind] = TARGETS.find(([name]) => item.textOrNull(name) !== null) ?? [null, null];
  const id = property === null ? gateway : item.textOrNull(property);
  if (wordOf(item, "State", ["active", "blackhole", "filtered"] as const, "active") === "blackhole")
    return { kind: "blackhole", id, why: id === null ? "its target is gone" : `${id} is gone or not ready` };
  const target = kind ?? GATEWAYS.find(([prefix]) => gateway?.startsWith(prefix))?.[1];
  return target === undefined || id === null ? { kind: "unknown", fact: `the target of ${item.title}` } : { kind: target, id };
}
