import { ANY_V4, ANY_V6, hostPrefix, type PacketSpace, type Prefix } from "../net";
import { concreteAddress, type NetworkIndex, type NetworkInterface, type OpenPeer, type Peer, type ResourceId, type SecurityGroup } from "../model";
import { anyOf, type Doubt, type Gate } from "./gate";
import { memo } from "./memo";
import { trafficPattern } from "./rule-traffic";
import { seenWithin, sightKey, type Sight } from "./sight";

/** The requests that an interface's groups let in or out, given how its peer looks from there. */
export type GroupGate = (groups: readonly ResourceId[], direction: "ingress" | "egress", peer: Sight) => Gate;

/** SG-1: the union of all rules of all groups. SG-3: replies pass by themselves, so only requests are asked about. */
export function groupGates(space: PacketSpace, index: NetworkIndex): GroupGate {
  const ofGroup = memo(
    (group: ResourceId, direction: "ingress" | "egress", peer: Sight) => `${direction} ${sightKey(peer)} ${group}`,
    (group, direction, peer) => groupGate(space, index, index.securityGroup(group), direction, peer),
  );
  return (groups, direction, peer) =>
    anyOf(
      space,
      groups.map((group) => ofGroup(group, direction, peer)),
    );
}

function groupGate(space: PacketSpace, index: NetworkIndex, group: SecurityGroup, direction: "ingress" | "egress", sight: Sight): Gate {
  let [sure, possible] = [space.empty, space.empty];
  const doubts: Doubt[] = [];
  for (const { traffic, peer, missing, direction: rulesDirection } of group.rules) {
    if (rulesDirection !== direction) continue;
    const end = direction === "ingress" ? "src" : "dst";
    const matched = seenWithin(space, trafficPattern(traffic, "request"), end, sight, prefixesOf(index, group, peer));
    const unknowns = peer.kind === "unknown" && missing.length === 0 ? [{ fact: "whom a rule names", component: group.id }] : missing;
    possible = possible.union(matched);
    if (unknowns.length === 0) sure = sure.union(matched);
    doubts.push(...unknowns.map((fact) => ({ where: matched, fact })));
  }
  return { sure, possible, doubts: doubts.map(({ where, fact }) => ({ where: where.subtract(sure), fact })) };
}

function prefixesOf(index: NetworkIndex, group: SecurityGroup, peer: Peer): readonly Prefix[] {
  switch (peer.kind) {
    case "cidr":
      return [peer.prefix];
    case "group":
      return memberPrefixes(index, group, peer.group);
    case "prefix_list":
      return index.network.prefixLists.find(({ id }) => id === peer.prefixList)?.entries ?? [];
    case "stale":
      return [];
    case "unknown":
      return anyOfKind(peer.open?.what);
  }
}

/** A block that is not known is one of its IP version all the same. */
function anyOfKind(what: OpenPeer["what"] | undefined): readonly Prefix[] {
  if (what === "ipv4") return [ANY_V4];
  return what === "ipv6" ? [ANY_V6] : [ANY_V4, ANY_V6];
}

/** SG-6: private IPv4 and IPv6 addresses of the members. SG-7: within one VPC; peerings are not modelled. */
function memberPrefixes(index: NetworkIndex, group: SecurityGroup, referenced: ResourceId): Prefix[] {
  const sameVpc = index.network.securityGroups.some(({ id, vpc }) => id === referenced && vpc === group.vpc);
  return sameVpc ? index.membersOf(referenced).flatMap(ownPrefixes) : [];
}

/** Every address that the interface itself knows: private and IPv6 ones, and delegated prefixes. */
export const ownPrefixes = (i: NetworkInterface): Prefix[] => [
  ...i.addresses.map((address) => hostPrefix(concreteAddress(address.private))),
  ...i.ipv6Addresses.map((spec) => hostPrefix(concreteAddress(spec))),
  ...i.prefixes,
];
