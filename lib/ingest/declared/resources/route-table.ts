import { formatPrefix } from "../../../net";
import type { InternetGateway, ResourceId, Route, RouteTable, Vpc } from "../../../model";
import { errorAt, warningAt } from "../../../source";
import { shape } from "../arguments";
import { partsBy } from "./parts";
import { checkInsideVpc } from "./route-inside-vpc";
import { INLINE_DESTINATIONS, readRoute, RESOURCE_DESTINATIONS, TARGET_ARGUMENTS, type RoutePlace } from "./routes";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { vpcOf, vpcsOfAdopted } from "./vpc-of";
import { Propagation, readVpnGateways } from "./vpn-gateway";

const ROUTE = shape(`cidr_block ipv6_cidr_block destination_prefix_list_id ${TARGET_ARGUMENTS}`);

export const ROUTE_TABLE_TYPES: ResourceTypes = {
  aws_route_table: { denotes: "route_table", shape: shape("vpc_id! propagating_vgws", { route: ROUTE }) },
  aws_default_route_table: { denotes: "route_table", shape: shape("default_route_table_id! propagating_vgws", { route: ROUTE }) },
  aws_route: {
    denotes: "part",
    shape: shape(`route_table_id! destination_cidr_block destination_ipv6_cidr_block destination_prefix_list_id ${TARGET_ARGUMENTS}`),
  },
  aws_route_table_association: { denotes: "part", shape: shape("route_table_id! subnet_id gateway_id") },
  aws_main_route_table_association: { denotes: "part", shape: shape("vpc_id! route_table_id!") },
};

/** What routes are checked against. */
interface Surroundings {
  readonly vpcs: ReadonlyMap<ResourceId, Vpc>;
  /** Internet and virtual private gateways, by their ids. */
  readonly gateways: RoutePlace["gateways"];
  readonly propagation: Propagation;
  readonly separate: ReadonlyMap<ResourceId, readonly Configured[]>;
  readonly edges: ReadonlyMap<ResourceId, ResourceId>;
}

/** The route tables with inline routes and `aws_route` added up; a default table is emptied first (TF-2). */
export function readRouteTables(scope: Scope, vpcs: readonly Vpc[], gateways: readonly InternetGateway[]): RouteTable[] {
  const around: Surroundings = {
    vpcs: new Map(vpcs.map((vpc) => [vpc.id, vpc])),
    gateways: new Map([...gateways.map((gateway) => [gateway.id, gateway] as const), ...readVpnGateways(scope)]),
    propagation: new Propagation(scope),
    separate: partsBy(scope, "aws_route", "route_table_id", ["route_table"], "adrift"),
    edges: readEdges(scope),
  };
  const own = scope.of("aws_route_table").map((resource) => ({ resource, vpc: vpcOf(scope, resource, "stand-in") }));
  const adoptedFrom = vpcsOfAdopted(scope, "routeTable");
  const adopted = scope.of("aws_default_route_table").map((resource) => ({ resource, vpc: adoptedFrom(resource.id) }));
  const described = [...own, ...adopted].map(({ resource, vpc }) => readTable(scope, resource, vpc, around));
  scope.implied.routeTables.forEach((table, at) => {
    const added = [...separateRoutes(scope, table.id, table.vpc, around), ...around.propagation.into(table.id, null)];
    if (added.length > 0) scope.implied.routeTables[at] = checked(scope, { ...table, routes: [...table.routes, ...added] }, around);
  });
  return described;
}

function readTable(scope: Scope, resource: Configured, vpc: ResourceId, around: Surroundings): RouteTable {
  const { id, body, name, span } = resource;
  const { readers, unknown } = body.blocks("route");
  const inline = readers.flatMap((block, at) =>
    readRoute(scope, {
      table: id,
      vpc,
      body: block,
      span: block.span,
      title: `route[${at}] of ${id}`,
      destinations: INLINE_DESTINATIONS,
      gateways: around.gateways,
    }),
  );
  const added = separateRoutes(scope, id, vpc, around);
  if (inline.length > 0 && added.length > 0 && scope.dialect.ownsInlineRules) {
    const message = `${id} has routes in its own blocks and in aws_route resources: each apply of Terraform takes the others away.`;
    scope.report(warningAt("rules-in-two-ways", message, { hint: "Write all routes of a table in one of the two ways.", span }));
  }
  const learnt = around.propagation.into(id, resource);
  const routes = [...inline, ...added, ...(unknown === null ? [] : [unknownRoute(id)]), ...learnt];
  return checked(scope, { kind: "route_table", id, name, span, vpc, routes, edge: around.edges.get(id) ?? null }, around);
}

function unknownRoute(table: ResourceId): Route {
  const fact = `the routes of ${table}`;
  return { ref: { label: "unknown", span: null }, destination: { unknown: fact }, target: { kind: "unknown", fact }, origin: "static" };
}

function separateRoutes(scope: Scope, table: ResourceId, vpc: ResourceId, { separate, gateways }: Surroundings): Route[] {
  return (separate.get(table) ?? []).flatMap(({ id, body, span }) => {
    const place: RoutePlace = { table, vpc, body, span, title: id, destinations: RESOURCE_DESTINATIONS, gateways };
    return readRoute(scope, place);
  });
}

function checked(scope: Scope, table: RouteTable, { vpcs }: Surroundings): RouteTable {
  checkDuplicates(scope, table);
  const vpc = vpcs.get(table.vpc);
  if (vpc !== undefined) for (const route of table.routes) checkInsideVpc(scope, table.id, route, vpc);
  return table;
}

function checkDuplicates(scope: Scope, { id, routes }: RouteTable): void {
  const seen = new Set<string>();
  for (const { destination, ref } of routes) {
    if (!("address" in destination)) continue;
    const text = formatPrefix(destination);
    if (seen.has(text)) {
      const message = `${id} has two routes to ${text}: AWS takes one for each destination.`;
      scope.report(errorAt("duplicate-route", message, { hint: "Remove one of them.", span: ref.span }));
    }
    seen.add(text);
  }
}

/** RT-9: a table may belong to a gateway instead of subnets. */
function readEdges(scope: Scope): ReadonlyMap<ResourceId, ResourceId> {
  const edges = new Map<ResourceId, ResourceId>();
  for (const { id, body } of scope.of("aws_route_table_association")) {
    if (!body.has("gateway_id")) continue;
    const naming = (argument: string) => ({ owner: id, argument, report: scope.report });
    const gateway = scope.references.resolve(
      body.text("gateway_id"),
      ["internet_gateway", "virtual_private_gateway"],
      naming("gateway_id"),
    );
    const table = scope.references.resolve(body.text("route_table_id"), ["route_table"], naming("route_table_id"));
    if (gateway.kind === "found" && table.kind === "found") edges.set(table.id, gateway.id);
  }
  return edges;
}
