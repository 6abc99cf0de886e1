import { formatAddress } from "../../net";
import { preservation, type Listener, type LoadBalancer, type NetworkInterface, type ResourceId, type Target, type TargetGroup } from "../../model";
import { ADDRESSES_OF_BALANCERS, AWS_CHOOSES, CERTIFICATES, LEFT_TO_AWS, NAMELESS_TARGETS, OPEN_PRESERVATION, UNPLACED_BALANCERS } from "../phrases";
import { block, body, type Argument, type Block } from "./declaration";
import { comeAlong, interfacesOf, sharedGroups } from "./endpoints";
import { words } from "./name-of";
import { knownAddress, type Plan } from "./plan";

/** Load balancers, what they listen on, and where that goes (NLB-1, ALB-1). */
export function planLoadBalancers(plan: Plan): void {
  for (const balancer of plan.network.loadBalancers) planBalancer(plan, balancer);
  for (const group of plan.network.targetGroups) planTargetGroup(plan, group);
  for (const balancer of plan.network.loadBalancers) for (const listener of balancer.listeners) planListener(plan, balancer, listener);
}

function planBalancer(plan: Plan, balancer: LoadBalancer): void {
  const { id, name, type, scheme, crossZone } = balancer;
  const own = interfacesOf(plan, balancer.interfaces);
  const mapped = own.some((i) => mapping(balancer, i) !== null);
  const content = {
    name,
    load_balancer_type: type,
    internal: scheme === "internal" ? true : null,
    ip_address_type: addressType(balancer, own),
    security_groups: own.some(({ securityGroups }) => securityGroups.length > 0) ? groupsInFull(plan, balancer, own) : null,
    subnets: mapped || own.length === 0 ? null : plan.refs(own.map(({ subnet }) => subnet)),
    enable_cross_zone_load_balancing: crossZone && type !== "application" ? true : null,
  };
  const blocks = mapped ? own.map((i) => block("subnet_mapping", { subnet_id: plan.ref(i.subnet), ...mappingRow(plan, mapping(balancer, i)) })) : [];
  noteAddresses(plan, balancer, own);
  comeAlong(plan, plan.declare("aws_lb", balancer, "balancing", body(content, blocks)), own, ".network_interface");
  if (own.length === 0) plan.notCarried.say(UNPLACED_BALANCERS, id);
}

interface Mapping {
  readonly allocation: ResourceId | null;
  readonly address: string | null;
}

/** What a Network Load Balancer may be told of one subnet: its Elastic IP, or inside of the VPC its private address. */
function mapping({ type, scheme }: LoadBalancer, { addresses }: NetworkInterface): Mapping | null {
  const [first] = addresses;
  if (type !== "network" || first === undefined) return null;
  const known = scheme === "internal" ? knownAddress(first.private) : null;
  const allocation = first.public?.elasticIp ?? null;
  return allocation === null && known === null ? null : { allocation, address: known === null ? null : formatAddress(known) };
}

const mappingRow = (plan: Plan, of: Mapping | null): Readonly<Record<string, Argument | null>> => ({
  allocation_id: of === null || of.allocation === null ? null : plan.ref(of.allocation),
  private_ipv4_address: of?.address ?? null,
});

function addressType({ scheme, type }: LoadBalancer, own: readonly NetworkInterface[]): string | null {
  if (!own.some(({ ipv6Addresses }) => ipv6Addresses.length > 0)) return null;
  const isPublic = own.some(({ addresses }) => (addresses[0]?.public ?? null) !== null);
  return type === "application" && scheme === "internet-facing" && !isPublic ? "dualstack-without-public-ipv4" : "dualstack";
}

/** A Network Load Balancer has no group unless it is given one, the default one too. */
function groupsInFull(plan: Plan, balancer: LoadBalancer, own: readonly NetworkInterface[]): Argument | null {
  return sharedGroups(plan, balancer, own) ?? plan.refs(own[0]?.securityGroups ?? []);
}

function noteAddresses({ notCarried }: Plan, balancer: LoadBalancer, own: readonly NetworkInterface[]): void {
  const isChosen = own.some((i) => {
    const [first] = i.addresses;
    return first?.private.kind !== "symbolic" && (mapping(balancer, i)?.address ?? null) === null;
  });
  if (isChosen) notCarried.leaveOut(ADDRESSES_OF_BALANCERS, balancer.id, AWS_CHOOSES);
}

function planListener(plan: Plan, balancer: LoadBalancer, { ref, protocol, port, targetGroups }: Listener): void {
  const label = /(?:^|\.)aws_a?lb_listener\.([A-Za-z_][\w-]*)$/.exec(ref.label)?.[1];
  const isGeneve = protocol === "geneve";
  if (protocol === "https" || protocol === "tls") plan.notCarried.leaveOut(CERTIFICATES, balancer.id, "no network holds them");
  const content = { load_balancer_arn: plan.ref(balancer.id, "arn"), port: isGeneve ? null : port, protocol: isGeneve ? null : protocol.toUpperCase() };
  plan.part("aws_lb_listener", label ?? words(`${plan.called(balancer.id)}_${port}`), "balancing", body(content, [action(plan, targetGroups)]));
}

function action(plan: Plan, targetGroups: readonly ResourceId[]): Block {
  const [only, ...others] = targetGroups;
  if (only === undefined) {
    const answer = block("fixed_response", { content_type: "text/plain", status_code: "404" });
    return block("default_action", { type: "fixed-response" }, [answer]);
  }
  if (others.length === 0) return block("default_action", { type: "forward", target_group_arn: plan.ref(only, "arn") });
  const groups = targetGroups.map((group) => block("target_group", { arn: plan.ref(group, "arn") }));
  return block("default_action", { type: "forward" }, [block("forward", {}, groups)]);
}

function planTargetGroup(plan: Plan, group: TargetGroup): void {
  const { id, name, vpc, targetType, protocol, port, preserveClientIp, targets } = group;
  const kept = preservation(group);
  const isSettable = typeof kept === "object";
  if (isSettable && preserveClientIp === null) plan.notCarried.say(OPEN_PRESERVATION, id, LEFT_TO_AWS);
  const content = {
    name,
    port,
    protocol: protocol === null ? null : protocol.toUpperCase(),
    target_type: targetType === "instance" ? null : targetType,
    vpc_id: vpc === null ? null : plan.ref(vpc),
    preserve_client_ip: isSettable && preserveClientIp !== kept.unlessSet ? preserveClientIp : null,
  };
  plan.declare("aws_lb_target_group", group, "balancing", body(content));
  for (const target of targets) planTarget(plan, group, target);
}

/** Members of an autoscaling group are registered by the group, which says so itself. */
function planTarget(plan: Plan, group: TargetGroup, { id, port }: Target): void {
  const found = plan.index.resource(id);
  if (found?.kind === "instance" && found.autoscalingGroup !== null && plan.isSupport(found.autoscalingGroup)) return;
  const target = found === undefined ? addressOf(plan, id) : plan.ref(id, found.kind === "instance" ? "id" : "arn");
  if (target === null) return plan.notCarried.say(NAMELESS_TARGETS, group.id);
  const name = words(`${plan.called(group.id)}_${found === undefined ? holderOf(plan, id) : plan.called(id)}`);
  plan.part("aws_lb_target_group_attachment", name, "balancing", body({ target_group_arn: plan.ref(group.id, "arn"), target_id: target, port }));
}

const holderOf = (plan: Plan, address: string): string => {
  const place = plan.addresses.get(address);
  return place === undefined ? address : plan.called(plan.born.get(place.interface) ?? place.interface);
};

/** A text is an address, unless it is what an address that is left to AWS is called by. */
function addressOf(plan: Plan, id: string): Argument | null {
  const place = plan.addresses.get(id);
  if (place === undefined) return id;
  const owner = plan.born.get(place.interface);
  const isNamed = owner !== undefined || plan.places.get(place.interface)?.attribute === "id";
  return place.at === 0 && isNamed ? plan.ref(owner ?? place.interface, "private_ip") : null;
}
