import { formatPrefix } from "../../net";
import type { OpenPeer, Peer, ResourceId, SecurityGroup, SecurityGroupRule } from "../../model";
import { block, type Argument, type Block } from "./declaration";
import { writtenPeer } from "./open-peers";
import { unknownOf, type Plan } from "./plan";
import { isCertain, spellTraffic, withUnknownPart, type SpelledTraffic } from "./rule-traffic";

type Row = Readonly<Record<string, Argument | null>>;

/** Rules that differ in their peers only, and that one text wrote. */
export interface RuleLine {
  readonly rule: SecurityGroupRule;
  readonly peers: readonly Peer[];
}

/** Rules of one text with the same traffic and description are one again; a stale reference matches nothing (SG-7). */
export function ruleLines(plan: Plan, group: ResourceId, rules: readonly SecurityGroupRule[]): RuleLine[] {
  const lines = new Map<string, { rule: SecurityGroupRule; peers: Peer[] }>();
  for (const rule of rules) {
    if (rule.peer.kind === "stale") plan.notCarried.say("rules that name a deleted group, which match nothing", group);
    if (rule.peer.kind === "stale") continue;
    const { ref, direction, traffic, description } = rule;
    const key = JSON.stringify([ref.label, direction, traffic, description, isCertain(rule), wholeList(plan, rule.peer)]);
    const known = lines.get(key);
    if (known) known.peers.push(rule.peer);
    else lines.set(key, { rule, peers: [rule.peer] });
  }
  return [...lines.values()];
}

/** A list that is given as a whole stands by itself. */
const wholeList = ({ style }: Plan, peer: Peer): string | null =>
  style.manyPeersInRule && peer.kind === "unknown" && peer.open?.many === true ? `${peer.open.what} ${peer.open.from ?? ""}` : null;

/** Rules with one peer each, every one once: AWS refuses a second one, whatever its description. */
export function singleLines(lines: readonly RuleLine[]): RuleLine[] {
  const single = lines.flatMap(({ rule, peers }) => peers.map((peer) => ({ rule: { ...rule, peer }, peers: [peer] })));
  const spell = ({ rule: { direction, traffic, peer, missing } }: RuleLine, at: number): string => {
    const whom = peer.kind === "cidr" ? formatPrefix(peer.prefix) : isLikeNoOther(peer) ? at : peer;
    return JSON.stringify([direction, traffic, whom, missing]);
  };
  return [...new Map([...single].reverse().map((line, at) => [spell(line, at), line])).values()].reverse();
}

const isLikeNoOther = (peer: Peer): boolean => peer.kind === "unknown" && (peer.open?.from ?? null) === null;

/** What is known of the traffic; where the peer is known and something is not, that is written as unknown. */
function trafficOf(plan: Plan, group: ResourceId, { rule, peers }: RuleLine): SpelledTraffic {
  const spelled = spellTraffic(rule.traffic);
  const isOpen = !isCertain(rule) && peers.every(({ kind }) => kind !== "unknown");
  return isOpen ? withUnknownPart(spelled, rule.traffic, (part, type) => unknownOf(plan, group, part, type)) : spelled;
}

/** A rule of which everything is known that a text can say, although something is not: then its peer is left open. */
const peersOf = ({ rule, peers }: RuleLine): readonly Peer[] => {
  if (peers.every(({ kind }) => kind === "unknown")) return peers;
  const { protocol, ports, icmp } = rule.traffic;
  const saysUnknown = isCertain(rule) || protocol === null || (ports === null && (protocol === 6 || protocol === 17)) || icmp?.type === null;
  return saysUnknown ? peers : [{ kind: "unknown" }];
};

/** An `ingress` or `egress` block of a group. */
export function ruleBlock(plan: Plan, group: SecurityGroup, line: RuleLine): Block {
  const { protocol, from, to } = trafficOf(plan, group.id, line);
  const { rule } = line;
  const ports = { from_port: from ?? 0, to_port: to ?? 0 };
  return block(rule.direction, { description: rule.description, protocol, ...ports, ...peerLists(plan, group.id, peersOf(line)) });
}

function peerLists(plan: Plan, group: ResourceId, peers: readonly Peer[]): Row {
  const cidrs = (version: 4 | 6): Argument[] =>
    peers.flatMap((peer) => (peer.kind === "cidr" && peer.prefix.address.version === version ? [formatPrefix(peer.prefix)] : []));
  const open = peers.flatMap((peer) => (peer.kind === "unknown" ? [writtenPeer(plan, group, peer, true)] : []));
  const opened = (wanted: OpenPeer["what"]): Argument[] => open.flatMap(({ what, value }) => (what === wanted ? [value] : []));
  const whole = open.find(({ many }) => many);
  if (whole !== undefined) return { [LIST_ARGUMENTS[whole.what]]: whole.value };
  const lists = peers.flatMap((peer) => (peer.kind === "prefix_list" ? [peer.prefixList] : []));
  const groups = peers.flatMap((peer) => (peer.kind === "group" && peer.group !== group ? [peer.group] : []));
  const some = (items: readonly Argument[]): Argument | null => (items.length === 0 ? null : items);
  return {
    cidr_blocks: some([...cidrs(4), ...opened("ipv4")]),
    ipv6_cidr_blocks: some([...cidrs(6), ...opened("ipv6")]),
    prefix_list_ids: some([...plan.refs(lists), ...opened("prefix_list")]),
    security_groups: some([...plan.refs(groups), ...opened("group")]),
    self: peers.some((peer) => peer.kind === "group" && peer.group === group) ? true : null,
  };
}

const LIST_ARGUMENTS = { ipv4: "cidr_blocks", ipv6: "ipv6_cidr_blocks", prefix_list: "prefix_list_ids", group: "security_groups" } as const;
const ARGUMENTS = { ipv4: "cidr_ipv4", ipv6: "cidr_ipv6", prefix_list: "prefix_list_id", group: "referenced_security_group_id" } as const;

/** The arguments of a rule that names one peer, for each of its peers. */
export function singleRules(plan: Plan, group: ResourceId, line: RuleLine): Row[] {
  const { protocol, from, to } = trafficOf(plan, group, line);
  const { description } = line.rule;
  return peersOf(line).map((peer) => ({ description, ip_protocol: protocol, from_port: from, to_port: to, ...singlePeer(plan, group, peer) }));
}

function singlePeer(plan: Plan, group: ResourceId, peer: Peer): Row {
  switch (peer.kind) {
    case "cidr":
      return { [peer.prefix.address.version === 4 ? "cidr_ipv4" : "cidr_ipv6"]: formatPrefix(peer.prefix) };
    case "prefix_list":
      return { prefix_list_id: plan.ref(peer.prefixList) };
    case "group":
    case "stale":
      return { referenced_security_group_id: plan.ref(peer.group) };
    case "unknown": {
      const { what, value } = writtenPeer(plan, group, peer, false);
      return { [ARGUMENTS[what]]: value };
    }
  }
}
