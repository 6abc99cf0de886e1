import type { Json, ResourceId, SupportResource, SupportType } from "../../model";
import type { Argument, Block, Body, PlainValue, Topic } from "./declaration";
import { argumentsOf } from "./described-support";
import { isObject, type Attributes } from "../json";
import { ASKED_FOR, AWS_CHOOSES, VALUES_FROM_OUTSIDE } from "../phrases";
import { words } from "./name-of";
import { unknownOf, type Plan } from "./plan";

const TYPES: Readonly<Record<SupportType, readonly [type: string, topic: Topic]>> = {
  key_pair: ["aws_key_pair", "compute"],
  dedicated_host: ["aws_ec2_host", "compute"],
  launch_template: ["aws_launch_template", "compute"],
  autoscaling_group: ["aws_autoscaling_group", "compute"],
  db_subnet_group: ["aws_db_subnet_group", "data"],
  instance_profile: ["aws_iam_instance_profile", "operations"],
  iam_role: ["aws_iam_role", "operations"],
  iam_policy_attachment: ["aws_iam_role_policy_attachment", "operations"],
  ssm_association: ["aws_ssm_association", "operations"],
  patch_baseline: ["aws_ssm_patch_baseline", "operations"],
  patch_group: ["aws_ssm_patch_group", "operations"],
  maintenance_window: ["aws_ssm_maintenance_window", "operations"],
  maintenance_window_target: ["aws_ssm_maintenance_window_target", "operations"],
  maintenance_window_task: ["aws_ssm_maintenance_window_task", "operations"],
  flow_log: ["aws_flow_log", "operations"],
  cloudtrail: ["aws_cloudtrail", "operations"],
  log_group: ["aws_cloudwatch_log_group", "operations"],
  metric_alarm: ["aws_cloudwatch_metric_alarm", "operations"],
  s3_bucket: ["aws_s3_bucket", "operations"],
};

/** What surrounds the network, with its arguments as they were; `topics` are those to be declared now. */
export function planSupport(plan: Plan, topics: readonly Topic[]): void {
  const configurations = new Set(plan.configurations.values());
  for (const resource of plan.network.support) {
    const [usual, topic] = TYPES[resource.type];
    if (!topics.includes(topic)) continue;
    const type = configurations.has(resource.id) ? "aws_launch_configuration" : usual;
    const declaration = plan.declare(type, resource, topic, bodyOf(plan, resource, argumentsOf(resource)));
    for (const member of membersOf(plan, resource)) {
      plan.comesForEach(member.id, declaration, ".instance", { of: member.place, after: "" });
      for (const [at, own] of member.interfaces.entries()) {
        const after = at === 0 ? ".primary_network_interface_id" : `.network_interface[${at}]`;
        plan.comesForEach(own, declaration, ".instance", { of: member.place, after });
      }
    }
  }
}

interface Member {
  readonly id: ResourceId;
  readonly interfaces: readonly ResourceId[];
  /** The subnet or the zone that tells it apart from other members. */
  readonly place: ResourceId;
}

function membersOf(plan: Plan, resource: SupportResource): Member[] {
  if (resource.type !== "autoscaling_group") return [];
  const { index, notCarried } = plan;
  const isBySubnet = (argumentsOf(resource)["vpc_zone_identifier"] ?? null) !== null;
  const places = new Set<string>();
  return plan.membersOf(resource.id)
    .map((instance) => {
      const primary = instance.interfaces[0] === undefined ? undefined : index.resource(instance.interfaces[0]);
      const subnet = primary?.kind === "network_interface" ? primary.subnet : undefined;
      const place = (isBySubnet ? subnet : instance.zone) ?? "";
      if (places.has(place)) notCarried.say("single members of autoscaling groups", instance.id, "those in one subnet are one class");
      places.add(place);
      const isChosen = primary?.kind === "network_interface" && primary.addresses.some((address) => address.private.kind !== "symbolic");
      if (isChosen) notCarried.say("addresses of members of autoscaling groups", instance.id, AWS_CHOOSES);
      return { id: instance.id, interfaces: instance.interfaces, place };
    });
}

/** Lists of objects are blocks, as all of these types have them; what is null is not known. */
function bodyOf(plan: Plan, resource: SupportResource, attributes: Attributes): Body {
  const entries = Object.entries(attributes).filter(([name]) => /^[A-Za-z_][\w-]*$/.test(name));
  const blocks = entries.flatMap(([name, value]) =>
    isBlocks(value) ? value.map((item): Block => ({ type: name, ...bodyOf(plan, resource, item) })) : [],
  );
  const rest = entries.filter(([, value]) => !isBlocks(value)).map(([name, value]) => [name, argumentOf(plan, resource, name, value)] as const);
  const isTag = ([name]: readonly [string, Argument]): boolean => name === "tags" || name === "tags_all";
  return { arguments: [...rest.filter((entry) => !isTag(entry)), ...rest.filter(isTag)], blocks };
}

const isBlocks = (value: Json): value is readonly Attributes[] => Array.isArray(value) && value.length > 0 && value.every(isObject);

function argumentOf(plan: Plan, resource: SupportResource, name: string, value: Json): Argument {
  if (value === null) return unknownOf(plan, resource.id, words(name));
  if (typeof value === "string") return textOf(plan, resource, name, value);
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item: Json) => argumentOf(plan, resource, name, item));
  return { kind: "map", entries: Object.entries(value).map(([key, item]) => [key, argumentOf(plan, resource, key, item)] as const) };
}

/** Arguments whose text is a text, even where it reads like the id of a resource. */
const LITERAL = /^(?:name|description|tags|value|schedule|.*_name|.*_type|key|engine)$/i;
const BY_ARN = /(?:^|_)arns?$/;

/** The attribute of a resource that the network does not have: `data.aws_ami.linux.id`. */
const OUTSIDE = /^(?:module\.[^.]+\.)*(?:data\.)?(?:aws|random|tls|null|time|external|http|local|archive|template)_[a-z0-9_]+\.[A-Za-z_][\w-]*(?:\[[^\]]*\])?\.[a-z_]+$/;

/** Other resources are named by their ids, or by an attribute that follows the id. */
function textOf(plan: Plan, resource: SupportResource, name: string, value: string): Argument {
  const document = documentIn(value);
  if (document !== null) return document;
  const role = name === "role" ? plan.roles.get(value) : undefined;
  if (role !== undefined) return plan.ref(role, "name");
  if (name === "role" && plan.isSupport(value)) return plan.ref(value, "name");
  const configuration = name === "launch_configuration" ? plan.configurations.get(value) : undefined;
  if (configuration !== undefined) return plan.ref(configuration);
  const isAddress = value.includes(".") || /^[a-z]+-[0-9a-f]{8,}$/.test(value);
  if (LITERAL.test(name) && !isAddress) return value;
  if (plan.index.resource(value) !== undefined) return plan.ref(value, BY_ARN.test(name) || name === "log_destination" ? "arn" : "id");
  const dot = value.lastIndexOf(".");
  const holder = dot === -1 ? undefined : plan.index.resource(value.slice(0, dot));
  const attribute = value.slice(dot + 1);
  if (holder !== undefined && /^[a-z_]+$/.test(attribute)) return plan.ref(holder.id, attribute);
  if (!OUTSIDE.test(value)) return value;
  plan.notCarried.leaveOut(VALUES_FROM_OUTSIDE, resource.id, ASKED_FOR);
  return unknownOf(plan, resource.id, words(name));
}

/** A policy. */
function documentIn(text: string): Argument | null {
  if (!text.startsWith("{") || !text.endsWith("}")) return null;
  try {
    return { kind: "document", value: JSON.parse(text) as PlainValue };
  } catch {
    return null;
  }
}
