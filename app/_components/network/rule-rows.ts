import type { Network, NetworkAclEntry, Peer, RuleTraffic, SecurityGroupRule } from "@/lib/model";
import { formatPrefix, protocolName } from "@/lib/net";
import type { Span } from "@/lib/source";

/** A security group or network ACL with its rules in the order in which they are read, every field spelled. */
export interface Filter {
  readonly id: string;
  readonly kind: "security_group" | "network_acl";
  readonly rules: readonly RuleRow[];
  /** How many rules it has beyond those here. */
  readonly left: number;
}

export interface RuleRow {
  /** As steps name it: an address, an index into an inline list, an ACL rule number or `*`. */
  readonly rule: string;
  readonly direction: "ingress" | "egress";
  readonly action: "allow" | "deny";
  readonly protocol: string;
  readonly ports: string;
  /** The source of an inbound rule, the destination of an outbound one. */
  readonly peer: string;
  readonly span: Span | null;
}

/** Every filter of the network. An ACL ends with the deny that AWS adds to both of its lists (NACL-1). */
export const filtersOf = (network: Network): Filter[] => [
  ...network.securityGroups.map(({ id, rules }): Filter => ({ id, kind: "security_group", rules: rules.map(groupRow), left: 0 })),
  ...network.networkAcls.map(({ id, entries }): Filter => ({ id, kind: "network_acl", rules: [...entries.map(entryRow), ...IMPLICIT_DENY], left: 0 })),
];

const groupRow = ({ ref, direction, traffic, peer }: SecurityGroupRule): RuleRow => ({
  ...{ rule: ref.label, direction, action: "allow" },
  ...trafficOf(traffic),
  ...{ peer: peerOf(peer), span: ref.span },
});

const entryRow = ({ ref, direction, action, traffic, prefix }: NetworkAclEntry): RuleRow => ({
  ...{ rule: ref.label, direction, action },
  ...trafficOf(traffic),
  ...{ peer: formatPrefix(prefix), span: ref.span },
});

const denyRest = (direction: RuleRow["direction"]): RuleRow => ({ rule: "*", direction, action: "deny", protocol: "all", ports: "all", peer: "everything else", span: null });
const IMPLICIT_DENY = [denyRest("ingress"), denyRest("egress")];

function peerOf(peer: Peer): string {
  switch (peer.kind) {
    case "cidr":
      return formatPrefix(peer.prefix);
    case "group":
      return peer.group;
    case "prefix_list":
      return peer.prefixList;
    case "stale":
      return `${peer.group} (gone)`;
    case "unknown":
      return "not known";
  }
}

/** SG-8: protocol -1 is every protocol, and ports are then of no interest. */
function trafficOf({ protocol, ports, icmp }: RuleTraffic): Pick<RuleRow, "protocol" | "ports"> {
  if (protocol === null) return { protocol: "all", ports: "all" };
  const name = String(protocolName(protocol)).toUpperCase();
  if (icmp) return { protocol: name, ports: icmp.type === null ? "every type" : `type ${icmp.type}${icmp.code === null ? "" : `, code ${icmp.code}`}` };
  return { protocol: name, ports: ports === null ? "all" : ports[0] === ports[1] ? String(ports[0]) : `${ports[0]}-${ports[1]}` };
}
