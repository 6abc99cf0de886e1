import { attributeOf, compareTexts, isUnknown, sortedEntries, type Mapping, type Value } from "../value";
import type { Call } from "./call";
import { asAny, asMapping, asSequence, asText, asTexts, define, defineMany, type FunctionDefinition } from "./definition";
import { quoted } from "../../../../source";

/** Of a resource as a whole only some attributes are known: nothing can be said of all of them. */
function whole(mapping: Mapping, call: Call, answer: () => Value): Value {
  if (mapping.resource === undefined) return answer();
  return call.unknown(`all attributes of ${mapping.resource.address} are known only after apply`, []);
}

/** Keys are put in order. */
const STEPS_PER_KEY = 8;

/** One part of each entry in order: of a map a list, of an object a tuple. */
function parts(mapping: Mapping, choose: (entry: [string, Value]) => Value, call: Call): Value {
  call.meter.spend(STEPS_PER_KEY * mapping.entries.size, call.span);
  const chosen = sortedEntries(mapping, call.meter).map(choose);
  return mapping.kind === "map" ? call.list(chosen) : call.tuple(chosen);
}

const lookup = define(
  [asMapping, asText, asAny],
  (call, mapping, key, fallback?: Value) => {
    const found = attributeOf(mapping, key);
    if (found !== undefined) return found;
    return (
      fallback ??
      call.fail(`The map has no key ${quoted(key)}.`, "Give a third argument: the value to use where the key is missing.")
    );
  },
  1,
);

/** Later maps win. A null counts as an empty map. */
const merge = defineMany(asAny, (call, values) => {
  const unknown = values.filter((value) => isUnknown(value) || ("resource" in value && value.resource !== undefined));
  if (unknown.length > 0) return call.unknown("a map is known only after apply", unknown);
  const mappings = values.filter((value) => value.kind !== "null").map((value) => asMapping.read(value, call));
  call.meter.elements(
    mappings.reduce((total, { entries }) => total + entries.size, 0),
    call.span,
  );
  const entries = new Map(mappings.flatMap((mapping) => [...mapping.entries]));
  return mappings.length > 0 && mappings.every(({ kind }) => kind === "map") ? call.map(entries) : call.object(entries);
});

const zipmap = define([asTexts, asSequence], (call, keys, values) => {
  const { items } = values;
  if (keys.length !== items.length) call.fail(`There are ${keys.length} keys and ${items.length} values: each key needs one value.`);
  for (const key of keys) call.meter.key(key.length, call.span);
  const entries = new Map(keys.map((key, index) => [key, items[index] ?? call.null()]));
  return values.kind === "tuple" ? call.object(entries) : call.map(entries);
});

/** `{a = ["x", "y"]}` becomes `{x = ["a"], y = ["a"]}`. */
const transpose = define([asMapping], (call, mapping) => {
  const turned = new Map<string, string[]>();
  for (const [key, values] of sortedEntries(mapping, call.meter)) {
    for (const value of asTexts.read(values, call)) {
      const keys = turned.get(value) ?? [];
      keys.push(key);
      turned.set(value, keys);
    }
  }
  return call.map(new Map([...turned].map(([value, keys]) => [value, call.texts(keys.sort(compareTexts))])));
});

const REMOVED = "This function was removed from Terraform.";

export const mapFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["keys", define([asMapping], (call, mapping) => whole(mapping, call, () => parts(mapping, ([key]) => call.text(key), call)))],
  ["list", defineMany(asAny, (call) => call.fail(REMOVED, "Write `tolist([…])`."))],
  ["lookup", lookup],
  ["map", defineMany(asAny, (call) => call.fail(REMOVED, "Write `tomap({…})`."))],
  ["merge", merge],
  ["transpose", transpose],
  ["values", define([asMapping], (call, mapping) => whole(mapping, call, () => parts(mapping, ([, value]) => value, call)))],
  ["zipmap", zipmap],
]);
