import fc from "fast-check";
import type { NetworkAclEntry, OpenPeer, Peer, RuleTraffic, SecurityGroup, SecurityGroupRule, Vpc } from "../../../lib/model";
import { formatPrefix } from "../../../lib/net";
import { block } from "../resources";
import { pick, type Making } from "./making";

/** What rules and entries can say, as AWS writes it: TCP and UDP with a range, ICMP with type and code, others without. */
const traffic: fc.Arbitrary<RuleTraffic> = fc.oneof(
  fc.constant({ protocol: null, ports: null, icmp: null }),
  fc
    .record({ protocol: fc.constantFrom(6, 6, 17), from: fc.constantFrom(0, 22, 53, 443, 1024, 32_768), length: fc.constantFrom(0, 0, 9, 32_767) })
    .map(({ protocol, from, length }): RuleTraffic => ({ protocol, ports: [from, Math.min(65_535, from + length)], icmp: null })),
  fc.constantFrom<RuleTraffic>({ protocol: 6, ports: [0, 65_535], icmp: null }, { protocol: 17, ports: [0, 65_535], icmp: null }),
  fc
    .record({ protocol: fc.constantFrom(1, 58), type: fc.constantFrom(null, 3, 8, 128), code: fc.constantFrom(null, 0, 4) })
    .map(({ protocol, type, code }): RuleTraffic => ({ protocol, ports: null, icmp: { type, code: type === null ? null : code } })),
  fc.constantFrom(47, 50, 51, 132).map((protocol): RuleTraffic => ({ protocol, ports: null, icmp: null })),
);
const direction = fc.constantFrom("ingress" as const, "egress" as const);

const BLOCKS = ["0.0.0.0/0", "10.0.0.0/8", "10.0.1.0/24", "198.51.100.0/24", "203.0.113.7/32"] as const;
const BLOCKS_6 = ["::/0", "2001:db8:9::/48", "2001:db8:1:aa01::/64"] as const;
const anyBlock = fc.constantFrom(...BLOCKS, ...BLOCKS_6);

/** Peers that something outside of the text gives: few, so that several rules have the same one. */
const openPlan = fc
  .record({ what: fc.constantFrom("ipv4", "ipv6", "prefix_list", "group"), from: fc.constantFrom(null, "office", "bastion"), many: fc.boolean() })
  .map(({ what, from, many }): OpenPeer => ({ what, from: from === null ? null : `var.${from}_${what}${many ? "s" : ""}`, many }));

const rulePlan = fc.record({
  direction,
  traffic,
  peer: fc.oneof(
    { weight: 4, arbitrary: anyBlock },
    { weight: 3, arbitrary: fc.record({ group: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ list: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.constantFrom("self" as const, "gone" as const) },
    { weight: 2, arbitrary: openPlan },
  ),
  description: fc.constantFrom(null, null, "office", "all of it, for now"),
});
type RulePlan = typeof rulePlan extends fc.Arbitrary<infer T> ? T : never;

const entryPlan = fc.record({
  direction,
  number: fc.integer({ min: 1, max: 32_766 }),
  action: fc.constantFrom("allow" as const, "allow" as const, "deny" as const),
  traffic,
  prefix: anyBlock,
});

export const filtersPlan = fc.record({
  groups: fc.array(
    fc.record({
      vpc: fc.nat(2),
      rules: fc.array(rulePlan, { maxLength: 5 }),
      keepsEgress: fc.boolean(),
      description: fc.constantFrom(null, "web servers", "whoever serves"),
    }),
    { maxLength: 5 },
  ),
  /** What the default group of each VPC was changed to; null where it is as AWS made it. */
  defaults: fc.array(fc.option(fc.array(rulePlan, { maxLength: 3 }), { freq: 3 }), { maxLength: 3 }),
  /** For the ACLs in their order, the default ones among them: null leaves a default one as it is. */
  entries: fc.array(fc.option(fc.array(entryPlan, { maxLength: 6 }), { freq: 3 }), { maxLength: 6 }),
  lists: fc.array(
    fc.record({ isIpv6: fc.boolean(), entries: fc.nat(3), room: fc.nat(5) }),
    { maxLength: 2 },
  ),
});
type FiltersPlan = typeof filtersPlan extends fc.Arbitrary<infer T> ? T : never;

/** SG-5, as AWS makes it. */
export function defaultGroup(vpc: Vpc): SecurityGroup {
  const id = vpc.defaultSecurityGroup;
  const anywhere = vpc.ipv6Cidrs.length === 0 ? BLOCKS.slice(0, 1) : [BLOCKS[0], BLOCKS_6[0]];
  const rules = [rule("ingress", ALL, { kind: "group", group: id }, null), ...anywhere.map((to) => rule("egress", ALL, { kind: "cidr", prefix: block(to) }, null))];
  return { kind: "security_group", id, name: null, span: null, vpc: vpc.id, groupName: "default", description: null, rules, isDefault: true };
}

const ALL: RuleTraffic = { protocol: null, ports: null, icmp: null };

const rule = (way: SecurityGroupRule["direction"], what: RuleTraffic, peer: Peer, description: string | null): SecurityGroupRule => ({
  ref: { label: "", span: null },
  direction: way,
  traffic: what,
  peer,
  description,
  missing: peer.kind === "unknown" ? [{ fact: "whom the rule names", component: "" }] : [],
});

export function makeFilters(making: Making, plan: FiltersPlan): void {
  const { lists } = making;
  // A template adds to what AWS makes, and can not take away from it.
  const isTemplate = making.words === "template";
  plan.lists.forEach(({ isIpv6, entries, room }, n) => {
    const blocks = (isIpv6 ? BLOCKS_6 : BLOCKS).slice(0, entries).map(block);
    lists.prefixLists.push({ kind: "prefix_list", id: `pl-${n}`, name: `list-${n}`, span: null, entries: blocks, maxEntries: blocks.length + room + 1, service: null });
  });
  plan.groups.forEach(({ vpc, description: wanted }, n) => {
    const home = pick(lists.vpcs, vpc);
    if (home === undefined) return;
    const name = `group-${n}`;
    const description = wanted ?? (isTemplate ? name : null);
    lists.securityGroups.push({ kind: "security_group", id: `sg-${n}`, name, span: null, vpc: home.id, groupName: name, description, rules: [], isDefault: false });
  });
  lists.securityGroups = lists.securityGroups.map((group, at) => {
    const number = at - lists.vpcs.length;
    if (group.isDefault) {
      const changed = plan.defaults[at];
      if (changed === undefined || changed === null) return group;
      const rules = rulesOf(making, group, changed);
      return { ...group, rules: isTemplate ? once([...group.rules, ...rules]) : rules };
    }
    const own = plan.groups[number];
    if (own === undefined) return group;
    const egress: RulePlan[] = own.keepsEgress || isTemplate ? [{ direction: "egress", traffic: ALL, peer: "0.0.0.0/0", description: null }] : [];
    return { ...group, rules: rulesOf(making, group, [...own.rules, ...egress]) };
  });
  lists.networkAcls = lists.networkAcls.map((acl, at) => {
    const entries = plan.entries[at];
    if (entries === undefined || entries === null) return acl;
    const kept = isTemplate ? acl.entries : [];
    const numbers = new Set(kept.map(({ direction: way, number }) => `${way} ${number}`));
    const added = entriesOf(entries).filter((entry) => !numbers.has(`${entry.direction} ${entry.number}`));
    return { ...acl, entries: [...kept, ...added].sort((a, b) => a.number - b.number) };
  });
}

/** Every rule once: AWS refuses a second one that differs in its description only. */
function rulesOf(making: Making, group: SecurityGroup, plans: readonly RulePlan[]): SecurityGroupRule[] {
  const made = plans.flatMap((plan) => {
    const peer = peerOf(making, group, plan.peer);
    return peer === null ? [] : [rule(plan.direction, plan.traffic, peer, plan.description)];
  });
  return once(made);
}

const isLikeNoOther = (peer: Peer): boolean => peer.kind === "unknown" && (peer.open?.from ?? null) === null;

/** The first of those that differ in their descriptions only. */
function once(rules: readonly SecurityGroupRule[]): SecurityGroupRule[] {
  const keyOf = ({ direction: way, traffic: what, peer }: SecurityGroupRule, at: number): string =>
    JSON.stringify([way, what, peer.kind === "cidr" ? formatPrefix(peer.prefix) : isLikeNoOther(peer) ? at : peer]);
  return [...new Map(rules.toReversed().map((one, at) => [keyOf(one, at), one])).values()].reverse();
}

/** Groups of the same VPC or of one that it has an active peering with (SG-7); lists of the same Region. */
function peerOf({ lists, words }: Making, group: SecurityGroup, plan: RulePlan["peer"]): Peer | null {
  if (plan === "self") return { kind: "group", group: group.id };
  if (plan === "gone") return words === "template" ? null : { kind: "stale", group: "sg-0123456789abcdef0" };
  if (typeof plan === "string") return { kind: "cidr", prefix: block(plan) };
  if ("what" in plan) return { kind: "unknown", open: words === "template" ? { ...plan, many: false } : plan };
  if ("list" in plan) {
    const home = lists.vpcs.find(({ id }) => id === group.vpc);
    const list = pick(lists.prefixLists, plan.list);
    return list === undefined || home?.region !== lists.vpcs[0]?.region ? null : { kind: "prefix_list", prefixList: list.id };
  }
  const peers = lists.peerings.filter(({ state, requester, accepter }) => state === "active" && requester.region === accepter.region);
  const near = new Set([group.vpc]);
  for (const { requester: one, accepter: two } of peers) if (one.vpc === group.vpc || two.vpc === group.vpc) near.add(one.vpc).add(two.vpc);
  const others = lists.securityGroups.filter(({ vpc }) => near.has(vpc));
  const other = pick(others, plan.group);
  return other === undefined ? null : { kind: "group", group: other.id };
}

/** NACL-1: a number once in each direction. */
function entriesOf(plans: readonly (typeof entryPlan extends fc.Arbitrary<infer T> ? T : never)[]): NetworkAclEntry[] {
  const made = plans.map(({ direction: way, number, action, traffic: what, prefix }): NetworkAclEntry => {
    return { ref: { label: String(number), span: null }, direction: way, number, action, traffic: what, prefix: block(prefix), missing: [] };
  });
  const once = new Map(made.map((entry) => [`${entry.direction} ${entry.number}`, entry]));
  return [...once.values()].sort((a, b) => a.number - b.number);
}
