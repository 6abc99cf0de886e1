import type { Network, ResourceId, SupportResource, SupportType } from "../model";
import { isObject } from "./json";

/** A property that only AWS's own statement of a resource has: configurations call the same thing otherwise, or leave it to AWS. */
const MARKERS: Readonly<Record<SupportType, readonly string[]>> = {
  key_pair: ["key_pair_id"],
  dedicated_host: ["host_id"],
  instance_profile: ["instance_profile_name"],
  iam_role: ["role_name"],
  iam_policy_attachment: ["policy_name"],
  ssm_association: ["association_id"],
  patch_baseline: ["baseline_id"],
  patch_group: ["baseline_identity"],
  maintenance_window: ["window_id"],
  maintenance_window_target: ["window_target_id"],
  maintenance_window_task: ["window_task_id"],
  flow_log: ["flow_log_id"],
  cloudtrail: ["trail_arn"],
  log_group: ["log_group_name"],
  metric_alarm: ["alarm_arn"],
  s3_bucket: ["name"],
  launch_template: ["launch_template_id", "launch_configuration_name"],
  autoscaling_group: ["auto_scaling_group_name"],
  db_subnet_group: ["db_subnet_group_name"],
};

/** What AWS's statements and configurations call the name of a resource, the tag aside. */
const NAMES: Readonly<Record<SupportType, readonly string[]>> = {
  key_pair: ["key_name"],
  dedicated_host: [],
  instance_profile: ["instance_profile_name", "name"],
  iam_role: ["role_name", "name"],
  iam_policy_attachment: [],
  ssm_association: ["name"],
  patch_baseline: ["baseline_name", "name"],
  patch_group: ["patch_group"],
  maintenance_window: ["name"],
  maintenance_window_target: ["name"],
  maintenance_window_task: ["name"],
  flow_log: [],
  cloudtrail: ["name"],
  log_group: ["log_group_name", "name"],
  metric_alarm: ["alarm_name"],
  s3_bucket: ["bucket", "name"],
  launch_template: ["launch_template_name", "launch_configuration_name", "name"],
  autoscaling_group: ["auto_scaling_group_name", "name"],
  db_subnet_group: ["db_subnet_group_name", "name"],
};

/** By what name AWS knows a resource: its `Name` tag is another matter. Null where it has none, or it is not known. */
export function ownName({ type, name, attributes }: SupportResource): string | null {
  const own = NAMES[type].map((each) => attributes[each]).find((value) => typeof value === "string");
  if (own !== undefined || NAMES[type].length === 0) return own ?? null;
  return tagsOf(attributes)["Name"] === undefined ? name : null;
}

/** The tags of a resource, by their keys. */
export function tagsOf(attributes: SupportResource["attributes"]): Readonly<Record<string, string>> {
  const { tags = null, tag = null } = attributes;
  const listed = Array.isArray(tag) ? tag.filter(isObject).map(({ key, value }) => [key, value] as const) : [];
  const mapped = isObject(tags) ? Object.entries(tags) : [];
  return Object.fromEntries([...mapped, ...listed].flatMap(([key, value]) => (typeof key === "string" ? [[key, String(value ?? "")]] : [])));
}

/** Whether the attributes are what AWS states of the resource, in snake_case; else they are arguments of a configuration. */
export const isStatement = ({ type, attributes }: SupportResource): boolean => MARKERS[type].some((name) => Object.hasOwn(attributes, name));

/** The launch configurations among what the model calls launch templates. */
export function launchConfigurations({ support }: Network): ReadonlySet<ResourceId> {
  const named = new Set(support.flatMap(({ attributes }) => attributes["launch_configuration"] ?? []));
  const isOne = ({ id, type, attributes }: SupportResource): boolean =>
    type === "launch_template" &&
    (named.has(id) || Object.hasOwn(attributes, "launch_configuration_name") || /^(?:.*\.)?aws_launch_configuration\./.test(id));
  return new Set(support.filter(isOne).map(({ id }) => id));
}
