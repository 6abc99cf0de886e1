import { grouped, type Json, type SupportResource, type SupportType } from "../../../model";
import type { Span } from "../../../source";
import { shape } from "../arguments";
import type { EvaluatedBlock, Value } from "../evaluated";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";

/** What surrounds the network, by what it is. Their arguments are kept as they are written. */
const SUPPORT: Readonly<Record<string, SupportType>> = {
  aws_key_pair: "key_pair",
  aws_ec2_host: "dedicated_host",
  aws_iam_instance_profile: "instance_profile",
  aws_iam_role: "iam_role",
  aws_iam_role_policy_attachment: "iam_policy_attachment",
  aws_ssm_association: "ssm_association",
  aws_ssm_patch_baseline: "patch_baseline",
  aws_ssm_patch_group: "patch_group",
  aws_ssm_maintenance_window: "maintenance_window",
  aws_ssm_maintenance_window_target: "maintenance_window_target",
  aws_ssm_maintenance_window_task: "maintenance_window_task",
  aws_flow_log: "flow_log",
  aws_cloudtrail: "cloudtrail",
  aws_cloudwatch_log_group: "log_group",
  aws_cloudwatch_metric_alarm: "metric_alarm",
  aws_s3_bucket: "s3_bucket",
  aws_db_subnet_group: "db_subnet_group",
  aws_launch_template: "launch_template",
  aws_launch_configuration: "launch_template",
  aws_autoscaling_group: "autoscaling_group",
};

const SHAPES: Readonly<Record<string, ReturnType<typeof shape>>> = {
  aws_key_pair: shape("public_key! key_name key_name_prefix"),
  aws_ec2_host: shape("availability_zone! instance_type instance_family auto_placement host_recovery asset_id outpost_arn"),
  aws_flow_log: shape(
    "traffic_type vpc_id subnet_id eni_id transit_gateway_id transit_gateway_attachment_id log_destination log_destination_type " +
      "log_group_name iam_role_arn log_format max_aggregation_interval deliver_cross_account_role",
    { destination_options: shape("") },
  ),
};

/** Those that other resources are read from have a shape of their own, which goes before these. */
export const SUPPORT_RESOURCE_TYPES: ResourceTypes = Object.fromEntries(
  Object.keys(SUPPORT).map((type) => [type, { denotes: "support" as const, shape: SHAPES[type] ?? shape("") }]),
);

export function readSupport(scope: Scope): SupportResource[] {
  return Object.entries(SUPPORT).flatMap(([type, supportType]) =>
    scope.of(type).map((resource) => ({
      kind: "support" as const,
      id: resource.id,
      name: resource.name ?? ownName(resource),
      span: resource.span,
      type: supportType,
      attributes: scope.accountedFor(() => blockToJson(resource.raw, scope)),
    })),
  );
}

/** What each type calls its name. */
const NAMES = ["name", "key_name", "bucket", "alarm_name", "patch_group"] as const;

function ownName({ raw }: Configured): string | null {
  const value = NAMES.map((name) => raw.attributes.get(name)?.value).find((named) => named !== undefined && named.kind !== "null");
  return value?.kind === "string" ? value.value : null;
}

/** Arguments by their names, nested blocks as lists by their types; references become ids, other unknowns null. */
function blockToJson(block: EvaluatedBlock, scope: Scope): Readonly<Record<string, Json>> {
  scope.uses?.note(block);
  for (const attribute of block.attributes.values()) scope.uses?.note(attribute);
  const attributes = [...block.attributes].map(([name, { value }]) => [name, valueToJson(value, scope, block.span)] as const);
  const blocks = [...grouped(block.blocks, ({ type }) => [type])].map(([type, nested]) => [type, nested.map(({ body }) => blockToJson(body, scope))] as const);
  return Object.fromEntries([...attributes, ...blocks]);
}

function valueToJson(value: Value, scope: Scope, span: Span): Json {
  switch (value.kind) {
    case "null":
      return null;
    case "bool":
    case "number":
    case "string":
      return value.value;
    case "list":
    case "set":
    case "tuple":
      return scope.budget.take(value.items.length, span) ? value.items.map((item) => valueToJson(item, scope, span)) : null;
    case "map":
    case "object":
      if (!scope.budget.take(value.entries.size, span)) return null;
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, valueToJson(entry, scope, span)]));
    case "unknown":
      return value.source.kind === "attribute" ? referred(value.source, scope) : null;
  }
}

/** Null for what a template is given from outside, or makes and the model has not: by its name alone it would be taken for a text. */
function referred({ address, attribute }: { readonly address: string; readonly attribute: string }, { references }: Scope): Json {
  const isOfTemplate = !address.includes(".") || attribute === "ImportValue";
  return isOfTemplate && references.kindOf(address) === undefined ? null : references.nameOf(address, attribute);
}
