import type { Lookup, LookupValue } from "../../../model";
import type { EvaluatedBlock, ResourceInstance, Value } from "../evaluated";
import { givenBySource } from "./given-by";
import type { Scope } from "./scope";

/** What the data sources of networks are called: those that find something that no block of the configuration declares. */
const KEPT: ReadonlySet<string> = new Set([
  "aws_vpc",
  "aws_vpcs",
  "aws_subnet",
  "aws_subnets",
  "aws_security_group",
  "aws_security_groups",
  "aws_route_table",
  "aws_internet_gateway",
  "aws_nat_gateway",
  "aws_network_interface",
  "aws_prefix_list",
  "aws_ec2_managed_prefix_list",
  "aws_ec2_transit_gateway",
  "aws_ec2_transit_gateway_attachment",
  "aws_ec2_transit_gateway_vpc_attachment",
  "aws_ec2_transit_gateway_peering_attachment",
  "aws_vpc_peering_connection",
  "aws_vpc_endpoint",
]);

/** Lookups that can be asked again: of each argument it is known what it says, or what gives it. */
export function keptLookups(scope: Scope, resources: readonly ResourceInstance[]): Lookup[] {
  return resources.filter(({ mode, type }) => mode === "data" && KEPT.has(type)).flatMap(({ address, type, body }) => lookup(scope, address, type, body) ?? []);
}

function lookup(scope: Scope, id: string, type: string, { attributes, blocks }: EvaluatedBlock): Lookup | null {
  const said = [...attributes].filter(([name, { value }]) => !OF_THE_LANGUAGE.has(name) && value.kind !== "null");
  const own = entriesOf(scope, said.map(([name, { value }]) => [name, value] as const));
  const filters = blocks.filter((block) => block.type === "filter").map(({ body }) => filter(scope, body));
  const known = filters.filter((each) => each !== null);
  return own === null || known.length < filters.length ? null : { id, type, arguments: own, filters: known };
}

/** Which provider asks is said by the Region of what it finds. */
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(["provider", "region"]);

function filter(scope: Scope, { attributes }: EvaluatedBlock): Lookup["filters"][number] | null {
  const [name, values] = ["name", "values"].map((each) => {
    const value = attributes.get(each)?.value;
    return value === undefined ? null : valueOf(scope, value);
  });
  return name === null || name === undefined || values === null || values === undefined ? null : { name, values };
}

function valueOf(scope: Scope, value: Value): LookupValue | null {
  switch (value.kind) {
    case "null":
      return null;
    case "string":
    case "number":
    case "bool":
      return value.value;
    case "list":
    case "set":
    case "tuple":
      return allOf(value.items.map((item) => valueOf(scope, item)));
    case "map":
    case "object": {
      const pairs = entriesOf(scope, [...value.entries]);
      return pairs === null ? null : { pairs };
    }
    case "unknown": {
      const from = givenBySource(scope, value.source);
      return from === null ? null : { from };
    }
  }
}

function entriesOf(scope: Scope, values: readonly (readonly [string, Value])[]): (readonly [string, LookupValue])[] | null {
  return allOf(
    values.map(([name, value]) => {
      const known = valueOf(scope, value);
      return known === null ? null : ([name, known] as const);
    }),
  );
}

/** All of them; null where one is not known. */
function allOf<T>(values: readonly (T | null)[]): T[] | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : known;
}
