import type { SupportType } from "../../../model";

/** The command that prints a kind of resource, its top-level key, the shape of an element, and where its id and name stand. */
export interface Command {
  readonly command: string;
  readonly key: string;
  readonly shape: string;
  /** In snake_case; null where the element has none, or none that says it all. */
  readonly id: string | null;
  readonly name: string | null;
  /** The attribute that tells what the command is asked about, where it lists what belongs to one thing. */
  readonly about?: string;
}

export const LAUNCH_TEMPLATE_VERSIONS = { command: "ec2-describe-launch-template-versions", key: "LaunchTemplateVersions", shape: "LaunchTemplateVersion" };

export const LAUNCH_CONFIGURATIONS: Command = {
  command: "autoscaling-describe-launch-configurations",
  key: "LaunchConfigurations",
  shape: "LaunchConfiguration",
  id: "launch_configuration_arn",
  name: "launch_configuration_name",
};

export const COMMANDS: Readonly<Record<SupportType, Command>> = {
  key_pair: { command: "ec2-describe-key-pairs", key: "KeyPairs", shape: "KeyPair", id: "key_pair_id", name: "key_name" },
  dedicated_host: { command: "ec2-describe-hosts", key: "Hosts", shape: "Host", id: "host_id", name: null },
  flow_log: { command: "ec2-describe-flow-logs", key: "FlowLogs", shape: "FlowLog", id: "flow_log_id", name: null },
  instance_profile: {
    ...{ command: "iam-list-instance-profiles", key: "InstanceProfiles", shape: "InstanceProfile" },
    ...{ id: "arn", name: "instance_profile_name" },
  },
  iam_role: { command: "iam-list-roles", key: "Roles", shape: "Role", id: "arn", name: "role_name" },
  iam_policy_attachment: {
    ...{ command: "iam-list-attached-role-policies", key: "AttachedPolicies", shape: "AttachedPolicy" },
    ...{ id: null, name: null, about: "role" },
  },
  ssm_association: { command: "ssm-list-associations", key: "Associations", shape: "SsmAssociation", id: "association_id", name: "name" },
  patch_baseline: {
    ...{ command: "ssm-describe-patch-baselines", key: "BaselineIdentities", shape: "PatchBaselineIdentity" },
    ...{ id: "baseline_id", name: "baseline_name" },
  },
  patch_group: { command: "ssm-describe-patch-groups", key: "Mappings", shape: "PatchGroupPatchBaselineMapping", id: null, name: "patch_group" },
  maintenance_window: {
    ...{ command: "ssm-describe-maintenance-windows", key: "WindowIdentities", shape: "MaintenanceWindowIdentity" },
    ...{ id: "window_id", name: "name" },
  },
  maintenance_window_target: {
    ...{ command: "ssm-describe-maintenance-window-targets", key: "Targets", shape: "MaintenanceWindowTarget" },
    ...{ id: "window_target_id", name: "name", about: "window_id" },
  },
  maintenance_window_task: {
    ...{ command: "ssm-describe-maintenance-window-tasks", key: "Tasks", shape: "MaintenanceWindowTask" },
    ...{ id: "window_task_id", name: "name", about: "window_id" },
  },
  cloudtrail: { command: "cloudtrail-describe-trails", key: "trailList", shape: "Trail", id: "trail_arn", name: "name" },
  log_group: { command: "logs-describe-log-groups", key: "logGroups", shape: "LogGroup", id: "log_group_arn", name: "log_group_name" },
  metric_alarm: { command: "cloudwatch-describe-alarms", key: "MetricAlarms", shape: "MetricAlarm", id: "alarm_arn", name: "alarm_name" },
  s3_bucket: { command: "s3api-list-buckets", key: "Buckets", shape: "Bucket", id: null, name: "name" },
  launch_template: {
    ...{ command: "ec2-describe-launch-templates", key: "LaunchTemplates", shape: "LaunchTemplate" },
    ...{ id: "launch_template_id", name: "launch_template_name" },
  },
  autoscaling_group: {
    ...{ command: "autoscaling-describe-auto-scaling-groups", key: "AutoScalingGroups", shape: "AutoScalingGroup" },
    ...{ id: "auto_scaling_group_arn", name: "auto_scaling_group_name" },
  },
  db_subnet_group: {
    ...{ command: "rds-describe-db-subnet-groups", key: "DBSubnetGroups", shape: "DBSubnetGroup" },
    ...{ id: "db_subnet_group_arn", name: "db_subnet_group_name" },
  },
};
