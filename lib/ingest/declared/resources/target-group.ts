import { formatAddress, parseAddress } from "../../../net";
import { preservation, type Instance, type NetworkInterface, type ResourceId, type Target, type TargetGroup } from "../../../model";
import { errorAt, quoted } from "../../../source";
import { readWord, shape, UNREAD, valueOr, type Argument } from "../arguments";
import { primaryInterfaceOf } from "./instance";
import { labelOf } from "./label";
import { modelled, readProtocol } from "./listeners";
import { partsBy } from "./parts";
import { registeredMembers } from "./registered-members";
import type { ResourceType, ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";

const GROUP: ResourceType = {
  denotes: "target_group",
  shape: shape(
    "connection_termination deregistration_delay ip_address_type lambda_multi_value_headers_enabled load_balancing_algorithm_type " +
      "load_balancing_anomaly_mitigation load_balancing_cross_zone_enabled name name_prefix port preserve_client_ip protocol " +
      "protocol_version proxy_protocol_v2 slow_start target_control_port target_type vpc_id",
    {
      health_check: UNREAD,
      stickiness: UNREAD,
      target_failover: UNREAD,
      target_group_health: UNREAD,
      target_health_state: UNREAD,
    },
  ),
};
const ATTACHMENT: ResourceType = { denotes: "part", shape: shape("target_group_arn! target_id! port availability_zone quic_server_id") };

export const TARGET_GROUP_TYPES: ResourceTypes = {
  aws_lb_target_group: GROUP,
  aws_alb_target_group: GROUP,
  aws_lb_target_group_attachment: ATTACHMENT,
  aws_alb_target_group_attachment: ATTACHMENT,
};

const TYPES = ["instance", "ip", "lambda", "alb"] as const;

/** What targets are looked up in. */
export interface Registered {
  readonly instances: readonly Instance[];
  readonly interfaces: readonly NetworkInterface[];
}

/** Target groups with what is registered in them, members of autoscaling groups included. */
export function readTargetGroups(scope: Scope, registered: Registered): TargetGroup[] {
  const attachments = partsBy(scope, ["aws_lb_target_group_attachment", "aws_alb_target_group_attachment"], "target_group_arn", [
    "target_group",
  ]);
  const members = registeredMembers(scope);
  const addresses = addressNames(registered.interfaces);
  const vpcOf = new Map(registered.instances.map(({ id, vpc }) => [id, vpc]));
  return scope.of("aws_lb_target_group", "aws_alb_target_group").map((resource) => {
    const { id, body, name, span } = resource;
    const naming = { owner: id, argument: "target_type", report: scope.report };
    const targetType = valueOr(readWord(body.text("target_type"), TYPES, naming), "instance");
    const written = targetType === "lambda" ? null : valueOr(readProtocol(scope, id, body), null);
    const protocol = written === null ? null : modelled(written);
    const targets = [
      ...(attachments.get(id) ?? []).flatMap((attachment) => readTarget(scope, id, targetType, attachment, addresses)),
      ...[...(members.get(id) ?? [])].map((member) => ({ id: member, port: null })),
    ];
    const vpc = targetType === "lambda" ? null : vpcOfGroup(scope, resource);
    checkVpc(scope, resource, vpc, targets, vpcOf);
    return {
      kind: "target_group",
      id,
      name: name ?? labelOf(scope, body, "name"),
      span,
      vpc,
      targetType,
      protocol,
      port: targetType === "lambda" ? null : valueOr(body.number("port"), null),
      preserveClientIp: preservesClientIp(scope, resource, { targetType, protocol }),
      targets,
    };
  });
}

function vpcOfGroup(scope: Scope, { id, body, span }: Configured): ResourceId {
  const found = scope.references.resolve(body.text("vpc_id"), ["vpc"], { owner: id, argument: "vpc_id", report: scope.report });
  if (found.kind === "found") return found.id;
  if (found.kind === "absent") {
    const message = `${id} has no vpc_id, which every target group but one of functions needs.`;
    scope.report(errorAt("missing-argument", message, { hint: "Add the vpc_id of its targets.", span }));
  }
  return scope.implied.unknownVpc(found.kind === "outside" ? found.id : `${id}.vpc_id`);
}

/** Of a switch the text says how it is set, and AWS where the text does not. */
function preservesClientIp(
  scope: Scope,
  { id, body }: Configured,
  group: Pick<TargetGroup, "targetType" | "protocol">,
): boolean | null {
  const kept = preservation(group);
  if (typeof kept !== "object") return kept === "always" ? true : null;
  const setting = body.flag("preserve_client_ip");
  if (setting.state === "unknown") scope.implied.lack("whether the target group preserves the client's address", id);
  return setting.state === "unknown" || setting.state === "invalid" ? null : valueOr(setting, kept.unlessSet);
}

function readTarget(
  scope: Scope,
  group: ResourceId,
  type: TargetGroup["targetType"],
  { id: owner, body }: Configured,
  addresses: ReadonlyMap<string, string>,
): Target[] {
  const argument = body.text("target_id");
  const port = valueOr(body.number("port"), null);
  const target = type === "ip" ? addressTarget(scope, owner, argument, addresses) : namedTarget(scope, owner, argument, type);
  if (target === null) scope.implied.lack(`the target of ${owner}`, group);
  return target === null ? [] : [{ id: target, port }];
}

const KINDS = { instance: "instance", lambda: "function", alb: "load_balancer" } as const;

function namedTarget(scope: Scope, owner: ResourceId, argument: Argument<string>, type: keyof typeof KINDS): ResourceId | null {
  const found = scope.references.resolve(argument, [KINDS[type]], { owner, argument: "target_id", report: scope.report });
  return found.kind === "found" ? found.id : null;
}

function addressTarget(scope: Scope, owner: ResourceId, argument: Argument<string>, addresses: ReadonlyMap<string, string>): string | null {
  if (argument.state === "unknown" && argument.source.kind === "attribute")
    return addresses.get(`${argument.source.address}.${argument.source.attribute}`) ?? null;
  if (argument.state !== "written") return null;
  const address = parseAddress(argument.value);
  if (address !== null) return formatAddress(address);
  const message = `target_id of ${owner} is ${quoted(argument.value)}, which is not an IP address, as targets of the type ip are.`;
  scope.report(errorAt("bad-address", message, { hint: "Write one IP address, without a length.", span: argument.span }));
  return null;
}

/** What a reference to the private address of an instance or interface means: the address, or the id of one left to AWS. */
function addressNames(interfaces: readonly NetworkInterface[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, owner, addresses } of interfaces) {
    const spec = addresses[0]?.private;
    if (spec === undefined) continue;
    const meant = spec.kind === "symbolic" ? spec.id : formatAddress(spec.address);
    names.set(`${id}.private_ip`, meant);
    if (owner !== null && id === primaryInterfaceOf(owner)) names.set(`${owner}.private_ip`, meant);
  }
  return names;
}

function checkVpc(
  scope: Scope,
  { id, span }: Configured,
  vpc: ResourceId | null,
  targets: readonly Target[],
  vpcOf: ReadonlyMap<string, ResourceId>,
): void {
  if (vpc === null) return;
  for (const target of targets) {
    const other = vpcOf.get(target.id);
    if (other === undefined || !scope.implied.certainlyApart(other, vpc)) continue;
    const message = `${id} of ${vpc} has the target ${target.id}, which is in ${other}: AWS refuses it.`;
    scope.report(
      errorAt("target-of-other-vpc", message, {
        hint: "Register instances of the group's own VPC, or its address in a group of the type ip.",
        span,
      }),
    );
  }
}
