import type { Argument } from "../../declared/declaration";
import { argumentOf, dependingOn, withProperties, type Draft, type Kinds } from "../kind";
import { entriesOf, map, type Property, type TemplateResource } from "../property";
import { by, elsewhere, renamed, rules, same, texts, TAGS } from "../rule";

const IPV6 = by({ ipv6_addresses: { kind: "members", name: "Ipv6Addresses", member: "Ipv6Address" } });

/** Instances, interfaces and the addresses that are bound to them. */
export const MACHINE_KINDS: Kinds = {
  aws_eip: {
    to: "AWS::EC2::EIP",
    rules: rules(same("domain address"), renamed({ instance: "InstanceId" }), elsewhere("network_interface associate_with_private_ip"), TAGS),
    finish: elasticIp,
  },
  aws_network_interface: {
    to: "AWS::EC2::NetworkInterface",
    rules: rules(
      same("subnet_id ipv6_address_count source_dest_check"),
      renamed({ private_ips_count: "SecondaryPrivateIpAddressCount", security_groups: "GroupSet" }),
      elsewhere("private_ips private_ip_list private_ip_list_enabled"),
      IPV6,
      by({
        ipv4_prefixes: { kind: "members", name: "Ipv4Prefixes", member: "Ipv4Prefix" },
        ipv6_prefixes: { kind: "members", name: "Ipv6Prefixes", member: "Ipv6Prefix" },
      }),
      TAGS,
    ),
    finish: ({ resource, declaration, writing }) => {
      const listed = argumentOf(declaration, "private_ip_list") ?? argumentOf(declaration, "private_ips");
      const addresses = itemsOf(listed).map((item) => writing.property(item));
      const [subnet, ...rest] = resource.properties;
      const own = [...(subnet === undefined ? [] : [subnet]), ...addressProperties(addresses), ...rest];
      return [{ ...resource, properties: own }];
    },
  },
  aws_network_interface_attachment: {
    to: "AWS::EC2::NetworkInterfaceAttachment",
    rules: rules(same("instance_id network_interface_id"), texts({ device_index: "DeviceIndex" })),
  },
  aws_instance: {
    to: "AWS::EC2::Instance",
    rules: rules(
      renamed({ ami: "ImageId", private_ip: "PrivateIpAddress", vpc_security_group_ids: "SecurityGroupIds" }),
      same("instance_type availability_zone subnet_id ipv6_address_count source_dest_check key_name iam_instance_profile tenancy host_id user_data"),
      IPV6,
      elsewhere("associate_public_ip_address secondary_private_ips primary_network_interface"),
      TAGS,
    ),
    finish: instance,
  },
  aws_ec2_instance_state: {
    to: "",
    rules: rules(elsewhere("instance_id state")),
    finish: ({ declaration, writing }) => {
      const stopped = writing.declarationOf(argumentOf(declaration, "instance_id"))?.of ?? "";
      writing.plan.notCarried.say("states of instances", stopped, "all of them run");
      return [];
    },
  },
  aws_ec2_host: {
    to: "AWS::EC2::Host",
    rules: rules(same("availability_zone instance_type instance_family auto_placement host_recovery outpost_arn asset_id"), TAGS),
  },
  aws_key_pair: {
    to: "AWS::EC2::KeyPair",
    rules: rules(same("key_name"), renamed({ public_key: "PublicKeyMaterial" }), TAGS),
    finish: ({ resource, declaration }) => {
      const hasName = resource.properties.some(([name]) => name === "KeyName");
      // A pair without known material is one that AWS makes.
      const known = typeof argumentOf(declaration, "public_key") === "string" ? resource.properties : resource.properties.filter(([name]) => name !== "PublicKeyMaterial");
      return [{ ...resource, properties: hasName ? known : [["KeyName", declaration.name], ...known] }];
    },
  },
};

const itemsOf = (argument: Argument | undefined): readonly Argument[] =>
  argument === undefined ? [] : typeof argument === "object" && !("kind" in argument) ? argument : [argument];

/** One address by itself; of several the first one is the primary one. */
function addressProperties(addresses: readonly Property[]): readonly (readonly [string, Property])[] {
  const [first, ...others] = addresses;
  if (first === undefined) return [];
  if (others.length === 0) return [["PrivateIpAddress", first]];
  return [["PrivateIpAddresses", addresses.map((address, at) => map({ PrivateIpAddress: address, Primary: at === 0 }))]];
}

/** Properties of an instance that stand inside of its first interface, where that is written. */
const OF_INTERFACE = ["SubnetId", "PrivateIpAddress", "Ipv6Addresses", "Ipv6AddressCount"];

function instance({ resource, declaration, writing }: Draft): TemplateResource[] {
  const [brought] = declaration.blocks;
  const existing = brought === undefined ? undefined : argumentOf(brought, "network_interface_id");
  const isPublic = argumentOf(declaration, "associate_public_ip_address");
  const secondary = argumentOf(declaration, "secondary_private_ips");
  if (existing !== undefined) {
    const first = map({ DeviceIndex: "0", NetworkInterfaceId: writing.property(existing) });
    return [withProperties(resource, [["NetworkInterfaces", [first]]])];
  }
  if (isPublic === undefined && secondary === undefined) return [resource];
  const find = (name: string): Property | undefined => resource.properties.find(([each]) => each === name)?.[1];
  const primary = find("PrivateIpAddress");
  const addresses = [...(primary === undefined ? [] : [primary]), ...itemsOf(secondary).map((item) => writing.property(item))];
  if (primary === undefined && secondary !== undefined) writing.plan.notCarried.say("secondary addresses beside a primary one that is left to AWS", declaration.of ?? "");
  const first = map({
    DeviceIndex: "0",
    AssociatePublicIpAddress: isPublic === undefined ? null : writing.property(isPublic),
    SubnetId: find("SubnetId"),
    ...Object.fromEntries(addressProperties(primary === undefined ? [] : addresses)),
    Ipv6Addresses: find("Ipv6Addresses"),
    Ipv6AddressCount: find("Ipv6AddressCount"),
    GroupSet: find("SecurityGroupIds"),
  });
  const rest = resource.properties.filter(([name]) => !OF_INTERFACE.includes(name) && name !== "SecurityGroupIds");
  return [withProperties({ ...resource, properties: rest }, [["NetworkInterfaces", [first]]])];
}

/** An address is bound to an interface, or to another address than the primary one, by an association. */
function elasticIp({ resource, declaration, writing, around }: Draft): TemplateResource[] {
  const { plan } = writing;
  const holder = argumentOf(declaration, "network_interface");
  const privateIp = argumentOf(declaration, "associate_with_private_ip");
  const found = declaration.of === null ? undefined : plan.index.resource(declaration.of);
  const attached = found?.kind === "public_ip" && found.attachedTo !== null ? plan.index.resource(found.attachedTo) : undefined;
  const subnet = attached?.kind === "network_interface" ? plan.index.resource(attached.subnet) : undefined;
  const own = dependingOn(resource, around.attachmentOf(subnet?.kind === "subnet" ? subnet.vpc : undefined));
  if (holder === undefined && privateIp === undefined) return [own];
  const instanceId = own.properties.find(([name]) => name === "InstanceId")?.[1];
  const properties = entriesOf({
    AllocationId: { kind: "get_att", id: resource.id, attribute: "AllocationId" },
    InstanceId: instanceId,
    NetworkInterfaceId: holder === undefined ? null : writing.property(holder),
    PrivateIpAddress: privateIp === undefined ? null : writing.property(privateIp),
  });
  const id = writing.ids.free(`${resource.id}Association`);
  const ip = { ...own, properties: own.properties.filter(([name]) => name !== "InstanceId") };
  return [ip, { id, type: "AWS::EC2::EIPAssociation", dependsOn: [], properties }];
}
