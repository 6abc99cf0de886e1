import type { IpVersion } from "../../../net";
import type { MissingFact, Peer, ResourceId, RuleRef, SecurityGroupRule } from "../../../model";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, prefixOf } from "../reading/values";
import { trafficOf } from "./traffic";

type Direction = SecurityGroupRule["direction"];

/** `describe-security-groups`. */
export function readSecurityGroup(printed: Item, described: Described): void {
  const id = idOf(printed, "GroupId");
  if (id === null) return;
  const item = printed.titled(id);
  item.demands("VpcId");
  const groupName = item.textOrNull("GroupName");
  const isDefault = groupName === "default";
  described.securityGroups.put(
    {
      kind: "security_group",
      id,
      name: item.nameTag() ?? (isDefault ? null : groupName),
      span: item.span,
      vpc: item.textOrNull("VpcId"),
      groupName,
      description: item.textOrNull("Description"),
      isDefault,
      ingress: permissions(item, "IpPermissions", "ingress", id, described),
      egress: permissions(item, "IpPermissionsEgress", "egress", id, described),
    },
    item,
  );
}

/** The rules of one direction: one for each peer; null where the list is left out. */
function permissions(group: Item, list: string, direction: Direction, id: ResourceId, described: Described): SecurityGroupRule[] | null {
  if (!group.has(list)) return null;
  return group.items(list).flatMap((permission, at) => {
    permission.demands("IpRanges", "Ipv6Ranges", "PrefixListIds", "UserIdGroupPairs");
    const [from, to] = [permission.number("FromPort"), permission.number("ToPort")];
    const { traffic, missing } = trafficOf(permission, id, {
      protocol: permission.textOrNumber("IpProtocol"),
      from,
      to,
      icmpType: from,
      icmpCode: to,
      namesIcmp: false,
    });
    const label = `${direction}[${at}]`;
    return peersOf(permission, id, described).map(
      ({ peer, item, missing: ofPeer }): SecurityGroupRule => ({
        ref: { label, span: item.span } satisfies RuleRef,
        direction,
        traffic,
        peer,
        description: item.textOrNull("Description"),
        missing: [...missing, ...ofPeer],
      }),
    );
  });
}

interface ReadPeer {
  readonly peer: Peer;
  readonly item: Item;
  readonly missing: readonly MissingFact[];
}

function peersOf(permission: Item, group: ResourceId, described: Described): ReadPeer[] {
  return [
    ...permission.items("IpRanges").map((item) => cidrPeer(item, "CidrIp", 4, group)),
    ...permission.items("Ipv6Ranges").map((item) => cidrPeer(item, "CidrIpv6", 6, group)),
    ...permission.items("PrefixListIds").map((item) => prefixListPeer(item, group, described)),
    ...permission.items("UserIdGroupPairs").map((item) => groupPeer(item, item, group, described)),
  ];
}

export const unknownPeer = (item: Item, group: ResourceId): ReadPeer => ({
  peer: { kind: "unknown" },
  item,
  missing: [{ fact: `whom ${item.title} names`, component: group }],
});

export function cidrPeer(item: Item, name: string, version: IpVersion, group: ResourceId): ReadPeer {
  const prefix = prefixOf(item, name, version);
  return prefix === null ? unknownPeer(item, group) : { peer: { kind: "cidr", prefix }, item, missing: [] };
}

export function prefixListPeer(item: Item, group: ResourceId, described: Described): ReadPeer {
  const prefixList = idOf(item, "PrefixListId");
  if (prefixList === null) return unknownPeer(item, group);
  described.namedPrefixLists.add(prefixList);
  return { peer: { kind: "prefix_list", prefixList }, item, missing: [] };
}

/** SG-7: a reference over a peering that is gone, or to a group that is, matches nothing. */
export function groupPeer(item: Item, reference: Item, owner: ResourceId, described: Described): ReadPeer {
  const group = idOf(reference, "GroupId");
  if (group === null) return unknownPeer(item, owner);
  const vpc = reference.textOrNull("VpcId");
  if (vpc !== null && !described.vpcOfGroup.has(group)) described.vpcOfGroup.set(group, vpc);
  const isStale = /^(deleted|expired|rejected|failed)/.test(reference.textOrNull("PeeringStatus") ?? "");
  return { peer: isStale ? { kind: "stale", group } : { kind: "group", group }, item, missing: [] };
}
