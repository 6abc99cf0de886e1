import { formatAddress, formatPrefix } from "../../net";
import type { AddressSpec, NetworkInterface, ResourceId } from "../../model";
import { AS_THEIR_OWN, UNKNOWN_OWNERS } from "../phrases";
import { body, type Argument } from "./declaration";
import { knownAddress, unknownOf, type Plan } from "./plan";
import { tags } from "./tags";

type Row = Readonly<Record<string, Argument | null>>;

/** Interfaces that are resources of their own: those that are attached to nothing, or to an instance later. */
export function planInterfaces(plan: Plan): void {
  for (const i of plan.network.interfaces) {
    if (plan.isDeclared(i.id) || plan.born.has(i.id) || isMadeByOwner(plan, i)) continue;
    plan.declare("aws_network_interface", i, "compute", body(interfaceRow(plan, i)));
  }
}

function isMadeByOwner({ index, notCarried }: Plan, { id, owner, ownerKind }: NetworkInterface): boolean {
  if (ownerKind === "transit_gateway") notCarried.say("interfaces that AWS makes for transit gateways", id, "AWS makes them anew");
  if (ownerKind === "transit_gateway") return true;
  if (owner === null && ownerKind !== null) notCarried.say(UNKNOWN_OWNERS, id, AS_THEIR_OWN);
  if (owner === null || ownerKind === null) return false;
  const found = index.resource(owner);
  if (found === undefined) notCarried.say("owners of interfaces that the network does not have", id, "the interfaces are written without one");
  if (found?.kind === "instance") return found.autoscalingGroup !== null && index.resource(found.autoscalingGroup) !== undefined;
  return found !== undefined;
}

function interfaceRow(plan: Plan, i: NetworkInterface): Row {
  if (i.addresses.some((address) => address.public?.elasticIp === null))
    plan.notCarried.say("public addresses without an Elastic IP that an interface of its own has", i.id);
  return {
    subnet_id: plan.ref(i.subnet),
    ...privateAddresses(plan, i),
    ...ipv6Row(plan, i),
    ...prefixRow(i),
    security_groups: groupsOf(plan, i),
    source_dest_check: i.sourceDestCheck ? null : false,
    tags: tags(i.name),
  };
}

/** The order of a list tells which address is the primary one; without it the provider takes them in any order. */
function privateAddresses(plan: Plan, { id, addresses }: NetworkInterface): Row {
  const specs = addresses.map((address) => address.private);
  const known = specs.flatMap((spec) => knownAddress(spec) ?? []).map(formatAddress);
  const [first] = specs;
  if (first === undefined || known.length === 0) return { private_ips_count: specs.length > 1 ? specs.length - 1 : null };
  if (known.length === 1 && first.kind !== "symbolic") return { private_ips: known, private_ips_count: specs.length > 1 ? specs.length - 1 : null };
  return { private_ip_list_enabled: true, private_ip_list: specs.map((spec) => spellOrLeave(plan, id, spec)) };
}

export const spellOrLeave = (plan: Plan, id: ResourceId, spec: AddressSpec): Argument => {
  const address = knownAddress(spec);
  return address === null ? unknownOf(plan, id, "private_ip") : formatAddress(address);
};

export function ipv6Row(plan: Plan, { id, ipv6Addresses }: NetworkInterface): Row {
  const known = ipv6Addresses.flatMap((spec) => knownAddress(spec) ?? []).map(formatAddress);
  const left = ipv6Addresses.length - known.length;
  if (known.length > 0 && left > 0) plan.notCarried.say("IPv6 addresses that are left to AWS beside others that are not", id);
  return { ipv6_addresses: known.length > 0 ? known : null, ipv6_address_count: known.length === 0 && left > 0 ? left : null };
}

function prefixRow({ prefixes }: NetworkInterface): Row {
  const of = (version: 4 | 6): Argument | null => {
    const found = prefixes.filter(({ address }) => address.version === version).map(formatPrefix);
    return found.length > 0 ? found : null;
  };
  return { ipv4_prefixes: of(4), ipv6_prefixes: of(6) };
}

/** SG-5: the default group of the VPC is what an interface has that names none. */
export function groupsOf({ index, notCarried, ref, substituted }: Plan, { id, subnet, securityGroups }: NetworkInterface): Argument | null {
  const place = index.resource(subnet);
  const vpc = place?.kind === "subnet" ? index.resource(place.vpc) : undefined;
  const [only, ...others] = securityGroups;
  if (only === undefined) notCarried.say("interfaces without any group, which AWS gives the default one", id, "each of them gets that one");
  const isDefault = vpc?.kind === "vpc" && only === vpc.defaultSecurityGroup && others.length === 0 && !substituted.has(only);
  return only === undefined || isDefault ? null : securityGroups.map((group) => ref(group));
}
