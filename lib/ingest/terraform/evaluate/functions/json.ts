import { compareTexts, formatNumber, isMapping, isSequence, literal, type Value } from "../value";
import { asKnown, asText, define, type Call, type FunctionDefinition } from "./definition";

/** Escapes as Terraform does: what HTML would read as markup too. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Compact JSON with sorted keys. */
export function toJson(value: Value, call: Call): string {
  return call.meter.descend(call.span, () => {
    if (isSequence(value)) return `[${value.items.map((item) => toJson(item, call)).join(",")}]`;
    if (isMapping(value)) {
      const entries = [...value.entries].sort(([a], [b]) => compareTexts(a, b));
      return `{${entries.map(([key, entry]) => `${quote(key)}:${toJson(entry, call)}`).join(",")}}`;
    }
    if (value.kind === "string") {
      call.meter.text(value.value.length, call.span);
      return quote(value.value);
    }
    if (value.kind === "number") return formatNumber(value.value);
    return value.kind === "bool" ? String(value.value) : "null";
  });
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

const jsondecode = define([asText], (call, text) => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return call.fail("The text is not JSON.");
  }
  return fromData(data, call);
});

/** An open resource object has attributes that nobody knows yet. */
const jsonencode = define([asKnown], (call, value) => {
  if (isMapping(value) && value.resource !== undefined)
    return call.unknown(`all attributes of ${value.resource.address} are known only after apply`, []);
  return call.text(toJson(value, call));
});

export const jsonFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["jsondecode", jsondecode],
  ["jsonencode", jsonencode],
]);
