import { formatAddress, formatPrefix } from "../net";
import type { AddressSpec } from "./address-spec";
import type { OpenName } from "./certainty";
import type { Json } from "./estate";
import type { NetworkIndex } from "./index-network";
import type { Instance, NetworkInterface } from "./interface";

/** `10.0.1.10`, or for an address left to AWS what it may be: `any free address of 10.0.1.0/24`. */
export function spellAddress(spec: AddressSpec): string {
  if (spec.kind !== "symbolic") return formatAddress(spec.address);
  return spec.pool === null ? "any public address" : `any free address of ${formatPrefix(spec.pool)}`;
}

/** A name, or what it is given by. */
const spellName = (name: string | OpenName | null): string | null => (typeof name === "object" ? (name?.unknown ?? null) : name);

export function interfaceAttributes(i: NetworkInterface, index: NetworkIndex): Readonly<Record<string, Json>> {
  return { ...whereAndWho([i], index), owner: i.owner, source_dest_check: i.sourceDestCheck, prefixes: i.prefixes.map(formatPrefix) };
}

export function instanceAttributes(instance: Instance, index: NetworkIndex): Readonly<Record<string, Json>> {
  const interfaces = instance.interfaces.map((id) => index.networkInterface(id));
  const { unplaced } = instance;
  return {
    ...whereAndWho(interfaces, index),
    ...(unplaced === undefined ? {} : { private_ip: unplaced.privateIp && formatAddress(unplaced.privateIp), groups: unplaced.securityGroups }),
    vpc: instance.vpc,
    zone: instance.zone,
    interfaces: instance.interfaces,
    source_dest_check: interfaces[0]?.sourceDestCheck ?? unplaced?.sourceDestCheck ?? null,
    state: instance.state,
    tenancy: instance.tenancy,
    host: instance.host,
    key_name: spellName(instance.keyName),
    user_data: instance.userData,
    instance_type: spellName(instance.instanceType),
    image: spellName(instance.image),
    instance_profile: spellName(instance.instanceProfile),
    autoscaling_group: instance.autoscalingGroup,
    count: instance.count,
  };
}

/** What an instance and a bare interface have in common: place, addresses, groups (those of all its interfaces). */
export function whereAndWho(interfaces: readonly NetworkInterface[], index: NetworkIndex): Readonly<Record<string, Json>> {
  const primary = interfaces[0];
  const subnet = primary === undefined ? null : index.subnet(primary.subnet);
  const address = primary?.addresses[0];
  return {
    vpc: subnet?.vpc ?? null,
    zone: subnet?.zone ?? null,
    subnet: subnet?.id ?? null,
    private_ip: address === undefined ? null : spellAddress(address.private),
    public_ip: address === undefined || address.public === null ? null : spellAddress(address.public.spec),
    addresses: interfaces.flatMap((i) =>
      i.addresses.map((a) => ({ private: spellAddress(a.private), public: a.public === null ? null : spellAddress(a.public.spec) })),
    ),
    ipv6_addresses: interfaces.flatMap((i) => i.ipv6Addresses.map(spellAddress)),
    groups: [...new Set(interfaces.flatMap((i) => i.securityGroups))],
  };
}
