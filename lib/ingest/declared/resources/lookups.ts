import type { ResourceId } from "../../../model";
import { shape, valueOr } from "../arguments";
import { useDefaultVpc } from "./default-vpc";
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
  "data.aws_security_group": { denotes: "security_group", shape: shape("id name vpc_id", FILTER) },
  "data.aws_route_table": { denotes: "route_table", shape: shape("gateway_id id route_table_id subnet_id vpc_id", FILTER) },
  "data.aws_internet_gateway": { denotes: "internet_gateway", shape: shape("internet_gateway_id", FILTER) },
};

/** Lets what is found be found under the name of its data source too. Others stay outside of the configuration. */
export function resolveLookups(scope: Scope): void {
  for (const lookup of scope.of("data.aws_vpc"))
    same(scope, lookup, isTrue(lookup, "default") ? useDefaultVpc(scope) : byId(scope, lookup, "id"));
  for (const lookup of scope.of("data.aws_vpc")) declareDefaults(scope.references, scope.references.canonical(lookup.id));
  for (const lookup of scope.of("data.aws_subnet")) same(scope, lookup, byId(scope, lookup, "id"));
  for (const lookup of scope.of("data.aws_security_group")) same(scope, lookup, defaultGroup(scope, lookup) ?? byId(scope, lookup, "id"));
  for (const lookup of scope.of("data.aws_route_table")) same(scope, lookup, byId(scope, lookup, "route_table_id"));
  for (const lookup of scope.of("data.aws_internet_gateway")) same(scope, lookup, byId(scope, lookup, "internet_gateway_id"));
}

function same(scope: Scope, { id }: Configured, found: ResourceId | null): void {
  if (found === null) scope.references.forget(id);
  else scope.references.alias(id, found);
}

const isTrue = ({ body }: Configured, argument: string): boolean => valueOr(body.flag(argument), false);

function byId(scope: Scope, lookup: Configured, argument: string): ResourceId | null {
  const text = lookup.body.text(argument);
  if (text.state !== "unknown") return null;
  const found = scope.references.resolve(text, [denoted(lookup)], { owner: lookup.id, argument, report: scope.report });
  return found.kind === "found" ? found.id : null;
}

const denoted = ({ type }: Configured): ResourceType["denotes"] => LOOKUP_TYPES[type]?.denotes ?? "part";

/** `name = "default"` with a VPC of the configuration finds that VPC's default group. */
function defaultGroup(scope: Scope, { id, body }: Configured): ResourceId | null {
  if (valueOr(body.text("name"), null) !== "default") return null;
  const vpc = scope.references.resolve(body.text("vpc_id"), ["vpc"], { owner: id, argument: "vpc_id", report: scope.report });
  return vpc.kind === "found" ? scope.references.canonical(defaultsOf(vpc.id).securityGroup) : null;
}
