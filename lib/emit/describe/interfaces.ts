import { formatPrefix } from "../../net";
import type { InterfaceAddress, NetworkInterface, ResourceId } from "../../model";
import { uuid } from "./aws-ids";
import type { Outputs } from "./outputs";
import { saying, spell, tags, type Printed, type Printing } from "./printing";

/** The interfaces with addresses, groups, and what tells whose they are. */
export function printInterfaces(printing: Printing, outputs: Outputs): void {
  for (const i of printing.network.interfaces) outputs.add("ec2-describe-network-interfaces", "NetworkInterfaces", printInterface(i, printing));
}

export function printInterface(i: NetworkInterface, printing: Printing): Printed {
  const subnet = printing.index.subnet(i.subnet);
  const [primary] = i.addresses;
  return saying({
    Association: primary === undefined ? null : association(primary, printing),
    Attachment: attachment(i, printing),
    AvailabilityZone: subnet.zone,
    Groups: i.securityGroups.map((group) => ({ GroupId: printing.called(group) })),
    Ipv6Addresses: i.ipv6Addresses.map((address) => ({ Ipv6Address: spell(address) })),
    NetworkInterfaceId: printing.called(i.id),
    PrivateIpAddress: primary === undefined ? null : spell(primary.private),
    PrivateIpAddresses: i.addresses.map((address, at) =>
      saying({ Association: association(address, printing), Primary: at === 0, PrivateIpAddress: spell(address.private) }),
    ),
    Ipv4Prefixes: delegated(i, 4),
    Ipv6Prefixes: delegated(i, 6),
    ...made(i, printing),
    SourceDestCheck: i.sourceDestCheck,
    Status: i.owner === null ? "available" : "in-use",
    SubnetId: printing.called(i.subnet),
    TagSet: tags(i.name),
    VpcId: printing.called(subnet.vpc),
  });
}

/** IGW-2. */
function association({ public: bound }: InterfaceAddress, printing: Printing): Printed | null {
  if (bound === null) return null;
  return saying({ AllocationId: bound.elasticIp === null ? null : printing.called(bound.elasticIp), PublicIp: spell(bound.spec) });
}

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
    if (place === undefined && attachedTo !== null) printing.notCarried.say("Elastic IPs of an interface that does not have them", id);
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
