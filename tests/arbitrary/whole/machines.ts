import fc from "fast-check";
import { present } from "../../../lib/assert";
import type { Instance, NetworkInterface, OpenName, Subnet, SupportResource, Vpc } from "../../../lib/model";
import { prefixOf } from "../../../lib/net";
import { pick, pickSome, type Making } from "./making";
import { REGION } from "./places";

const groups = fc.array(fc.nat(6), { maxLength: 3 });
const outside = fc.constantFrom("none" as const, "none" as const, "elastic" as const, "own elastic" as const);

const interfacePlan = fc.record({
  subnet: fc.nat(8),
  further: fc.array(outside, { maxLength: 2 }),
  outside,
  ipv6: fc.nat(2),
  groups,
  sourceDestCheck: fc.constantFrom(true, true, false),
  hasPrefix: fc.constantFrom(false, false, false, true),
  isLeft: fc.constantFrom(false, false, false, true),
});
type InterfacePlan = typeof interfacePlan extends fc.Arbitrary<infer T> ? T : never;

const instancePlan = fc.record({
  primary: interfacePlan,
  /** Whether AWS made the first interface along with the instance, or it was there before. */
  isBorn: fc.constantFrom(true, true, false),
  atLaunch: fc.boolean(),
  more: fc.array(interfacePlan, { maxLength: 1 }),
  state: fc.constantFrom("running" as const, "running" as const, "running" as const, "stopped" as const),
  onHost: fc.constantFrom(false, false, false, true),
  key: fc.constantFrom(null, "of the network", "of the network", "of elsewhere", "not known"),
  profile: fc.constantFrom(null, "of the network", "of the network", "of elsewhere", "not known"),
  image: fc.constantFrom("of elsewhere", "of elsewhere", "of elsewhere", "not known"),
  userData: fc.constantFrom(null, "#!/bin/sh\necho hello\n", "#cloud-config\npackages: [nginx]\n"),
  instanceType: fc.constantFrom("t3.micro", "m5.large"),
});
type InstancePlan = typeof instancePlan extends fc.Arbitrary<infer T> ? T : never;

const hasFailed = fc.constantFrom(false, false, false, false, true);

const fleetPlan = fc.record({
  vpc: fc.nat(3),
  subnets: fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }),
  each: fc.integer({ min: 1, max: 3 }),
  groups,
});

export const machinesPlan = fc.record({
  instances: fc.array(instancePlan, { maxLength: 4 }),
  loose: fc.array(interfacePlan, { maxLength: 2 }),
  fleet: fc.option(fleetPlan, { freq: 3 }),
  natGateways: fc.array(fc.record({ subnet: fc.nat(8), isPrivate: fc.boolean(), further: fc.nat(2), ownAddress: fc.boolean(), hasFailed }), { maxLength: 2 }),
  free: fc.array(fc.boolean(), { maxLength: 2 }),
});
type MachinesPlan = typeof machinesPlan extends fc.Arbitrary<infer T> ? T : never;

/** Whatever has an interface that its owner chose: instances, interfaces without one, NAT gateways. */
export function makeMachines(making: Making, plan: MachinesPlan): void {
  plan.instances.forEach((instance, n) => makeInstance(making, instance, n));
  plan.loose.forEach((loose, n) => {
    making.lists.interfaces.push(makeInterface(making, loose, { id: `eni-${n}`, name: `interface-${n}`, owner: null }));
  });
  if (plan.fleet !== null) makeFleet(making, plan.fleet);
  plan.natGateways.forEach((gateway, n) => makeNatGateway(making, gateway, n));
  for (const own of plan.free) making.elasticIp(own, null);
}

interface Owned {
  readonly id: string;
  readonly name: string | null;
  readonly owner: string | null;
  /** A public address that AWS gives at launch, in place of an Elastic IP. */
  readonly atLaunch?: boolean;
}

const placeOf = ({ lists }: Making, number: number): { subnet: Subnet; vpc: Vpc } => {
  const subnet = present(pick(lists.subnets, number), "a subnet");
  return { subnet, vpc: present(lists.vpcs.find(({ id }) => id === subnet.vpc), "its VPC") };
};

function makeInterface(making: Making, plan: InterfacePlan, { id, name, owner, atLaunch = false }: Owned): NetworkInterface {
  const { subnet, vpc } = placeOf(making, plan.subnet);
  const number = making.lists.interfaces.length;
  const inside = (at: number) => (plan.isLeft && owner !== null ? { ...making.left(subnet, id), id: `${id} address ${at}` } : making.address(subnet));
  const sixes = subnet.cidr === null ? Math.max(1, plan.ipv6) : plan.ipv6;
  return {
    ...{ kind: "network_interface", id, name, span: null, subnet: subnet.id, owner, ownerKind: owner === null ? null : "instance" },
    addresses:
      subnet.cidr === null
        ? []
        : [
            making.bound(id, inside(0), atLaunch ? "at launch" : plan.outside),
            ...plan.further.map((each, at) => making.bound(id, inside(at + 1), plan.isLeft ? "none" : each)),
          ],
    ipv6Addresses: subnet.ipv6Cidr === null ? [] : Array.from({ length: sixes }, () => making.address(subnet, 6)),
    securityGroups: making.groupsOf(vpc, plan.groups),
    sourceDestCheck: plan.sourceDestCheck,
    // A /28 of the upper half, where no address is given out.
    prefixes:
      plan.hasPrefix && subnet.cidr !== null ? [prefixOf({ version: 4, value: subnet.cidr.address.value + 128n + 16n * BigInt(number % 8) }, 28)] : [],
  };
}

function makeInstance(making: Making, plan: InstancePlan, n: number): void {
  const { lists } = making;
  const id = `i-${n}`;
  const { subnet, vpc } = placeOf(making, plan.primary.subnet);
  // AWS gives a public address at launch to what it makes itself, and where there is one interface only.
  const atLaunch = plan.isBorn && plan.atLaunch && plan.more.length === 0 && subnet.cidr !== null;
  const primary = plan.isBorn ? { ...plan.primary, hasPrefix: false, further: atLaunch ? [] : plan.primary.further } : plan.primary;
  const own = makeInterface(making, primary, { id: `${id} eni`, name: plan.isBorn ? null : `primary-${n}`, owner: id, atLaunch });
  // An instance's interfaces lie in one zone, each in a subnet of its own or the same.
  const beside = lists.subnets.findIndex((other) => other.vpc === vpc.id && other.zone === subnet.zone);
  const more = plan.more.map((each, at) => makeInterface(making, { ...each, subnet: beside }, { id: `${id} eni ${at + 1}`, name: `second-${n}`, owner: id }));
  lists.interfaces.push(own, ...more);
  const host = plan.onHost ? support(making, "dedicated_host", `host-${n}`, { availability_zone: subnet.zone, instance_type: plan.instanceType, tags: { Name: `host-${n}` } }) : null;
  const instance: Instance = {
    ...{ kind: "instance", id, name: `machine-${n}`, span: null, vpc: vpc.id, zone: subnet.zone },
    interfaces: [own.id, ...more.map((each) => each.id)],
    state: making.words === "template" ? "running" : plan.state,
    tenancy: host === null ? vpc.tenancy : "host",
    host,
    keyName: nameOf(vpc.region === REGION ? plan.key : null, "Admin", () => keyPair(making, "admin")),
    userData: plan.userData,
    instanceType: plan.instanceType,
    image: nameOf(plan.image, "ami-0a1b2c3d4e5f60718", () => null),
    instanceProfile: nameOf(plan.profile, "Profile", () => profile(making)),
    autoscalingGroup: null,
    count: 1,
  };
  lists.instances.push(instance);
}

/** A name of something that is there already, of something of the network, or one that something outside gives. */
function nameOf(place: "of the network" | "of elsewhere" | "not known" | null, name: string, own: () => string | null): string | OpenName | null {
  if (place === null) return null;
  return place === "of the network" ? own() : place === "of elsewhere" ? name : { unknown: name };
}

/** An autoscaling group: in each of its subnets one instance stands for all of them. */
function makeFleet(making: Making, plan: NonNullable<MachinesPlan["fleet"]>): void {
  const { lists } = making;
  const vpc = present(pick(lists.vpcs, plan.vpc), "a VPC");
  const subnets = pickSome(making.subnetsOf(vpc), plan.subnets);
  if (subnets.length === 0 || vpc.tenancy !== "default") return;
  const securityGroups = making.groupsOf(vpc, plan.groups);
  const [image, instanceType] = ["ami-0a1b2c3d4e5f60718", "t3.small"];
  const template = support(making, "launch_template", "fleet", { name: "fleet", image_id: image, instance_type: instanceType, vpc_security_group_ids: securityGroups });
  const size = plan.each * subnets.length;
  const group = support(making, "autoscaling_group", "fleet", {
    ...{ name: "fleet", min_size: size, max_size: size, desired_capacity: size, vpc_zone_identifier: subnets.map(({ id }) => id) },
    launch_template: [{ id: template, version: "$Latest" }],
    tag: [{ key: "Name", value: "member", propagate_at_launch: true }],
  });
  for (const subnet of subnets) {
    const id = `${group} in ${subnet.id}`;
    lists.interfaces.push({
      ...{ kind: "network_interface", id: `${id} eni`, name: null, span: null, subnet: subnet.id, owner: id, ownerKind: "instance" },
      addresses: [making.bound(id, making.left(subnet, id), subnet.mapPublicIpOnLaunch ? "at launch" : "none")],
      ...{ ipv6Addresses: [], securityGroups, sourceDestCheck: true, prefixes: [] },
    });
    lists.instances.push({
      ...{ kind: "instance", id, name: "member", span: null, vpc: vpc.id, interfaces: [`${id} eni`], state: "running", zone: subnet.zone },
      ...{ tenancy: vpc.tenancy, host: null, keyName: null, userData: null, instanceType, image, instanceProfile: null },
      autoscalingGroup: group,
      count: plan.each,
    });
  }
}

/** What an instance needs is made when it is first asked for; returns its id. */
export function support(making: Making, type: SupportResource["type"], name: string, attributes: SupportResource["attributes"]): string {
  const id = `${type} ${name}`;
  const own = { ...{ kind: "support" as const, id, span: null, type, attributes }, name: type === "iam_policy_attachment" ? null : name };
  if (!making.lists.support.some((other) => other.id === id)) making.lists.support.push(own);
  return id;
}

/** An instance names its key pair by the pair's name. */
function keyPair(making: Making, name: string): string {
  support(making, "key_pair", name, { key_name: name, public_key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIr9o0tT0S1q0vXc8o4eJ3m2kq7w5bZyN6uPdRfGhLxA" });
  return name;
}

export const role = (making: Making, name: string, service: string): string =>
  support(making, "iam_role", name, {
    name,
    assume_role_policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }] }),
  });

function profile(making: Making): string {
  const of = role(making, "machines", "ec2.amazonaws.com");
  support(making, "iam_policy_attachment", "machines", { role: of, policy_arn: "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" });
  return support(making, "instance_profile", "machines", { name: "machines", role: of });
}

/** NAT-6. */
function makeNatGateway(making: Making, plan: MachinesPlan["natGateways"][number], n: number): void {
  const { subnet } = placeOf(making, plan.subnet);
  if (subnet.cidr === null) return;
  const id = `nat-${n}`;
  const holder = `${id} in ${subnet.id}`;
  const first = making.bound(holder, making.address(subnet), plan.isPrivate ? "none" : plan.ownAddress ? "own elastic" : "elastic");
  const further = plan.isPrivate ? Array.from({ length: plan.further }, () => making.bound(holder, making.address(subnet), "none")) : [];
  making.owned(id, "nat_gateway", subnet, { addresses: [first, ...further], sourceDestCheck: false });
  making.lists.natGateways.push({
    ...{ kind: "nat_gateway", id, name: `nat-${n}`, span: null, subnet: subnet.id, state: plan.hasFailed && making.words === "AWS" ? "failed" : "available", interface: holder },
    connectivity: plan.isPrivate ? "private" : "public",
  });
}
