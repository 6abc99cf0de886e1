import {
  formatNumber,
  type GrowingText,
  isMapping,
  isSequence,
  literal,
  type Mapping,
  type Sequence,
  sortedEntries,
  text,
  type Value,
} from "../value";
import type { Call } from "./call";
import { asKnown, asText, define, type FunctionDefinition } from "./definition";

/** Escapes as Terraform does: what HTML would read as markup too. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Compact JSON with sorted keys. */
export function toJson(value: Value, call: Call): string {
  const text = call.growingText();
  writeJson(value, text, call);
  return text.toString();
}

export function writeJson(value: Value, out: GrowingText, call: Call): void {
  if (isSequence(value)) call.meter.descend(call.span, () => writeItems(value, out, call));
  else if (isMapping(value)) call.meter.descend(call.span, () => writeEntries(value, out, call));
  else out.add(primitiveJson(value));
}

function writeItems({ items }: Sequence, out: GrowingText, call: Call): void {
  out.add("[");
  out.join(items, ",", (item) => writeJson(item, out, call));
  out.add("]");
}

function writeEntries(value: Mapping, out: GrowingText, call: Call): void {
  out.add("{");
  out.join(sortedEntries(value, call.meter), ",", ([key, entry]) => {
    out.add(`${quote(key)}:`);
    writeJson(entry, out, call);
  });
  out.add("}");
}

function primitiveJson(value: Value): string {
  if (value.kind === "string") return quote(value.value);
  if (value.kind === "number") return formatNumber(value.value);
  return value.kind === "bool" ? String(value.value) : "null";
}

/** Plain data, as JSON and YAML give it, as a value. */
export function fromData(data: unknown, call: Call): Value {
  return call.meter.descend(call.span, () => {
    if (Array.isArray(data)) return call.tuple(data.map((item: unknown) => fromData(item, call)));
    if (data instanceof Map)
      return call.object(new Map([...data].map(([key, entry]: [unknown, unknown]) => [String(key), fromData(entry, call)])));
    if (typeof data === "object" && data !== null) {
      return call.object(new Map(Object.entries(data).map(([key, entry]: [string, unknown]) => [key, fromData(entry, call)])));
    }
    if (typeof data === "string") return call.text(data);
    return literal(typeof data === "number" || typeof data === "boolean" ? data : null, call.span);
  });
}

const jsondecode = define([asText], (call, source) => {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return call.fail("The text is not JSON.");
  }
  return fromData(data, call);
});

/** An open resource object has attributes that nobody knows yet. */
const jsonencode = define([asKnown], (call, value) => {
  if (isMapping(value) && value.resource !== undefined)
    return call.unknown(`all attributes of ${value.resource.address} are known only after apply`, []);
  return text(toJson(value, call), call.span);
});

export const jsonFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["jsondecode", jsondecode],
  ["jsonencode", jsonencode],
]);
