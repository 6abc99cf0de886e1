import { errorAt, type Span } from "../../../source";
import { describeValue, nearest } from "../../declared/arguments";
import type { Value } from "../../declared/evaluated";
import { list, type DraftBlock } from "./draft";
import { documentText } from "./document-text";
import type { LoweringReport } from "./lowering-report";
import type { Properties } from "./lowering";
import type { Part, Rule } from "./rule";

/** Where values are read: whose properties they are, and how far in. */
export interface Place {
  readonly owner: string;
  /** `""` for the resource's own properties, `PortRange.` for those of a nested object. */
  readonly path: string;
  /** Of the object whose properties these are. */
  readonly span: Span;
}

/** What reads the values of one resource. */
export interface Reader {
  readonly report: LoweringReport;
  /** An item of a list that becomes a resource of its own. */
  readonly part: (part: Part, item: Value, place: Place) => void;
}

/** Makes arguments and blocks of properties, and reports those that are missing, unknown or of the wrong type. */
export function applyProperties(
  reader: Reader,
  target: DraftBlock,
  known: Properties,
  values: ReadonlyMap<string, Value>,
  place: Place,
): void {
  reportMissing(reader, known, values, place);
  for (const [name, value] of values) {
    const property = known.get(name);
    const span = value.span ?? place.span;
    const inner = { owner: place.owner, path: `${place.path}${name}`, span };
    if (property === undefined) reportUnknown(reader, known, name, inner);
    else if (value.kind !== "null") apply(reader, target, property.rule, value, inner);
  }
}

function apply(reader: Reader, target: DraftBlock, rule: Rule, value: Value, place: Place): void {
  switch (rule.kind) {
    case "argument":
      return target.set(rule.name, value);
    case "list":
      return applyList(reader, target, rule.name, value, place, Infinity);
    case "first":
      return applyList(reader, target, rule.name, value, place, 1);
    case "document":
      return target.set(rule.name, documentText(value, reader.report));
    case "pairs":
      return target.set(rule.name, pairs(reader, value, place, rule));
    case "members":
      return target.set(rule.name, members(reader, value, place, rule.member));
    case "blocks":
      return applyBlocks(reader, target, rule, value, place);
    case "inside":
      return applyInside(reader, target, rule.properties, value, place);
    case "parts":
      return applyParts(reader, target, rule.part, value, place);
    case "unread":
  }
}

/** Attributes of which a reference is one value, never a list. */
const SINGLE: readonly string[] = ["id", "arn", "name", "public_ip", "default_security_group_id", "default_network_acl_id"];

/** The elements of a list; null for one that is known after the stack is made only. One thing is read as a list of it. */
function elementsOf({ report }: Reader, value: Value, { owner, path, span }: Place, wanted: string): readonly Value[] | null {
  if ("items" in value) return report.affords(value.items.length, span) ? value.items : [];
  if (value.kind === "unknown" && !(value.source.kind === "attribute" && SINGLE.includes(value.source.attribute))) return null;
  report.say(wrongType(path, owner, value, span, wanted));
  return [value];
}

/** The elements of a list of objects, and unknown ones; those of another kind are reported once a list. */
export function objectsOf(reader: Reader, value: Value, place: Place): readonly Value[] | null {
  const items = elementsOf(reader, value, place, "a list of objects");
  const fits = ({ kind }: Value): boolean => kind === "map" || kind === "object" || kind === "unknown";
  const other = items?.findIndex((item) => !fits(item)) ?? -1;
  const item = items?.[other];
  if (items === null || item === undefined) return items;
  if (item !== value) reader.report.say(wrongType(`${place.path}[${other}]`, place.owner, item, item.span ?? place.span, "an object"));
  return items.filter(fits);
}

const unknownAmong = (items: readonly Value[]): Value | undefined => items.find(({ kind }) => kind === "unknown");

function applyList(reader: Reader, target: DraftBlock, name: string, value: Value, place: Place, most: number): void {
  const items = elementsOf(reader, value, place, "a list");
  const [first] = items ?? [value];
  if (most > 1) target.set(name, items === null ? value : list(items, value.span));
  else if (first !== undefined) target.set(name, first);
}

/** A list of `{Key, Value}` as a map; where part of it is unknown, what is known of it. */
function pairs(reader: Reader, value: Value, place: Place, names: { readonly key: string; readonly value: string }): Value {
  if (value.kind === "map" || value.kind === "object") return value;
  const items = objectsOf(reader, value, place);
  if (items === null) return value;
  const entries = new Map<string, Value>();
  for (const item of items) {
    const key = "entries" in item ? item.entries.get(names.key) : undefined;
    const said = "entries" in item ? item.entries.get(names.value) : undefined;
    if (key?.kind === "string" && said !== undefined) entries.set(key.value, said);
  }
  return { kind: "map", entries, span: value.span };
}

function members(reader: Reader, value: Value, place: Place, member: string): Value {
  const items = objectsOf(reader, value, place);
  if (items === null) return value;
  const found = items.flatMap((item) => ("entries" in item ? (item.entries.get(member) ?? []) : item));
  return list(found, value.span);
}

function applyBlocks(reader: Reader, target: DraftBlock, rule: Rule & { readonly kind: "blocks" }, value: Value, place: Place): void {
  const items = rule.list ? objectsOf(reader, value, place) : [value];
  const unknown = items === null ? value : unknownAmong(items);
  if (unknown !== undefined) target.set(rule.name, unknown);
  for (const [at, item] of (items ?? []).entries()) {
    const path = rule.list ? `${place.path}[${at}]` : place.path;
    const inner = { ...place, path: `${path}.`, span: item.span ?? place.span };
    if ("entries" in item) applyProperties(reader, target.block(rule.name, inner.span), rule.properties, item.entries, inner);
    else if (item.kind !== "unknown") reader.report.say(wrongType(path, place.owner, item, inner.span, "an object"));
  }
}

function applyInside(reader: Reader, target: DraftBlock, known: Properties, value: Value, place: Place): void {
  if ("entries" in value) return applyProperties(reader, target, known, value.entries, { ...place, path: `${place.path}.` });
  if (value.kind !== "unknown") return reader.report.say(wrongType(place.path, place.owner, value, place.span, "an object"));
  for (const { rule } of known.values()) if ("name" in rule) target.set(rule.name, value);
}

function applyParts(reader: Reader, target: DraftBlock, part: Part, value: Value, place: Place): void {
  const items = typeof part.item === "string" ? elementsOf(reader, value, place, "a list") : objectsOf(reader, value, place);
  const unknown = items === null ? value : unknownAmong(items);
  if (part.unknown !== undefined && unknown !== undefined) target.set(part.unknown, unknown);
  for (const [at, item] of (items ?? [value]).entries()) {
    if (item.kind === "unknown" && part.unknown !== undefined) continue;
    reader.part(part, item, { owner: `${place.owner}.${place.path}[${at}]`, path: "", span: item.span ?? place.span });
  }
}

function reportMissing({ report }: Reader, known: Properties, values: ReadonlyMap<string, Value>, { owner, path, span }: Place): void {
  for (const name of known.required) {
    const value = values.get(name);
    if (value !== undefined && value.kind !== "null") continue;
    report.say(errorAt("missing-argument", `${owner} has no ${path}${name}, which is required.`, { hint: `Add ${path}${name}.`, span }));
  }
}

const LONGEST_NAME = 100;

function reportUnknown({ report }: Reader, known: Properties, name: string, { owner, path, span }: Place): void {
  const meant = report.searches() ? nearest(name, [...known.keys()]) : null;
  if (meant === null && !known.closed) return;
  const hint = meant === null ? `It takes ${[...known.keys()].join(", ")}.` : `Did you mean ${meant}?`;
  report.say(errorAt("unknown-argument", `${owner} has no property ${path.slice(0, LONGEST_NAME)}.`, { hint, span }));
}

function wrongType(path: string, owner: string, value: Value, span: Span, wanted: string) {
  const found =
    value.kind === "unknown" && value.source.kind === "attribute" ? `a reference to ${value.source.address}` : describeValue(value);
  const hint = wanted.startsWith("a list") ? `Write ${wanted}, even of one.` : `Write ${wanted}.`;
  return errorAt("wrong-type", `${path} of ${owner} should be ${wanted}, and is ${found}.`, { hint, span });
}
