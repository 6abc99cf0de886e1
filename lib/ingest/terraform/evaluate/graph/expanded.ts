import type { Span } from "../../../../source";
import { failed, object, tuple, type Value } from "../value";

/** What `count` or `for_each` makes of one declaration. */
export type Expanded<T> =
  | { readonly kind: "one"; readonly instance: T }
  | { readonly kind: "count"; readonly instances: readonly T[] }
  | { readonly kind: "for_each"; readonly instances: ReadonlyMap<string, T> }
  | { readonly kind: "failed" };

export function mapExpanded<T, U>(expanded: Expanded<T>, change: (instance: T) => U): Expanded<U> {
  if (expanded.kind === "one") return { kind: "one", instance: change(expanded.instance) };
  if (expanded.kind === "count") return { kind: "count", instances: expanded.instances.map(change) };
  if (expanded.kind === "for_each")
    return { kind: "for_each", instances: new Map([...expanded.instances].map(([key, each]) => [key, change(each)])) };
  return expanded;
}

/** All instances in order. */
export function instancesOf<T>(expanded: Expanded<T>): readonly T[] {
  if (expanded.kind === "one") return [expanded.instance];
  if (expanded.kind === "count") return expanded.instances;
  return expanded.kind === "for_each" ? [...expanded.instances.values()] : [];
}

/** The value by which others see what `count` or `for_each` made. */
export function valueOf<T>(expanded: Expanded<T>, toValue: (instance: T, span: Span) => Value, span: Span): Value {
  if (expanded.kind === "failed") return failed(span);
  if (expanded.kind === "one") return toValue(expanded.instance, span);
  if (expanded.kind === "count")
    return tuple(
      expanded.instances.map((each) => toValue(each, span)),
      span,
    );
  return object(new Map([...expanded.instances].map(([key, each]) => [key, toValue(each, span)])), span);
}
