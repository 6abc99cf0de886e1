import fc from "fast-check";
import { present } from "../../../lib/assert";
import type { Peering, Route, RouteTable, Subnet, Vpc } from "../../../lib/model";
import { pick, pickSome, type Making } from "./making";
import { REGION } from "./places";
import { makeEdge, makeRoutes, routePlan } from "./routes";
import { makeTransit, makeTransitPeering, transitPlan } from "./transit";

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
    const isTaken = lists.peerings.some(({ requester, accepter }) => {
      const joined = [requester.vpc, accepter.vpc];
      return joined.includes(one?.id ?? "") && joined.includes(two?.id ?? "");
    });
    if (one === undefined || two === undefined || one === two || isTaken) continue;
    // Options can be set on an active peering only.
    const [first, second] = state === "active" ? dns : [false, false];
    const peering: Peering = { kind: "peering", id: `pcx-${n}`, name: `peering-${n}`, span: null, requester: side(one, first), accepter: side(two, second), state };
    lists.peerings.push(peering);
  }
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
  const isOpen = (table: RouteTable): boolean => table.vpc === vpc.id && !vpc.isDefault && !(words === "template" && table.id === vpc.mainRouteTable);
  const tables = pickSome(lists.routeTables.filter(isOpen).map((table) => table.id), plan.tables);
  const route: Route = { ref: { label: prefixList, span: null }, destination: { prefixList }, target: { kind: "vpc_endpoint", id }, origin: "static" };
  lists.routeTables = lists.routeTables.map((table) => (tables.includes(table.id) ? { ...table, routes: [...table.routes, route] } : table));
}
