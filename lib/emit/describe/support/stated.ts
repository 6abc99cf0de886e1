import type { Json, SupportResource, SupportType } from "../../../model";
import { isObject, type Attributes } from "../../json";
import type { Printing } from "../printing";
import { named, nameOfRole, stateGroup, statedConfiguration, statedTemplate, subnetsOfGroup } from "./stated-parts";

/** How arguments of a configuration become what AWS states of a resource, both in snake_case. */
interface Statement {
  /** What AWS calls otherwise. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** What is stated in another form, and from which arguments. */
  readonly from?: string;
  readonly made?: (args: Attributes, printing: Printing) => Attributes;
}

const STATEMENTS: Readonly<Record<SupportType, Statement>> = {
  key_pair: {},
  dedicated_host: {
    from: "instance_type instance_family",
    made: ({ instance_type = null, instance_family = null }) => ({ host_properties: { instance_type, instance_family }, state: "available" }),
  },
  flow_log: {
    renamed: { iam_role_arn: "deliver_logs_permission_arn" },
    from: "vpc_id subnet_id eni_id transit_gateway_id transit_gateway_attachment_id",
    made: (args) => ({
      resource_id: args["vpc_id"] ?? args["subnet_id"] ?? args["eni_id"] ?? args["transit_gateway_attachment_id"] ?? args["transit_gateway_id"] ?? null,
      log_destination_type: args["log_destination_type"] ?? "cloud-watch-logs",
      flow_log_status: "ACTIVE",
    }),
  },
  instance_profile: {
    renamed: { name: "instance_profile_name" },
    from: "role",
    made: ({ path = "/", role = null }, printing) => ({ path, roles: role === null ? [] : [nameOfRole(role, printing)] }),
  },
  iam_role: {
    renamed: { name: "role_name" },
    from: "assume_role_policy permissions_boundary",
    made: ({ path = "/", assume_role_policy: policy = null, permissions_boundary: boundary = null }) => ({
      path,
      assume_role_policy_document: typeof policy === "string" ? documentIn(policy) : null,
      permissions_boundary: boundary === null ? null : { permissions_boundary_type: "Policy", permissions_boundary_arn: boundary },
    }),
  },
  iam_policy_attachment: {
    from: "role",
    made: ({ policy_arn: policy = null }) => ({ policy_name: typeof policy === "string" ? (policy.split("/").at(-1) ?? null) : null }),
  },
  ssm_association: {},
  patch_baseline: { renamed: { name: "baseline_name", description: "baseline_description" } },
  patch_group: {
    from: "baseline_id",
    made: ({ baseline_id: baseline = null }) => ({ baseline_identity: baseline === null ? null : { baseline_id: baseline } }),
  },
  maintenance_window: { made: ({ enabled = true }) => ({ enabled }) },
  maintenance_window_target: {},
  maintenance_window_task: { renamed: { task_type: "type" } },
  cloudtrail: {
    renamed: { enable_log_file_validation: "log_file_validation_enabled", cloud_watch_logs_group_arn: "cloud_watch_logs_log_group_arn" },
    made: ({ s3_bucket_name: bucket = null }, printing) => ({ s3_bucket_name: named(bucket, printing) }),
  },
  log_group: { renamed: { name: "log_group_name" } },
  metric_alarm: { made: ({ dimensions = null }) => ({ dimensions: isObject(dimensions) ? dimensionsOf(dimensions) : dimensions }) },
  s3_bucket: { renamed: { bucket: "name" } },
  launch_template: {
    renamed: { name: "launch_template_name", description: "version_description" },
    from: "vpc_security_group_ids security_group_names",
    made: statedTemplate,
  },
  autoscaling_group: {
    renamed: {
      ...{ name: "auto_scaling_group_name", load_balancers: "load_balancer_names", target_group_arns: "target_group_ar_ns" },
      ...{ protect_from_scale_in: "new_instances_protected_from_scale_in" },
    },
    from: "launch_configuration tag tags mixed_instances_policy enabled_metrics metrics_granularity",
    made: stateGroup,
  },
  db_subnet_group: { renamed: { name: "db_subnet_group_name", description: "db_subnet_group_description" }, from: "subnet_ids", made: subnetsOfGroup },
};

const CONFIGURATION: Statement = {
  renamed: { name: "launch_configuration_name" },
  from: "enable_monitoring ebs_block_device ephemeral_block_device user_data user_data_base64",
  made: statedConfiguration,
};

/** What AWS would state of a resource that a configuration declares, under AWS's names in snake_case. */
export function stated(resource: SupportResource, isConfiguration: boolean, printing: Printing): Attributes {
  const { renamed = {}, from = "", made } = isConfiguration ? CONFIGURATION : STATEMENTS[resource.type];
  const used = new Set(["tags_all", ...from.split(" ")]);
  const kept = Object.entries(resource.attributes).flatMap(([name, value]): [string, Json][] => (used.has(name) ? [] : [[renamed[name] ?? name, value]]));
  return { ...Object.fromEntries(kept), ...made?.(resource.attributes, printing) };
}

const dimensionsOf = (dimensions: Attributes): Json => Object.entries(dimensions).map(([name, value]) => ({ name, value }));

/** A policy, or null for a text that is none. */
function documentIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
