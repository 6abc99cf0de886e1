import type { PacketSet, PacketSpace } from "../net";
import type { MissingFact } from "../model";

/**
 * What a filter lets through, in three values: `sure` passes whatever the missing facts turn out to be, `possible`
 * under some of them. `doubts` name the facts, each with the packets that hang on it.
 */
export interface Gate {
  readonly sure: PacketSet;
  readonly possible: PacketSet;
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly where: PacketSet;
  readonly fact: MissingFact;
}

/** Lets exactly these packets through. */
export const exactly = (packets: PacketSet): Gate => ({ sure: packets, possible: packets, doubts: [] });

/** May let everything through, or nothing: the fact tells. */
export const unsure = (space: PacketSpace, fact: MissingFact): Gate => ({
  sure: space.empty,
  possible: space.all,
  doubts: [{ where: space.all, fact }],
});

/** One gate behind another. */
export const inTurn = (first: Gate, ...rest: readonly Gate[]): Gate => ({
  sure: rest.reduce((packets, gate) => packets.intersect(gate.sure), first.sure),
  possible: rest.reduce((packets, gate) => packets.intersect(gate.possible), first.possible),
  doubts: [first, ...rest].flatMap(({ doubts }) => doubts),
});

/** Gates side by side. */
export const anyOf = (space: PacketSpace, gates: readonly Gate[]): Gate => ({
  sure: gates.reduce((packets, gate) => packets.union(gate.sure), space.empty),
  possible: gates.reduce((packets, gate) => packets.union(gate.possible), space.empty),
  doubts: gates.flatMap(({ doubts }) => doubts),
});

/** The facts that packets hang on, each once, first come first. */
export function factsAbout(packets: PacketSet, doubts: readonly Doubt[]): MissingFact[] {
  const facts = new Map<string, MissingFact>();
  for (const { where, fact } of doubts) {
    const key = `${fact.component} ${fact.fact}`;
    if (!facts.has(key) && !where.intersect(packets).isEmpty) facts.set(key, fact);
  }
  return [...facts.values()];
}
