import type { Network, Peer, PrefixList, ResourceId, SecurityGroup, SecurityGroupRule } from "../../lib/model";

/**
 * The network with each open peer called by the rules that have it, whatever gives it: two networks are the same only
 * where the same rules mean the same peer.
 */
export function calledByTheirRules(network: Network, called: ReadonlyMap<ResourceId, string>): Network {
  const place = ({ id }: SecurityGroup, { direction, traffic }: SecurityGroupRule): string =>
    JSON.stringify([called.get(id) ?? id, direction, traffic]);
  const rules = new Map<string, Set<string>>();
  for (const group of network.securityGroups)
    for (const rule of group.rules) {
      const from = fromOf(rule.peer);
      if (from !== null) rules.set(from, (rules.get(from) ?? new Set()).add(place(group, rule)));
    }
  const named = (group: SecurityGroup, rule: SecurityGroupRule): SecurityGroupRule => {
    const { peer } = rule;
    if (peer.kind !== "unknown" || peer.open === undefined) return rule;
    const all = rules.get(fromOf(peer) ?? "") ?? [place(group, rule)];
    return { ...rule, peer: { ...peer, open: { ...peer.open, from: [...all].sort().join() } } };
  };
  return { ...network, securityGroups: network.securityGroups.map((group) => ({ ...group, rules: group.rules.map((rule) => named(group, rule)) })) };
}

const fromOf = (peer: Peer): string | null => (peer.kind === "unknown" ? (peer.open?.from ?? null) : null);

/**
 * The network without prefix lists that only rules with an open peer name, and of which nothing is known: formats that ask
 * for nothing put one in the place of each such peer.
 */
export function withoutListsInTheirPlace(network: Network): Network {
  const inPlace = new Set(network.securityGroups.flatMap(({ rules }) => rules.flatMap(({ peer }) => fromOf(peer) ?? [])));
  const stays = (list: PrefixList): boolean => !inPlace.has(list.id) || list.entries.length > 0 || list.name !== null;
  const left = new Set(network.prefixLists.filter((list) => !stays(list)).map(({ id }) => id));
  return { ...network, prefixLists: network.prefixLists.filter(stays), missing: network.missing.filter(({ component }) => !left.has(component)) };
}
