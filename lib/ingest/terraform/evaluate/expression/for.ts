import { errorAt, quoted, type Span } from "../../../../source";
import type { Expression, ExpressionOf } from "../../syntax";
import {
  derived,
  failed,
  isMapping,
  isSequence,
  isUnknown,
  kindText,
  number,
  object,
  sortedEntries,
  text,
  tuple,
  type Sequence,
  type Value,
} from "../value";
import { keyOf } from "./collection";
import { truth } from "./conditional";
import { binding, evaluate, type Scope } from "./scope";

interface Head {
  readonly key: string | null;
  readonly value: string;
  readonly collection: Expression;
}

/** The scopes in which the body is evaluated, one per element; or the value that the whole comes to without any. */
export function iterations(head: Head, scope: Scope, span: Span): Iterations | Value {
  const collection = evaluate(head.collection, scope);
  if (isUnknown(collection)) return derived("a `for` goes through a collection known only after apply", [collection], span, scope.meter);
  const elements = elementsOf(collection, scope);
  if (elements === null) {
    scope.report(
      errorAt("invalid-for", `\`for\` goes through a list, set, map or object; this is ${kindText(collection)}.`, {
        span: head.collection.span,
      }),
    );
    return failed(span);
  }
  scope.meter.elements(elements.count, span);
  return new Iterations(head, scope, elements);
}

/** A scope for each element, made when its turn comes: within one another, loops would hold the scopes of all. */
export class Iterations implements Iterable<Scope> {
  constructor(
    private readonly head: Head,
    private readonly scope: Scope,
    private readonly elements: Elements,
  ) {}

  get count(): number {
    return this.elements.count;
  }

  *[Symbol.iterator](): Iterator<Scope> {
    const { key, value } = this.head;
    for (const [first, second] of this.elements.each())
      yield binding(this.scope, new Map([...(key === null ? [] : [[key, first] as const]), [value, second]]));
  }
}

interface Elements {
  readonly count: number;
  /** Keys and values; of a list its positions, of a set its elements. */
  readonly each: () => Iterable<readonly [Value, Value]>;
}

/** The elements of a collection. Null for what has no elements or does not tell them. */
export function elementsOf(collection: Value, { meter }: Scope): Elements | null {
  if (isSequence(collection)) return { count: collection.items.length, each: () => itemsOf(collection) };
  if (!isMapping(collection) || collection.resource !== undefined) return null;
  const entries = sortedEntries(collection, meter);
  return { count: entries.length, each: () => entriesOf(entries) };
}

function* itemsOf({ items, kind }: Sequence): Iterable<readonly [Value, Value]> {
  for (const [index, item] of items.entries()) yield [kind === "set" ? item : number(index, item.span), item];
}

function* entriesOf(entries: readonly [string, Value][]): Iterable<readonly [Value, Value]> {
  for (const [key, value] of entries) yield [text(key, value.span), value];
}

export function evaluateFor(node: ExpressionOf<"for">, scope: Scope): Value {
  const scopes = iterations(node, scope, node.span);
  if (!(scopes instanceof Iterations)) return scopes;
  const keeps = node.condition === null ? null : conditions(node.condition, scopes);
  if (keeps !== null && "kind" in keeps) return derived("the `if` of a `for` is known only after apply", [keeps], node.span, scope.meter);
  return node.form === "tuple" ? toTuple(node, kept(scopes, keeps)) : toObject(node, kept(scopes, keeps));
}

/** 1 for each element that the condition keeps, else 0; or the unknown that a condition comes to. */
function conditions(condition: Expression, scopes: Iterations): Uint8Array | Value {
  const keeps = new Uint8Array(scopes.count);
  let at = 0;
  for (const each of scopes) {
    const kept = truth(evaluate(condition, each), condition, each);
    if (typeof kept !== "boolean") return kept;
    keeps[at] = Number(kept);
    at += 1;
  }
  return keeps;
}

function* kept(scopes: Iterations, keeps: Uint8Array | null): Iterable<Scope> {
  let at = 0;
  for (const each of scopes) {
    if (keeps === null || keeps[at] === 1) yield each;
    at += 1;
  }
}

function toTuple(node: ExpressionOf<"for">, scopes: Iterable<Scope>): Value {
  const items: Value[] = [];
  for (const each of scopes) items.push(evaluate(node.result, each));
  return tuple(items.slice(), node.span);
}

function toObject(node: ExpressionOf<"for">, scopes: Iterable<Scope>): Value {
  const entries = new Map<string, Value>();
  const groups = new Map<string, Value[]>();
  for (const scope of scopes) {
    const key = node.resultKey === null ? failed(node.span) : keyOf(evaluate(node.resultKey, scope), scope);
    if (typeof key !== "string") return derived("a key of a `for` is known only after apply", [key], node.span, scope.meter);
    const value = evaluate(node.result, scope);
    if (node.grouped) groups.set(key, append(groups.get(key), value));
    else if (entries.has(key)) return duplicate(node, key, scope);
    else entries.set(key, value);
  }
  for (const [key, values] of groups) entries.set(key, tuple(values, node.span));
  return object(entries, node.span);
}

function append(group: Value[] | undefined, value: Value): Value[] {
  if (group === undefined) return [value];
  group.push(value);
  return group;
}

function duplicate(node: ExpressionOf<"for">, key: string, scope: Scope): Value {
  scope.report(
    errorAt("duplicate-key", `Two elements of this \`for\` have the key ${quoted(key)}.`, {
      span: node.resultKey?.span ?? node.span,
      hint: "Choose keys that differ, or write `...` after the value to collect all of one key in a list.",
    }),
  );
  return failed(node.span);
}
