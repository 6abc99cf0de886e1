import { asInteger, asNumber, asText, define, defineMany, defineWithRest, type FunctionDefinition } from "./definition";
import { quoted } from "../../../../source";

const perNumber = (compute: (value: number) => number): FunctionDefinition =>
  define([asNumber], (call, value) => call.number(compute(value)));

const parseInteger = define([asText, asInteger], (call, text, base) => {
  if (base < 2 || base > 62) call.fail(`The base must be between 2 and 62; this is ${base}.`);
  const sign = text.startsWith("-") ? -1 : 1;
  const body = text.replace(/^[+-]/, "");
  const value = naturalNumber(base <= 36 ? body.toLowerCase() : body, base);
  return value === null ? call.fail(`${quoted(text)} is not a number in base ${base}.`) : call.number(sign * value);
});

const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((digit, value) => [digit, value]),
);

function naturalNumber(text: string, base: number): number | null {
  let total = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = DIGITS.get(text.charAt(at));
    if (value === undefined || value >= base) return null;
    total = total * base + value;
  }
  return text === "" ? null : total;
}

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
