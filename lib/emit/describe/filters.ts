import { formatPrefix, ICMP, ICMPV6, TCP, UDP } from "../../net";
import type { NetworkAcl, NetworkAclEntry, PrefixList, RuleTraffic, SecurityGroup, SecurityGroupRule } from "../../model";
import type { Outputs } from "./outputs";
import { awsId } from "./aws-ids";
import { DEFAULT_REGION, saying, tags, type Printed, type Printing } from "./printing";

const NAMES: ReadonlyMap<number, string> = new Map([
  [TCP, "tcp"],
  [UDP, "udp"],
  [ICMP, "icmp"],
  [ICMPV6, "icmpv6"],
]);

export function printSecurityGroups(printing: Printing, outputs: Outputs): void {
  for (const group of printing.network.securityGroups) {
    const { id, vpc, groupName, description } = group;
    outputs.add(
      "ec2-describe-security-groups",
      "SecurityGroups",
      saying({
        GroupId: printing.called(id),
        IpPermissionsEgress: permissions(group, "egress", printing),
        Tags: tags(group.name === groupName ? null : group.name),
        VpcId: printing.called(vpc),
        GroupName: groupName,
        Description: description,
        IpPermissions: permissions(group, "ingress", printing),
      }),
    );
  }
}

/** AWS puts rules of the same traffic together. Where no rule is known, the list is left out. */
function permissions(group: SecurityGroup, direction: SecurityGroupRule["direction"], printing: Printing): Printed[] | null {
  const rules = group.rules.filter((rule) => rule.direction === direction);
  if (rules.length > 0 && rules.every(isUnknown)) return null;
  const byTraffic = new Map<string, SecurityGroupRule[]>();
  for (const rule of rules) {
    const key = JSON.stringify(rule.traffic);
    const others = byTraffic.get(key);
    if (others === undefined) byTraffic.set(key, [rule]);
    else others.push(rule);
  }
  return [...byTraffic.values()].map((alike) => permission(alike, group, printing));
}

/** Nothing is known but that there is a rule, or not even that. */
const isUnknown = ({ missing, peer, traffic }: SecurityGroupRule): boolean =>
  missing.length > 0 && peer.kind === "unknown" && traffic.protocol === null && !(peer.open !== undefined && missing.length === 1);

function permission(rules: readonly SecurityGroupRule[], group: SecurityGroup, printing: Printing): Printed {
  const peers = rules.map((rule) => printPeer(rule, group, printing));
  const under = (list: string): Printed[] => peers.flatMap((peer) => (peer.list === list ? [peer.printed] : []));
  return {
    ...printTraffic(rules[0]?.traffic ?? { protocol: null, ports: null, icmp: null }),
    UserIdGroupPairs: under("UserIdGroupPairs"),
    IpRanges: under("IpRanges"),
    Ipv6Ranges: under("Ipv6Ranges"),
    PrefixListIds: under("PrefixListIds"),
  };
}

/** SG-8. */
function printTraffic({ protocol, ports, icmp }: RuleTraffic): Printed {
  if (protocol === null) return { IpProtocol: "-1" };
  const IpProtocol = NAMES.get(protocol) ?? String(protocol);
  if (protocol === ICMP || protocol === ICMPV6) return { IpProtocol, FromPort: icmp?.type ?? -1, ToPort: icmp?.code ?? -1 };
  if (protocol !== TCP && protocol !== UDP) return { IpProtocol };
  return { IpProtocol, FromPort: ports?.[0] ?? 0, ToPort: ports?.[1] ?? 65_535 };
}

interface PrintedPeer {
  readonly list: "UserIdGroupPairs" | "IpRanges" | "Ipv6Ranges" | "PrefixListIds";
  readonly printed: Printed;
}

function printPeer({ peer, description, missing }: SecurityGroupRule, group: SecurityGroup, printing: Printing): PrintedPeer {
  const said = (printed: Printed): Printed => saying({ ...printed, Description: description });
  const open = peer.kind === "unknown" ? peer.open : undefined;
  if (open?.what === "prefix_list" && open.from !== null && missing.length === 1 && isNamed(open.from, printing))
    return { list: "PrefixListIds", printed: said({ PrefixListId: printing.id("prefix_list", open.from) }) };
  if (missing.length > 0 || peer.kind === "unknown") return unknownPeer(group, said, open?.from ?? printing.askedFor.another(`a peer of ${group.id}`), printing);
  switch (peer.kind) {
    case "cidr": {
      const text = formatPrefix(peer.prefix);
      if (peer.prefix.address.version === 4) return { list: "IpRanges", printed: said({ CidrIp: text }) };
      return { list: "Ipv6Ranges", printed: said({ CidrIpv6: text }) };
    }
    case "prefix_list":
      return { list: "PrefixListIds", printed: said({ PrefixListId: printing.id("prefix_list", peer.prefixList) }) };
    case "stale":
      return { list: "UserIdGroupPairs", printed: said({ GroupId: printing.id("security_group", peer.group), PeeringStatus: "deleted" }) };
    case "group":
      return { list: "UserIdGroupPairs", printed: said({ GroupId: printing.id("security_group", peer.group), ...vpcOfPeer(peer.group, group, printing) }) };
  }
}

/** Of a group across a peering AWS prints the VPC. */
function vpcOfPeer(id: string, { vpc }: SecurityGroup, printing: Printing): Printed {
  const found = printing.index.resource(id);
  return found?.kind === "security_group" && found.vpc !== vpc ? { VpcId: printing.called(found.vpc), PeeringStatus: "active" } : {};
}

/** The list is in the network, or of elsewhere by an id of AWS's: its entries are not known, and it is. */
const isNamed = (list: string, { index }: Printing): boolean => index.resource(list) !== undefined || awsId("prefix_list", list) === list;

/** A rule of which something is not known names a prefix list that no output describes: whom it allows stays unknown. */
function unknownPeer({ id }: SecurityGroup, said: (printed: Printed) => Printed, peer: string, printing: Printing): PrintedPeer {
  printing.notCarried.say("parts of rules that are not known", id, "each names a prefix list that no output describes, so that it stays unknown");
  return { list: "PrefixListIds", printed: said({ PrefixListId: printing.id("prefix_list", peer) }) };
}

export function printNetworkAcls(printing: Printing, outputs: Outputs): void {
  const served = new Map<string, string[]>();
  for (const { id, networkAcl } of printing.network.subnets) {
    const others = served.get(networkAcl);
    if (others === undefined) served.set(networkAcl, [id]);
    else others.push(id);
  }
  for (const acl of printing.network.networkAcls) {
    const NetworkAclId = printing.called(acl.id);
    outputs.add(
      "ec2-describe-network-acls",
      "NetworkAcls",
      saying({
        Associations: (served.get(acl.id) ?? []).map((subnet) => ({ NetworkAclId, SubnetId: printing.called(subnet) })),
        Entries: printEntries(acl, printing),
        IsDefault: acl.isDefault,
        NetworkAclId,
        Tags: tags(acl.name),
        VpcId: printing.called(acl.vpc),
      }),
    );
  }
}

/** Entries decide in order: where one is not known, the list is left out. */
function printEntries({ id, entries }: NetworkAcl, printing: Printing): Printed[] | null {
  const known = entries.filter(({ missing }) => missing.length === 0);
  if (known.length < entries.length) {
    if (known.length > 0) printing.notCarried.say("the other entries of network ACLs of which one is not known", id, "all entries are left out, so that it stays unknown what each list says");
    return null;
  }
  const implicit = ["egress", "ingress"].map((direction) => ({
    CidrBlock: "0.0.0.0/0",
    Egress: direction === "egress",
    Protocol: "-1",
    RuleAction: "deny",
    RuleNumber: 32_767,
  }));
  return [...entries.map(printEntry), ...implicit];
}

function printEntry({ direction, number, action, traffic, prefix }: NetworkAclEntry): Printed {
  const { protocol, ports, icmp } = traffic;
  const hasPorts = protocol === TCP || protocol === UDP;
  return saying({
    [prefix.address.version === 4 ? "CidrBlock" : "Ipv6CidrBlock"]: formatPrefix(prefix),
    Egress: direction === "egress",
    IcmpTypeCode: protocol === ICMP || protocol === ICMPV6 ? { Code: icmp?.code ?? -1, Type: icmp?.type ?? -1 } : null,
    PortRange: hasPorts ? { From: ports?.[0] ?? 0, To: ports?.[1] ?? 65_535 } : null,
    Protocol: protocol === null ? "-1" : String(protocol),
    RuleAction: action,
    RuleNumber: number,
  });
}

/** Lists with their entries. AWS's own ones that an endpoint has are told by it, and printed where their names are known. */
export function printPrefixLists(printing: Printing, outputs: Outputs): void {
  const ofEndpoints = new Set(printing.network.vpcEndpoints.map(({ prefixList }) => prefixList));
  for (const list of printing.network.prefixLists) {
    const isUnknown = printing.isIncomplete(list.id);
    if (isUnknown) printing.leaveUnknown(list.id);
    if (isUnknown && list.name === null && (ofEndpoints.has(list.id) || list.service === "other")) continue;
    const PrefixListId = printing.called(list.id);
    outputs.add("ec2-describe-managed-prefix-lists", "PrefixLists", printPrefixList(list, PrefixListId));
    if (isUnknown) continue;
    if (list.entries.length === 0) outputs.none("ec2-get-managed-prefix-list-entries", "Entries", PrefixListId);
    for (const entry of list.entries)
      outputs.add("ec2-get-managed-prefix-list-entries", "Entries", { Cidr: formatPrefix(entry) }, { about: PrefixListId });
  }
}

const printPrefixList = ({ name, entries, maxEntries, service }: PrefixList, PrefixListId: string): Printed =>
  saying({
    PrefixListId,
    AddressFamily: entries[0]?.address.version === 6 ? "IPv6" : "IPv4",
    State: "create-complete",
    PrefixListName: name ?? (service === null ? null : `com.amazonaws.${DEFAULT_REGION}.${service}`),
    MaxEntries: maxEntries,
    Tags: [],
    OwnerId: service === null ? null : "AWS",
  });
