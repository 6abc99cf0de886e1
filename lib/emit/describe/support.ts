import type { Json, SupportResource, SupportType } from "../../model";
import type { Outputs } from "./outputs";
import { saying, type Printed, type Printing } from "./printing";

/** The command that prints resources of a type, its top-level key, and the properties that hold id and name. */
interface Command {
  readonly command: string;
  readonly key: string;
  readonly id: string | null;
  readonly name: string | null;
}

const command = (name: string, key: string, id: string | null, named: string | null): Command => ({ command: name, key, id, name: named });

const COMMANDS: Readonly<Record<SupportType, Command>> = {
  key_pair: command("ec2-describe-key-pairs", "KeyPairs", "KeyPairId", "KeyName"),
  dedicated_host: command("ec2-describe-hosts", "Hosts", "HostId", null),
  flow_log: command("ec2-describe-flow-logs", "FlowLogs", "FlowLogId", null),
  instance_profile: command("iam-list-instance-profiles", "InstanceProfiles", "Arn", "InstanceProfileName"),
  iam_role: command("iam-list-roles", "Roles", "Arn", "RoleName"),
  iam_policy_attachment: command("iam-list-attached-role-policies", "AttachedPolicies", null, null),
  ssm_association: command("ssm-list-associations", "Associations", "AssociationId", "Name"),
  patch_baseline: command("ssm-describe-patch-baselines", "BaselineIdentities", "BaselineId", "BaselineName"),
  patch_group: command("ssm-describe-patch-groups", "Mappings", null, "PatchGroup"),
  maintenance_window: command("ssm-describe-maintenance-windows", "WindowIdentities", "WindowId", "Name"),
  maintenance_window_target: command("ssm-describe-maintenance-window-targets", "Targets", "WindowTargetId", "Name"),
  maintenance_window_task: command("ssm-describe-maintenance-window-tasks", "Tasks", "WindowTaskId", "Name"),
  cloudtrail: command("cloudtrail-describe-trails", "trailList", "TrailARN", "Name"),
  log_group: command("logs-describe-log-groups", "logGroups", "arn", "logGroupName"),
  metric_alarm: command("cloudwatch-describe-alarms", "MetricAlarms", "AlarmArn", "AlarmName"),
  s3_bucket: command("s3api-list-buckets", "Buckets", null, "Name"),
  launch_template: command("ec2-describe-launch-templates", "LaunchTemplates", "LaunchTemplateId", "LaunchTemplateName"),
  autoscaling_group: command("autoscaling-describe-auto-scaling-groups", "AutoScalingGroups", "AutoScalingGroupARN", "AutoScalingGroupName"),
  db_subnet_group: command("rds-describe-db-subnet-groups", "DBSubnetGroups", "DBSubnetGroupArn", "DBSubnetGroupName"),
};

/** What surrounds the network, with its attributes as properties. */
export function printSupport(printing: Printing, outputs: Outputs): void {
  const members = membersByGroup(printing);
  for (const resource of printing.network.support) {
    const { command: name, key, id, name: named } = COMMANDS[resource.type];
    const own = printing.called(resource.id);
    const ids = {
      ...(id === null ? {} : { [id]: own }),
      ...(named === null || resource.name === null ? {} : { [named]: nameOf(resource) }),
      ...(resource.type === "autoscaling_group" ? { Instances: members.get(resource.id) ?? [] } : {}),
      ...madeOfOthers(resource, printing),
    };
    const printed = saying({ ...properties(resource.attributes, printing), ...tagsOf(resource), ...ids });
    const about = resource.type === "iam_policy_attachment" ? { about: lastPart(printing.role(String(resource.attributes.role ?? ""))) } : {};
    outputs.add(name, key, printed, about);
  }
}

/** A bucket's name is in its ARN; the others print what they are called. */
const nameOf = ({ name }: SupportResource): string => name ?? "";

const lastPart = (arn: string): string => arn.split("/").at(-1) ?? arn;

function madeOfOthers({ type, attributes, name }: SupportResource, printing: Printing): Printed {
  if (type === "patch_group") {
    const baseline = attributes.baseline_id;
    return saying({
      PatchGroup: typeof attributes.patch_group === "string" ? attributes.patch_group : name,
      BaselineIdentity: typeof baseline === "string" ? { BaselineId: printing.called(baseline) } : null,
    });
  }
  if (type !== "iam_policy_attachment") return {};
  const policy = String(attributes.policy_arn ?? "");
  return { PolicyName: lastPart(policy), PolicyArn: policy };
}

function membersByGroup(printing: Printing): ReadonlyMap<string, Printed[]> {
  const members = new Map<string, Printed[]>();
  for (const { id, autoscalingGroup } of printing.network.instances) {
    if (autoscalingGroup === null) continue;
    const others = members.get(autoscalingGroup);
    const member = { InstanceId: printing.called(id) };
    if (others === undefined) members.set(autoscalingGroup, [member]);
    else others.push(member);
  }
  return members;
}

/** The resource's own tags, its name among them where no property holds it. */
function tagsOf({ attributes, type, name }: SupportResource): Printed {
  const { tags } = attributes;
  const own = typeof tags === "object" && tags !== null && !Array.isArray(tags) ? Object.entries(tags) : [];
  const hasName = own.some(([key]) => key === "Name");
  const all = hasName || COMMANDS[type].name !== null || name === null ? own : [...own, ["Name", name] as const];
  return all.length === 0 ? {} : { Tags: all.map(([Key, Value]) => ({ Key, Value: String(Value ?? "") })) };
}

/** `launch_template_data` is `LaunchTemplateData`; other resources by what they are called here. */
function properties(attributes: SupportResource["attributes"], printing: Printing): Record<string, Json> {
  const { tags: _, tags_all: __, ...others } = attributes;
  return Object.fromEntries(Object.entries(others).flatMap(([key, value]) => (value === null ? [] : [[pascalCase(key), printJson(value, printing)]])));
}

function printJson(value: Json, printing: Printing): Json {
  if (typeof value === "string") return printing.called(value);
  if (Array.isArray(value)) return value.map((inner: Json) => printJson(inner, printing));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [pascalCase(key), printJson(inner, printing)]));
}

const pascalCase = (name: string): string => name.split("_").map((word) => (word[0]?.toUpperCase() ?? "") + word.slice(1)).join("");
