import { asInteger, asNumber, asText, define, defineMany, defineWithRest, type FunctionDefinition } from "./definition";
import { quoted } from "../../../../source";

const perNumber = (compute: (value: number) => number): FunctionDefinition =>
  define([asNumber], (call, value) => call.number(compute(value)));

const parseInteger = define([asText, asInteger], (call, text, base) => {
  if (base < 2 || base > 62) call.fail(`The base must be between 2 and 62; this is ${base}.`);
  const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const sign = text.startsWith("-") ? -1 : 1;
  const body = text.replace(/^[+-]/, "");
  const values = [...(base <= 36 ? body.toLowerCase() : body)].map((digit) => digits.indexOf(digit));
  if (values.length === 0 || values.some((value) => value < 0 || value >= base))
    call.fail(`${quoted(text)} is not a number in base ${base}.`);
  return call.number(sign * values.reduce((total, value) => total * base + value, 0));
});

const RANGE_LIMIT = 1024;

/** `range(limit)`, `range(start, limit)`, `range(start, limit, step)`; Terraform itself refuses more than 1024 numbers. */
const range = defineWithRest(
  [],
  asNumber,
  (call, _, args) => {
    if (args.length > 3) call.fail("`range` takes one, two or three numbers.");
    const [start, limit] = args.length === 1 ? [0, args[0] ?? 0] : [args[0] ?? 0, args[1] ?? 0];
    const step = args[2] ?? (start <= limit ? 1 : -1);
    if (step === 0) call.fail("The step of `range` must not be 0.");
    const count = Math.max(0, Math.ceil((limit - start) / step));
    if (count > RANGE_LIMIT)
      call.fail(`\`range\` gives at most ${RANGE_LIMIT} numbers; this would give ${count}.`, "Use a smaller range or a larger step.");
    return call.list(Array.from({ length: count }, (__, index) => call.number(start + index * step)));
  },
  1,
);

export const numericFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["abs", perNumber(Math.abs)],
  ["ceil", perNumber(Math.ceil)],
  ["floor", perNumber(Math.floor)],
  ["log", define([asNumber, asNumber], (call, value, base) => call.number(Math.log(value) / Math.log(base)))],
  ["max", defineMany(asNumber, (call, values) => call.number(values.reduce((a, b) => Math.max(a, b))), 1)],
  ["min", defineMany(asNumber, (call, values) => call.number(values.reduce((a, b) => Math.min(a, b))), 1)],
  ["parseint", parseInteger],
  ["pow", define([asNumber, asNumber], (call, base, power) => call.number(base ** power))],
  ["range", range],
  ["signum", perNumber(Math.sign)],
]);
