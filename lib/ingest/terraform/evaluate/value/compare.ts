import { compareTexts, isMapping, isSequence, sortedEntries, type Mapping, type Sequence, type Value } from "./construct";
import { GrowingText } from "./growing-text";
import type { Meter } from "./meter";

/**
 * Whether two values are equal, or null where that is known only after apply. Values of different types differ: `["a"]` is
 * a tuple, and no list equals it, as in Terraform.
 */
export function equals(a: Value, b: Value, meter: Meter): boolean | null {
  meter.spend(1, a);
  if (a.kind === "unknown" || b.kind === "unknown") return null;
  if (a.kind !== b.kind) return false;
  if (isSequence(a) && isSequence(b)) return meter.descend(a, () => sameItems(a, b, meter));
  if (isMapping(a) && isMapping(b)) return meter.descend(a, () => sameEntries(a, b, meter));
  if (a.kind === "string") meter.read(a.value.length, a);
  return "value" in a && "value" in b ? a.value === b.value : true;
}

/** All must be equal; one certain difference settles it, whatever else is unknown. */
function every<T>(items: Iterable<T>, test: (item: T, index: number) => boolean | null): boolean | null {
  let known = true;
  let index = 0;
  for (const item of items) {
    const part = test(item, index);
    index += 1;
    if (part === false) return false;
    known &&= part !== null;
  }
  return known ? true : null;
}

function sameItems(a: Sequence, b: Sequence, meter: Meter): boolean | null {
  if (a.items.length !== b.items.length) return (a.kind === "set" && hasUnknown(a)) || (b.kind === "set" && hasUnknown(b)) ? null : false;
  return every(a.items, (item, index) => equals(item, b.items[index] ?? item, meter));
}

const hasUnknown = (sequence: Sequence): boolean => sequence.items.some((item) => item.kind === "unknown");

function sameEntries(a: Mapping, b: Mapping, meter: Meter): boolean | null {
  if (a.resource !== undefined || b.resource !== undefined) return null;
  if (a.entries.size !== b.entries.size) return false;
  return every(a.entries, ([key, value]) => {
    const other = b.entries.get(key);
    return other === undefined ? false : equals(value, other, meter);
  });
}

/** A text that two known values share iff they are equal; unknown ones count as different from everything. */
export function identity(value: Value, meter: Meter): string {
  const text = new GrowingText(meter, value);
  identify(value, text, meter);
  return text.toString();
}

function identify(value: Value, out: GrowingText, meter: Meter): void {
  if (isSequence(value)) return meter.descend(value, () => identifyItems(value, out, meter));
  if (isMapping(value)) return meter.descend(value, () => identifyEntries(value, out, meter));
  if (value.kind === "unknown") out.add(`?${JSON.stringify(value.source)}`);
  else out.add("value" in value ? `${value.kind[0]}${JSON.stringify(value.value)}` : "null");
}

function identifyItems(value: Sequence, out: GrowingText, meter: Meter): void {
  out.add("[");
  out.join(value.items, ",", (item) => identify(item, out, meter));
  out.add("]");
}

function identifyEntries(value: Mapping, out: GrowingText, meter: Meter): void {
  out.add("{");
  out.join(sortedEntries(value, meter), ",", ([key, entry]) => {
    out.add(`${JSON.stringify(key)}:`);
    identify(entry, out, meter);
  });
  out.add("}");
}

/** In UTF-16 code units. */
const LONG = 10_000;
const COMPARED_PER_STEP = 512;

/** Without repetitions, the first of each kept. */
export function distinct(items: readonly Value[], meter: Meter): Value[] {
  const seen = new Map<string, Value>();
  let long = 0;
  for (const item of items) {
    const key = identity(item, meter);
    // Engines find long texts by their length alone: each is compared to those before it.
    if (key.length > LONG) meter.spend(Math.ceil((long++ * key.length) / COMPARED_PER_STEP), item);
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
