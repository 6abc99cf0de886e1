import { formatPrefix } from "../../net";
import type { InterfaceAddress, Json, NetworkInterface, ResourceId } from "../../model";
import { uuid } from "./aws-ids";
import type { Outputs } from "./outputs";
import { saying, spell, tags, type Printed, type Printing } from "./printing";

/** The interfaces with addresses, groups, and what tells whose they are. That there is none is a fact too. */
export function printInterfaces(printing: Printing, outputs: Outputs): void {
  const { interfaces, vpcs } = printing.network;
  if (interfaces.length === 0 && vpcs.some(({ otherInterfaces }) => otherInterfaces === null)) outputs.none("ec2-describe-network-interfaces", "NetworkInterfaces");
  for (const i of interfaces) {
    const { zone } = printing.index.subnet(i.subnet);
    const { InterfaceType, Description, ...maker } = made(i, printing);
    const known = { ...common(i, printing, boundTo(printing)), InterfaceType, Description };
    const printed = saying({ ...known, Attachment: attachment(i, printing), AvailabilityZone: zone, ...maker, TagSet: tags(i.name) });
    outputs.add("ec2-describe-network-interfaces", "NetworkInterfaces", printed);
  }
}

/** An interface among what is printed of its instance: AWS leaves out its tags, its zone, and which Elastic IPs it has. */
export function printOfInstance(i: NetworkInterface, printing: Printing): Printed {
  const { InterfaceType, Description } = made(i, printing);
  const { InstanceId: _, ...place } = attachment(i, printing) ?? {};
  return saying({ ...common(i, printing, publicOf), InterfaceType, Description, Attachment: place });
}

type Association = (address: InterfaceAddress) => Printed | null;

function common(i: NetworkInterface, printing: Printing, association: Association): Record<string, Json> {
  const [primary] = i.addresses;
  return {
    Association: primary === undefined ? null : association(primary),
    Groups: groupsNamed(i.securityGroups, printing),
    Ipv6Addresses: i.ipv6Addresses.map((address) => ({ Ipv6Address: spell(address) })),
    NetworkInterfaceId: printing.called(i.id),
    PrivateIpAddress: primary === undefined ? null : spell(primary.private),
    PrivateIpAddresses: i.addresses.map((address, at) =>
      saying({ Association: association(address), Primary: at === 0, PrivateIpAddress: spell(address.private) }),
    ),
    Ipv4Prefixes: delegated(i, 4),
    Ipv6Prefixes: delegated(i, 6),
    SourceDestCheck: i.sourceDestCheck,
    Status: i.owner === null ? "available" : "in-use",
    SubnetId: printing.called(i.subnet),
    VpcId: printing.called(printing.index.subnet(i.subnet).vpc),
  };
}

/** Groups as AWS prints them where they are attached: with the name by which it knows them. */
export const groupsNamed = (groups: readonly ResourceId[], printing: Printing): Printed[] =>
  groups.map((id) => {
    const group = printing.index.resource(id);
    return saying({ GroupId: printing.called(id), GroupName: group?.kind === "security_group" ? group.groupName : null });
  });

/** IGW-2. */
const publicOf: Association = ({ public: bound }) => (bound === null ? null : { PublicIp: spell(bound.spec) });

const boundTo =
  (printing: Printing): Association =>
  (address) => {
    const elasticIp = address.public?.elasticIp ?? null;
    return elasticIp === null ? publicOf(address) : { AllocationId: printing.called(elasticIp), ...publicOf(address) };
  };

const delegated = ({ prefixes }: NetworkInterface, version: 4 | 6): Printed[] | null => {
  const own = prefixes.filter(({ address }) => address.version === version);
  return own.length === 0 ? null : own.map((prefix) => ({ [`Ipv${version}Prefix`]: formatPrefix(prefix) }));
};

/** Of an instance's interface also its place in the order of devices. */
function attachment({ id, owner, ownerKind }: NetworkInterface, printing: Printing): Printed | null {
  if (owner === null) return null;
  const instance = ownerKind === "instance" ? printing.index.resource(owner) : undefined;
  if (instance?.kind !== "instance") return { DeviceIndex: 1, Status: "attached" };
  return { DeviceIndex: Math.max(instance.interfaces.indexOf(id), 0), InstanceId: printing.called(owner), Status: "attached" };
}

/** The type, the maker and the description by which AWS lets its own interfaces be known. */
function made({ id, owner, ownerKind }: NetworkInterface, printing: Printing): Printed {
  const own = (InterfaceType: string, Description: string, RequesterId?: string): Printed =>
    saying({ Description, InterfaceType, RequesterId, RequesterManaged: true });
  const called = owner === null ? "" : printing.called(owner);
  switch (ownerKind) {
    case "nat_gateway":
      return own("nat_gateway", `Interface for NAT Gateway ${called}`);
    case "vpc_endpoint":
      return own("vpc_endpoint", `VPC Endpoint Interface ${called}`);
    case "load_balancer":
      return own(called.includes(":loadbalancer/net/") ? "network_load_balancer" : "interface", `ELB ${balancerPath(called)}`, "amazon-elb");
    case "database":
      return own("interface", "RDSNetworkInterface", "amazon-rds");
    case "function":
      return own("lambda", `AWS Lambda VPC ENI-${called.split(":").at(-1) ?? ""}-${uuid(id)}`);
    case "transit_gateway":
      return own("transit_gateway", `Network Interface for Transit Gateway Attachment ${called}`);
    case "instance":
    case null:
      return { Description: "", InterfaceType: "interface", RequesterManaged: false };
  }
}

const balancerPath = (arn: ResourceId): string => arn.slice(arn.indexOf(":loadbalancer/") + ":loadbalancer/".length);

/** Elastic IPs, with what each is bound to. */
export function printAddresses(printing: Printing, outputs: Outputs): void {
  const bound = new Map(
    printing.network.interfaces.flatMap((i) =>
      i.addresses.flatMap((address) => (address.public?.elasticIp ? [[address.public.elasticIp, { i, address }] as const] : [])),
    ),
  );
  for (const { id, name, address, attachedTo } of printing.network.elasticIps) {
    const place = bound.get(id);
    if (place === undefined && attachedTo !== null) printing.notCarried.say("Elastic IPs of an interface that does not have them", id, "they are printed as bound to nothing");
    outputs.add(
      "ec2-describe-addresses",
      "Addresses",
      saying({
        AllocationId: printing.called(id),
        Domain: "vpc",
        Tags: tags(name),
        PublicIp: spell(address),
        NetworkInterfaceId: place === undefined ? null : printing.called(place.i.id),
        PrivateIpAddress: place === undefined ? null : spell(place.address.private),
        InstanceId: place?.i.ownerKind === "instance" && place.i.owner !== null ? printing.called(place.i.owner) : null,
      }),
    );
  }
}
