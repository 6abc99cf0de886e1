import type { Json, ResourceId, SupportType } from "../../../model";
import { snakeCase } from "../../../source";
import type { JsonNode, JsonObject } from "../../json";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf } from "../reading/values";

type Attributes = Readonly<Record<string, Json>>;

/** How one command prints what surrounds the network: which property is its id, which its name. */
interface Kind {
  readonly type: SupportType;
  readonly id: readonly string[];
  readonly name: string | null;
  /** Attributes that Terraform calls otherwise, added under its names. */
  readonly also?: (item: Item) => Attributes;
}

const kind = (type: SupportType, id: string, name: string | null, also?: (item: Item) => Attributes): Kind => ({
  type,
  id: id.split(" "),
  name,
  ...(also && { also }),
});

/** By the top-level key of the output. */
export const SUPPORT: Readonly<Record<string, Kind>> = {
  KeyPairs: kind("key_pair", "KeyPairId KeyName", "KeyName"),
  Hosts: kind("dedicated_host", "HostId", null, (item) => ({ instance_type: item.item("HostProperties")?.textOrNull("InstanceType") ?? null })),
  FlowLogs: kind("flow_log", "FlowLogId", null, (item) => ({
    iam_role_arn: item.textOrNull("DeliverLogsPermissionArn"),
    ...flowSource(item.textOrNull("ResourceId")),
  })),
  InstanceProfiles: kind("instance_profile", "Arn InstanceProfileName", "InstanceProfileName", (item) => ({
    role: item.textsOf("Roles", "RoleName")[0] ?? null,
  })),
  Roles: kind("iam_role", "Arn RoleName", "RoleName"),
  BaselineIdentities: kind("patch_baseline", "BaselineId", "BaselineName"),
  WindowIdentities: kind("maintenance_window", "WindowId", "Name"),
  Targets: kind("maintenance_window_target", "WindowTargetId", "Name"),
  Tasks: kind("maintenance_window_task", "WindowTaskId", "Name"),
  trailList: kind("cloudtrail", "TrailARN Name", "Name"),
  MetricAlarms: kind("metric_alarm", "AlarmArn AlarmName", "AlarmName"),
  logGroups: kind("log_group", "logGroupArn arn logGroupName", "logGroupName"),
  LaunchConfigurations: kind("launch_template", "LaunchConfigurationARN LaunchConfigurationName", "LaunchConfigurationName"),
  LaunchTemplates: kind("launch_template", "LaunchTemplateId", "LaunchTemplateName"),
  AutoScalingGroups: kind("autoscaling_group", "AutoScalingGroupARN AutoScalingGroupName", "AutoScalingGroupName"),
  DBSubnetGroups: kind("db_subnet_group", "DBSubnetGroupArn DBSubnetGroupName", "DBSubnetGroupName"),
};

/** What a flow log may be of; where two fit, the longer one goes first. */
const FLOW_SOURCES = [
  ["vpc-", "vpc_id"],
  ["subnet-", "subnet_id"],
  ["eni-", "eni_id"],
  ["tgw-attach-", "transit_gateway_attachment_id"],
  ["tgw-", "transit_gateway_id"],
] as const;

/** The id tells of what a flow log is. */
function flowSource(id: string | null): Attributes {
  const [, name] = FLOW_SOURCES.find(([prefix]) => id?.startsWith(prefix)) ?? [];
  return name === undefined ? {} : { [name]: id };
}

export function readSupport({ type, id: ids, name, also }: Kind): (printed: Item, described: Described) => void {
  return (printed, described) => {
    const id = idOf(printed, ...ids);
    if (id === null) return;
    const item = printed.titled(id);
    const attributes = { ...attributesOf(item), ...also?.(item) };
    for (const member of type === "autoscaling_group" ? item.textsOf("Instances", "InstanceId") : []) described.groupOfInstance.set(member, id);
    // The tags of an autoscaling group are what its members are to have.
    const tagged = type === "autoscaling_group" ? null : item.nameTag();
    put(described, item, { type, id, name: tagged ?? (name === null ? null : item.textOrNull(name)), attributes });
  };
}

interface Printed {
  readonly type: SupportType;
  readonly id: ResourceId;
  readonly name: string | null;
  readonly attributes: Attributes;
}

const put = (described: Described, item: Item, printed: Printed): void =>
  described.support.put({ kind: "support", span: item.span, ...printed }, item);

/** `s3api list-buckets`. A bucket's name could be another thing's id: its ARN could not. */
export function readBucket(printed: Item, described: Described): void {
  const name = idOf(printed, "Name");
  if (name === null) return;
  const attributes = { ...attributesOf(printed), bucket: name };
  put(described, printed.titled(name), { type: "s3_bucket", id: `arn:aws:s3:::${name}`, name, attributes });
}

/** `ssm list-associations`. */
export function readSsmAssociation(printed: Item, described: Described): void {
  const id = idOf(printed, "AssociationId");
  if (id === null) return;
  const name = printed.textOrNull("Name");
  put(described, printed.titled(id), { type: "ssm_association", id, name, attributes: attributesOf(printed) });
}

/** `ssm describe-patch-groups`: which baseline a group of machines takes. */
export function readPatchGroup(printed: Item, described: Described): void {
  const group = idOf(printed, "PatchGroup");
  if (group === null) return;
  const baseline = printed.item("BaselineIdentity")?.textOrNull("BaselineId") ?? null;
  const attributes = { ...attributesOf(printed), patch_group: group, baseline_id: baseline };
  const id = `${group},${baseline ?? ""}`;
  put(described, printed.titled(group), { type: "patch_group", id, name: group, attributes });
}

/** `iam list-attached-role-policies`: of one role, which the output does not name. */
export function readAttachedPolicies(output: Item, described: Described): void {
  const read = (role: ResourceId): void => {
    for (const item of output.items("AttachedPolicies")) {
      const policy = idOf(item, "PolicyArn");
      if (policy === null) continue;
      const attributes = { ...attributesOf(item), role, policy_arn: policy };
      put(described, item, { type: "iam_policy_attachment", id: `${role}/${policy}`, name: null, attributes });
    }
  };
  described.later.push({ kinds: ["role"], key: "AttachedPolicies", output, read });
}

/** `describe-launch-template-versions`: what the default version of a template says belongs to the template. */
export function readLaunchTemplateVersion(printed: Item, described: Described): void {
  const id = idOf(printed, "LaunchTemplateId");
  if (id === null || !printed.flagOr("DefaultVersion", false)) return;
  const item = printed.titled(id);
  const data = item.item("LaunchTemplateData");
  const attributes = { ...(data === null ? {} : attributesOf(data)), launch_template_id: id, launch_template_name: item.textOrNull("LaunchTemplateName") };
  described.launchTemplates.set(id, { name: item.textOrNull("LaunchTemplateName"), span: item.span, attributes });
}

/** The printed properties in snake case; tags as a map, as every other format has them. */
function attributesOf(item: Item): Attributes {
  const { tags: _, tag_list: __, ...attributes } = objectToJson(item.raw);
  const list = item.has("TagList") ? "TagList" : "Tags";
  const tags = item.raw.properties.some(({ key, value }) => key === list && value.kind === "array") ? item.items(list) : [];
  if (tags.length === 0) return attributes;
  return { ...attributes, tags: Object.fromEntries(tags.map((tag) => [tag.textOrNull("Key") ?? "", tag.textOrNull("Value")])) };
}

/** What holds names of its owner's: a policy's conditions, parameters of a document. They stay as they are. */
const WITH_OWN_NAMES: ReadonlySet<string> = new Set(["AssumeRolePolicyDocument", "TaskParameters", "TargetMaps", "Parameters"]);

const objectToJson = ({ properties }: JsonObject, spell = snakeCase): Record<string, Json> =>
  Object.fromEntries(properties.map(({ key, value }) => [spell(key), toJson(value, WITH_OWN_NAMES.has(key) ? asItIs : spell)]));

function toJson(node: JsonNode, spell: (name: string) => string): Json {
  switch (node.kind) {
    case "array":
      return node.items.map((item) => toJson(item, spell));
    case "object":
      return objectToJson(node, spell);
    default:
      return node.value;
  }
}

const asItIs = (name: string): string => name;
