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
export function iterations(head: Head, scope: Scope, span: Span): Scope[] | Value {
  const collection = evaluate(head.collection, scope);
  if (isUnknown(collection)) return derived("a `for` goes through a collection known only after apply", [collection], span);
  const elements = elementsOf(collection);
  if (elements === null) {
    scope.report(
      errorAt("invalid-for", `\`for\` goes through a list, set, map or object; this is ${kindText(collection)}.`, {
        span: head.collection.span,
      }),
    );
    return failed(span);
  }
  scope.meter.elements(elements.length, span);
  return elements.map(([key, value]) =>
    binding(scope, new Map([...(head.key === null ? [] : [[head.key, key] as const]), [head.value, value]])),
  );
}

/** Keys and values; of a list its positions, of a set its elements. Null for what has no elements or does not tell them. */
export function elementsOf(collection: Value): [Value, Value][] | null {
  if (isSequence(collection)) {
    return collection.items.map((item, index) => [collection.kind === "set" ? item : number(index, item.span), item]);
  }
  if (!isMapping(collection) || collection.resource !== undefined) return null;
  return sortedEntries(collection).map(([key, value]) => [text(key, value.span), value]);
}

export function evaluateFor(node: ExpressionOf<"for">, scope: Scope): Value {
  const scopes = iterations(node, scope, node.span);
  if (!Array.isArray(scopes)) return scopes;
  const kept: Scope[] = [];
  for (const each of scopes) {
    const keeps = node.condition === null || truth(evaluate(node.condition, each), node.condition, each);
    if (typeof keeps !== "boolean") return derived("the `if` of a `for` is known only after apply", [keeps], node.span);
    if (keeps) kept.push(each);
  }
  return node.form === "tuple"
    ? tuple(
        kept.map((each) => evaluate(node.result, each)),
        node.span,
      )
    : toObject(node, kept);
}

function toObject(node: ExpressionOf<"for">, scopes: readonly Scope[]): Value {
  const entries = new Map<string, Value>();
  const groups = new Map<string, Value[]>();
  for (const scope of scopes) {
    const key = node.resultKey === null ? failed(node.span) : keyOf(evaluate(node.resultKey, scope), scope);
    if (typeof key !== "string") return derived("a key of a `for` is known only after apply", [key], node.span);
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
