import { formatPrefix, samePrefix, ANY_V4 } from "../../net";
import type { ResourceId, Route, RouteTable, RouteTarget, Vpc } from "../../model";
import { BLOCK_ASKED_FOR } from "../phrases";
import { isOrdinaryDefault, isPristineTable } from "./aws-own";
import { block, body, type Argument } from "./declaration";
import { given } from "./given";
import { unknownOf, type Plan } from "./plan";
import { tags } from "./tags";

type Row = Readonly<Record<string, Argument | null>>;

/** Route tables with their routes, and the subnets and gateways that each serves (RT-1, RT-9). */
export function planRouteTables(plan: Plan, tables: readonly RouteTable[]): void {
  const roles = new Roles(plan, tables);
  for (const table of tables) planTable(plan, table, roles);
  for (const table of tables) planServed(plan, table, roles);
}

/** What each table is to its VPC. */
class Roles {
  readonly #vpcs: ReadonlyMap<ResourceId, Vpc>;
  readonly #leftover = new Map<ResourceId, ResourceId>();
  readonly served = new Map<ResourceId, ResourceId[]>();

  constructor(plan: Plan, tables: readonly RouteTable[]) {
    this.#vpcs = new Map(plan.network.vpcs.map((vpc) => [vpc.id, vpc]));
    for (const { id, routeTable, vpc } of plan.network.subnets) {
      if (routeTable === this.#vpcs.get(vpc)?.mainRouteTable) continue;
      const known = this.served.get(routeTable);
      if (known) known.push(id);
      else this.served.set(routeTable, [id]);
    }
    for (const table of tables) {
      const main = this.#vpcs.get(table.vpc)?.mainRouteTable;
      const isMade = table.span === null && table.id !== main && isPristineTable(table) && !this.served.has(table.id);
      if (isMade && !this.#leftover.has(table.vpc)) this.#leftover.set(table.vpc, table.id);
    }
  }

  vpcOf({ vpc }: RouteTable): Vpc | undefined {
    return this.#vpcs.get(vpc);
  }

  /** The table that AWS made, in whose place another one is the main table now. */
  isLeftover({ id, vpc }: RouteTable): boolean {
    return this.#leftover.get(vpc) === id;
  }

  isMain({ id, vpc }: RouteTable): boolean {
    return this.#vpcs.get(vpc)?.mainRouteTable === id;
  }

  /** Main by an association of its own, or because it is the one that AWS made. */
  replacesAnother(table: RouteTable): boolean {
    return this.isMain(table) && this.#leftover.has(table.vpc);
  }
}

function planTable(plan: Plan, table: RouteTable, roles: Roles): void {
  const vpc = roles.vpcOf(table);
  const routes = table.routes.filter((route) => isWritten(plan, route));
  const propagating = propagatingInto(plan, table);
  if (roles.isLeftover(table)) return leaveMade(plan, table);
  const contents = { routes, propagating };
  if (!roles.isMain(table)) return planOwn(plan, table, contents, "aws_route_table");
  if (plan.style.adoptsDefaults && roles.replacesAnother(table)) return planOwn(plan, table, contents, "aws_route_table");
  if (isPristineTable({ ...table, routes }) && propagating === null) return;
  if (!plan.style.adoptsDefaults) return planSubstitute(plan, table, contents);
  if (vpc !== undefined && isOrdinaryDefault(vpc)) planBesideDefault(plan, table, contents);
  else planOwn(plan, table, contents, "aws_default_route_table");
}

/** The table that AWS made is there by itself; it can be referred to where nothing else stands in its place. */
function leaveMade(plan: Plan, { id, vpc }: RouteTable): void {
  const declaration = plan.places.get(vpc)?.declaration;
  if (declaration !== undefined) plan.comesWith(id, declaration, "default_route_table_id", ".main_route_table_id");
}

/** What is written of a table: its routes, and the gateways that propagate others into it. */
interface Contents {
  readonly routes: readonly Route[];
  readonly propagating: Argument | null;
}

function planOwn(plan: Plan, table: RouteTable, { routes, propagating }: Contents, type: "aws_route_table" | "aws_default_route_table"): void {
  const { name, vpc } = table;
  const inside = plan.style.inline ? routes.map((route) => block("route", routeRow(plan, table, route, "inside"))) : [];
  const own = type === "aws_route_table" ? { vpc_id: plan.ref(vpc) } : { default_route_table_id: plan.ref(vpc, "default_route_table_id") };
  plan.declare(type, table, "network", body({ ...own, propagating_vgws: propagating, tags: tags(name) }, inside));
  if (!plan.style.inline) for (const route of routes) planRoute(plan, table, route);
}

function planRoute(plan: Plan, table: RouteTable, route: Route): void {
  const name = `${plan.called(table.id)}_${towards(plan, route)}`;
  plan.part("aws_route", name, "network", body({ route_table_id: plan.ref(table.id), ...routeRow(plan, table, route, "beside") }));
}

/** What a route is called by: where it leads to. */
function towards(plan: Plan, { destination }: Route): string {
  if ("prefixList" in destination) return plan.called(destination.prefixList);
  if ("unknown" in destination) return "unknown";
  if (destination.length > 0) return formatPrefix(destination);
  return destination.address.version === 4 ? "default" : "default_ipv6";
}

/** The main table of the default VPC keeps the route to its gateway only if nothing adopts it. */
function planBesideDefault(plan: Plan, table: RouteTable, contents: Contents): void {
  const { routes } = contents;
  const own = routes.find(({ destination, target }) => "address" in destination && samePrefix(destination, ANY_V4) && target.kind === "internet_gateway");
  if (table.name !== null) plan.notCarried.say("names of the main tables of default VPCs", table.id);
  if (own === undefined || contents.propagating !== null) return planOwn(plan, table, contents, "aws_default_route_table");
  for (const route of routes) if (route !== own) planRoute(plan, table, route);
}

/** Where the main table can not be named, a table of its own serves the subnets that use it. */
function planSubstitute(plan: Plan, table: RouteTable, contents: Contents): void {
  const { routes } = contents;
  if (roleOfDefaultVpc(plan, table)) {
    const isChanged = routes.length > 1 || table.name !== null || contents.propagating !== null;
    if (isChanged) plan.notCarried.say("changes of the main table of the default VPC", table.id);
    return;
  }
  plan.notCarried.say("main route tables that have routes of their own", table.id, "another table serves the subnets of each");
  planOwn(plan, table, contents, "aws_route_table");
  for (const { id, routeTable } of plan.network.subnets) if (routeTable === table.id) planAssociation(plan, table, id);
}

const roleOfDefaultVpc = (plan: Plan, { vpc }: RouteTable): boolean => plan.network.vpcs.some((one) => one.id === vpc && isOrdinaryDefault(one));

function planServed(plan: Plan, table: RouteTable, roles: Roles): void {
  const { id, edge } = table;
  if (plan.style.adoptsDefaults && roles.replacesAnother(table)) planMainAssociation(plan, table);
  for (const subnet of roles.served.get(id) ?? []) planAssociation(plan, table, subnet);
  if (edge !== null)
    plan.part(
      "aws_route_table_association",
      `${plan.called(id)}_gateway`,
      "network",
      body({ gateway_id: plan.ref(edge), route_table_id: plan.ref(id) }),
    );
}

function planMainAssociation(plan: Plan, { id, vpc }: RouteTable): void {
  plan.part("aws_main_route_table_association", plan.called(vpc), "network", body({ vpc_id: plan.ref(vpc), route_table_id: plan.ref(id) }));
}

function planAssociation(plan: Plan, table: RouteTable, subnet: ResourceId): void {
  const content = body({ subnet_id: plan.ref(subnet), route_table_id: plan.ref(table.id) });
  plan.part("aws_route_table_association", plan.called(subnet), "network", content);
}

/** The gateways that tell their routes to a table: which ones, is known once they are connected only. */
function propagatingInto(plan: Plan, { id, routes }: RouteTable): Argument | null {
  const propagated = routes.filter(({ origin }) => origin === "propagated");
  if (propagated.length === 0) return null;
  if (!plan.style.propagates) plan.notCarried.say("routes that virtual private gateways propagate", id);
  if (propagated.some(({ destination }) => "address" in destination))
    plan.notCarried.say("destinations of propagated routes", id, "they are known once a gateway is connected");
  if (!plan.style.propagates) return null;
  if (propagated.some(({ target }) => target.kind !== "virtual_private_gateway")) return unknownOf(plan, id, "propagating_vgws", "list(string)");
  return plan.refs([...new Set(propagated.flatMap(({ target }) => (target.kind === "virtual_private_gateway" ? [target.id] : [])))]);
}

/** Gateway endpoints write their routes by themselves (VPCE-1), as gateways do that propagate theirs. */
function isWritten(plan: Plan, { destination, target, origin }: Route): boolean {
  if (origin === "propagated") return false;
  if (target.kind !== "vpc_endpoint" || !("prefixList" in destination)) return true;
  const endpoint = plan.index.resource(target.id);
  return !(endpoint?.kind === "vpc_endpoint" && endpoint.prefixList === destination.prefixList);
}

const TARGETS: Readonly<Record<Exclude<RouteTarget["kind"], "blackhole" | "unknown" | "local">, string>> = {
  internet_gateway: "gateway_id",
  virtual_private_gateway: "gateway_id",
  egress_only_internet_gateway: "egress_only_gateway_id",
  nat_gateway: "nat_gateway_id",
  network_interface: "network_interface_id",
  instance: "instance_id",
  peering: "vpc_peering_connection_id",
  transit_gateway: "transit_gateway_id",
  vpc_endpoint: "vpc_endpoint_id",
  carrier_gateway: "carrier_gateway_id",
  local_gateway: "local_gateway_id",
  core_network: "core_network_arn",
};

function routeRow(plan: Plan, table: RouteTable, { destination, target }: Route, where: "inside" | "beside"): Row {
  const prefix = where === "inside" ? "" : "destination_";
  return { ...destinationRow(plan, table, destination, prefix), ...targetRow(plan, table, target) };
}

function destinationRow(plan: Plan, { id }: RouteTable, destination: Route["destination"], prefix: string): Row {
  if ("address" in destination) return { [`${prefix}${destination.address.version === 4 ? "cidr_block" : "ipv6_cidr_block"}`]: formatPrefix(destination) };
  if ("prefixList" in destination) return { destination_prefix_list_id: plan.ref(destination.prefixList) };
  const { what = "ipv4", from = null } = destination.open ?? {};
  if (destination.open === undefined)
    plan.notCarried.say("routes of which not even the kind of the destination is known", id, BLOCK_ASKED_FOR);
  const value = from === null ? another(plan, id, "destination") : given(plan, from);
  if (what === "prefix_list") return { destination_prefix_list_id: value };
  return { [`${prefix}${what === "ipv4" ? "cidr_block" : "ipv6_cidr_block"}`]: value };
}

function targetRow(plan: Plan, { id }: RouteTable, target: RouteTarget): Row {
  switch (target.kind) {
    case "local":
      return { gateway_id: "local" };
    case "unknown":
      return openTarget(plan, id, target.open);
    // What a black hole led to is gone: it can not be declared, and whatever took its place would carry traffic (RT-4).
    case "blackhole":
      plan.notCarried.say("black holes of route tables", id, "their targets stay unknown");
      return { gateway_id: another(plan, id, "target") };
    case "instance":
      return plan.style.namesBornInterfaces ? toPrimaryInterface(plan, target.id) : { instance_id: plan.ref(target.id) };
    case "network_interface":
      return !plan.style.namesBornInterfaces && plan.born.has(target.id)
        ? { instance_id: plan.ref(plan.born.get(target.id) ?? target.id) }
        : { network_interface_id: plan.ref(target.id) };
    default:
      return { [TARGETS[target.kind]]: plan.ref(target.id) };
  }
}

/** Something that is asked for once: nothing tells that another route means the same. */
const another = (plan: Plan, id: ResourceId, what: string): Argument => ({
  kind: "unknown",
  name: plan.askedFor.another(`${plan.called(id)}_${what}`),
  type: "string",
});

/** A target of elsewhere, in the argument that takes such a one. */
function openTarget(plan: Plan, id: ResourceId, open: (RouteTarget & { readonly kind: "unknown" })["open"]): Row {
  if (open === undefined)
    plan.notCarried.say("routes of which not even the kind of the target is known", id, "each asks for a gateway when the text is applied");
  const { what = "internet_gateway", from = null } = open ?? {};
  const value = from === null ? another(plan, id, "target") : given(plan, from);
  return { [what === "local" ? "gateway_id" : TARGETS[what]]: value };
}

/** The provider knows routes to interfaces only; AWS takes one to an instance as one to its primary interface. */
function toPrimaryInterface(plan: Plan, instance: ResourceId): Row {
  const found = plan.index.resource(instance);
  const primary = found?.kind === "instance" ? found.interfaces[0] : undefined;
  return primary === undefined ? { instance_id: plan.ref(instance) } : { network_interface_id: plan.ref(primary) };
}
