import type { MissingFact, NetworkAclEntry, NetworkInterface } from "../model";
import { prefixContains, type Packet } from "../net";
import type { Ground } from "./ground";
import { rule, undecided, type Direction, type LegName, type Ruling } from "./ruling";
import { matchesTraffic } from "./rule-match";

/** NACL-1: the last word of every ACL. */
const IMPLICIT = "*";

/**
 * What the ACL of an interface's subnet says where a packet crosses the subnet's edge (NACL-2). Entries are read in
 * the order of their numbers and the first match decides (NACL-1), replies like requests (NACL-3). An entry that may
 * match leaves the answer open only where a later one decides otherwise.
 */
export function networkAcl(ground: Ground, at: NetworkInterface, direction: Direction, packet: Packet, leg: LegName): Ruling {
  const acl = ground.index.networkAcl(ground.index.subnet(at.subnet).networkAcl);
  const where = { component: acl.id, kind: "network_acl", direction, packet } as const;
  const matching = acl.entries.filter((entry) => entry.direction === direction && matches(entry, packet));
  const decisive = matching.find((entry) => entry.missing.length === 0);
  const action = decisive?.action ?? "deny";
  const before = decisive === undefined ? matching : matching.slice(0, matching.indexOf(decisive));
  const open = before.filter((entry) => entry.action !== action);

  const first = open[0];
  if (first !== undefined) return undecided(missingOf(open), { ...where, code: "RULE_NOT_KNOWN", rule: first.ref });
  const ref = decisive?.ref ?? { label: IMPLICIT, span: ground.placeIn(acl) };
  if (action === "allow") return rule({ ...where, action, code: "ACL_ENTRY_ALLOWS", rule: ref });
  return rule({ ...where, action, code: leg === "reply" ? "NETWORK_ACL_REPLY_DROPPED" : "SUBNET_ACL_RESTRICTION", rule: ref });
}

/** NACL-6: inbound entries look at the source, outbound ones at the destination. NACL-5: of their own IP version. */
const matches = (entry: NetworkAclEntry, packet: Packet): boolean =>
  matchesTraffic(entry.traffic, packet) && prefixContains(entry.prefix, entry.direction === "ingress" ? packet.src : packet.dst);

const missingOf = (entries: readonly NetworkAclEntry[]): readonly MissingFact[] => entries.flatMap(({ missing }) => missing);
