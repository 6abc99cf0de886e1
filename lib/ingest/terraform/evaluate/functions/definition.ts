import { convertPrimitive, isMapping, isSequence, isUnknown, kindText, unknownsIn, valueText, type Mapping, type Sequence, type Value } from "../value";
import type { Call } from "./call";

/**
 * How one argument is read. `knows`: which unknowns make the whole call unknown: the argument itself (`top`), anything
 * inside it (`all`), or none (`none`: the function looks for itself).
 */
export interface Parameter<T> {
  readonly knows: "top" | "all" | "none";
  readonly read: (value: Value, call: Call) => T;
}

/** A function: how many arguments it takes, and its answer. */
export interface FunctionDefinition {
  readonly least: number;
  readonly most: number;
  readonly call: (call: Call, args: readonly Value[]) => Value;
}

const needed = (what: string, value: Value, call: Call): never => call.fail(`${what} is needed, and this is ${valueText(value)}.`);

const primitive =
  <K extends "string" | "number" | "bool">(kind: K, what: string) =>
  (value: Value, call: Call): Extract<Value, { kind: K }> => {
    const converted = convertPrimitive(value, kind);
    return converted.kind === kind ? (converted as Extract<Value, { kind: K }>) : needed(what, value, call);
  };

export const asText: Parameter<string> = {
  knows: "top",
  read: (value, call) => {
    const text = primitive("string", "A text")(value, call).value;
    call.meter.read(text.length, call.span);
    return text;
  },
};
export const asNumber: Parameter<number> = { knows: "top", read: (value, call) => primitive("number", "A number")(value, call).value };
export const asBool: Parameter<boolean> = { knows: "top", read: (value, call) => primitive("bool", "true or false")(value, call).value };

export const asInteger: Parameter<number> = {
  knows: "top",
  read: (value, call) => {
    const read = asNumber.read(value, call);
    return Number.isInteger(read) ? read : call.fail(`A whole number is needed, and this is ${read}.`);
  },
};

/** Any value as it is, null and unknown included. */
export const asAny: Parameter<Value> = { knows: "none", read: (value) => value };
/** Any value whose parts are all known. */
export const asKnown: Parameter<Value> = { knows: "all", read: (value) => value };

const readSequence = (value: Value, call: Call): Sequence => {
  if (!isSequence(value)) return needed("A list or set", value, call);
  call.meter.read(value.items.length, call.span);
  return value;
};
const readMapping = (value: Value, call: Call): Mapping => {
  if (!isMapping(value)) return call.fail(`A map or object is needed, and this is ${kindText(value)}.`);
  call.meter.read(value.entries.size, call.span);
  return value;
};

/** A list, set or tuple, of which elements may be unknown. */
export const asSequence: Parameter<Sequence> = { knows: "top", read: readSequence };
/** A list, set or tuple, known through and through. */
export const asKnownSequence: Parameter<Sequence> = { knows: "all", read: readSequence };
export const asMapping: Parameter<Mapping> = { knows: "top", read: readMapping };
export const asTexts: Parameter<readonly string[]> = {
  knows: "all",
  read: (value, call) => {
    const { items } = readSequence(value, call);
    call.meter.spend(items.length, call.span);
    return items.map((item) => asText.read(item, call));
  },
};

type Parameters<A extends readonly unknown[]> = { readonly [K in keyof A]: Parameter<A[K]> };

/** A function with a fixed number of arguments, of which the last `optional` may be left out. */
export function define<A extends readonly unknown[]>(
  parameters: Parameters<A>,
  answer: (call: Call, ...args: A) => Value,
  optional = 0,
): FunctionDefinition {
  const specs: readonly Parameter<unknown>[] = parameters;
  return {
    least: specs.length - optional,
    most: specs.length,
    call: (call, values) => {
      const unknown = blocking(values, specs, call);
      if (unknown.length > 0) return call.unknown("an argument is known only after apply", unknown);
      const args = specs.slice(0, values.length).map((spec, index) => spec.read(values[index] ?? call.null(), call));
      return answer(call, ...(args as unknown as A));
    },
  };
}

/** A function whose first arguments are fixed and are followed by any number (`least` or more) of one kind. */
export function defineWithRest<A extends readonly unknown[], T>(
  fixed: Parameters<A>,
  rest: Parameter<T>,
  answer: (call: Call, args: A, rest: readonly T[]) => Value,
  least = 0,
): FunctionDefinition {
  const specs: readonly Parameter<unknown>[] = fixed;
  return {
    least: specs.length + least,
    most: Infinity,
    call: (call, values) => {
      const more = values.slice(specs.length);
      const unknown = [...blocking(values.slice(0, specs.length), specs, call), ...more.filter((value) => blocks(value, rest, call))];
      if (unknown.length > 0) return call.unknown("an argument is known only after apply", unknown);
      const args = specs.map((spec, index) => spec.read(values[index] ?? call.null(), call));
      return answer(
        call,
        args as unknown as A,
        more.map((value) => rest.read(value, call)),
      );
    },
  };
}

/** A function that takes `least` or more arguments of one kind. */
export const defineMany = <T>(parameter: Parameter<T>, answer: (call: Call, args: readonly T[]) => Value, least = 0): FunctionDefinition =>
  defineWithRest([], parameter, (call, _, args) => answer(call, args), least);

const blocking = (values: readonly Value[], specs: readonly Parameter<unknown>[], call: Call): Value[] =>
  values.filter((value, index) => blocks(value, specs[index], call));

const blocks = (value: Value, parameter: Parameter<unknown> | undefined, { meter }: Call): boolean =>
  parameter?.knows === "top" ? isUnknown(value) : parameter?.knows === "all" && unknownsIn([value], meter).length > 0;
