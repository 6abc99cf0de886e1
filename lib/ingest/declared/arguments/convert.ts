import type { Value } from "../evaluated";

/** Terraform's own conversions between primitive types; undefined where it has none. */
export interface Conversion<T> {
  readonly wanted: string;
  readonly from: (value: Value) => T | undefined;
}

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

export const toText: Conversion<string> = {
  wanted: "a string",
  from: (value) => {
    if (value.kind === "string") return value.value;
    return value.kind === "number" || value.kind === "bool" ? String(value.value) : undefined;
  },
};

export const toNumber: Conversion<number> = {
  wanted: "a number",
  from: (value) => {
    if (value.kind === "number") return value.value;
    return value.kind === "string" && NUMBER.test(value.value) ? Number(value.value) : undefined;
  },
};

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

export const toFlag: Conversion<boolean> = {
  wanted: "true or false",
  from: (value) => {
    if (value.kind === "bool") return value.value;
    if (value.kind !== "string") return undefined;
    return FLAGS.get(value.value);
  },
};

const KINDS: Readonly<Record<Value["kind"], string>> = {
  null: "null",
  bool: "a bool",
  number: "a number",
  string: "a string",
  list: "a list",
  set: "a set",
  tuple: "a list",
  map: "a map",
  object: "an object",
  unknown: "a value known after apply",
};

/** The value's kind with its article, and the value where it is short: `the string "yes"`. */
export function describeValue(value: Value): string {
  switch (value.kind) {
    case "string":
      return value.value.length <= 40 ? `the string ${JSON.stringify(value.value)}` : "a string";
    case "number":
    case "bool":
      return `the ${value.kind} ${value.value}`;
    default:
      return KINDS[value.kind];
  }
}
