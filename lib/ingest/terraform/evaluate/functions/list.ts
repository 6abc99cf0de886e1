import {
  ANY,
  compareTexts,
  convert,
  distinct,
  equals,
  isFailed,
  isMapping,
  isSequence,
  isUnknown,
  kindText,
  listOf,
  UNKNOWN_TEXT,
  type Unknown,
  type Value,
} from "../value";
import type { Call } from "./call";
import { asAny, asBool, asInteger, asKnownSequence, asNumber, asSequence, asTexts, define, defineMany, type FunctionDefinition } from "./definition";

/** Terraform's `length`: characters of a text, elements of a collection. A set's elements may turn out to be equal. */
const length = define([asAny], (call, value) => {
  if (value.kind === "string") return call.number(call.characters(value.value).length);
  if (isUnknown(value) || (value.kind === "set" && value.items.some(isUnknown)) || (isMapping(value) && value.resource !== undefined)) {
    return call.unknown("the length is known only after apply", [value]);
  }
  if (isSequence(value)) return call.number(value.items.length);
  return isMapping(value)
    ? call.number(value.entries.size)
    : call.fail(`\`length\` takes a list, set, map or text; this is ${kindText(value)}.`);
});

const element = define([asSequence, asInteger], (call, { items }, index) => {
  if (items.length === 0) call.fail("`element` needs a list that is not empty.");
  return items[((index % items.length) + items.length) % items.length] ?? call.null();
});

/** An identifier that AWS gives is never null and never empty, whatever it will be. */
export const isIdentifier = ({ source }: Unknown): boolean =>
  source.kind === "attribute" && (source.attribute === "id" || source.attribute === "arn" || /(^|[._])(id|arn)$/.test(source.attribute));

const compact = define([asSequence], (call, { items }) => {
  const open = items.filter((item) => isUnknown(item) && !isIdentifier(item));
  if (open.length > 0) return call.unknown("`compact` of a value known only after apply", open);
  return call.list(items.filter((item) => item.kind !== "null" && !(item.kind === "string" && item.value === "")));
});

/** Whether an unknown may have elements of its own: what is called in the plural, and what was computed other than as a text. */
const mayBeList = ({ source }: Unknown): boolean =>
  source.kind === "attribute" ? source.attribute.endsWith("s") : source.why !== UNKNOWN_TEXT;

/** Adds the elements to `out`, those of sequences among them one by one. */
function flatten(items: readonly Value[], out: Value[], call: Call): Value[] {
  call.meter.spend(items.length, call.span);
  for (const item of items) {
    if (isSequence(item)) call.meter.descend(call.span, () => flatten(item.items, out, call));
    else out.push(item);
  }
  call.meter.fits(out.length, call.span);
  return out;
}

const flattened = define([asSequence], (call, { items }) => {
  const flat = flatten(items, [], call);
  const open = flat.filter((item) => isUnknown(item) && mayBeList(item));
  return open.length > 0 ? call.unknown("how many elements `flatten` gives is known only after apply", open) : call.tuple(flat);
});

/** Looks for an element. Unknown ones might be it, unless a known one is. */
function find(items: readonly Value[], wanted: Value, call: Call): { index: number } | { unknown: Value[] } {
  const results = items.map((item) => equals(item, wanted, call.meter));
  const index = results.indexOf(true);
  const unknown = items.filter((_, at) => results[at] === null && (index === -1 || at < index));
  return index === -1 && results.includes(null) ? { unknown: [...unknown, wanted] } : { index };
}

const contains = define([asSequence, asAny], (call, { items }, wanted) => {
  const found = find(items, wanted, call);
  return "unknown" in found ? call.unknown("`contains` of a value known only after apply", found.unknown) : call.bool(found.index !== -1);
});

const index = define([asSequence, asAny], (call, { items }, wanted) => {
  const found = find(items, wanted, call);
  if ("unknown" in found) return call.unknown("`index` of a value known only after apply", found.unknown);
  return found.index === -1 ? call.fail("The list has no such element.") : call.number(found.index);
});

const slice = define([asSequence, asInteger, asInteger], (call, whole, start, end) => {
  const { items } = whole;
  if (start < 0 || end > items.length || start > end) {
    call.fail(
      `The range ${start} to ${end} does not lie within a list of ${items.length} elements.`,
      "Use `min(length(list), …)` for the end.",
    );
  }
  return call.sequence(items.slice(start, end), whole);
});

const chunklist = define([asSequence, asInteger], (call, { items }, size) => {
  if (size < 0) call.fail(`The size of a chunk must not be negative; this is ${size}.`);
  const width = size === 0 ? Math.max(1, items.length) : size;
  const chunks = Array.from({ length: Math.ceil(items.length / width) }, (_, at) => call.list(items.slice(at * width, (at + 1) * width)));
  return call.list(chunks);
});

const one = define([asAny], (call, value) => {
  if (value.kind === "null") return value;
  if (isUnknown(value)) return call.unknown("the list is known only after apply", [value]);
  if (!isSequence(value)) return call.fail(`\`one\` takes a list or set; this is ${kindText(value)}.`);
  if (value.items.length > 1) call.fail(`\`one\` takes a list of at most one element; this has ${value.items.length}.`);
  return value.items[0] ?? call.null();
});

/** Whether all (or any) elements are true; `decides` is the element that settles it. */
const truthOf = (decides: boolean): FunctionDefinition =>
  define([asSequence], (call, { items }) => {
    const known = items.filter((item) => !isUnknown(item));
    const settled = known.some((item) => (item.kind !== "null" && asBool.read(item, call)) === decides);
    if (settled) return call.bool(decides);
    const open = items.filter(isUnknown);
    return open.length > 0 ? call.unknown("an element is known only after apply", open) : call.bool(!decides);
  });

/** Of lists of which some are not known, what the others hold is in the whole for certain. */
function partOf(values: readonly Value[], call: Call): Value {
  const unknown = call.unknown("an argument is known only after apply", values.filter(isUnknown));
  if (!isUnknown(unknown) || unknown.source.kind !== "derived" || isFailed(unknown)) return unknown;
  const known = values.map((value) => (isUnknown(value) ? heldBy(value) : asSequence.read(value, call).items));
  call.meter.elements(
    known.reduce((total, items) => total + items.length, 0),
    call.span,
  );
  return { ...unknown, source: { ...unknown.source, holds: known.flat() } };
}

const heldBy = ({ source }: Unknown): readonly Value[] => (source.kind === "derived" ? (source.holds ?? []) : []);

const concat = defineMany(
  asAny,
  (call, values) => {
    if (values.some(isUnknown)) return partOf(values, call);
    const lists = values.map((value) => asSequence.read(value, call));
    call.meter.fits(
      lists.reduce((total, each) => total + each.items.length, 0),
      call.span,
    );
    const items = lists.flatMap((each) => each.items);
    return lists.some(({ kind }) => kind === "tuple") ? call.tuple(items) : call.list(items);
  },
  1,
);

/** A list has one type: where texts are among its elements all become texts. */
const unified = (items: readonly Value[], call: Call): readonly Value[] => {
  const listed = convert(call.tuple(items), listOf(ANY), call.meter);
  return listed.kind === "list" ? listed.items : items;
};

const sum = define([asKnownSequence], (call, { items }) => {
  if (items.length === 0) call.fail("`sum` needs a list that is not empty.");
  return call.number(items.reduce((total, item) => total + asNumber.read(item, call), 0));
});

function sorted(call: Call, texts: readonly string[]): Value {
  // Texts that begin alike are compared to their ends.
  call.meter.spend(
    texts.reduce((total, text) => total + text.length, 0),
    call.span,
  );
  return call.texts([...texts].sort(compareTexts));
}

const matchkeys = define([asSequence, asKnownSequence, asKnownSequence], (call, values, keys, wanted) => {
  if (values.items.length !== keys.items.length) call.fail("The list of values and the list of keys must be equally long.");
  return call.list(values.items.filter((_, at) => wanted.items.some((want) => equals(keys.items[at] ?? want, want, call.meter) === true)));
});

export const listFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["alltrue", truthOf(false)],
  ["anytrue", truthOf(true)],
  ["chunklist", chunklist],
  ["compact", compact],
  ["concat", concat],
  ["contains", contains],
  ["distinct", define([asSequence], (call, { items }) => call.list(distinct(unified(items, call), call.meter)))],
  ["element", element],
  ["flatten", flattened],
  ["index", index],
  ["length", length],
  ["matchkeys", matchkeys],
  ["one", one],
  ["reverse", define([asSequence], (call, whole) => call.sequence([...whole.items].reverse(), whole))],
  ["slice", slice],
  ["sort", define([asTexts], sorted)],
  ["sum", sum],
]);
