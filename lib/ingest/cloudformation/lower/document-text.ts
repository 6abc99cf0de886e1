import type { Value } from "../../declared/evaluated";
import { notKnown } from "./draft";
import type { LoweringReport } from "./lowering-report";

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** A policy document as the JSON text that the provider takes; a text as it is; unknown where part of it is. */
export function documentText(value: Value, report: LoweringReport): Value {
  if (!("items" in value) && !("entries" in value)) return value;
  const { unknown, characters } = measured(value);
  if (unknown !== null) return { ...unknown, span: value.span };
  if (!report.affordsText(characters)) return notKnown("the documents of the template are too long in all", value.span);
  return { kind: "string", value: JSON.stringify(plain(value)), span: value.span };
}

interface Measured {
  readonly unknown: (Value & { readonly kind: "unknown" }) | null;
  /** About how long the text becomes. */
  readonly characters: number;
}

function measured(root: Value): Measured {
  let characters = 0;
  const waiting = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value.kind === "unknown") return { unknown: value, characters };
    characters += value.kind === "string" ? value.value.length : 1;
    if ("items" in value) for (const item of value.items) waiting.push(item);
    if (!("entries" in value)) continue;
    for (const [key, entry] of value.entries) {
      characters += key.length;
      waiting.push(entry);
    }
  }
  return { unknown: null, characters };
}

function plain(value: Value): Plain {
  if ("items" in value) return value.items.map(plain);
  if ("entries" in value) return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
  return value.kind === "null" || value.kind === "unknown" ? null : value.value;
}
