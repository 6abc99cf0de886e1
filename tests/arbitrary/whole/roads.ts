import fc from "fast-check";
import { present } from "../../../lib/assert";
import type { Network, NetworkInterface, Peering, Route, RouteTable, RouteTarget, Subnet, TransitGatewayRoute, Vpc } from "../../../lib/model";
import { formatPrefix, type Prefix } from "../../../lib/net";
import { block } from "../resources";
import { pick, pickSome, type Making } from "./making";
import { REGION } from "./places";

const routePlan = fc.record({
  to: fc.nat(9),
  target: fc.nat(14),
  byList: fc.constantFrom(false, false, false, true),
  isGone: fc.constantFrom(...Array<boolean>(9).fill(false), true),
  isPropagated: fc.constantFrom(...Array<boolean>(9).fill(false), true),
});

const attachmentPlan = fc.record({
  vpc: fc.nat(2),
  subnets: fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }),
  appliance: fc.boolean(),
  referencing: fc.constantFrom(true, true, false),
  /** Which table it uses: the default one, one of its own, or none. */
  table: fc.nat(3),
  /** Which tables learn its routes. */
  propagates: fc.array(fc.nat(3), { maxLength: 2 }),
});

const transitPlan = fc.record({
  hasDefaults: fc.boolean(),
  referencing: fc.boolean(),
  tables: fc.nat(2),
  attachments: fc.array(attachmentPlan, { maxLength: 3 }),
  routes: fc.array(fc.record({ table: fc.nat(2), to: fc.constantFrom("10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12"), attachment: fc.option(fc.nat(3)) }), {
    maxLength: 3,
  }),
});
type TransitPlan = typeof transitPlan extends fc.Arbitrary<infer T> ? T : never;

const peeringPlan = fc.record({
  from: fc.nat(2),
  to: fc.nat(2),
  state: fc.constantFrom("active" as const, "active" as const, "active" as const, "pending-acceptance" as const, "failed" as const),
  dns: fc.tuple(fc.boolean(), fc.boolean()),
});

const gatewayEndpointPlan = fc.record({
  vpc: fc.nat(2),
  service: fc.constantFrom("s3" as const, "dynamodb" as const),
  tables: fc.array(fc.nat(3), { maxLength: 2 }),
});

const interfaceEndpointPlan = fc.record({
  type: fc.constantFrom("interface" as const, "interface" as const, "gateway_load_balancer" as const),
  vpc: fc.nat(2),
  subnets: fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }),
  groups: fc.array(fc.nat(5), { maxLength: 2 }),
  privateDns: fc.boolean(),
});

export const roadsPlan = fc.record({
  peerings: fc.array(peeringPlan, { maxLength: 2 }),
  transit: fc.array(transitPlan, { maxLength: 2 }),
  hasTransitPeering: fc.boolean(),
  gatewayEndpoints: fc.array(gatewayEndpointPlan, { maxLength: 2 }),
  interfaceEndpoints: fc.array(interfaceEndpointPlan, { maxLength: 2 }),
  routes: fc.array(fc.array(routePlan, { maxLength: 4 }), { maxLength: 6 }),
  edge: fc.option(fc.record({ table: fc.nat(3), target: fc.nat(3) }), { freq: 3 }),
});
type RoadsPlan = typeof roadsPlan extends fc.Arbitrary<infer T> ? T : never;

/** What leads from one place to another, and the routes that lead there. */
export function makeRoads(making: Making, plan: RoadsPlan): void {
  plan.transit.forEach((transit, n) => makeTransit(making, transit, n));
  if (plan.hasTransitPeering && making.words === "AWS") makeTransitPeering(making);
  plan.interfaceEndpoints.forEach((endpoint, n) => makeInterfaceEndpoint(making, endpoint, n));
  makeRoutes(making, plan.routes);
  plan.gatewayEndpoints.forEach((endpoint, n) => makeGatewayEndpoint(making, endpoint, n));
  if (plan.edge !== null) makeEdge(making, plan.edge);
}

/** One between two VPCs at most. */
export function makePeerings({ lists, words }: Making, plans: RoadsPlan["peerings"]): void {
  const side = (vpc: Vpc, dnsResolution: boolean) => ({ vpc: vpc.id, region: vpc.region, account: null, dnsResolution });
  for (const [n, { from, to, state: planned, dns: asked }] of plans.entries()) {
    const [state, dns] = words === "template" ? (["active", [false, false]] as const) : ([planned, asked] as const);
    const [one, two] = [pick(lists.vpcs, from), pick(lists.vpcs, to)];
    const isTaken = lists.peerings.some(({ requester, accepter }) => [requester.vpc, accepter.vpc].includes(one?.id ?? "") && [requester.vpc, accepter.vpc].includes(two?.id ?? ""));
    if (one === undefined || two === undefined || one === two || isTaken) continue;
    // Options can be set on an active peering only.
    const [first, second] = state === "active" ? dns : [false, false];
    const peering: Peering = { kind: "peering", id: `pcx-${n}`, name: `peering-${n}`, span: null, requester: side(one, first), accepter: side(two, second), state };
    lists.peerings.push(peering);
  }
}

/** TGW-1. */
function makeTransit(making: Making, plan: TransitPlan, n: number): void {
  const { lists } = making;
  const id = `tgw-${n}`;
  const byDefault = plan.hasDefaults ? `${id} default table` : null;
  lists.transitGateways.push({
    ...{ kind: "transit_gateway", id, name: `hub-${n}`, span: null, securityGroupReferencing: plan.referencing },
    defaultAssociationTable: byDefault,
    defaultPropagationTable: byDefault,
  });
  const own = Array.from({ length: plan.tables }, (_, at) => ({ id: `${id} table ${at}`, name: `transit-${n}-${at}` as string | null }));
  const tables = [...(byDefault === null ? [] : [{ id: byDefault, name: null }]), ...own];
  // A template can neither keep an attachment out of the default table nor name that table.
  const keepsDefaults = byDefault !== null && making.words === "template";
  const learned = new Map<string, TransitGatewayRoute[]>(tables.map((table) => [table.id, []]));
  const attached = new Set<string>();
  const attachments: string[] = [];
  plan.attachments.forEach((attachment, at) => {
    const vpc = present(pick(lists.vpcs, attachment.vpc), "a VPC");
    if (attached.has(vpc.id) || vpc.region !== REGION || making.subnetsOf(vpc).length === 0) return;
    attached.add(vpc.id);
    const name = `${id} attachment ${at}`;
    attachments.push(name);
    const subnets = pickSome(making.oneSubnetPerZone(vpc), attachment.subnets);
    lists.transitGatewayAttachments.push({
      ...{ kind: "transit_gateway_attachment", id: name, name: `attachment-${n}-${at}`, span: null, transitGateway: id, state: "available" },
      resource: { kind: "vpc", vpc: vpc.id, subnets: subnets.map((subnet) => subnet.id), securityGroupReferencing: attachment.referencing, applianceMode: attachment.appliance },
      associatedTable: keepsDefaults ? byDefault : (pick([...tables.map((table) => table.id), null], attachment.table) ?? null),
    });
    for (const table of keepsDefaults ? tables.slice(0, 1) : pickSome(tables, attachment.propagates))
      for (const destination of [...vpc.cidrs, ...vpc.ipv6Cidrs]) learned.get(table.id)?.push(transitRoute(destination, name, "propagated"));
  });
  for (const { table, to, attachment } of plan.routes) {
    const home = pick(keepsDefaults ? own : tables, table);
    const routes = home === undefined ? undefined : learned.get(home.id);
    const through = attachment === null ? "blackhole" : pick(attachments, attachment);
    const isTaken = routes?.some((route) => formatPrefix(route.destination) === to && route.origin === "static") ?? true;
    if (!isTaken && through !== undefined) routes?.push(transitRoute(block(to), through, "static"));
  }
  for (const table of tables)
    lists.transitGatewayRouteTables.push({ kind: "transit_gateway_route_table", ...table, span: null, transitGateway: id, routes: learned.get(table.id) ?? [] });
}

const transitRoute = (destination: Prefix, attachment: string, origin: TransitGatewayRoute["origin"]): TransitGatewayRoute => ({
  ref: { label: formatPrefix(destination), span: null },
  destination,
  attachment,
  origin,
});

/** Two gateways that peer: each has an attachment that names the other. */
function makeTransitPeering({ lists }: Making): void {
  const [one, two] = lists.transitGateways;
  if (one === undefined || two === undefined) return;
  for (const [own, other] of [[one, two], [two, one]] as const)
    lists.transitGatewayAttachments.push({
      ...{ kind: "transit_gateway_attachment", id: `${own.id} peering`, name: `peering of ${own.name ?? own.id}`, span: null },
      transitGateway: own.id,
      resource: { kind: "peering", peer: other.id },
      associatedTable: own.defaultAssociationTable,
      state: "available",
    });
}

/** VPCE-2. */
function makeInterfaceEndpoint(making: Making, plan: RoadsPlan["interfaceEndpoints"][number], n: number): void {
  const vpc = present(pick(making.lists.vpcs, plan.vpc), "a VPC");
  if (making.subnetsOf(vpc).length === 0) return;
  const id = `vpce-${n}`;
  const isGateway = plan.type === "gateway_load_balancer";
  const all: Subnet[] = pickSome(making.oneSubnetPerZone(vpc), plan.subnets);
  const subnets = isGateway ? all.slice(0, 1) : all;
  const securityGroups = isGateway ? [] : making.groupsOf(vpc, plan.groups);
  making.lists.vpcEndpoints.push({
    ...{ kind: "vpc_endpoint", id, name: `endpoint-${n}`, span: null, vpc: vpc.id, type: plan.type, prefixList: null },
    privateDns: plan.privateDns && !isGateway,
    serviceName: `com.amazonaws.${isGateway ? "vpce." : ""}${vpc.region ?? REGION}.${isGateway ? "vpce-svc-0123456789abcdef0" : n === 0 ? "ssm" : "ec2messages"}`,
    interfaces: subnets.map((subnet) => making.owned(id, "vpc_endpoint", subnet, { securityGroups, sourceDestCheck: !isGateway })),
  });
}

/** VPCE-1: one for each service and VPC; its tables get a route to the service's list. */
function makeGatewayEndpoint({ lists, missing, words }: Making, plan: RoadsPlan["gatewayEndpoints"][number], n: number): void {
  const vpc = present(pick(lists.vpcs, plan.vpc), "a VPC");
  const serviceName = `com.amazonaws.${vpc.region ?? REGION}.${plan.service}`;
  if (lists.vpcEndpoints.some((other) => other.vpc === vpc.id && other.serviceName === serviceName)) return;
  const id = `vpce-gateway-${n}`;
  const prefixList = `${id} list`;
  lists.prefixLists.push({ kind: "prefix_list", id: prefixList, name: null, span: null, entries: [], maxEntries: null, service: plan.service });
  missing.push({ fact: "the entries of the prefix list", component: prefixList });
  lists.vpcEndpoints.push({
    ...{ kind: "vpc_endpoint", id, name: `to-${n}`, span: null, vpc: vpc.id, type: "gateway", serviceName, prefixList },
    interfaces: [],
    privateDns: false,
  });
  const tables = pickSome(lists.routeTables.filter((table) => table.vpc === vpc.id && !vpc.isDefault && !(words === "template" && table.id === vpc.mainRouteTable)).map((table) => table.id), plan.tables);
  const route: Route = { ref: { label: prefixList, span: null }, destination: { prefixList }, target: { kind: "vpc_endpoint", id }, origin: "static" };
  lists.routeTables = lists.routeTables.map((table) => (tables.includes(table.id) ? { ...table, routes: [...table.routes, route] } : table));
}

const DESTINATIONS = ["0.0.0.0/0", "172.16.0.0/12", "192.168.0.0/16", "198.51.100.0/24", "10.200.0.0/16"].map(block);
const DESTINATIONS_6 = ["::/0", "2001:db8:9::/48"].map(block);

/** Each table with routes to what its own VPC has, each destination once (RT-2, RT-3). */
function makeRoutes({ lists, vpnGateways, words }: Making, plans: RoadsPlan["routes"]): void {
  const nearLists = lists.prefixLists.filter(({ service, entries }) => service === null && entries.every(({ address }) => address.version === 4));
  lists.routeTables = lists.routeTables.map((table, n): RouteTable => {
    const vpc = present(lists.vpcs.find(({ id }) => id === table.vpc), "the VPC of the table");
    if (vpc.isDefault || (words === "template" && table.id === vpc.mainRouteTable)) return table;
    const vpn = vpnGateways.get(vpc.id);
    const beyond: RouteTarget[] = vpn === undefined ? [] : [{ kind: "virtual_private_gateway", id: vpn }];
    const [four, six] = [[...targets(lists, vpc, 4), ...beyond], [...targets(lists, vpc, 6), ...beyond]];
    const routes = new Map<string, Route>();
    for (const { to, target, byList, isGone, isPropagated } of plans[n] ?? []) {
      const isSix = !byList && vpc.ipv6Cidrs.length > 0 && to % 3 === 2;
      const chosen = pick(isSix ? six : four, target);
      const list = byList && vpc.region === REGION ? pick(nearLists, to) : undefined;
      const prefix = pick(isSix ? DESTINATIONS_6 : DESTINATIONS, to);
      if (chosen === undefined || prefix === undefined || (byList && list === undefined)) continue;
      const destination = list === undefined ? prefix : { prefixList: list.id };
      const label = "prefixList" in destination ? destination.prefixList : formatPrefix(destination);
      const gone: RouteTarget = { kind: "blackhole", id: "nat-0123456789abcdef0", why: "AWS says so" };
      const learned = isPropagated && words === "AWS" && list === undefined && beyond[0] !== undefined;
      const [target_, origin] = learned ? ([beyond[0] ?? gone, "propagated"] as const) : ([isGone && words === "AWS" ? gone : chosen, "static"] as const);
      routes.set(label, { ref: { label, span: null }, destination, target: target_, origin });
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
  if (version === 6) return [...made.egressOnlyInternetGateways.filter((gateway) => gateway.vpc === vpc.id).map(({ id }) => ({ kind: "egress_only_internet_gateway" as const, id })), ...both];
  return [...made.natGateways.filter(isHere).map(({ id }) => ({ kind: "nat_gateway" as const, id })), ...both];
}

/** RT-9: a table of the gateway's own, which leads to one interface. */
function makeEdge({ lists }: Making, plan: { readonly table: number; readonly target: number }): void {
  const gateway = pick(lists.internetGateways, plan.table);
  const subnet = lists.subnets.find(({ vpc }) => vpc === gateway?.vpc);
  const inside = lists.interfaces.filter((i) => lists.subnets.some(({ id, vpc }) => id === i.subnet && vpc === gateway?.vpc) && isNameable(lists, i));
  const target = pick(inside, plan.target);
  if (gateway === undefined || gateway.vpc === null || subnet === undefined || subnet.cidr === null || target === undefined) return;
  const label = formatPrefix(subnet.cidr);
  const route: Route = { ref: { label, span: null }, destination: subnet.cidr, target: { kind: "network_interface", id: target.id }, origin: "static" };
  lists.routeTables.push({ kind: "route_table", id: "rtb-edge", name: "edge", span: null, vpc: gateway.vpc, routes: [route], edge: gateway.id });
}
