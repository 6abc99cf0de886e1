import { formatAddress } from "../../net";
import type { Instance, NetworkInterface, OpenName, ResourceId, Subnet } from "../../model";
import { isGivenFromOutside } from "../looked-up";
import { ASKED_FOR, VALUES_FROM_OUTSIDE } from "../phrases";
import { isOrdinaryDefault } from "./aws-own";
import { block, body, type Argument } from "./declaration";
import { groupsOf, ipv6Row, spellOrLeave } from "./interfaces";
import { given } from "./given";
import { words } from "./name-of";
import { knownAddress, unknownOf, type Plan } from "./plan";
import { givesPerhaps, isLandingPlace } from "./subnets";
import { tags } from "./tags";

type Row = Readonly<Record<string, Argument | null>>;

/** Instances, the members of autoscaling groups excepted: those come with their groups. */
export function planInstances(plan: Plan): void {
  for (const instance of plan.network.instances) {
    if (instance.autoscalingGroup !== null && plan.index.resource(instance.autoscalingGroup) !== undefined) continue;
    if (instance.count > 1) plan.notCarried.say("numbers of instances of one class", instance.id, "one is written for all of them");
    planInstance(plan, instance);
  }
}

function planInstance(plan: Plan, instance: Instance): void {
  const { id, interfaces, name } = instance;
  const [primary, ...attached] = interfaces;
  const found = primary === undefined ? undefined : plan.index.resource(primary);
  const isBorn = primary !== undefined && plan.born.has(primary) && found?.kind === "network_interface";
  const brought = primary === undefined || isBorn ? [] : [block("primary_network_interface", { network_interface_id: plan.ref(primary) })];
  const place = isBorn ? bornRow(plan, instance, found) : primary === undefined ? nowhere(plan, instance) : {};
  const content = { ...imageRow(plan, instance), ...place, ...machineRow(plan, instance, found), tags: tags(name) };
  const declaration = plan.declare("aws_instance", instance, "compute", body(content, brought));
  if (isBorn) plan.comesWith(primary, declaration, "primary_network_interface_id");
  for (const [at, further] of attached.entries())
    plan.part(
      "aws_network_interface_attachment",
      `${declaration.name}_${at + 1}`,
      "compute",
      body({ instance_id: plan.ref(id), network_interface_id: plan.ref(further), device_index: at + 1 }),
    );
  planState(plan, instance);
}

const imageRow = (plan: Plan, { id, image, instanceType }: Instance): Row => ({
  ami: spoken(plan, id, "ami", image),
  instance_type: spoken(plan, id, "instance_type", instanceType),
});

/** What is given from outside is asked for: once for all instances that have it from one place. */
function spoken(plan: Plan, id: string, argument: string, value: string | OpenName | null): Argument | null {
  if (!isGivenFromOutside(value)) return value;
  plan.notCarried.leaveOut(VALUES_FROM_OUTSIDE, id, ASKED_FOR);
  if (value.unknown.startsWith(`${id}.`)) return unknownOf(plan, id, argument);
  return { kind: "unknown", name: words(`${value.unknown.replace(/^.*\./, "")}_${argument}`), type: "string" };
}

/** An instance of which not even the subnet is known. */
function nowhere(plan: Plan, { id, zone, vpc, unplaced }: Instance): Row {
  const found = plan.index.resource(vpc);
  const { subnet = null, securityGroups = [], privateIp = null, isPublic = null } = unplaced ?? {};
  if (found !== undefined && found.span !== null && securityGroups.length === 0)
    plan.notCarried.say("VPCs of instances that have no interface", id, "the subnet is asked for when the text is applied");
  return {
    availability_zone: zone,
    subnet_id: subnet === null ? unknownOf(plan, id, "subnet_id") : given(plan, subnet),
    private_ip: privateIp === null ? null : formatAddress(privateIp),
    associate_public_ip_address: plan.lacks(id, "whether the instance has a public address") ? unknownOf(plan, id, "is_public", "bool") : isPublic,
    vpc_security_group_ids: securityGroups.length === 0 ? null : plan.refs(securityGroups),
    source_dest_check: unplaced?.sourceDestCheck === false ? false : null,
  };
}

function bornRow(plan: Plan, instance: Instance, own: NetworkInterface): Row {
  const { id } = instance;
  const subnet = plan.index.subnet(own.subnet);
  const [primary, ...further] = own.addresses;
  const address = primary === undefined ? null : knownAddress(primary.private);
  if (own.name !== null || own.prefixes.length > 0) plan.notCarried.say("names and delegated prefixes of interfaces with a public address of AWS's", own.id);
  return {
    ...placeRow(plan, subnet),
    private_ip: address === null ? null : formatAddress(address),
    secondary_private_ips: further.length > 0 ? further.map((each) => spellOrLeave(plan, id, each.private)) : null,
    ...ipv6Row(plan, own),
    associate_public_ip_address: publicRow(plan, instance, own, subnet),
    vpc_security_group_ids: groupsOf(plan, own),
  };
}

/** In the default VPC an instance lands by itself, in the zone that it names (TF-4, CFN-3). */
function placeRow(plan: Plan, subnet: Subnet): Row {
  const vpc = plan.index.resource(subnet.vpc);
  if (vpc?.kind !== "vpc" || !isOrdinaryDefault(vpc) || plan.isDeclared(subnet.id)) return { subnet_id: plan.ref(subnet.id) };
  if (!isLandingPlace(subnet) && subnet.zone === null) plan.notCarried.say("subnets of the default VPC", subnet.id, "AWS chooses where the instances land");
  return { availability_zone: subnet.zone };
}

function publicRow(plan: Plan, { id }: Instance, { addresses }: NetworkInterface, subnet: Subnet): Argument | null {
  const isOpen = plan.lacks(id, "whether the instance has a public address");
  if (isOpen) return unknownOf(plan, id, "is_public", "bool");
  const given = addresses[0]?.public ?? null;
  if (given !== null && given.elasticIp !== null) return null;
  if (given?.spec.kind === "known" || given?.spec.kind === "pinned") plan.notCarried.say("public addresses that AWS has chosen", id, "it chooses anew");
  if (given?.onlyIf !== undefined) return null;
  const isPublic = given !== null;
  return isPublic === subnet.mapPublicIpOnLaunch && !givesPerhaps(plan, subnet) ? null : isPublic;
}

function machineRow(plan: Plan, instance: Instance, primary: ReturnType<Plan["index"]["resource"]>): Row {
  const { id, keyName, instanceProfile, tenancy, host, userData } = instance;
  const isBorn = primary?.kind === "network_interface" && plan.born.has(primary.id);
  return {
    ...(isBorn && !primary.sourceDestCheck ? { source_dest_check: false } : {}),
    key_name: keyOf(plan, id, keyName),
    iam_instance_profile: profileOf(plan, id, instanceProfile),
    tenancy: tenancyOf(plan, instance) === tenancy ? null : tenancy,
    host_id: host === null ? null : plan.ref(host),
    user_data: userData === null ? unknownUserData(plan, id) : userData === "" ? null : { kind: "user_data", text: userData },
  };
}

const unknownUserData = (plan: Plan, id: string): Argument | null => (plan.lacks(id, "the user data") ? unknownOf(plan, id, "user_data") : null);

const tenancyOf = ({ index }: Plan, { host, vpc, interfaces }: Instance): Instance["tenancy"] => {
  const found = index.resource(vpc);
  return host !== null ? "host" : found?.kind === "vpc" && interfaces.length > 0 ? found.tenancy : "default";
};

const profileOf = (plan: Plan, id: ResourceId, profile: Instance["instanceProfile"]): Argument | null =>
  typeof profile === "string" && plan.isSupport(profile) ? plan.ref(profile, "name") : spoken(plan, id, "profile", profile);

function keyOf(plan: Plan, id: string, keyName: Instance["keyName"]): Argument | null {
  const pair = typeof keyName === "string" ? plan.keyPairs.get(keyName) : undefined;
  return pair === undefined ? spoken(plan, id, "key_name", keyName) : plan.ref(pair, "key_name");
}

function planState(plan: Plan, { id, state }: Instance): void {
  if (state === "running") return;
  const content = { instance_id: plan.ref(id), state: state === "stopped" ? "stopped" : unknownOf(plan, id, "state") };
  plan.part("aws_ec2_instance_state", plan.called(id), "compute", body(content));
}
