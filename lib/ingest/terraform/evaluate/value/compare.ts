import { compareTexts, isMapping, isSequence, type Mapping, type Sequence, type Value } from "./construct";
import type { Meter } from "./meter";

/**
 * Whether two values are equal, or null where that is known only after apply. Values of different types differ: `["a"]` is
 * a tuple, and no list equals it, as in Terraform.
 */
export function equals(a: Value, b: Value, meter: Meter): boolean | null {
  return meter.descend(a.span, () => {
    if (a.kind === "unknown" || b.kind === "unknown") return null;
    if (a.kind !== b.kind) return false;
    if (isSequence(a) && isSequence(b)) return sameItems(a, b, meter);
    if (isMapping(a) && isMapping(b)) return sameEntries(a, b, meter);
    return "value" in a && "value" in b ? a.value === b.value : true;
  });
}

/** All must be equal; one certain difference settles it, whatever else is unknown. */
function every(parts: Iterable<boolean | null>): boolean | null {
  let known = true;
  for (const part of parts) {
    if (part === false) return false;
    known &&= part !== null;
  }
  return known ? true : null;
}

function sameItems(a: Sequence, b: Sequence, meter: Meter): boolean | null {
  if (a.items.length !== b.items.length) return (a.kind === "set" && hasUnknown(a)) || (b.kind === "set" && hasUnknown(b)) ? null : false;
  return every(a.items.map((item, index) => equals(item, b.items[index] ?? item, meter)));
}

const hasUnknown = (sequence: Sequence): boolean => sequence.items.some((item) => item.kind === "unknown");

function sameEntries(a: Mapping, b: Mapping, meter: Meter): boolean | null {
  if (a.resource !== undefined || b.resource !== undefined) return null;
  if (a.entries.size !== b.entries.size) return false;
  return every(
    [...a.entries].map(([key, value]) => {
      const other = b.entries.get(key);
      return other === undefined ? false : equals(value, other, meter);
    }),
  );
}

/** A text that two known values share iff they are equal; unknown ones count as different from everything. */
export function identity(value: Value, meter: Meter): string {
  return meter.descend(value.span, () => {
    if (value.kind === "unknown") return `?${JSON.stringify(value.source)}`;
    if (isSequence(value)) return `[${value.items.map((item) => identity(item, meter)).join()}]`;
    if (isMapping(value)) return `{${sortedIdentities(value, meter).join()}}`;
    return "value" in value ? `${value.kind[0]}${JSON.stringify(value.value)}` : "null";
  });
}

const sortedIdentities = (value: Mapping, meter: Meter): string[] =>
  [...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${identity(entry, meter)}`).sort();

/** Without repetitions, the first of each kept. */
export function distinct(items: readonly Value[], meter: Meter): Value[] {
  const seen = new Map<string, Value>();
  for (const item of items) {
    const key = identity(item, meter);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** The elements of a set in Terraform's order: numbers by size, texts by code point, all else as they came. */
export function setItems(items: readonly Value[], meter: Meter): Value[] {
  return distinct(items, meter).sort((a, b) => {
    if (a.kind === "number" && b.kind === "number") return a.value - b.value;
    return a.kind === "string" && b.kind === "string" ? compareTexts(a.value, b.value) : 0;
  });
}
