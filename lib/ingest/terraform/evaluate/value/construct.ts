import type { Span } from "../../../../source";
import type { ResourcePart, Value } from "../../../declared/evaluated";
import type { Meter } from "./meter";

export type { Value } from "../../../declared/evaluated";
export type ValueOf<K extends Value["kind"]> = Extract<Value, { kind: K }>;
export type Sequence = Extract<Value, { items: readonly Value[] }>;
export type Mapping = Extract<Value, { entries: ReadonlyMap<string, Value> }>;

export const nullAt = (span: Span | null): Value => ({ kind: "null", span });
export const bool = (value: boolean, span: Span | null): Value => ({ kind: "bool", value, span });
export const number = (value: number, span: Span | null): Value => ({ kind: "number", value, span });
export const text = (value: string, span: Span | null): Value => ({ kind: "string", value, span });
export const tuple = (items: readonly Value[], span: Span | null): Value => ({ kind: "tuple", items, span });
export const list = (items: readonly Value[], span: Span | null): Value => ({ kind: "list", items, span });
export const map = (entries: ReadonlyMap<string, Value>, span: Span | null): Value => ({ kind: "map", entries, span });
export const object = (entries: ReadonlyMap<string, Value>, span: Span | null): Value => ({ kind: "object", entries, span });

/** An object of a resource, or part of one: what it does not hold is unknown, not absent. */
export const resourceObject = (entries: ReadonlyMap<string, Value>, resource: ResourcePart, span: Span | null): Value => ({
  kind: "object",
  entries,
  resource,
  span,
});

export const literal = (value: null | boolean | number | string, span: Span | null): Value => {
  if (value === null) return nullAt(span);
  if (typeof value === "boolean") return bool(value, span);
  return typeof value === "number" ? number(value, span) : text(value, span);
};

/** A value that asks what it was written as for its place: a large file has hundreds of thousands, and hardly one is asked. */
class Written<K extends "bool" | "number" | "string", T> {
  constructor(
    readonly kind: K,
    readonly value: T,
    private readonly source: { readonly span: Span },
  ) {}

  get span(): Span {
    return this.source.span;
  }
}

/** The value of a literal in the text. */
export const written = (source: { readonly value: null | boolean | number | string; readonly span: Span }): Value => {
  const { value } = source;
  if (value === null) return nullAt(source.span);
  if (typeof value === "boolean") return new Written("bool", value, source);
  return typeof value === "number" ? new Written("number", value, source) : new Written("string", value, source);
};

export const isSequence = (value: Value): value is Sequence => value.kind === "list" || value.kind === "set" || value.kind === "tuple";
export const isMapping = (value: Value): value is Mapping => value.kind === "map" || value.kind === "object";
export const isPrimitive = (value: Value): value is ValueOf<"bool" | "number" | "string"> =>
  value.kind === "bool" || value.kind === "number" || value.kind === "string";

/** Texts that begin alike are compared by so many units at once up to where they differ. */
const BLOCK = 256;

/** By code point, as Terraform sorts keys and texts. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  let from = 0;
  while (from + BLOCK < a.length && a.slice(from, from + BLOCK) === b.slice(from, from + BLOCK)) from += BLOCK;
  for (let at = from; at < a.length && at < b.length; at += 1) {
    if (a[at] !== b[at]) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

/** Keys that begin alike are compared to where they differ: so many units of all keys are one step. */
const KEY_UNITS_PER_STEP = 16;

/** Keys and values in the order in which Terraform walks a map. */
export function sortedEntries(mapping: Mapping, meter: Meter): [string, Value][] {
  let units = 0;
  for (const key of mapping.entries.keys()) units += key.length;
  meter.spend(Math.ceil(units / KEY_UNITS_PER_STEP), mapping);
  return [...mapping.entries].sort(([a], [b]) => compareTexts(a, b));
}
