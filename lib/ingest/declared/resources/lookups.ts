import type { ResourceId } from "../../../model";
import { shape, valueOr } from "../arguments";
import { defaultNamed } from "../default-ids";
import { internetGatewayOf, useDefaultSubnet, useDefaultVpc } from "./default-vpc";
import { LookupMatches } from "./lookup-matches";
import { homeOf } from "./region-of";
import type { ResourceType, ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { declareDefaults } from "./vpc-defaults";
import { defaultsOf } from "./aws-defaults";

const FILTER = { filter: shape("name! values!") };

/** Data sources that look a resource up: those that find one of this configuration are another name for it. */
export const LOOKUP_TYPES: ResourceTypes = {
  "data.aws_vpc": { denotes: "vpc", shape: shape("cidr_block default dhcp_options_id id state", FILTER) },
  "data.aws_subnet": {
    denotes: "subnet",
    shape: shape("availability_zone availability_zone_id cidr_block default_for_az id ipv6_cidr_block state vpc_id", FILTER),
  },
  "data.aws_subnets": { denotes: "part", shape: shape("", FILTER) },
  "data.aws_security_group": { denotes: "security_group", shape: shape("id name vpc_id", FILTER) },
  "data.aws_route_table": { denotes: "route_table", shape: shape("gateway_id id route_table_id subnet_id vpc_id", FILTER) },
  "data.aws_internet_gateway": { denotes: "internet_gateway", shape: shape("internet_gateway_id", FILTER) },
};

/** The default VPC and its subnets by the texts that stand for their ids. */
function defaultOf(scope: Scope, text: string): ResourceId | null {
  const named = defaultNamed(text);
  if (named === null) return null;
  const { provider, region } = named.where;
  const home = { ...scope.homes.of(provider === "" ? "aws" : provider), ...(region !== "" && { region: { known: region } }) };
  return named.zone === null ? useDefaultVpc(scope, home) : useDefaultSubnet(scope, home, named.zone);
}

/** Lets what is found be found under the name of its data source too. Others stay outside of the configuration. */
export function resolveLookups(scope: Scope): LookupMatches {
  scope.references.findTexts((text) => defaultOf(scope, text));
  const matches = new LookupMatches(scope);
  const tables = tablesOfSubnets(scope);
  const found = (lookup: Configured, argument: string): ResourceId | null =>
    lookup.body.has(argument) ? byId(scope, lookup, argument) : matches.one(lookup);
  for (const lookup of scope.of("data.aws_vpc"))
    same(scope, lookup, isTrue(lookup, "default") ? useDefaultVpc(scope, homeOf(scope, lookup)) : found(lookup, "id"));
  for (const lookup of scope.of("data.aws_vpc")) declareDefaults(scope.references, scope.references.canonical(lookup.id));
  for (const lookup of scope.of("data.aws_subnet")) same(scope, lookup, zonesOwn(scope, lookup) ?? found(lookup, "id"));
  for (const lookup of scope.of("data.aws_security_group")) same(scope, lookup, defaultGroup(scope, lookup) ?? found(lookup, "id"));
  for (const lookup of scope.of("data.aws_route_table"))
    same(scope, lookup, tables.get(named(scope, lookup, "subnet_id", "subnet") ?? "") ?? found(lookup, "route_table_id"));
  for (const lookup of scope.of("data.aws_internet_gateway"))
    same(scope, lookup, gatewayOfDefaultVpc(scope, matches.demanded(lookup, "attachment.vpc-id")) ?? found(lookup, "internet_gateway_id"));
  return matches;
}

/** The gateway that AWS attaches to the default VPC: no resource of a configuration declares it. */
const gatewayOfDefaultVpc = (scope: Scope, vpc: ResourceId | null): ResourceId | null =>
  vpc !== null && scope.defaultVpcs.homeOf(vpc) !== undefined ? internetGatewayOf(vpc) : null;

/** The default subnet of a zone. */
function zonesOwn(scope: Scope, lookup: Configured): ResourceId | null {
  const zone = valueOr(lookup.body.text("availability_zone"), null);
  return zone !== null && isTrue(lookup, "default_for_az") ? useDefaultSubnet(scope, homeOf(scope, lookup), zone) : null;
}

/** The tables that are bound to subnets, by these; put together only where a lookup asks for one. */
function tablesOfSubnets(scope: Scope): ReadonlyMap<ResourceId, ResourceId> {
  if (!scope.of("data.aws_route_table").some(({ body }) => body.has("subnet_id"))) return new Map();
  return new Map(
    scope.of("aws_route_table_association").flatMap((association) => {
      const [subnet, table] = [
        named(scope, association, "subnet_id", "subnet"),
        named(scope, association, "route_table_id", "route_table"),
      ];
      return subnet === null || table === null ? [] : [[subnet, table] as const];
    }),
  );
}

/** The resource of the configuration that an argument names; what is wrong with it is told elsewhere. */
function named(scope: Scope, { id: owner, body }: Configured, argument: string, kind: ResourceType["denotes"]): ResourceId | null {
  const found = scope.references.resolve(body.text(argument), [kind], { owner, argument, report: () => undefined });
  return found.kind === "found" ? found.id : null;
}

function same(scope: Scope, { id }: Configured, found: ResourceId | null): void {
  if (found === null) scope.references.forget(id);
  else scope.references.alias(id, found);
}

const isTrue = ({ body }: Configured, argument: string): boolean => valueOr(body.flag(argument), false);

function byId(scope: Scope, lookup: Configured, argument: string): ResourceId | null {
  const text = lookup.body.text(argument);
  const report = text.state === "unknown" ? scope.report : () => undefined;
  const found = scope.references.resolve(text, [denoted(lookup)], { owner: lookup.id, argument, report });
  return found.kind === "found" ? found.id : null;
}

const denoted = ({ type }: Configured): ResourceType["denotes"] => LOOKUP_TYPES[type]?.denotes ?? "part";

/** `name = "default"` with a VPC of the configuration finds that VPC's default group. */
function defaultGroup(scope: Scope, { id, body }: Configured): ResourceId | null {
  if (valueOr(body.text("name"), null) !== "default") return null;
  const vpc = scope.references.resolve(body.text("vpc_id"), ["vpc"], { owner: id, argument: "vpc_id", report: scope.report });
  return vpc.kind === "found" ? scope.references.canonical(defaultsOf(vpc.id).securityGroup) : null;
}
