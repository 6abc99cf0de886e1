import type { Span } from "../../../../source";
import { EVALUATION_FAILED as FAILED, type Value } from "../../../declared/evaluated";
import { isMapping, isSequence, type ValueOf } from "./construct";

export type Unknown = ValueOf<"unknown">;
type Source = { readonly address: string; readonly attribute: string };

/** No message needs more origins than these. */
const MOST_SOURCES = 50;
const MOST_VISITS = 1_000;

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
export function derived(why: string, from: readonly Value[], span: Span | null): Unknown {
  const unknowns = unknownsIn(from);
  if (unknowns.some(isFailed)) return failed(span);
  const sources = new Map<string, Source>();
  for (const { source } of unknowns) {
    for (const each of source.kind === "attribute" ? [source] : source.from) {
      if (sources.size < MOST_SOURCES)
        sources.set(`${each.address}.${each.attribute}`, { address: each.address, attribute: each.attribute });
    }
  }
  const reason = unknowns.find(({ source }) => source.kind === "derived" && source.from.length === 0)?.source;
  return {
    kind: "unknown",
    source: { kind: "derived", from: [...sources.values()], why: reason?.kind === "derived" ? reason.why : why },
    span,
  };
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
export function unknownsIn(values: readonly Value[]): Unknown[] {
  const found: Unknown[] = [];
  const waiting = [...values];
  for (let visits = 0; waiting.length > 0 && visits < MOST_VISITS; visits += 1) {
    const value = waiting.pop();
    if (value === undefined) break;
    if (isUnknown(value)) found.push(value);
    else if (isSequence(value)) waiting.push(...value.items.slice(0, MOST_VISITS));
    else if (isMapping(value)) waiting.push(...[...value.entries.values()].slice(0, MOST_VISITS));
  }
  return found;
}
