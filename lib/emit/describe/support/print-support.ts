import type { SupportResource } from "../../../model";
import { snakeCase } from "../../../source";
import { ownWord } from "../../looked-up";
import { isStatement, ownName, tagsOf } from "../../statements";
import { isObject, type Attributes } from "../../json";
import { digits } from "../aws-ids";
import type { Outputs } from "../outputs";
import type { Printing } from "../printing";
import { COMMANDS, LAUNCH_CONFIGURATIONS, LAUNCH_TEMPLATE_VERSIONS, type Command } from "./commands";
import { fillShape, type Filling } from "./fill-shape";
import { SUPPORT_SHAPES } from "./shapes";
import { stated } from "./stated";

/** What surrounds the network, each as the command of its kind prints it, under AWS's names alone. */
export function printSupport(printing: Printing, outputs: Outputs): void {
  const members = membersByGroup(printing);
  for (const resource of printing.network.support) {
    const isConfiguration = printing.launchConfigurations.has(resource.id);
    const command = isConfiguration ? LAUNCH_CONFIGURATIONS : COMMANDS[resource.type];
    const statement = isStatement(resource) ? statementOf(resource) : stated(resource, isConfiguration, printing);
    const whole = { ...statement, ...identity(resource, command, printing), ...ofMembers(resource, members), ...namesOfBaseline(resource, printing) };
    if (resource.type === "iam_policy_attachment" && typeof whole["policy_arn"] !== "string") {
      printing.notCarried.say("attached policies that are not known", resource.id);
      continue;
    }
    noteUnknown(resource, printing);
    if (resource.type === "launch_template" && !isConfiguration) printTemplate(resource, whole, printing, outputs);
    else add(resource, command, whole, printing, outputs);
  }
}

/** Arguments that are written, and of which nobody knows what they say: what AWS would print is not known either. */
function noteUnknown(resource: SupportResource, printing: Printing): void {
  if (isStatement(resource)) return;
  for (const [name, value] of Object.entries(resource.attributes))
    if (value === null) printing.notCarried.say(`${name} of ${words(resource.type)}s that are not known`, resource.id);
}

function add(resource: SupportResource, command: Command, whole: Attributes, printing: Printing, outputs: Outputs): void {
  const asked = command.about === undefined ? undefined : resource.attributes[command.about];
  const printed = fillShape(command.shape, whole, fillingFor(resource, printing));
  outputs.add(command.command, command.key, printed, typeof asked === "string" ? { about: aboutOf(asked, printing) } : {});
}

/** A role by its name, a maintenance window by its id. */
function aboutOf(asked: string, printing: Printing): string {
  const role = printing.role(asked);
  return role === null ? printing.called(asked) : printing.named(role);
}

/** A template is printed without what it launches: that, its versions tell. */
function printTemplate(resource: SupportResource, whole: Attributes, printing: Printing, outputs: Outputs): void {
  const { command, key, shape } = LAUNCH_TEMPLATE_VERSIONS;
  const ofTemplate = new Set([...keysOf(COMMANDS.launch_template.shape), ...keysOf(shape)]);
  const entries = Object.entries(whole);
  const filling = fillingFor(resource, printing);
  const own = Object.fromEntries(entries.filter(([name]) => keysOf(COMMANDS.launch_template.shape).has(name)));
  outputs.add(COMMANDS.launch_template.command, COMMANDS.launch_template.key, fillShape(COMMANDS.launch_template.shape, own, filling));
  const data = Object.fromEntries(entries.filter(([name]) => !ofTemplate.has(name)));
  const { launch_template_id = null, launch_template_name = null, version_description = null } = whole;
  const version = { launch_template_id, launch_template_name, version_description, version_number: whole["default_version_number"] ?? 1, default_version: true };
  const printed = fillShape(shape, { ...version, launch_template_data: data }, { ...filling, noPlace: (path) => filling.noPlace(path.replace("launch_template_data.", "")) });
  if (isObject(printed["LaunchTemplateData"] ?? null)) outputs.add(command, key, printed);
}

const keysOf = (shape: string): ReadonlySet<string> => new Set((SUPPORT_SHAPES.get(shape) ?? []).map(({ name }) => snakeCase(name)));

/** What the reader adds to a statement under the names that configurations use. */
const ADDED: ReadonlySet<string> = new Set(["bucket", "role", "instance_type", "iam_role_arn", "vpc_id", "subnet_id", "eni_id", "baseline_id"]);

function statementOf({ type, attributes }: SupportResource): Attributes {
  const { shape } = COMMANDS[type];
  const own = keysOf(shape);
  const isAdded = (name: string): boolean => ADDED.has(name) && !own.has(name) && type !== "launch_template";
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !isAdded(name)));
}

const fillingFor = ({ id, type }: SupportResource, printing: Printing): Filling => ({
  called: (text) => printing.called(text),
  noPlace: (path) => printing.notCarried.say(`${path} of ${words(type)}s`, id),
});

const words = (type: string): string =>
  type === "cloudtrail" ? "trail" : type.replaceAll("_", " ").replace(/^(?:iam|ssm|s3|db)\b/, (service) => service.toUpperCase());

/** Ids, names and tags: the `Name` tag stands for a name that no other property holds. */
function identity(resource: SupportResource, { id, name }: Command, printing: Printing): Attributes {
  const called = printing.called(resource.id);
  const own = ownName(resource);
  const tags = { ...tagsOf(resource.attributes), ...(resource.name === null || resource.name === own ? {} : { Name: resource.name }) };
  return {
    ...(id === null ? {} : { [id]: called }),
    ...(name === null ? {} : { [name]: own }),
    ...idsBeside(resource, called),
    tags: resource.type === "autoscaling_group" ? tagsOfGroup(tags, own ?? called) : tags,
  };
}

/** Ids that AWS prints besides the one by which others know the resource. */
function idsBeside({ type, id, attributes }: SupportResource, called: string): Attributes {
  const made = (prefix: string): string => prefix + digits(id, 17).toUpperCase();
  switch (type) {
    case "iam_role":
      return { role_id: attributes["role_id"] ?? made("AROA") };
    case "instance_profile":
      return { instance_profile_id: attributes["instance_profile_id"] ?? made("AIPA") };
    case "log_group":
      return { arn: `${called}:*` };
    default:
      return {};
  }
}

const tagsOfGroup = (tags: Readonly<Record<string, string>>, group: string): readonly Attributes[] =>
  Object.entries(tags).map(([key, value]) => ({ resource_id: group, resource_type: "auto-scaling-group", key, value, propagate_at_launch: true }));

const ofMembers = ({ type, id }: SupportResource, members: ReadonlyMap<string, Attributes[]>): Attributes =>
  type === "autoscaling_group" ? { instances: members.get(id) ?? [] } : {};

function membersByGroup({ network }: Printing): ReadonlyMap<string, Attributes[]> {
  const members = new Map<string, Attributes[]>();
  for (const { id, zone, instanceType, autoscalingGroup } of network.instances) {
    if (autoscalingGroup === null) continue;
    const others = members.get(autoscalingGroup);
    const member = { instance_id: id, instance_type: ownWord(instanceType), availability_zone: zone, lifecycle_state: "InService", health_status: "Healthy" };
    if (others === undefined) members.set(autoscalingGroup, [member]);
    else others.push(member);
  }
  return members;
}

/** A patch group is printed with what its baseline is called. */
function namesOfBaseline({ type, attributes }: SupportResource, { index }: Printing): Attributes {
  const baseline = type === "patch_group" && typeof attributes["baseline_id"] === "string" ? index.resource(attributes["baseline_id"]) : undefined;
  if (baseline?.kind !== "support") return {};
  const { operating_system = null } = baseline.attributes;
  return { baseline_identity: { baseline_id: baseline.id, baseline_name: ownName(baseline), operating_system } };
}
