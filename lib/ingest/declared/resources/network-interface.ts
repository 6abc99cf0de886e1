import { parsePrefix, type Prefix } from "../../../net";
import type { AddressSpec, NetworkInterface, ResourceId, Subnet, Vpc } from "../../../model";
import type { Span } from "../../../source";
import { shape, UNREAD, valueOr, type Argument, type BlockReader } from "../arguments";
import type { InterfaceAddresses } from "./interface-addresses";
import type { InterfaceGroups } from "./interface-groups";
import { openAddressesIn, wantsIpv6 } from "./open-addresses";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";

export const INTERFACE_TYPES: ResourceTypes = {
  aws_network_interface: {
    denotes: "network_interface",
    shape: shape(
      "subnet_id! description private_ip private_ips private_ip_list private_ip_list_enabled private_ips_count security_groups source_dest_check " +
        "ipv6_addresses ipv6_address_count ipv6_address_list ipv6_address_list_enabled ipv4_prefixes ipv4_prefix_count ipv6_prefixes " +
        "ipv6_prefix_count interface_type enable_primary_ipv6",
      { attachment: shape("instance! device_index! network_card_index"), ena_srd_specification: UNREAD },
    ),
  },
  aws_network_interface_attachment: {
    denotes: "part",
    shape: shape("instance_id! network_interface_id! device_index! network_card_index"),
  },
  aws_network_interface_sg_attachment: { denotes: "part", shape: shape("security_group_id! network_interface_id!") },
};

/** What every kind of interface needs to be read. */
export interface Ground {
  readonly scope: Scope;
  readonly subnets: ReadonlyMap<ResourceId, Subnet>;
  readonly vpcs: ReadonlyMap<ResourceId, Vpc>;
  /** Subnets whose new interfaces get an IPv6 address by themselves. */
  readonly ipv6OnCreation: ReadonlySet<ResourceId>;
  readonly addresses: InterfaceAddresses;
  readonly groups: InterfaceGroups;
  /** The VPC of each group. */
  readonly vpcOfGroup: ReadonlyMap<ResourceId, ResourceId>;
}

/** Where an interface lies. */
export interface Place {
  readonly subnet: Subnet;
  readonly vpc: Vpc;
}

/** The place that `subnet_id` names; null where it is not known or can not be read. */
export function placeOf(ground: Ground, argument: Argument<string>, owner: ResourceId, name = "subnet_id"): Place | null {
  const { scope } = ground;
  const found = scope.references.resolve(argument, ["subnet"], { owner, argument: name, report: scope.report });
  if (found.kind === "found") return placeIn(ground, found.id);
  if (found.kind !== "absent") scope.implied.lack("the subnet", owner);
  return null;
}

export function placeIn({ subnets, vpcs, scope }: Ground, id: ResourceId): Place | null {
  const subnet = subnets.get(id) ?? scope.implied.subnets.find((made) => made.id === id);
  const vpc = subnet && (vpcs.get(subnet.vpc) ?? scope.implied.vpcs.find((made) => made.id === subnet.vpc));
  return subnet !== undefined && vpc !== undefined ? { subnet, vpc } : null;
}

/** `aws_network_interface`, not yet attached to anything. */
export function readNetworkInterface(ground: Ground, { id, body, name, span }: Configured): NetworkInterface[] {
  const place = placeOf(ground, body.text("subnet_id"), id);
  if (place === null) return [];
  const written = [...listed(body, "private_ips"), ...listed(body, "private_ip_list")];
  const primary = written.length === 0 ? 1 : 0;
  const more = primary + countOf(valueOr(body.number("private_ips_count"), 0));
  const ipv4 = ground.addresses.read(id, place.subnet, { owner: id, argument: "private_ips", version: 4, written, more });
  const ipv6 = ipv6Of(ground, id, place, body, id);
  return [
    {
      ...blank(id, place.subnet.id, name, span),
      addresses: ipv4.map((address) => ({ private: address, public: null })),
      ipv6Addresses: ipv6,
      ...openAddressesIn(ground, place, { ipv4, ipv6, mayBePublic: false, wantsIpv6: wantsIpv6(ground, place, body, id) }),
      securityGroups: ground.groups.read(body.texts("security_groups"), "security_groups", id, place.vpc),
      sourceDestCheck: valueOr(body.flag("source_dest_check"), true),
      prefixes: [...listed(body, "ipv4_prefixes"), ...listed(body, "ipv6_prefixes")].flatMap(delegated),
    },
  ];
}

export function blank(id: ResourceId, subnet: ResourceId, name: string | null, span: Span | null): NetworkInterface {
  return {
    kind: "network_interface",
    id,
    name,
    span,
    subnet,
    owner: null,
    ownerKind: null,
    addresses: [],
    ipv6Addresses: [],
    securityGroups: [],
    sourceDestCheck: true,
    prefixes: [],
  };
}

/** The elements of a list argument; none where it is absent or not known as a whole. */
export function listed(body: BlockReader, name: string): readonly Argument<string>[] {
  const list = body.texts(name);
  return list.state === "written" ? list.value : [];
}

export function ipv6Of(ground: Ground, interfaceId: ResourceId, { subnet }: Place, body: BlockReader, owner: ResourceId): AddressSpec[] {
  const written = listed(body, "ipv6_addresses");
  const byItself = written.length === 0 && ground.ipv6OnCreation.has(subnet.id) ? 1 : 0;
  const more = valueOr(body.number("ipv6_address_count"), byItself);
  return ground.addresses.read(interfaceId, subnet, { owner, argument: "ipv6_addresses", version: 6, written, more: countOf(more) });
}

const MOST_ADDRESSES = 64;

/** A number of addresses as AWS could give them to one interface. */
export const countOf = (number: number): number => (Number.isInteger(number) ? Math.min(Math.max(number, 0), MOST_ADDRESSES) : 0);

function delegated(argument: Argument<string>): Prefix[] {
  const parsed = argument.state === "written" ? parsePrefix(argument.value) : null;
  return parsed === null ? [] : [parsed.prefix];
}
