import { errorAt } from "../../../../source";
import type { ExpressionOf } from "../../syntax";
import { convertPrimitive, derived, failed, isUnknown, kindText, object, tuple, type Value } from "../value";
import { evaluate, type Scope } from "./scope";

export function evaluateTuple(node: ExpressionOf<"tuple">, scope: Scope): Value {
  scope.meter.hold(node.items.length, node);
  const items = node.items.map((item) => evaluate(item, scope));
  return tuple(items, node.span);
}

export function evaluateObject(node: ExpressionOf<"object">, scope: Scope): Value {
  scope.meter.hold(node.entries.length, node);
  const entries = new Map<string, Value>();
  const unknownKeys: Value[] = [];
  for (const entry of node.entries) {
    const key = evaluate(entry.key, scope);
    const value = evaluate(entry.value, scope);
    const name = keyOf(key, scope);
    if (typeof name === "string") entries.set(name, value);
    else unknownKeys.push(name);
  }
  return unknownKeys.length > 0
    ? derived("a key of this object is known only after apply", unknownKeys, node.span, scope.meter)
    : object(entries, node.span);
}

/** The text of a key, or the unknown that stands in its place. */
export function keyOf(key: Value, scope: Scope): string | Value {
  const converted = convertPrimitive(key, "string");
  if (converted.kind === "string") {
    scope.meter.key(converted.value.length, key);
    return converted.value;
  }
  if (isUnknown(key)) return key;
  scope.report(
    errorAt("invalid-key", `A key must be a text; this is ${kindText(key)}.`, { span: key.span, hint: "Use a text or a number as key." }),
  );
  return failed(key.span);
}
