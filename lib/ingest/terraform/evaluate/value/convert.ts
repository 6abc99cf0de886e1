import type { Value } from "./construct";
import { bool, isMapping, isPrimitive, isSequence, nullAt, number, text } from "./construct";
import { setItems } from "./compare";
import { ValueTooLarge, type Meter } from "./meter";
import { formatNumber, parseNumber } from "./number-text";
import { ANY, kindText, STRING, type AttributeType, type Type, typeText, valueText } from "./type";
import { isUnknown, unknownAttribute, unknownBecause } from "./unknown";

/** Why a value does not fit a type: a sentence that names the place within it and both sides. */
export interface Mismatch {
  readonly kind: "mismatch";
  readonly message: string;
}

const mismatch = (message: string): Mismatch => ({ kind: "mismatch", message });
const isMismatch = (value: Value | Mismatch): value is Mismatch => value.kind === "mismatch";

/**
 * Converts as Terraform does: texts and numbers both ways where they spell each other, lists and sets, maps and objects.
 * What would be too large fits no type.
 */
export function convert(value: Value, type: Type, meter: Meter): Value | Mismatch {
  try {
    return convertWithin(value, type, meter);
  } catch (failure) {
    if (!(failure instanceof ValueTooLarge)) throw failure;
    return mismatch(`it would be ${failure.message}`);
  }
}

function convertWithin(value: Value, type: Type, meter: Meter): Value | Mismatch {
  if (type.kind === "any" || value.kind === "null" || value.kind === "unknown") return value;
  return meter.descend(value, () => {
    if (type.kind === "list" || type.kind === "set") return toSequence(value, type, meter);
    if (type.kind === "object") return toObject(value, type.attributes, meter);
    if (type.kind === "map") return toMap(value, type.element, meter);
    if (type.kind === "tuple") return toTuple(value, type, meter);
    return convertPrimitive(value, type.kind);
  });
}

/** The text, number or bool that a value spells. */
export function convertPrimitive(value: Value, kind: "string" | "number" | "bool"): Value | Mismatch {
  if (value.kind === kind || value.kind === "null" || value.kind === "unknown") return value;
  if (kind === "string" && isPrimitive(value))
    return text(value.kind === "number" ? formatNumber(value.value) : String(value.value), value.span);
  if (kind === "number" && value.kind === "string") {
    const parsed = parseNumber(value.value);
    if (parsed !== null) return number(parsed, value.span);
  }
  if (kind === "bool" && value.kind === "string") {
    if (value.value === "true" || value.value === "1") return bool(true, value.span);
    if (value.value === "false" || value.value === "0") return bool(false, value.span);
  }
  return mismatch(`a ${kind} is needed, and this is ${valueText(value)}`);
}

/** Converts each part; the first that does not fit is named by `place`. */
function convertAll(parts: readonly (readonly [place: string, value: Value, type: Type])[], meter: Meter): Value[] | Mismatch {
  const converted: Value[] = [];
  for (const [place, value, type] of parts) {
    const result = convertWithin(value, type, meter);
    if (isMismatch(result)) return mismatch(`${place}: ${result.message}`);
    converted.push(result);
  }
  return converted;
}

type ListType = Extract<Type, { kind: "list" | "set" }>;

function toSequence(value: Value, type: ListType, meter: Meter): Value | Mismatch {
  if (!isSequence(value)) return mismatch(`a ${type.kind} is needed, and this is ${kindText(value)}`);
  meter.elements(value.items.length, value);
  const element = type.element.kind === "any" ? commonType(value.items) : type.element;
  if (element === null) return mismatch(NO_COMMON_TYPE);
  const items = convertAll(
    value.items.map((item, index) => [`element ${index}`, item, element] as const),
    meter,
  );
  if (!Array.isArray(items)) return items;
  return type.kind === "set" ? { kind: "set", items: setItems(items, meter), span: value.span } : { kind: "list", items, span: value.span };
}

/**
 * The type that all elements can have, for lists and maps hold one: text, where one of several primitive values is a text.
 * Null where there is none. What is not known yet could be anything.
 */
function commonType(values: readonly Value[]): Type | null {
  const known = values.filter((value) => value.kind !== "null" && !isUnknown(value));
  const kinds = new Set(known.map((value) => value.kind));
  if (kinds.size < 2) return ANY;
  if (known.every(isPrimitive)) return kinds.has("string") ? STRING : known.length < values.length ? ANY : null;
  return known.some(isPrimitive) ? null : ANY;
}

const NO_COMMON_TYPE = "its elements have different types, and a list or map holds one";

function toTuple(value: Value, type: Extract<Type, { elements: readonly Type[] }>, meter: Meter): Value | Mismatch {
  if (!isSequence(value) || value.kind === "set") return mismatch(`a list is needed, and this is ${kindText(value)}`);
  if (value.items.length !== type.elements.length)
    return mismatch(`${type.elements.length} elements are needed, and there are ${value.items.length}`);
  const items = convertAll(
    value.items.map((item, index) => [`element ${index}`, item, type.elements[index] ?? type] as const),
    meter,
  );
  return Array.isArray(items) ? { kind: "tuple", items, span: value.span } : items;
}

function toMap(value: Value, element: Type, meter: Meter): Value | Mismatch {
  if (!isMapping(value)) return mismatch(`a map is needed, and this is ${kindText(value)}`);
  if (value.resource !== undefined)
    return unknownBecause(`all attributes of ${value.resource.address} are known only after apply`, value.span);
  const keys = [...value.entries.keys()];
  const type = element.kind === "any" ? commonType([...value.entries.values()]) : element;
  if (type === null) return mismatch(NO_COMMON_TYPE);
  const values = convertAll(
    [...value.entries].map(([key, entry]) => [`key ${JSON.stringify(key)}`, entry, type] as const),
    meter,
  );
  if (!Array.isArray(values)) return values;
  return { kind: "map", entries: new Map(keys.map((key, index) => [key, values[index] ?? nullAt(null)])), span: value.span };
}

function toObject(value: Value, attributes: ReadonlyMap<string, AttributeType>, meter: Meter): Value | Mismatch {
  if (!isMapping(value)) return mismatch(`an object is needed, and this is ${kindText(value)}`);
  const entries = new Map<string, Value>();
  for (const [name, attribute] of attributes) {
    const given = attributeOf(value, name);
    if (given === undefined && !attribute.optional) return mismatch(`the attribute \`${name}\` (${typeText(attribute.type)}) is missing`);
    const chosen = (given === undefined || given.kind === "null" ? attribute.fallback : null) ?? given ?? nullAt(value.span);
    const converted = convertWithin(chosen, attribute.type, meter);
    if (isMismatch(converted)) return mismatch(`attribute \`${name}\`: ${converted.message}`);
    entries.set(name, converted);
  }
  return { kind: "object", entries, span: value.span };
}

/** The attribute of an object; one that a resource leaves to AWS is unknown. */
export function attributeOf(value: Extract<Value, { entries: ReadonlyMap<string, Value> }>, name: string): Value | undefined {
  const given = value.entries.get(name);
  if (value.resource === undefined || (given !== undefined && given.kind !== "null")) return given;
  return unknownAttribute(value.resource.address, `${value.resource.path}${name}`, value.span);
}
