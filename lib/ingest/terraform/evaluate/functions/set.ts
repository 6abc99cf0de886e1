import { identity, isUnknown, type Sequence, type Value } from "../value";
import type { Call } from "./call";
import { asSequence, defineMany, defineWithRest, type FunctionDefinition } from "./definition";

const keysOf = (set: Sequence, call: Call): Set<string> => new Set(set.items.map((item) => identity(item, call.meter)));

/** What is left of the first set when the others are compared with it; unknown elements leave everything open. */
const filtering = (keeps: (key: string, other: ReadonlySet<string>) => boolean): FunctionDefinition =>
  defineWithRest([asSequence], asSequence, (call, [first], others) => {
    const unknown = [first, ...others].flatMap(({ items }) => items.filter(isUnknown));
    if (unknown.length > 0) return call.unknown("an element of a set is known only after apply", unknown);
    const keys = others.map((other) => keysOf(other, call));
    return call.set(first.items.filter((item) => keys.every((other) => keeps(identity(item, call.meter), other))));
  });

/** Every combination of one element of each. The number of combinations is asked for before one is built. */
const setproduct = defineMany(
  asSequence,
  (call, sets) => {
    const count = sets.reduce((product, { items }) => product * items.length, 1);
    call.meter.elements(count * sets.length, call.span);
    if (count === 0) return sets.every(({ kind }) => kind === "set") ? call.set([]) : call.list([]);
    const backwards = [...sets].reverse();
    const tuples = Array.from({ length: count }, (_, at) => call.tuple(combination(backwards, at)));
    return sets.every(({ kind }) => kind === "set") ? call.set(tuples) : call.list(tuples);
  },
  2,
);

/** Combination number `at` of sets whose last stands first: it goes round fastest. */
function combination(backwards: readonly Sequence[], at: number): Value[] {
  const row: Value[] = [];
  let rest = at;
  for (const { items } of backwards) {
    const item = items[rest % items.length];
    if (item !== undefined) row.push(item);
    rest = Math.floor(rest / items.length);
  }
  return row.reverse();
}

export const setFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["setintersection", filtering((key, other) => other.has(key))],
  ["setproduct", setproduct],
  ["setsubtract", filtering((key, other) => !other.has(key))],
  ["setunion", defineMany(asSequence, (call, sets) => call.set(sets.flatMap(({ items }) => items)), 1)],
]);
