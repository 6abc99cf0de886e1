import type { Span } from "../../../../source";
import { EVALUATION_FAILED as FAILED, type Value } from "../../../declared/evaluated";
import { isMapping, isSequence, type Mapping, type ValueOf } from "./construct";
import type { Meter } from "./meter";

export type Unknown = ValueOf<"unknown">;
type Source = { readonly address: string; readonly attribute: string };

/** No message needs more origins than these. */
const MOST_SOURCES = 50;
const MOST_VISITS = 1_000;
/** Each is found by its name among the others. */
const STEPS_PER_SOURCE = 5;

export const unknownAttribute = (address: string, attribute: string, span: Span | null): Unknown => ({
  kind: "unknown",
  source: { kind: "attribute", address, attribute },
  span,
});

export const unknownBecause = (why: string, span: Span | null): Unknown => ({
  kind: "unknown",
  source: { kind: "derived", from: [], why },
  span,
});

/** Unknown, and known by a name: all that have the name are the same value. */
export const unknownNamed = (named: string, why: string, span: Span | null): Unknown => ({
  kind: "unknown",
  source: { kind: "derived", from: [], why, named },
  span,
});

/** `why` of a text with a part that is not known. */
export const UNKNOWN_TEXT = "a text holds a value known only after apply";

export const failed = (span: Span | null): Unknown => unknownBecause(FAILED, span);

export const isUnknown = (value: Value): value is Unknown => value.kind === "unknown";
export const isFailed = (value: Value): boolean =>
  value.kind === "unknown" && value.source.kind === "derived" && value.source.why === FAILED;

/** Unknown because `from` is, keeping where that came from. What follows from a failure is a failure. */
export function derived(why: string, from: readonly Value[], span: Span | null, meter: Meter): Unknown {
  const unknowns = unknownsIn(from, meter);
  if (unknowns.some(isFailed)) return failed(span);
  const reason = unknowns.find(({ source }) => source.kind === "derived" && source.from.length === 0)?.source;
  return {
    kind: "unknown",
    source: { kind: "derived", from: sourcesOf(unknowns, span, meter), why: reason?.kind === "derived" ? reason.why : why },
    span,
  };
}

/** Where unknowns came from, each once. They share the list of the first where it has all: a million of them may follow from one. */
function sourcesOf(unknowns: readonly Unknown[], span: Span | null, meter: Meter): readonly Source[] {
  const lists = unknowns.map(({ source }) => (source.kind === "attribute" ? [source] : source.from));
  const first = unknowns[0]?.source.kind === "derived" ? lists[0] : undefined;
  if (first !== undefined && lists.every((list) => list === first)) return first;
  const sources = new Map<string, Source>();
  for (const list of lists) {
    meter.spend(STEPS_PER_SOURCE * list.length, span);
    for (const { address, attribute } of list) if (sources.size < MOST_SOURCES) sources.set(`${address}.${attribute}`, { address, attribute });
  }
  if (first?.length === sources.size) return first;
  meter.hold(sources.size, span);
  return [...sources.values()];
}

/**
 * The unknown with what it is certain to come to. An unknown of its own says more than one that was derived; anything
 * else stays unknown for `count` and `for_each`, as Terraform has it, and is known to the arguments of resources.
 */
export function settledTo(unknown: Unknown, value: Value): Value {
  if (isUnknown(value) || unknown.source.kind === "attribute" || isFailed(unknown)) return value;
  return { ...unknown, source: { ...unknown.source, settled: value } };
}

export const settledValue = (value: Value): Value => (isUnknown(value) && value.source.kind === "derived" && value.source.settled) || value;

/** The unknown values within, to any depth; of very large values the first ones. */
export function unknownsIn(values: readonly Value[], meter: Meter): Unknown[] {
  const found: Unknown[] = [];
  const waiting: Waiting[] = [{ items: values, left: values.length }];
  let visits = 0;
  while (visits < MOST_VISITS) {
    const last = waiting.at(-1);
    if (last === undefined) break;
    last.left -= 1;
    const value = last.items[last.left];
    if (value === undefined) waiting.pop();
    else {
      visits += 1;
      if (isUnknown(value)) found.push(value);
      else if (isSequence(value)) waiting.push({ items: value.items, left: Math.min(value.items.length, MOST_VISITS) });
      else if (isMapping(value)) waiting.push(firstEntries(value, meter));
    }
  }
  meter.spend(visits, values[0] ?? null);
  return found;
}

/** Values of a collection of which the last `left` have not been looked at: nothing is copied of what is never reached. */
interface Waiting {
  readonly items: readonly Value[];
  left: number;
}

function firstEntries(mapping: Mapping, meter: Meter): Waiting {
  const items: Value[] = [];
  for (const value of mapping.entries.values()) if (items.push(value) === MOST_VISITS) break;
  meter.spend(items.length, mapping);
  return { items, left: items.length };
}
