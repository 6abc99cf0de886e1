import type { Span } from "../../../source";
import type { Value } from "../../declared/evaluated";
import type { EvaluatedTemplate } from "../template";

/** What tests write for a value: plain data, `ref`, `att` and `later`. */
export type Plain = null | boolean | number | string | readonly Plain[] | Later | { readonly [name: string]: Plain };

class Later {
  constructor(readonly source: (Value & { readonly kind: "unknown" })["source"]) {}
}

export const ref = (address: string): Plain => new Later({ kind: "attribute", address, attribute: "Ref" });
export const att = (address: string, attribute: string): Plain => new Later({ kind: "attribute", address, attribute });
/** What is computed from attributes of resources. */
export const later = (...from: readonly { readonly address: string; readonly attribute: string }[]): Plain =>
  new Later({ kind: "derived", from, why: "AWS knows it" });

/** The type of a resource and its properties. */
export type Written = readonly [type: string, properties?: { readonly [name: string]: Plain }];

/** A template as evaluation would give it, each resource in a line of its own, each of its properties in a column of its own. */
export function templateOf(resources: Readonly<Record<string, Written>>, region: string | null = "eu-central-1"): EvaluatedTemplate {
  return {
    resources: Object.entries(resources).map(([id, [type, properties = {}]], at) => ({
      id,
      type,
      properties: new Map(Object.entries(properties).map(([name, value], column) => [name, valueOf(value, placeAt(at + 1, column + 2))])),
      span: placeAt(at + 1, 1),
      attributes: [],
    })),
    region,
    diagnostics: [],
    lost: [],
  };
}

export const placeAt = (line: number, column: number): Span => ({
  file: "template.yaml",
  start: { line, column },
  end: { line, column: column + 1 },
});

function valueOf(plain: Plain, span: Span): Value {
  if (plain === null) return { kind: "null", span };
  if (plain instanceof Later) return { kind: "unknown", source: plain.source, span };
  if (Array.isArray(plain)) return { kind: "tuple", items: (plain as readonly Plain[]).map((item) => valueOf(item, span)), span };
  switch (typeof plain) {
    case "boolean":
      return { kind: "bool", value: plain, span };
    case "number":
      return { kind: "number", value: plain, span };
    case "string":
      return { kind: "string", value: plain, span };
    default:
      return { kind: "object", entries: new Map(Object.entries(plain).map(([name, value]) => [name, valueOf(value, span)])), span };
  }
}
