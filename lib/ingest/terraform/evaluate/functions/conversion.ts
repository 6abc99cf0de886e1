import { ANY, BOOL, convert, listOf, mapOf, NUMBER, setOf, STRING, type Type } from "../value";
import { asAny, define, type FunctionDefinition } from "./definition";

const to = (type: Type): FunctionDefinition =>
  define([asAny], (call, value) => {
    const converted = convert(value, type, call.meter);
    return converted.kind === "mismatch" ? call.fail(`The value can not be converted: ${converted.message}.`) : converted;
  });

export const conversionFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["tobool", to(BOOL)],
  ["tolist", to(listOf(ANY))],
  ["tomap", to(mapOf(ANY))],
  ["tonumber", to(NUMBER)],
  ["toset", to(setOf(ANY))],
  ["tostring", to(STRING)],
  ["sensitive", define([asAny], (_, value) => value)],
  ["nonsensitive", define([asAny], (_, value) => value)],
  ["issensitive", define([asAny], (call, _value) => call.bool(false))],
  ["ephemeralasnull", define([asAny], (_, value) => value)],
]);
