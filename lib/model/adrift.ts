import type { Network } from "./network";

/**
 * Rules, entries and routes of which it is not known to which group, ACL or table they belong stand in each that they
 * may be of, as ones that perhaps match. These are the facts that they lack.
 */
export const ADRIFT = {
  rule: "which security group has it",
  entry: "which network ACL has it",
  route: (id: string): string => `which route table has ${id}`,
} as const;

const ROUTE = ADRIFT.route("");

/** The network without them, for those who write it: each would be written as often as there are such places. */
export function withoutAdrift(network: Network): Network {
  const { missing, securityGroups, networkAcls, routeTables } = network;
  const facts = new Set(missing.map(({ fact }) => fact));
  if (![ADRIFT.rule, ADRIFT.entry].some((fact) => facts.has(fact)) && ![...facts].some((fact) => fact.startsWith(ROUTE))) return network;
  const isAdrift = (part: { readonly missing: readonly { readonly fact: string }[] }): boolean =>
    part.missing.some(({ fact }) => fact === ADRIFT.rule || fact === ADRIFT.entry);
  return {
    ...network,
    securityGroups: securityGroups.map((group) => ({ ...group, rules: group.rules.filter((rule) => !isAdrift(rule)) })),
    networkAcls: networkAcls.map((acl) => ({ ...acl, entries: acl.entries.filter((entry) => !isAdrift(entry)) })),
    routeTables: routeTables.map((table) => ({
      ...table,
      routes: table.routes.filter(({ target }) => target.kind !== "unknown" || !target.fact.startsWith(ROUTE)),
    })),
  };
}
