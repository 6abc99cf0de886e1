import { toBase64 } from "../../source";
import { formatAddress } from "../../net";
import type { Instance, NatGateway } from "../../model";
import { isGivenFromOutside, ownWord } from "../looked-up";
import { NAMES_FROM_OUTSIDE } from "../phrases";
import { DEFAULT_ACCOUNT, saying, spell, tags, type Printed, type Printing } from "./printing";
import { digits } from "./aws-ids";
import { groupsNamed, printOfInstance } from "./interfaces";
import type { Outputs } from "./outputs";

/** Instances, each in a reservation of its own. */
export function printInstances(printing: Printing, outputs: Outputs): void {
  for (const instance of printing.network.instances) {
    const ReservationId = `r-${digits(instance.id, 17)}`;
    outputs.add("ec2-describe-instances", "Reservations", { ReservationId, Groups: [], Instances: [printInstance(instance, printing)] });
    if (instance.userData !== null) printUserData(instance, instance.userData, printing, outputs);
    if (instance.state === "unknown") printing.leaveUnknown(instance.id);
    noteLookedUp(instance, printing);
    if (instance.count > 1) printing.notCarried.say("the number of members that one instance stands for", instance.id, "one is printed for all of them");
  }
}

function noteLookedUp({ id, image, instanceType, keyName, instanceProfile }: Instance, { notCarried }: Printing): void {
  if ([image, instanceType, keyName, instanceProfile].some(isGivenFromOutside)) notCarried.say(NAMES_FROM_OUTSIDE, id);
}

const STATES = { running: { Code: 16, Name: "running" }, stopped: { Code: 80, Name: "stopped" } } as const;

function printInstance(instance: Instance, printing: Printing): Printed {
  const { index } = printing;
  const interfaces = instance.interfaces.map((id) => index.networkInterface(id));
  const [primary] = interfaces;
  const [address] = primary?.addresses ?? [];
  const { unplaced } = instance;
  if (unplaced?.isPublic === true) printing.notCarried.say("public addresses of machines whose subnet is not known", instance.id);
  const key = ownWord(instance.keyName);
  const ofGroup = instance.autoscalingGroup === null ? [] : [["aws:autoscaling:groupName", printing.named(instance.autoscalingGroup)] as const];
  return saying({
    NetworkInterfaces: interfaces.map((i) => printOfInstance(i, printing)),
    SecurityGroups: groupsNamed(primary?.securityGroups ?? unplaced?.securityGroups ?? [], printing),
    SourceDestCheck: primary?.sourceDestCheck ?? unplaced?.sourceDestCheck ?? null,
    Tags: tags(instance.name, ofGroup),
    InstanceId: printing.called(instance.id),
    ImageId: ownWord(instance.image),
    State: instance.state === "unknown" ? null : STATES[instance.state],
    KeyName: key === null ? null : printing.named(key),
    InstanceType: ownWord(instance.instanceType),
    IamInstanceProfile: profileOf(instance, printing),
    Placement: saying({
      Tenancy: instance.tenancy,
      AvailabilityZone: instance.zone,
      HostId: instance.host === null ? null : printing.id("dedicated_host", instance.host),
    }),
    SubnetId: primary === undefined ? (unplaced?.subnet ? printing.id("subnet", unplaced.subnet) : null) : printing.called(primary.subnet),
    VpcId: printing.called(instance.vpc),
    PrivateIpAddress: address === undefined ? (unplaced?.privateIp ? formatAddress(unplaced.privateIp) : null) : spell(address.private),
    PublicIpAddress: address?.public ? spell(address.public.spec) : null,
  });
}

function profileOf({ instanceProfile }: Instance, printing: Printing): Printed | null {
  const named = ownWord(instanceProfile);
  if (named === null) return null;
  const isDescribed = printing.index.resource(named) !== undefined || named.startsWith("arn:");
  return { Arn: isDescribed ? printing.called(named) : `arn:aws:iam::${DEFAULT_ACCOUNT}:instance-profile/${named}` };
}

function printUserData({ id }: Instance, userData: string, printing: Printing, outputs: Outputs): void {
  const InstanceId = printing.called(id);
  outputs.whole("ec2-describe-instance-attribute", InstanceId, { InstanceId, UserData: { Value: toBase64(userData) } });
}

/** NAT-6. */
export function printNatGateways(printing: Printing, outputs: Outputs): void {
  for (const gateway of printing.network.natGateways)
    outputs.add(
      "ec2-describe-nat-gateways",
      "NatGateways",
      saying({
        NatGatewayAddresses: natAddresses(gateway, printing),
        NatGatewayId: printing.called(gateway.id),
        State: gateway.state === "unknown" ? null : gateway.state,
        SubnetId: printing.called(gateway.subnet),
        VpcId: printing.called(printing.index.subnet(gateway.subnet).vpc),
        Tags: tags(gateway.name),
        ConnectivityType: gateway.connectivity,
      }),
    );
}

function natAddresses(gateway: NatGateway, printing: Printing): Printed[] {
  const { addresses } = printing.index.networkInterface(gateway.interface);
  const NetworkInterfaceId = printing.called(gateway.interface);
  const printed = addresses.map((address, at) =>
    saying({
      AllocationId: address.public?.elasticIp ? printing.called(address.public.elasticIp) : null,
      NetworkInterfaceId,
      PrivateIp: spell(address.private),
      PublicIp: address.public === null ? null : spell(address.public.spec),
      IsPrimary: at === 0,
    }),
  );
  return printed.length === 0 ? [{ NetworkInterfaceId, IsPrimary: true }] : printed;
}
