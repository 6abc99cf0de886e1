import { errorAt, quoted, type Span } from "../../../../source";
import type { ExpressionOf, Step } from "../../syntax";
import { attributesWithout } from "../attributes";
import {
  attributeOf,
  convertPrimitive,
  derived,
  failed,
  isMapping,
  isSequence,
  isUnknown,
  kindText,
  list,
  meanHint,
  tuple,
  valueText,
} from "../value";
import { unknownAttribute, unknownNamed, type Mapping, type Unknown, type Value } from "../value";
import { evaluate, type Scope } from "./scope";

/** What has a place, which is found only where something must be said of it. */
interface Place {
  readonly span: Span;
}

export const evaluateVariable = (node: ExpressionOf<"variable">, scope: Scope): Value =>
  scope.names.get(node.name) ?? scope.environment.resolve(node, [], scope).value;

export function evaluateAccess(node: ExpressionOf<"access">, scope: Scope): Value {
  if (node.base.kind !== "variable") return follow(evaluate(node.base, scope), node.steps, scope);
  const bound = scope.names.get(node.base.name);
  if (bound !== undefined) return follow(bound, node.steps, scope);
  const { value, used } = scope.environment.resolve(node.base, node.steps, scope);
  return follow(value, node.steps.slice(used), scope);
}

/** The value at the end of the steps. */
export function follow(start: Value, steps: readonly Step[], scope: Scope): Value {
  let value = start;
  for (const step of steps) {
    if (step.kind === "attribute") value = attribute(value, step.name, step, scope);
    else if (step.kind === "index") value = index(value, evaluate(step.index, scope), step, scope);
    else value = splat(value, step, scope);
  }
  return value;
}

function attribute(value: Value, name: string, at: Place, scope: Scope): Value {
  if (isUnknown(value)) return unknownPart(value, `.${name}`, at, scope);
  if (!isMapping(value))
    return fail("unknown-attribute", `${capital(kindText(value))} has no attribute \`${name}\`.`, hintFor(value, name), at, scope);
  const missing = missingAttribute(value, name, at, scope);
  if (missing !== null) return missing;
  const found = attributeOf(value, name);
  if (found !== undefined) return found;
  const hint = meanHint(name, value.entries.keys(), "Use an attribute that the object has, or `lookup` with a default.", scope.meter.suggestions);
  return fail("unknown-attribute", `This object has no attribute \`${name}\`.`, hint, at, scope);
}

/** A name that no resource of the type has, whatever AWS will say of this one. */
function missingAttribute({ entries, resource }: Mapping, name: string, at: Place, scope: Scope): Value | null {
  if (resource === undefined || entries.has(name)) return null;
  const names = attributesWithout(name, resource);
  if (names === null) return null;
  const hint = meanHint(name, names, "Use an attribute that the documentation of its type lists.", scope.meter.suggestions);
  return fail("unknown-attribute", `${resource.address} has no attribute \`${name}\`.`, hint, at, scope);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const hintFor = (value: Value, name: string): string | undefined =>
  isSequence(value) ? `Choose one element, as in \`[0].${name}\`, or take it of all, as in \`[*].${name}\`.` : undefined;

/** A part of an unknown value. A part of a resource's attribute, or of a variable, can still be named exactly. */
function unknownPart(value: Unknown, step: string, at: Place, scope: Scope): Value {
  const { source } = value;
  if (source.kind === "derived" && source.named !== undefined) return unknownNamed(`${source.named}${step}`, source.why, at.span);
  return source.kind === "attribute"
    ? unknownAttribute(source.address, `${source.attribute}${step}`, at.span)
    : derived(source.why, [value], at.span, scope.meter);
}

/** `collection[key]`. */
function index(value: Value, key: Value, at: Place, scope: Scope): Value {
  if (isUnknown(value)) return unknownPart(value, `[${key.kind === "number" ? key.value : "…"}]`, at, scope);
  if (isUnknown(key)) return derived("an index is known only after apply", [key], at.span, scope.meter);
  if (isSequence(value) && value.kind !== "set") return element(value.items, key, at, scope);
  if (isMapping(value)) return entry(value, key, at, scope);
  const hint = value.kind === "set" ? "A set has no order: use `one(…)`, or `tolist(…)` first." : undefined;
  return fail("invalid-index", `${capital(kindText(value))} has no elements to choose by index.`, hint, at, scope);
}

function element(items: readonly Value[], key: Value, at: Place, scope: Scope): Value {
  const position = convertPrimitive(key, "number");
  if (position.kind !== "number" || !Number.isInteger(position.value)) {
    return fail("invalid-index", `A list is indexed by a whole number; this is ${valueText(key)}.`, undefined, at, scope);
  }
  const found = items[position.value];
  if (found !== undefined) return found;
  const range = items.length === 0 ? "the list is empty" : `the list has the positions 0 to ${items.length - 1}`;
  return fail("invalid-index", `There is no element ${position.value}: ${range}.`, undefined, at, scope);
}

function entry(value: Extract<Value, { entries: ReadonlyMap<string, Value> }>, key: Value, at: Place, scope: Scope): Value {
  const name = convertPrimitive(key, "string");
  if (name.kind !== "string")
    return fail("invalid-index", `A map is indexed by a text; this is ${valueText(key)}.`, undefined, at, scope);
  const missing = missingAttribute(value, name.value, at, scope);
  if (missing !== null) return missing;
  const found = attributeOf(value, name.value);
  if (found !== undefined) return found;
  const hint = meanHint(name.value, value.entries.keys(), "Use a key that the map has, or `lookup` with a default.", scope.meter.suggestions);
  return fail("invalid-index", `The map has no key ${quoted(name.value)}.`, hint, at, scope);
}

/** `value[*].steps`: of a list each element, of null nothing, of anything else itself as the only element. */
function splat(value: Value, step: Extract<Step, { kind: "splat" }>, scope: Scope): Value {
  if (isUnknown(value)) return derived("a splat goes through a list known only after apply", [value], step.span, scope.meter);
  const items = isSequence(value) ? value.items : value.kind === "null" ? [] : [value];
  scope.meter.elements(items.length, step.span);
  const results = items.map((item) => follow(item, step.steps, scope));
  return value.kind === "list" || value.kind === "set" ? list(results, step.span) : tuple(results, step.span);
}

function fail(code: string, message: string, hint: string | undefined, at: Place, scope: Scope): Value {
  scope.report(errorAt(code, message, { span: at.span, ...(hint === undefined ? {} : { hint }) }));
  return failed(at.span);
}
