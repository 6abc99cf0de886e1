import { formatPrefix, protocolName } from "../net";
import type { Json } from "./estate";
import type { NetworkAclEntry, Peer, RuleTraffic, SecurityGroupRule } from "./filter";

/** A group's rule as plain JSON; what is not known of it is named under `missing`. */
export function groupRuleAttributes(rule: SecurityGroupRule): Json {
  return {
    rule: rule.ref.label,
    direction: rule.direction,
    ...trafficAttributes(rule.traffic),
    peer_kind: kindOf(rule.peer),
    peer: spellPeer(rule.peer),
    description: rule.description,
    missing: rule.missing.map(({ fact }) => fact),
  };
}

/** An ACL's entry as plain JSON; what is not known of it is named under `missing`. */
export function aclEntryAttributes(entry: NetworkAclEntry): Json {
  return {
    rule: entry.ref.label,
    direction: entry.direction,
    number: entry.number,
    action: entry.action,
    ...trafficAttributes(entry.traffic),
    cidr: formatPrefix(entry.prefix),
    missing: entry.missing.map(({ fact }) => fact),
  };
}

function trafficAttributes({ protocol, ports, icmp }: RuleTraffic): Readonly<Record<string, Json>> {
  return {
    protocol: protocol === null ? "all" : protocolName(protocol),
    ports: ports === null ? null : [ports[0], ports[1]],
    icmp_type: icmp?.type ?? null,
    icmp_code: icmp?.code ?? null,
  };
}

/** Of a peer that is not known, what it is all the same. */
function kindOf(peer: Peer): string {
  if (peer.kind !== "unknown" || peer.open === undefined) return peer.kind;
  return peer.open.what === "ipv4" || peer.open.what === "ipv6" ? "cidr" : peer.open.what;
}

function spellPeer(peer: Peer): string | null {
  switch (peer.kind) {
    case "cidr":
      return formatPrefix(peer.prefix);
    case "group":
    case "stale":
      return peer.group;
    case "prefix_list":
      return peer.prefixList;
    case "unknown":
      return peer.open?.from ?? null;
  }
}
