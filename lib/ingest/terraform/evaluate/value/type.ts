import type { Value } from "./construct";

/** A type constraint, as variables declare it. */
export type Type =
  | { readonly kind: "any" }
  | { readonly kind: "string" | "number" | "bool" }
  | { readonly kind: "list" | "set"; readonly element: Type }
  | { readonly kind: "map"; readonly element: Type }
  | { readonly kind: "tuple"; readonly elements: readonly Type[] }
  | { readonly kind: "object"; readonly attributes: ReadonlyMap<string, AttributeType> };

export interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  readonly fallback: Value | null;
}

export const ANY: Type = { kind: "any" };
export const STRING: Type = { kind: "string" };
export const NUMBER: Type = { kind: "number" };
export const BOOL: Type = { kind: "bool" };
export const listOf = (element: Type): Type => ({ kind: "list", element });
export const setOf = (element: Type): Type => ({ kind: "set", element });
export const mapOf = (element: Type): Type => ({ kind: "map", element });

/** A type as one writes it. */
export function typeText(type: Type): string {
  if (type.kind === "tuple") return `tuple([${type.elements.map(typeText).join(", ")}])`;
  if (type.kind === "object")
    return `object({${[...type.attributes].map(([name, { type: of }]) => `${name} = ${typeText(of)}`).join(", ")}})`;
  return "element" in type ? `${type.kind}(${typeText(type.element)})` : type.kind;
}

const WORDS: Readonly<Record<Value["kind"], string>> = {
  null: "null",
  bool: "a bool",
  number: "a number",
  string: "a text",
  list: "a list",
  set: "a set",
  tuple: "a list",
  map: "a map",
  object: "an object",
  unknown: "a value known only after apply",
};

/** What a value is, in words. */
export const kindText = (value: Value): string => WORDS[value.kind];

const SHORT = 40;

/** A value as one would point at it in a sentence: a short literal, or what kind of thing it is. */
export function valueText(value: Value): string {
  if (value.kind === "string") return JSON.stringify(value.value.length > SHORT ? `${value.value.slice(0, SHORT)}…` : value.value);
  return value.kind === "number" || value.kind === "bool" ? String(value.value) : kindText(value);
}
