import { formatPrefix, prefixIncludes, type PacketSet, type Prefix } from "../net";
import { configuredPrefixes, grouped, type NetworkIndex, type NetworkInterface, type ResourceId } from "../model";
import type { Endpoint, Flows } from "./flows";
import { partiesOf } from "./parties";

/** Interfaces that no rule can tell apart: what one of them may, all may. */
export interface InterfaceClass {
  /** In the order of their appearance. The first one stands for all in the sets of a matrix. */
  readonly interfaces: readonly ResourceId[];
}

export type MatrixEnd = InterfaceClass | "internet";

export interface MatrixCell {
  readonly from: MatrixEnd;
  readonly to: MatrixEnd;
  /** Between the representatives of the two classes; between the first two members where they are one class. */
  readonly flows: Flows;
}

export interface Matrix {
  readonly classes: readonly InterfaceClass[];
  /** Row by row, the internet last, each asked when it is taken. Cells without anything to ask are left out. */
  readonly cells: Iterable<MatrixCell>;
}

type Ask = (from: Endpoint, to: Endpoint, traffic: PacketSet) => Flows;

export function matrixOf(index: NetworkIndex, ask: Ask, traffic: PacketSet): Matrix {
  const classes = classesOf(index);
  return { classes, cells: { [Symbol.iterator]: () => cellsOf([...classes, "internet"], ask, traffic) } };
}

/** One after the other: the sets of all pairs together take more memory than anybody has. */
function* cellsOf(ends: readonly MatrixEnd[], ask: Ask, traffic: PacketSet): Generator<MatrixCell> {
  for (const from of ends)
    for (const to of ends) {
      const flows = ask(endpointOf(from, 0), endpointOf(to, from === to ? 1 : 0), traffic);
      if (!flows.asked.isEmpty) yield { from, to, flows };
    }
}

function endpointOf(end: MatrixEnd, member: number): Endpoint {
  if (end === "internet") return { kind: "internet" };
  return { kind: "interfaces", ids: end.interfaces.slice(member, member + 1) };
}

function classesOf(index: NetworkIndex): InterfaceClass[] {
  const named = [...new Map(configuredPrefixes(index.network).map((prefix) => [formatPrefix(prefix), prefix])).values()];
  const classes = grouped(index.network.interfaces, (i) => [signature(index, i, named)]);
  return [...classes.values()].map((members) => ({ interfaces: members.map(({ id }) => id) }));
}

/** All that a rule can see of an interface: place, groups, owner, and which configured prefixes hold its addresses. */
function signature(index: NetworkIndex, i: NetworkInterface, named: readonly Prefix[]): string {
  const holders = (address: Prefix) => named.flatMap((prefix, n) => (prefixIncludes(prefix, address) ? [n] : [])).join(".");
  const addresses = partiesOf(index, i).map((party) => {
    const outer = party.public === null || party.public === "same" ? party.public : holders({ address: party.public, length: 32 });
    return `${party.own.address.version}:${holders(party.own)}/${outer}/${party.publicOnlyIf?.component ?? ""}`;
  });
  const owner = i.ownerKind === "instance" && i.owner !== null ? index.instance(i.owner).state : i.ownerKind;
  const open = (i.openAddresses ?? []).map(({ version, mayBePublic, missing }) => [version, mayBePublic, missing.component]);
  return JSON.stringify([i.subnet, owner, [...i.securityGroups].sort(), addresses, open]);
}
