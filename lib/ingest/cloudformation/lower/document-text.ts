import type { Value } from "../../declared/evaluated";

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** A policy document as the JSON text that the provider takes; a text as it is; unknown where part of it is. */
export function documentText(value: Value): Value {
  if (!("items" in value) && !("entries" in value)) return value;
  const unknown = firstUnknown(value);
  return unknown ?? { kind: "string", value: JSON.stringify(plain(value)), span: value.span };
}

function firstUnknown(value: Value): Value | null {
  if (value.kind === "unknown") return value;
  for (const inner of "items" in value ? value.items : "entries" in value ? value.entries.values() : []) {
    const unknown = firstUnknown(inner);
    if (unknown !== null) return { ...unknown, span: value.span };
  }
  return null;
}

function plain(value: Value): Plain {
  if ("items" in value) return value.items.map(plain);
  if ("entries" in value) return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
  return value.kind === "null" || value.kind === "unknown" ? null : value.value;
}
