import type { Argument, Block, Body } from "../declared/declaration";
import { map, type Property } from "./property";
import type { Writing } from "./writing";

/** How an argument or a nested block of the provider is said in a template. */
export type Rule =
  | { readonly kind: "same"; readonly name: string }
  /** A number that the property holds as a text. */
  | { readonly kind: "text"; readonly name: string }
  /** A list of plain values, as objects with one member. */
  | { readonly kind: "members"; readonly name: string; readonly member: string }
  /** One value, as a list of it. */
  | { readonly kind: "only"; readonly name: string }
  /** A map, as a list of `{Key, Value}`. */
  | { readonly kind: "pairs"; readonly name: string; readonly key: string; readonly value: string }
  /** Nested blocks, as a list of objects or as one object. */
  | { readonly kind: "blocks"; readonly name: string; readonly rules: Rules; readonly list: boolean }
  /** What the property is inside of: `PortRange`, `Options`. */
  | { readonly kind: "inside"; readonly path: readonly string[]; readonly rule: Rule }
  /** Said elsewhere, by what finishes the resource. */
  | { readonly kind: "elsewhere" };

export type Rules = ReadonlyMap<string, Rule>;
type Entry = readonly [string, Rule];

const pascal = (name: string): string =>
  name
    .split("_")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

const split = (words: string): string[] => words.split(" ").filter((word) => word !== "");

/** Arguments whose property has the same name, in Pascal case. */
export const same = (words: string): Entry[] => split(words).map((name) => [name, { kind: "same", name: pascal(name) }]);

export const renamed = (names: Readonly<Record<string, string>>): Entry[] =>
  Object.entries(names).map(([argument, name]) => [argument, { kind: "same", name }]);

export const texts = (names: Readonly<Record<string, string>>): Entry[] =>
  Object.entries(names).map(([argument, name]) => [argument, { kind: "text", name }]);

export const elsewhere = (words: string): Entry[] => split(words).map((name) => [name, { kind: "elsewhere" }]);

/** Each of the arguments inside of the object at the path. */
export const inside = (path: readonly string[], ...entries: readonly (readonly Entry[])[]): Entry[] =>
  entries.flat().map(([argument, rule]) => [argument, { kind: "inside", path, rule }]);

export const by = (rules: Readonly<Record<string, Rule>>): Entry[] => Object.entries(rules);

export const blocks = (name: string, list: boolean, ...entries: readonly (readonly Entry[])[]): Rule => ({
  kind: "blocks",
  name,
  list,
  rules: rules(...entries),
});

export const rules = (...entries: readonly (readonly Entry[])[]): Rules => new Map(entries.flat());

export const TAGS: readonly Entry[] = [["tags", { kind: "pairs", name: "Tags", key: "Key", value: "Value" }]];

/** Properties as they are put together: objects may get members one by one. */
type Building = Map<string, Property | Building>;

/** The properties that arguments and blocks become; `left` is told of those that templates do not have. */
export function propertiesOf(writing: Writing, body: Body, known: Rules, left: (name: string) => void): (readonly [string, Property])[] {
  const building: Building = new Map();
  for (const [name, argument] of body.arguments) {
    const rule = known.get(name);
    if (rule === undefined) left(name);
    else apply(writing, building, rule, argument);
  }
  for (const [type, own] of blocksByType(body.blocks)) {
    const rule = known.get(type);
    if (rule === undefined) left(type);
    else applyBlocks(writing, building, rule, own, left);
  }
  const tags = building.get("Tags");
  if (tags !== undefined && building.delete("Tags")) building.set("Tags", tags);
  return finished(building);
}

const finished = (building: Building): (readonly [string, Property])[] =>
  [...building].map(([name, value]) => [name, value instanceof Map ? { kind: "map", entries: finished(value) } : value] as const);

function blocksByType(all: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const found = new Map<string, Block[]>();
  for (const block of all) {
    const known = found.get(block.type);
    if (known) known.push(block);
    else found.set(block.type, [block]);
  }
  return found;
}

function apply(writing: Writing, building: Building, rule: Rule, argument: Argument): void {
  switch (rule.kind) {
    case "same":
      return void building.set(rule.name, writing.property(argument));
    case "text":
      return void building.set(rule.name, asText(writing.property(argument)));
    case "only":
      return void building.set(rule.name, [writing.property(argument)]);
    case "members":
      return void building.set(rule.name, itemsOf(argument).map((item) => map({ [rule.member]: writing.property(item) })));
    case "pairs":
      return void building.set(rule.name, pairs(writing, argument, rule));
    case "inside":
      return apply(writing, at(building, rule.path), rule.rule, argument);
    case "blocks":
    case "elsewhere":
  }
}

function applyBlocks(writing: Writing, building: Building, rule: Rule, own: readonly Block[], left: (name: string) => void): void {
  if (rule.kind === "inside") return applyBlocks(writing, at(building, rule.path), rule.rule, own, left);
  if (rule.kind !== "blocks") return;
  const objects = own.map((block): Property => ({ kind: "map", entries: propertiesOf(writing, block, rule.rules, left) }));
  const [first] = objects;
  if (rule.list) building.set(rule.name, objects);
  else if (first !== undefined) building.set(rule.name, first);
}

function at(building: Building, path: readonly string[]): Building {
  let found = building;
  for (const name of path) {
    const known = found.get(name);
    const next: Building = known instanceof Map ? known : new Map();
    found.set(name, next);
    found = next;
  }
  return found;
}

const asText = (value: Property): Property => (typeof value === "number" || typeof value === "boolean" ? String(value) : value);
const itemsOf = (argument: Argument): readonly Argument[] => (typeof argument === "object" && !("kind" in argument) ? argument : [argument]);

function pairs(writing: Writing, argument: Argument, names: { readonly key: string; readonly value: string }): Property {
  if (typeof argument !== "object" || !("kind" in argument) || argument.kind !== "map") return writing.property(argument);
  return argument.entries.map(([key, value]) => map({ [names.key]: key, [names.value]: asText(writing.property(value)) }));
}
