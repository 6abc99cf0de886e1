import { type MissingFact, type NetworkInterface, type Peer, type SecurityGroup, type SecurityGroupRule } from "../model";
import { prefixContains, type Address, type Packet } from "../net";
import type { Code } from "./codes";
import { isIn, ownsInside, type Ground } from "./ground";
import { rule, undecided, type Direction, type LegName, type Ruling } from "./ruling";
import { matchesTraffic } from "./rule-match";
import { isRunByAws } from "./run-by-aws";

/**
 * What the groups of an interface say: the union of their rules allows (SG-1); a reply passes unasked (SG-3); an
 * interface without a group lets nothing start, but for those that AWS runs without one. Where none allows, each group
 * is one denying step.
 */
export function securityGroups(ground: Ground, at: NetworkInterface, direction: Direction, packet: Packet, leg: LegName): Ruling {
  const groups = at.securityGroups.map((id) => ground.index.securityGroup(id));
  const where = { kind: "security_group", direction, packet } as const;
  if (leg === "reply")
    return rule({
      ...where,
      component: groups[0]?.id ?? at.id,
      action: "allow",
      code: "SG_CONNECTION_TRACKED",
      span: groups[0]?.span ?? null,
    });
  if (groups.length === 0 && isRunByAws(at)) return rule();
  if (groups.length === 0) return rule({ ...where, component: at.id, action: "deny", code: "SG_HAS_NO_RULES", span: ground.placeOf(at) });

  const matching = groups.flatMap((group) => rulesMatching(ground, group, direction, packet).map((match) => ({ group, match })));
  const certain = matching.find(({ match }) => doubts(match).length === 0);
  if (certain !== undefined)
    return rule({ ...where, component: certain.group.id, action: "allow", code: "SG_RULE_ALLOWS", rule: certain.match.ref });
  const possible = matching[0];
  if (possible !== undefined) {
    const missing = matching.flatMap(({ match }) => doubts(match));
    return undecided(missing, { ...where, component: possible.group.id, code: "RULE_NOT_KNOWN", rule: possible.match.ref });
  }
  return rule(
    ...groups.map((group) => ({
      ...where,
      component: group.id,
      action: "deny" as const,
      code: whyNot(group, direction),
      span: ground.placeIn(group),
    })),
  );
}

const whyNot = (group: SecurityGroup, direction: Direction): Code =>
  group.rules.some((r) => r.direction === direction) ? "ENI_SG_RULES_MISMATCH" : "SG_HAS_NO_RULES";

/** The rules that match, or that may match once what they lack is known. */
function rulesMatching(ground: Ground, group: SecurityGroup, direction: Direction, packet: Packet): SecurityGroupRule[] {
  const farEnd = direction === "ingress" ? packet.src : packet.dst;
  return group.rules.filter(
    (r) => r.direction === direction && matchesTraffic(r.traffic, packet) && matchesPeer(ground, group, r.peer, farEnd),
  );
}

function matchesPeer(ground: Ground, group: SecurityGroup, peer: Peer, farEnd: Address): boolean {
  switch (peer.kind) {
    case "cidr":
      return prefixContains(peer.prefix, farEnd);
    case "prefix_list":
      return ground.network.prefixLists.some((list) => list.id === peer.prefixList && isIn(list.entries, farEnd));
    case "group":
      return matchesGroup(ground, group, peer.group, farEnd);
    case "stale":
      return false;
    case "unknown":
      return peer.open?.what === "ipv4" ? farEnd.version === 4 : peer.open?.what !== "ipv6" || farEnd.version === 6;
  }
}

/** SG-6: the addresses inside of the group's interfaces, never their public ones. SG-7: in the same VPC. */
function matchesGroup(ground: Ground, group: SecurityGroup, named: string, farEnd: Address): boolean {
  const referenced = ground.network.securityGroups.find(({ id }) => id === named);
  if (referenced === undefined || referenced.vpc !== group.vpc) return false;
  return ground.index.membersOf(named).some((member) => ownsInside(member, farEnd));
}

function doubts({ peer, missing, ref }: SecurityGroupRule): readonly MissingFact[] {
  if (missing.length > 0 || peer.kind !== "unknown") return missing;
  return [{ fact: "the peer of the rule", component: ref.label }];
}
