import { errorAt, type Diagnostic, type Span } from "../../../source";
import { describeValue } from "../../declared/arguments";
import type { Value } from "../../declared/evaluated";
import { list, type DraftBlock } from "./draft";
import { documentText } from "./document-text";
import type { LoweringReport } from "./lowering-report";
import type { Properties } from "./lowering";
import { namesLike } from "./names-like";
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
  /** Tells of what is not read, and so may be missing. */
  readonly lose: (diagnostic: Diagnostic) => void;
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
  checkNames(reader, known, values, place);
  for (const [name, value] of values) {
    const rule = known.get(name)?.rule;
    if (rule !== undefined && value.kind !== "null") apply(reader, target, rule, value, placeOf(place, name, value));
  }
}

const placeOf = ({ owner, path, span }: Place, name: string, value: Value): Place => ({ owner, path: `${path}${name}`, span: value.span ?? span });

function checkNames(reader: Reader, known: Properties, values: ReadonlyMap<string, Value>, place: Place): void {
  reportMissing(reader, known, values, place);
  for (const [name, value] of values) if (!known.has(name)) reportUnknown(reader, known, name, placeOf(place, name, value));
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

const PLAIN_LIST = "a list";
const isObject = ({ kind }: Value): boolean => kind === "map" || kind === "object" || kind === "unknown";

/** The elements of a list; null for one that is known after the stack is made only. One thing is read as a list of it. */
function elementsOf({ report, lose }: Reader, value: Value, { owner, path, span }: Place, wanted: string): readonly Value[] | null {
  if ("items" in value) return report.affords(value.items.length, span) ? value.items : [];
  if (value.kind === "unknown" && !(value.source.kind === "attribute" && SINGLE.includes(value.source.attribute))) return null;
  const isRead = wanted === PLAIN_LIST || isObject(value);
  (isRead ? report.say : lose)(wrongType(path, owner, value, span, wanted));
  return [value];
}

/** The elements of a list of objects, and unknown ones; those of another kind are reported once a list. */
export function objectsOf(reader: Reader, value: Value, place: Place): readonly Value[] | null {
  const items = elementsOf(reader, value, place, "a list of objects");
  const other = items?.findIndex((item) => !isObject(item)) ?? -1;
  const item = items?.[other];
  if (items === null || item === undefined) return items;
  if (item !== value) reader.lose(wrongType(`${place.path}[${other}]`, place.owner, item, item.span ?? place.span, "an object"));
  return items.filter(isObject);
}

const unknownAmong = (items: readonly Value[]): Value | undefined => items.find(({ kind }) => kind === "unknown");

function applyList(reader: Reader, target: DraftBlock, name: string, value: Value, place: Place, most: number): void {
  const items = elementsOf(reader, value, place, PLAIN_LIST);
  const [first] = items ?? [value];
  if (most > 1) target.set(name, items === null ? value : list(items, value.span));
  else if (first !== undefined) target.set(name, first);
}

/** A list of `{Key, Value}` as a map; where part of it is unknown, what is known of it. A map is read as what it means. */
function pairs(reader: Reader, value: Value, place: Place, rule: Rule & { readonly kind: "pairs" }): Value {
  if ("entries" in value) {
    reader.report.say(wrongType(place.path, place.owner, value, place.span, "a list of objects"));
    return value;
  }
  const items = objectsOf(reader, value, place);
  if (items === null) return value;
  const entries = new Map<string, Value>();
  for (const [at, item] of items.entries()) {
    if (!("entries" in item)) continue;
    const inner = { ...place, path: `${place.path}[${at}].`, span: item.span ?? place.span };
    checkNames({ ...reader, lose: reader.report.say }, rule.properties, item.entries, inner);
    const key = item.entries.get(rule.key);
    const said = item.entries.get(rule.value);
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
    else if (item.kind !== "unknown") reader.lose(wrongType(path, place.owner, item, inner.span, "an object"));
  }
}

function applyInside(reader: Reader, target: DraftBlock, known: Properties, value: Value, place: Place): void {
  if ("entries" in value) return applyProperties(reader, target, known, value.entries, { ...place, path: `${place.path}.` });
  if (value.kind !== "unknown") return reader.lose(wrongType(place.path, place.owner, value, place.span, "an object"));
  for (const { rule } of known.values()) if ("name" in rule) target.set(rule.name, value);
}

function applyParts(reader: Reader, target: DraftBlock, part: Part, value: Value, place: Place): void {
  const items = typeof part.item === "string" ? elementsOf(reader, value, place, PLAIN_LIST) : objectsOf(reader, value, place);
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
/** So many names are listed for whoever wrote one that is like none of them. */
const MOST_LISTED = 12;

/** Nobody knows what it was meant to say, so something may be missing. */
function reportUnknown({ report, lose }: Reader, known: Properties, name: string, { owner, path, span }: Place): void {
  const names = [...known.keys()];
  const meant = report.searches() ? namesLike(name, names) : [];
  const otherwise = names.length > MOST_LISTED ? "Remove it, or write one of the properties that the type has." : `It takes ${names.join(", ")}.`;
  const hint = meant.length > 0 ? `Did you mean ${meant.join(" or ")}?` : names.length === 0 ? "Remove it." : otherwise;
  lose(errorAt("unknown-argument", `${owner} has no property ${path.slice(0, LONGEST_NAME)}.`, { hint, span }));
}

function wrongType(path: string, owner: string, value: Value, span: Span, wanted: string) {
  const found =
    value.kind === "unknown" && value.source.kind === "attribute" ? `a reference to ${value.source.address}` : describeValue(value);
  const hint = wanted.startsWith("a list") ? `Write ${wanted}, even of one.` : `Write ${wanted}.`;
  return errorAt("wrong-type", `${path} of ${owner} should be ${wanted}, and is ${found}.`, { hint, span });
}
