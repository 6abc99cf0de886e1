import fc from "fast-check";
import { present } from "../../../lib/assert";
import type { Network, NetworkInterface, Route, RouteTable, RouteTarget, Vpc } from "../../../lib/model";
import { formatPrefix } from "../../../lib/net";
import { block } from "../resources";
import { pick, type Making } from "./making";
import { REGION } from "./places";

const openTarget = fc
  .constantFrom(
    ["peering", "var.far"] as const,
    ["nat_gateway", "var.out"] as const,
    ["nat_gateway", "nat-0fedcba9876543210"] as const,
    ["transit_gateway", null] as const,
    ["internet_gateway", "var.door"] as const,
  )
  .map(([what, from]) => ({ what, from }));
const openDestination = fc
  .constantFrom(["ipv4", "var.office"] as const, ["ipv6", null] as const, ["prefix_list", "pl-63a5400a"] as const, ["prefix_list", "var.list"] as const)
  .map(([what, from]) => ({ what, from }));

export const routePlan = fc.record({
  to: fc.nat(9),
  target: fc.nat(14),
  byList: fc.constantFrom(false, false, false, true),
  isGone: fc.constantFrom(...Array<boolean>(9).fill(false), true),
  isPropagated: fc.constantFrom(...Array<boolean>(9).fill(false), true),
  /** What is given from outside: seldom, and then the same for several routes. */
  openTarget: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: openTarget }),
  openDestination: fc.oneof({ weight: 11, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: openDestination }),
});
type RoutePlan = typeof routePlan extends fc.Arbitrary<infer T> ? T : never;

const DESTINATIONS = ["0.0.0.0/0", "172.16.0.0/12", "192.168.0.0/16", "198.51.100.0/24", "10.200.0.0/16"].map(block);
const DESTINATIONS_6 = ["::/0", "2001:db8:9::/48"].map(block);

/** Each table with routes to what its own VPC has, each destination once (RT-2, RT-3). */
export function makeRoutes({ lists, vpnGateways, words }: Making, plans: readonly (readonly RoutePlan[])[]): void {
  const nearLists = lists.prefixLists.filter(({ service, entries }) => service === null && entries.every(({ address }) => address.version === 4));
  lists.routeTables = lists.routeTables.map((table, n): RouteTable => {
    const vpc = present(lists.vpcs.find(({ id }) => id === table.vpc), "the VPC of the table");
    if (vpc.isDefault || (words === "template" && table.id === vpc.mainRouteTable)) return table;
    const vpn = vpnGateways.get(vpc.id);
    const beyond: RouteTarget[] = vpn === undefined ? [] : [{ kind: "virtual_private_gateway", id: vpn }];
    const [four, six] = [[...targets(lists, vpc, 4), ...beyond], [...targets(lists, vpc, 6), ...beyond]];
    const routes = new Map<string, Route>();
    for (const { to, target, byList, isGone, isPropagated, openTarget: given, openDestination: where } of plans[n] ?? []) {
      const isSix = !byList && vpc.ipv6Cidrs.length > 0 && to % 3 === 2;
      const chosen: RouteTarget | undefined = given !== null ? { kind: "unknown", fact: "the target", open: given } : pick(isSix ? six : four, target);
      const list = byList && vpc.region === REGION ? pick(nearLists, to) : undefined;
      const prefix = pick(isSix ? DESTINATIONS_6 : DESTINATIONS, to);
      if (chosen === undefined || prefix === undefined || (byList && list === undefined)) continue;
      const known = list === undefined ? prefix : { prefixList: list.id };
      const destination: Route["destination"] = where === null || isPropagated ? known : { unknown: "the destination", open: where };
      const label = "prefixList" in known ? known.prefixList : formatPrefix(known);
      const gone: RouteTarget = { kind: "blackhole", id: "nat-0123456789abcdef0", why: "AWS says so" };
      const learned = isPropagated && words === "AWS" && list === undefined && beyond[0] !== undefined;
      const [leadsTo, origin] = learned ? ([beyond[0] ?? gone, "propagated"] as const) : ([isGone && words === "AWS" ? gone : chosen, "static"] as const);
      routes.set(label, { ref: { label, span: null }, destination, target: leadsTo, origin });
    }
    return { ...table, routes: [...routes.values()] };
  });
}

/** What a person can name: not a single member of an autoscaling group. */
const isNameable = ({ instances }: Pick<Network, "instances">, i: NetworkInterface): boolean =>
  i.owner === null || (i.ownerKind === "instance" && instances.some(({ id, autoscalingGroup }) => id === i.owner && autoscalingGroup === null));

type Made = Pick<
  Network,
  "internetGateways" | "instances" | "egressOnlyInternetGateways" | "natGateways" | "interfaces" | "peerings" | "transitGatewayAttachments" | "subnets"
>;

/** Where a route of this VPC may lead, for one version. */
function targets(made: Made, vpc: Vpc, version: 4 | 6): RouteTarget[] {
  const isHere = ({ subnet }: { readonly subnet: string }): boolean => made.subnets.some(({ id, vpc: home }) => id === subnet && home === vpc.id);
  const attached = made.transitGatewayAttachments.filter(({ resource }) => resource.kind === "vpc" && resource.vpc === vpc.id);
  const both: RouteTarget[] = [
    ...made.internetGateways.filter((gateway) => gateway.vpc === vpc.id).map(({ id }) => ({ kind: "internet_gateway" as const, id })),
    ...made.interfaces.filter((i) => isHere(i) && isNameable(made, i)).map(({ id }) => ({ kind: "network_interface" as const, id })),
    ...made.peerings.filter(({ requester, accepter }) => [requester.vpc, accepter.vpc].includes(vpc.id)).map(({ id }) => ({ kind: "peering" as const, id })),
    ...[...new Set(attached.map(({ transitGateway }) => transitGateway))].map((id) => ({ kind: "transit_gateway" as const, id })),
  ];
  if (version === 6) {
    const outward = made.egressOnlyInternetGateways.filter((gateway) => gateway.vpc === vpc.id);
    return [...outward.map(({ id }) => ({ kind: "egress_only_internet_gateway" as const, id })), ...both];
  }
  return [...made.natGateways.filter(isHere).map(({ id }) => ({ kind: "nat_gateway" as const, id })), ...both];
}

/** RT-9: a table of the gateway's own, which leads to one interface. */
export function makeEdge({ lists }: Making, plan: { readonly table: number; readonly target: number }): void {
  const gateway = pick(lists.internetGateways, plan.table);
  const subnet = lists.subnets.find(({ vpc }) => vpc === gateway?.vpc);
  const inside = lists.interfaces.filter((i) => lists.subnets.some(({ id, vpc }) => id === i.subnet && vpc === gateway?.vpc) && isNameable(lists, i));
  const target = pick(inside, plan.target);
  if (gateway === undefined || gateway.vpc === null || subnet === undefined || subnet.cidr === null || target === undefined) return;
  const label = formatPrefix(subnet.cidr);
  const route: Route = { ref: { label, span: null }, destination: subnet.cidr, target: { kind: "network_interface", id: target.id }, origin: "static" };
  lists.routeTables.push({ kind: "route_table", id: "rtb-edge", name: "edge", span: null, vpc: gateway.vpc, routes: [route], edge: gateway.id });
}
