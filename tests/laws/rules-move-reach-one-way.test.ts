import fc from "fast-check";
import { describe, it } from "vitest";
import type { Network } from "../../lib/model";
import { createPacketSpace, type PacketSet } from "../../lib/net";
import { createReach, type Endpoint, type Flows } from "../../lib/reach";
import { denyEntry, groupRule } from "../arbitrary/filters";
import { network } from "../arbitrary/network";
import { hold, runsOf, timeFor } from "./law-runs";

const runs = runsOf(40);

/** What may arrive, whatever the missing facts turn out to be. */
const possible = ({ allowed, unknown }: Flows): PacketSet => allowed.union(unknown);

/** Calls `compare` with the flows of both networks, for every pair of ends. */
function forEveryPair(before: Network, after: Network, compare: (before: Flows, after: Flows, pair: string) => void): void {
  const space = createPacketSpace();
  const [old, changed] = [createReach(before, space), createReach(after, space)];
  const ends: Endpoint[] = [{ kind: "internet" }, ...before.interfaces.map(({ id }) => ({ kind: "interfaces" as const, ids: [id] }))];
  for (const from of ends)
    for (const to of ends) {
      const flows = [old, changed].map((reach) => reach.flows(from, to, space.all));
      if (flows[0] && flows[1]) compare(flows[0], flows[1], JSON.stringify([from, to]));
    }
}

function mustNotShrink(less: PacketSet, more: PacketSet, pair: string): void {
  if (!less.isSubsetOf(more))
    throw new Error(
      `${pair} lost ${JSON.stringify(less.subtract(more).cubes()[0], (_, v: unknown) => (typeof v === "bigint" ? String(v) : v))}`,
    );
}

const withRule = (net: Network, group: string, rule: Network["securityGroups"][number]["rules"][number]): Network => ({
  ...net,
  securityGroups: net.securityGroups.map((g) => (g.id === group ? { ...g, rules: [...g.rules, rule] } : g)),
});

const withEntry = (net: Network, acl: string, entry: Network["networkAcls"][number]["entries"][number]): Network => ({
  ...net,
  networkAcls: net.networkAcls.map((a) => (a.id === acl ? { ...a, entries: [{ ...entry, number: 0 }, ...a.entries] } : a)),
});

describe(`one rule more, on ${runs.numRuns} networks from seed ${runs.seed}`, () => {
  it(
    "SG-1: in a group never takes anything away",
    () => {
      const law = fc.property(network, groupRule, fc.constantFrom("sg-a", "sg-b", "sg-c"), (net, rule, group) => {
        forEveryPair(net, withRule(net, group, rule), (before, after, pair) => {
          mustNotShrink(before.allowed, after.allowed, pair);
          mustNotShrink(possible(before), possible(after), pair);
        });
      });
      hold(law, runs);
    },
    timeFor(runs),
  );

  it(
    "NACL-1: a deny at the top of an ACL never adds anything",
    () => {
      const law = fc.property(network, denyEntry, fc.constantFrom("acl-a", "acl-b"), (net, entry, acl) => {
        forEveryPair(net, withEntry(net, acl, entry), (before, after, pair) => {
          mustNotShrink(after.allowed, before.allowed, pair);
          mustNotShrink(possible(after), possible(before), pair);
        });
      });
      hold(law, runs);
    },
    timeFor(runs),
  );
});
