import type { Json, SupportResource, SupportType } from "../../model";
import { isEmpty, isObject, type Attributes } from "../json";
import { isStatement } from "../statements";

/** How a type is stated by AWS: which of its members are arguments of the provider. */
interface Statement {
  readonly same: string;
  readonly renamed?: Readonly<Record<string, string>>;
  readonly also?: (stated: Attributes) => Attributes;
}

/** What AWS says of everything and a configuration leaves to it, by the provider's arguments. */
const USUAL: Readonly<Record<string, Json>> = {
  path: "/",
  max_session_duration: 3600,
  enabled: true,
  actions_enabled: true,
  include_global_service_events: true,
  is_organization_trail: false,
  log_destination_type: "cloud-watch-logs",
  log_format:
    "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} " +
    "${action} ${log-status}",
  log_group_class: "STANDARD",
  health_check_type: "EC2",
  health_check_grace_period: 300,
  default_cooldown: 300,
  capacity_rebalance: false,
  protect_from_scale_in: false,
};

const STATEMENTS: Readonly<Record<SupportType, Statement>> = {
  key_pair: { same: "key_name tags", also: ({ public_key: key = null }) => ({ public_key: key }) },
  dedicated_host: { same: "instance_type availability_zone auto_placement host_recovery tags" },
  instance_profile: { same: "path role", renamed: { instance_profile_name: "name" } },
  iam_role: {
    same: "description path max_session_duration",
    renamed: { role_name: "name" },
    also: ({ assume_role_policy_document: policy = null }) => ({ assume_role_policy: policy === null ? null : JSON.stringify(policy) }),
  },
  iam_policy_attachment: { same: "role policy_arn" },
  ssm_association: {
    same:
      "name association_name document_version schedule_expression targets parameters compliance_severity max_concurrency max_errors instance_id",
  },
  patch_baseline: {
    same: "name description operating_system approved_patches rejected_patches",
    renamed: { baseline_name: "name", baseline_description: "description" },
    also: ({ approval_rules: rules }) => ({ approval_rule: approvalRules(rules) }),
  },
  patch_group: { same: "baseline_id patch_group" },
  maintenance_window: {
    same: "name description schedule schedule_timezone schedule_offset start_date end_date duration cutoff allow_unassociated_targets enabled",
  },
  maintenance_window_target: { same: "window_id name description resource_type owner_information targets" },
  maintenance_window_task: {
    same: "window_id name description task_type task_arn service_role_arn priority max_concurrency max_errors targets",
    renamed: { type: "task_type" },
  },
  flow_log: {
    same:
      "vpc_id subnet_id eni_id transit_gateway_id transit_gateway_attachment_id traffic_type log_destination_type log_destination " +
      "iam_role_arn log_format max_aggregation_interval tags",
    renamed: { deliver_logs_permission_arn: "iam_role_arn" },
    also: ({ log_destination: destination = null, log_group_name: group = null }) => ({ log_group_name: destination === null ? group : null }),
  },
  cloudtrail: {
    same:
      "name s3_bucket_name s3_key_prefix include_global_service_events is_multi_region_trail is_organization_trail cloud_watch_logs_role_arn " +
      "kms_key_id tags",
    renamed: { log_file_validation_enabled: "enable_log_file_validation", cloud_watch_logs_log_group_arn: "cloud_watch_logs_group_arn" },
  },
  log_group: { same: "retention_in_days kms_key_id log_group_class tags", renamed: { log_group_name: "name" } },
  metric_alarm: {
    same:
      "alarm_name alarm_description comparison_operator evaluation_periods datapoints_to_alarm threshold namespace metric_name period statistic " +
      "extended_statistic unit treat_missing_data actions_enabled alarm_actions ok_actions insufficient_data_actions",
    also: ({ dimensions }) => ({ dimensions: pairs(dimensions, "name", "value") }),
  },
  s3_bucket: { same: "bucket tags" },
  launch_template: {
    same:
      "image_id instance_type key_name user_data ebs_optimized kernel_id ram_disk_id disable_api_stop disable_api_termination " +
      "instance_initiated_shutdown_behavior tags",
    renamed: {
      ...{ launch_template_name: "name", version_description: "description" },
      ...{ security_group_ids: "vpc_security_group_ids", security_groups: "security_group_names" },
    },
    also: launchBlocks,
  },
  autoscaling_group: {
    same:
      "min_size max_size desired_capacity health_check_type health_check_grace_period default_cooldown default_instance_warmup " +
      "max_instance_lifetime capacity_rebalance placement_group",
    renamed: {
      ...{ auto_scaling_group_name: "name", launch_configuration_name: "launch_configuration", target_group_ar_ns: "target_group_arns" },
      ...{ load_balancer_names: "load_balancers", new_instances_protected_from_scale_in: "protect_from_scale_in" },
    },
    also: groupBlocks,
  },
  db_subnet_group: {
    same: "tags",
    renamed: { db_subnet_group_name: "name", db_subnet_group_description: "description" },
    also: ({ subnets }) => ({ subnet_ids: items(subnets).flatMap((subnet) => subnet["subnet_identifier"] ?? []) }),
  },
};

const CONFIGURATION: Statement = {
  same: "image_id instance_type key_name ebs_optimized associate_public_ip_address placement_tenancy spot_price iam_instance_profile security_groups",
  renamed: { launch_configuration_name: "name", user_data: "user_data_base64" },
  also: ({ instance_monitoring: monitoring, metadata_options: options, block_device_mappings: disks }) => ({
    enable_monitoring: monitoring !== undefined && isObject(monitoring) ? (monitoring["enabled"] ?? null) : null,
    metadata_options: one(options),
    ebs_block_device: items(disks).flatMap(({ ebs, device_name = null }) => (ebs !== undefined && isObject(ebs) ? [{ device_name, ...ebs }] : [])),
  }),
};

/** The arguments of what surrounds a network: those that were written, or those that AWS's statement of it means. */
export function argumentsOf(resource: SupportResource): Attributes {
  const { type, attributes } = resource;
  if (!isStatement(resource)) return attributes;
  const isConfiguration = type === "launch_template" && Object.hasOwn(attributes, "launch_configuration_name");
  const { same, renamed = {}, also } = isConfiguration ? CONFIGURATION : STATEMENTS[type];
  const names = new Map([...same.split(" ").map((name) => [name, name] as const), ...Object.entries(renamed)]);
  const said = Object.entries(attributes).flatMap(([name, value]) => {
    const argument = names.get(name);
    return argument === undefined || isUsual(argument, value) ? [] : [[argument, value] as const];
  });
  const more = Object.entries(also?.(attributes) ?? {}).filter(([name, value]) => !isEmpty(value) || name === "public_key");
  return Object.fromEntries([...said, ...more]);
}

const isUsual = (argument: string, value: Json): boolean => isEmpty(value) || (Object.hasOwn(USUAL, argument) && USUAL[argument] === value);

const items = (value: Json | undefined): Attributes[] => (Array.isArray(value) ? value.filter(isObject) : []);

const pairs = (value: Json | undefined, key: string, of: string): Attributes =>
  Object.fromEntries(items(value).flatMap((item) => (typeof item[key] === "string" ? [[item[key], item[of] ?? null]] : [])));

function approvalRules(rules: Json | undefined): Json {
  const listed = rules !== undefined && isObject(rules) ? items(rules["patch_rules"]) : [];
  return listed.map(({ patch_filter_group: filters, ...rule }) => ({
    ...rule,
    patch_filter: filters !== undefined && isObject(filters) ? items(filters["patch_filters"]) : [],
  }));
}

const one = (value: Json | undefined): Json => (value !== undefined && isObject(value) ? [value] : null);

/** Blocks of a launch template that stand there once, under the same name. */
const OPTIONS = [
  ...["cpu_options", "credit_specification", "enclave_options", "hibernation_options", "maintenance_options", "metadata_options", "monitoring"],
  "private_dns_name_options",
] as const;

function launchBlocks(stated: Attributes): Attributes {
  return {
    iam_instance_profile: one(stated["iam_instance_profile"]),
    placement: one(stated["placement"]),
    ...Object.fromEntries(OPTIONS.map((option) => [option, one(stated[option])])),
    block_device_mappings: items(stated["block_device_mappings"]).map(({ ebs, ...disk }) => ({ ...disk, ...(ebs === undefined ? {} : { ebs: one(ebs) }) })),
    network_interfaces: items(stated["network_interfaces"]).map(({ groups, ...rest }) => ({ ...rest, ...(groups === undefined ? {} : { security_groups: groups }) })),
    tag_specifications: items(stated["tag_specifications"]).map(({ tags, ...rest }) => ({ ...rest, tags: pairs(tags, "key", "value") })),
  };
}

function groupBlocks(stated: Attributes): Attributes {
  const { vpc_zone_identifier: subnets, availability_zones: zones = null, launch_template: template, tags, mixed_instances_policy: policy } = stated;
  const listed = typeof subnets === "string" && subnets !== "" ? subnets.split(",") : null;
  const named = tags !== undefined && isObject(tags) ? Object.entries(tags) : [];
  return {
    ...(listed === null ? { availability_zones: zones } : { vpc_zone_identifier: listed }),
    launch_template: template !== undefined && isObject(template) ? [launchedFrom(template)] : null,
    mixed_instances_policy: policy !== undefined && isObject(policy) ? [mixed(policy)] : null,
    tag: named.map(([key, value]) => ({ key, value, propagate_at_launch: true })),
  };
}

const launchedFrom = ({ launch_template_id: id, launch_template_name: name, version }: Attributes): Attributes => ({
  ...(id === undefined ? { name: name ?? null } : { id }),
  ...(version === undefined ? {} : { version }),
});

/** The template of a policy, at the depth at which the provider has it too. */
function mixed({ launch_template: template, instances_distribution: distribution }: Attributes): Attributes {
  const { launch_template_specification: specification, overrides } = template !== undefined && isObject(template) ? template : {};
  const override = items(overrides).map(({ launch_template_specification: own, ...more }) =>
    own === undefined ? more : { ...more, launch_template_specification: one(own) },
  );
  const launched = { launch_template_specification: one(specification), ...(override.length === 0 ? {} : { override }) };
  return { launch_template: [launched], ...(distribution === undefined ? {} : { instances_distribution: one(distribution) }) };
}
