import type { ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import { BlockReader, valueOr, type Argument } from "../arguments";
import type { EvaluatedAttribute, EvaluatedBlock, Value } from "../evaluated";
import { withBody } from "./configured";
import { launchedFrom, type Launches } from "./launches";
import { nestedIn, overTemplate, type Launch } from "./launched-as";
import type { Configured, Scope } from "./scope";

/** Which autoscaling group an instance belongs to, and how many members it stands for. */
export interface Membership {
  readonly group: ResourceId;
  readonly count: number;
}

/** What launch templates and autoscaling groups come to: instances and interfaces like those that are written. */
export interface Launched {
  /** All of them, those of the configuration with the arguments of their template. */
  readonly instances: readonly Configured[];
  readonly interfaces: readonly Configured[];
  readonly members: ReadonlyMap<ResourceId, Membership>;
}

/** An autoscaling group is one instance for each of its subnets: its members there are one class. */
export function launchInstances(scope: Scope, launches: Launches): Launched {
  const started: { readonly instance: Configured; readonly launch: Launch | null }[] = [];
  const members = new Map<ResourceId, Membership>();
  for (const instance of scope.of("aws_instance")) {
    const block = nestedIn(instance.raw, "launch_template")[0];
    const launch =
      block === undefined ? null : launchedFrom(scope, launches, reader(scope, block, instance.id), { id: "id", name: "name" });
    started.push({ instance: launch === null ? instance : overLaunch(scope, instance, launch), launch });
  }
  for (const group of scope.of("aws_autoscaling_group"))
    for (const { instance, launch, count } of membersOf(scope, group, launchOfGroup(scope, launches, group))) {
      started.push({ instance, launch });
      members.set(instance.id, { group: group.id, count });
    }
  return {
    instances: started.map(({ instance }) => instance),
    interfaces: started.flatMap(({ instance, launch }) => (launch === null ? [] : furtherInterfaces(scope, instance, launch))),
    members,
  };
}

function overLaunch(scope: Scope, instance: Configured, launch: Launch): Configured {
  const named = { ...instance, name: instance.name ?? launch.name };
  return withBody(named, overTemplate(instance.raw, launch.instance), scope);
}

const reader = (scope: Scope, block: EvaluatedBlock, owner: ResourceId) => new BlockReader(block, owner, scope);

/** The template that a group names itself, or in its policy of mixed instances, or its launch configuration. */
function launchOfGroup(scope: Scope, launches: Launches, { id, raw, body, span }: Configured): Launch {
  const own = nestedIn(raw, "launch_template")[0];
  if (own !== undefined) return launchedFrom(scope, launches, reader(scope, own, id), { id: "id", name: "name" });
  const mixed = nestedIn(raw, "mixed_instances_policy").flatMap((policy) => nestedIn(policy, "launch_template"))[0];
  const specification = mixed && nestedIn(mixed, "launch_template_specification")[0];
  if (specification !== undefined)
    return launchedFrom(scope, launches, reader(scope, specification, id), { id: "launch_template_id", name: "launch_template_name" });
  if (!body.has("launch_configuration")) {
    const message = `${id} has no launch_template, which its instances are started from.`;
    scope.report(errorAt("missing-argument", message, { hint: "Add launch_template with the id of a launch template.", span }));
  }
  return launchedFrom(scope, launches, body, { id: "launch_configuration", name: "launch_configuration" });
}

interface Member {
  readonly instance: Configured;
  readonly launch: Launch;
  readonly count: number;
}

/** Auto Scaling API, CreateAutoScalingGroup: the wish lies between the least and the most. */
function checkCapacity({ report }: Scope, { id, body, span }: Configured): void {
  const [least, wanted, most] = ["min_size", "desired_capacity", "max_size"].map((name) => valueOr(body.number(name), null));
  const [low, high] = [least ?? 0, most ?? Infinity];
  const wish = wanted ?? low;
  if (low <= wish && wish <= high) return;
  const message = `${id} wants ${wish} instances, and has at least ${low} and at most ${most ?? "any number of"}: AWS refuses it.`;
  report(errorAt("capacity-order", message, { hint: "Keep min_size ≤ desired_capacity ≤ max_size.", span }));
}

function membersOf(scope: Scope, group: Configured, launch: Launch): Member[] {
  checkCapacity(scope, group);
  const places = placesOf(scope, group);
  const wanted = [group.body.number("desired_capacity"), group.body.number("min_size")].find(({ state }) => state === "written");
  const capacity = wanted === undefined ? 1 : valueOr(wanted, 1);
  const count = Math.max(1, Math.ceil(capacity / Math.max(1, places.length)));
  return places.flatMap(({ key, argument, value, span }) => {
    if (!scope.budget.takeResource(span)) return [];
    const id = `${group.id}.instance[${JSON.stringify(key)}]`;
    const attributes = new Map<string, EvaluatedAttribute>([...launch.instance.attributes, ...homeIn(group), [argument, { value, span }]]);
    const raw: EvaluatedBlock = { ...launch.instance, attributes, span: group.span };
    const named = { ...group, id, type: "aws_instance", name: nameOfMembers(group) ?? launch.name };
    return [{ instance: withBody(named, raw, scope), launch, count }];
  });
}

/** Members are made in the account and the Region of their group. */
const homeIn = ({ raw: { attributes } }: Configured): (readonly [string, EvaluatedAttribute])[] =>
  ["provider", "region"].flatMap((name) => {
    const written = attributes.get(name);
    return written === undefined ? [] : [[name, written] as const];
  });

/** Where members of a group can be: what names the place in an instance, and how the member is told apart. */
interface MemberPlace {
  readonly key: string;
  readonly argument: "subnet_id" | "availability_zone";
  readonly value: Value;
  readonly span: EvaluatedBlock["span"];
}

function placesOf(scope: Scope, group: Configured): MemberPlace[] {
  const { id, body, span } = group;
  const subnets = body.texts("vpc_zone_identifier");
  const namesSubnets = body.says("vpc_zone_identifier");
  if (namesSubnets && subnets.state === "written") return distinct(subnets.value.map((subnet, at) => subnetPlace(scope, group, subnet, at)));
  const zones = body.texts("availability_zones");
  if (!namesSubnets && body.says("availability_zones") && zones.state === "written")
    return distinct(zones.value.flatMap((zone) => (zone.state === "written" ? [zonePlace(zone.value, zone.span)] : [])));
  if (!namesSubnets && !body.says("availability_zones")) {
    const message = `${id} has no vpc_zone_identifier, so that its instances have no subnet.`;
    scope.report(errorAt("missing-argument", message, { hint: "Add vpc_zone_identifier with the ids of subnets.", span }));
  }
  scope.implied.lack("the subnets of the autoscaling group", id);
  return [{ key: "vpc_zone_identifier", argument: "subnet_id", value: notKnown(subnets.span), span: subnets.span }];
}

function subnetPlace(scope: Scope, { id }: Configured, subnet: Argument<string>, at: number): MemberPlace {
  const naming = { owner: id, argument: `vpc_zone_identifier[${at}]`, report: scope.report };
  const found = scope.references.resolve(subnet, ["subnet"], naming);
  const { span } = subnet;
  if (found.kind === "found") {
    const value: Value = { kind: "unknown", source: { kind: "attribute", address: found.id, attribute: "id" }, span };
    return { key: found.id, argument: "subnet_id", value, span };
  }
  scope.implied.lack("the subnets of the autoscaling group", id);
  return { key: found.kind === "outside" ? found.id : String(at), argument: "subnet_id", value: notKnown(span), span };
}

const zonePlace = (zone: string, span: EvaluatedBlock["span"]): MemberPlace => ({
  key: zone,
  argument: "availability_zone",
  value: { kind: "string", value: zone, span },
  span,
});

/** What can not be followed has been reported, or noted as missing: nothing more is to be said of it. */
const notKnown = (span: EvaluatedBlock["span"]): Value => ({
  kind: "unknown",
  source: { kind: "derived", from: [], why: "the subnet is not known" },
  span,
});

const distinct = (places: readonly MemberPlace[]): MemberPlace[] => [...new Map(places.map((place) => [place.key, place])).values()];

/** The `Name` tag that the group gives to what it starts. */
function nameOfMembers({ body }: Configured): string | null {
  const tag = body.blocks("tag").readers.find((block) => valueOr(block.text("key"), null) === "Name");
  return tag === undefined ? null : valueOr(tag.text("value"), null);
}

/** Interfaces beside the first one are made with the instance, in its subnet unless they name another. */
function furtherInterfaces(scope: Scope, { id, raw, name, span }: Configured, { further }: Launch): Configured[] {
  const subnet = raw.attributes.get("subnet_id");
  return [...further].map(([device, block]) => {
    const own = `${id}.network_interface[${device}]`;
    const text = (value: Value): EvaluatedAttribute => ({ value, span: block.span });
    const instance = text({ kind: "unknown", source: { kind: "attribute", address: id, attribute: "id" }, span: block.span });
    const attachment = new Map([
      ["instance", instance],
      ["device_index", text({ kind: "number", value: device, span: block.span })],
    ]);
    const attributes = new Map([...(subnet === undefined ? [] : [["subnet_id", subnet] as const]), ...block.attributes]);
    const body: EvaluatedBlock = {
      attributes,
      blocks: [{ type: "attachment", body: { attributes: attachment, blocks: [], span: block.span } }],
      span: block.span,
    };
    return withBody(
      { id: own, type: "aws_network_interface", name, span, raw, body: reader(scope, body, own) },
      body,
      scope,
    );
  });
}
