import { snakeCase } from "../../../source";
import type { Draft } from "./draft";
import type { Properties, Property } from "./lowering";
import type { TemplateView } from "./template-view";

/** What becomes of the value of one property. */
export type Rule =
  /** An argument with the same value. */
  | { readonly kind: "argument"; readonly name: string }
  /** An argument with the same list of plain values. */
  | { readonly kind: "list"; readonly name: string }
  /** A list of which the provider takes one. */
  | { readonly kind: "first"; readonly name: string }
  /** A document, as the JSON text of it. */
  | { readonly kind: "document"; readonly name: string }
  /** A list of objects `{Key, Value}`, as a map. */
  | { readonly kind: "pairs"; readonly name: string; readonly key: string; readonly value: string; readonly properties: Properties }
  /** A list of objects, as a list of one member of each: `[{Ipv6Address: "…"}]`. */
  | { readonly kind: "members"; readonly name: string; readonly member: string }
  /** An object or a list of objects, as nested blocks. */
  | { readonly kind: "blocks"; readonly name: string; readonly list: boolean; readonly properties: Properties }
  /** An object whose members are arguments of the resource itself. */
  | { readonly kind: "inside"; readonly properties: Properties }
  /** A list whose items are resources of their own. */
  | { readonly kind: "parts"; readonly part: Part }
  /** Known, and of no consequence for the network, or taken up by `finish`, as the argument that it `says`. */
  | { readonly kind: "unread"; readonly says?: string; readonly within?: Within };

/** What `finish` takes of a value that it takes up in part. */
export type Within =
  /** Of a list of `{Key, Value}` these keys, as these arguments. */
  | { readonly kind: "keys"; readonly arguments: Readonly<Record<string, string>> }
  /** Of each item of a list these properties, as arguments of the resource or of one that the item becomes. */
  | { readonly kind: "items"; readonly ofResource: Properties; readonly ofItem: Properties };

/** A resource that an item of a list becomes. */
export interface Part {
  readonly to: string;
  /** The argument that names the resource that has the list. */
  readonly whole: string;
  /** What an item is: the members of an object, or the argument that a plain value becomes. */
  readonly item: Properties | string;
  /** The argument of the whole that an unknown list becomes; without one, the part itself has an unknown item. */
  readonly unknown?: string;
  readonly finish?: (draft: Draft, template: TemplateView) => void;
}

type Entry = readonly [string, Property];

interface Word {
  readonly name: string;
  readonly required: boolean;
  readonly list: boolean;
}

const split = (words: string): Word[] =>
  words
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({ name: word.replace(/(\[\])?!?$/, ""), required: word.endsWith("!"), list: /\[\]!?$/.test(word) }));

/**
 * Properties that are called alike, word by word: `VpcId!` is required, `SubnetIds[]` a list of plain values. The
 * provider's name is the same in snake_case.
 */
export const same = (words: string): Entry[] =>
  split(words).map(({ name, required, list }) => [name, { required, rule: { kind: list ? "list" : "argument", name: snakeCase(name) } }]);

/** Properties that are called otherwise: `{"GroupDescription!": "description", "GroupSet[]": "security_groups"}`. */
export const renamed = (names: Readonly<Record<string, string>>): Entry[] =>
  Object.entries(names).map(([word, to]) => {
    const [{ name, required, list }] = split(word) as [Word];
    return [name, { required, rule: { kind: list ? "list" : "argument", name: to } }];
  });

/** Properties that are known and change nothing here. */
export const unread = (words: string): Entry[] => split(words).map(({ name, required }) => [name, { required, rule: { kind: "unread" } }]);

/** Properties that `finish` takes up, as arguments that are called alike. */
export const taken = (words: string): Entry[] =>
  split(words).map(({ name, required }) => [name, { required, rule: { kind: "unread", says: snakeCase(name) } }]);

/** Properties with rules of their own. */
export const by = (rules: Readonly<Record<string, Rule>>): Entry[] =>
  Object.entries(rules).map(([word, rule]) => {
    const [{ name, required }] = split(word) as [Word];
    return [name, { required, rule }];
  });

/** All properties that there are: those of the AWS documentation, and no others. */
export function properties(...entries: readonly (readonly Entry[])[]): Properties {
  const known = new Map(entries.flat());
  const required = [...known].flatMap(([name, property]) => (property.required ? [name] : []));
  return Object.assign(known, { required });
}

/** A list of objects with a key and a value each. */
export const pairs = (name: string, key: string, value: string): Rule => ({
  kind: "pairs",
  name,
  key,
  value,
  properties: properties(same(`${key}! ${value}!`)),
});

/** `Tags: [{Key, Value}]`, as almost every type has it. */
export const TAGS: readonly Entry[] = [["Tags", { required: false, rule: pairs("tags", "Key", "Value") }]];
