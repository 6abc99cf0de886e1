import type { Diagnostic } from "../../../source";
import type { ResourceInstance, Value } from "../../declared/evaluated";
import { failed, type Entry } from "../entry";
import type { FormNames } from "../form-names";
import type { Form, FormEntry } from "../read-form";
import type { ConsoleList, ConsoleRow } from "../schema";
import { adoptedOf, vpcAttribute } from "./adopted";
import { attributeOf, block, moved, resource, tagged, to, type Arguments, type Moves } from "./resource";

type Route = NonNullable<ConsoleRow<"routeTables">["routes"]>[number];

export const ROUTE_TABLE: Moves<"routeTables"> = { vpc: to("vpc_id") };

/** Which argument of a route names things of each list. */
const TARGETS: { readonly [L in ConsoleList]?: string } = {
  internetGateways: "gateway_id",
  egressOnlyInternetGateways: "egress_only_gateway_id",
  natGateways: "nat_gateway_id",
  instances: "instance_id",
  networkInterfaces: "network_interface_id",
  peeringConnections: "vpc_peering_connection_id",
  endpoints: "vpc_endpoint_id",
  transitGateways: "transit_gateway_id",
};

/** How AWS begins the ids of targets that the form does not describe. */
const PREFIXES: readonly (readonly [prefix: string, argument: string])[] = [
  ["nat-", "nat_gateway_id"],
  ["eni-", "network_interface_id"],
  ["i-", "instance_id"],
  ["eigw-", "egress_only_gateway_id"],
  ["pcx-", "vpc_peering_connection_id"],
  ["tgw-", "transit_gateway_id"],
  ["vpce-", "vpc_endpoint_id"],
  ["cagw-", "carrier_gateway_id"],
  ["lgw-", "local_gateway_id"],
];

/** Every argument that the target of a route may become. */
export const TARGET_ARGUMENTS: readonly string[] = [...new Set([...Object.values(TARGETS), ...PREFIXES.map(([, argument]) => argument)])];

/** Route tables with their routes and what they are associated with. One that is `main` is the VPC's main table (RT-1). */
export function lowerRouteTables(form: Form, report: (diagnostic: Diagnostic) => void): ResourceInstance[] {
  const main = adoptedOf(form, "routeTables", report);
  return form.of("routeTables").flatMap((table) => {
    const { id, entry } = table;
    const own: Arguments = main.has(id)
      ? { default_route_table_id: vpcAttribute(entry, "main_route_table_id", form.names) }
      : moved(table, ROUTE_TABLE, form.names);
    const body = block(entry.span, { ...own, ...tagged(entry.value("name"), entry.span) });
    const type = main.has(id) ? "aws_default_route_table" : "aws_route_table";
    return [resource(type, id, body), ...routesOf(table, form.names), ...associationsOf(table, form.names)];
  });
}

function routesOf({ id, entry }: FormEntry<"routeTables">, names: FormNames): ResourceInstance[] {
  return (entry.rows("routes", id) ?? []).map(({ entry: route, address, span }) => {
    const table = { route_table_id: attributeOf(id, "id", span) };
    if (route === null) return resource("aws_route", address, block(span, { ...table, destination_cidr_block: failed(span), gateway_id: failed(span) }));
    return resource("aws_route", address, block(span, { ...table, ...destinationOf(route, names), ...targetOf(route, names) }));
  });
}

function destinationOf(route: Entry<Route>, names: FormNames): Arguments {
  const value = route.value("destination");
  if (value?.kind !== "string") return { destination_cidr_block: value };
  if (names.listOf(value.value) !== undefined || value.value.startsWith("pl-")) return { destination_prefix_list_id: names.reference(value) };
  return value.value.includes(":") ? { destination_ipv6_cidr_block: value } : { destination_cidr_block: value };
}

function targetOf(route: Entry<Route>, names: FormNames): Arguments {
  const value = route.value("target");
  return value === undefined ? {} : { [targetArgument(value, names)]: names.reference(value) };
}

function targetArgument(value: Value, names: FormNames): string {
  const target = value.kind === "string" ? value.value : "";
  const list = names.listOf(target);
  if (list !== undefined) return TARGETS[list] ?? "gateway_id";
  return PREFIXES.find(([prefix]) => target.startsWith(prefix))?.[1] ?? "gateway_id";
}

function associationsOf({ id, entry }: FormEntry<"routeTables">, names: FormNames): ResourceInstance[] {
  const table = (value: Value) => ({ route_table_id: attributeOf(id, "id", value.span ?? entry.span) });
  const subnets = entry.elements("subnetAssociations").map((subnet, at) => {
    const body = block(subnet.span ?? entry.span, { ...table(subnet), subnet_id: names.reference(subnet) });
    return resource("aws_route_table_association", `${id}.subnetAssociations[${at}]`, body);
  });
  const edge = entry.value("edgeAssociation");
  if (edge === undefined) return subnets;
  const body = block(edge.span ?? entry.span, { ...table(edge), gateway_id: names.reference(edge) });
  return [...subnets, resource("aws_route_table_association", `${id}.edgeAssociation`, body)];
}
