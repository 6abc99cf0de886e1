import type { Network, Peer, PrefixList, ResourceId, Route, RouteTable, SecurityGroup, SecurityGroupRule } from "../../lib/model";
import { formatPrefix } from "../../lib/net";

/**
 * The network with each open peer called by the rules that have it, whatever gives it: two networks are the same only
 * where the same rules mean the same peer.
 */
export function calledByTheirRules(network: Network, called: ReadonlyMap<ResourceId, string>): Network {
  const place = ({ id }: SecurityGroup, { direction, traffic }: SecurityGroupRule): string =>
    JSON.stringify([called.get(id) ?? id, direction, traffic.protocol, traffic.ports, traffic.icmp]);
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
  const securityGroups = network.securityGroups.map((group) => ({ ...group, rules: group.rules.map((rule) => named(group, rule)) }));
  return { ...routesCalled(network, called), securityGroups };
}

/** The same of destinations and targets, by the routes that have them. */
function routesCalled(network: Network, called: ReadonlyMap<ResourceId, string>): Network {
  const places = new Map<string, Set<string>>();
  const placeOf = ({ id }: RouteTable, end: "to" | "by", { destination }: Route): string =>
    `${called.get(id) ?? id} ${end} ${end === "by" && "address" in destination ? formatPrefix(destination) : ""}`;
  const note = (from: string | null | undefined, place: string): unknown => from && places.set(from, (places.get(from) ?? new Set()).add(place));
  for (const table of network.routeTables)
    for (const route of table.routes) {
      note("unknown" in route.destination ? route.destination.open?.from : null, placeOf(table, "to", route));
      note(route.target.kind === "unknown" ? route.target.open?.from : null, placeOf(table, "by", route));
    }
  const named = <T extends { readonly from: string | null }>(open: T, place: string): T => ({
    ...open,
    from: [...(places.get(open.from ?? "") ?? [place])].sort().join(),
  });
  const each = (table: RouteTable, route: Route): Route => {
    const { destination, target } = route;
    return {
      ...route,
      destination:
        "unknown" in destination && destination.open ? { ...destination, open: named(destination.open, placeOf(table, "to", route)) } : destination,
      target: target.kind === "unknown" && target.open ? { ...target, open: named(target.open, placeOf(table, "by", route)) } : target,
    };
  };
  return { ...network, routeTables: network.routeTables.map((table) => ({ ...table, routes: table.routes.map((route) => each(table, route)) })) };
}

const fromOf = (peer: Peer): string | null => (peer.kind === "unknown" ? (peer.open?.from ?? null) : null);

/**
 * The network without prefix lists that only rules with an open peer name, and of which nothing is known: formats that ask
 * for nothing put one in the place of each such peer.
 */
export function withoutListsInTheirPlace(network: Network): Network {
  const inPlace = new Set([
    ...network.securityGroups.flatMap(({ rules }) => rules.flatMap(({ peer }) => fromOf(peer) ?? [])),
    ...network.routeTables.flatMap(({ routes }) => routes.flatMap(({ destination }) => ("unknown" in destination ? (destination.open?.from ?? []) : []))),
  ]);
  const stays = (list: PrefixList): boolean => !inPlace.has(list.id) || list.entries.length > 0 || list.name !== null;
  const left = new Set(network.prefixLists.filter((list) => !stays(list)).map(({ id }) => id));
  return { ...network, prefixLists: network.prefixLists.filter(stays), missing: network.missing.filter(({ component }) => !left.has(component)) };
}
