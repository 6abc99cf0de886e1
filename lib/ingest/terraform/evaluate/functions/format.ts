import { convertPrimitive, derived, formatNumber, isPrimitive, isSequence, isUnknown, kindText, UNKNOWN_TEXT, type Value } from "../value";
import type { Call } from "./call";
import { asAny, asKnown, asText, defineWithRest, type FunctionDefinition } from "./definition";
import { fixedPoint } from "./fixed-point";
import { toJson } from "./json";

/** `%[2]-08.3f`: flags, width, precision, position and verb. */
const VERB = /%(?:(%)|([-+ 0#]*)(?:\[(\d+)\])?(\d+)?(?:\.(\d+))?(?:\[(\d+)\])?(.)?)/gsu;

interface Directive {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | null;
  readonly verb: string;
}

type Format = (value: Value, directive: Directive, call: Call) => string;

const numeric =
  (spell: (value: number, directive: Directive, call: Call) => string): Format =>
  (value, directive, call) => {
    const converted = convertPrimitive(value, "number");
    if (converted.kind !== "number") return call.fail(`\`%${directive.verb}\` needs a number; this is ${kindText(value)}.`);
    const text = spell(Math.abs(converted.value), directive, call);
    const sign = converted.value < 0 ? "-" : directive.flags.includes("+") ? "+" : directive.flags.includes(" ") ? " " : "";
    return padNumber(sign, text, directive);
  };

const integer = (base: number, upper = false): Format =>
  numeric((value, { verb }, call) => {
    if (!Number.isInteger(value)) call.fail(`\`%${verb}\` needs a whole number; this is ${value}.`);
    const digits = BigInt(value).toString(base);
    return upper ? digits.toUpperCase() : digits;
  });

/** Go writes at least two digits of an exponent. */
const exponent = (text: string): string => text.replace(/e([+-])(\d)$/, "e$10$2");

const shown: Format = (value, directive, call) =>
  value.kind === "null"
    ? call.fail(`\`%${directive.verb}\` needs a value; this is null.`)
    : pad(isPrimitive(value) && !directive.flags.includes("#") ? plain(value) : toJson(value, call), directive);

const plain = (value: Value): string => {
  const converted = convertPrimitive(value, "string");
  return converted.kind === "string" ? converted.value : "";
};

function textOf(value: Value, { verb, precision }: Directive, call: Call): string {
  if (!isPrimitive(value)) return call.fail(`\`%${verb}\` needs a text; this is ${kindText(value)}.`, "Use `%v`, which takes any value.");
  return precision === null ? plain(value) : [...plain(value)].slice(0, precision).join("");
}

const VERBS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["b", integer(2)],
  ["d", integer(10)],
  ["e", numeric((value, { precision }) => exponent(value.toExponential(precision ?? 6)))],
  ["E", numeric((value, { precision }) => exponent(value.toExponential(precision ?? 6)).toUpperCase())],
  ["f", numeric((value, { precision }) => fixedPoint(value, precision ?? 6))],
  ["F", numeric((value, { precision }) => fixedPoint(value, precision ?? 6))],
  ["g", numeric((value) => general(value))],
  ["G", numeric((value) => general(value).toUpperCase())],
  ["o", integer(8)],
  ["q", (value, directive, call) => pad(JSON.stringify(textOf(value, directive, call)), directive)],
  ["s", (value, directive, call) => pad(textOf(value, directive, call), directive)],
  ["t", boolean],
  ["v", shown],
  ["x", integer(16)],
  ["X", integer(16, true)],
]);

/** Go's shortest form: an exponent from 1e21 on and below 1e-4. */
const general = (value: number): string =>
  value !== 0 && (value < 1e-4 || value >= 1e21) ? exponent(value.toExponential()) : formatNumber(value);

function boolean(value: Value, directive: Directive, call: Call): string {
  const converted = convertPrimitive(value, "bool");
  return converted.kind === "bool"
    ? pad(String(converted.value), directive)
    : call.fail(`\`%t\` needs true or false; this is ${kindText(value)}.`);
}

const pad = (text: string, { flags, width }: Directive): string => (flags.includes("-") ? text.padEnd(width) : text.padStart(width));

function padNumber(sign: string, digits: string, directive: Directive): string {
  const { flags, width } = directive;
  const fills = flags.includes("0") && !flags.includes("-");
  return fills ? sign + digits.padStart(width - sign.length, "0") : pad(sign + digits, directive);
}

const MOST_PRECISION = 100;

function formatted(template: string, args: readonly Value[], call: Call): string {
  let next = 0;
  let used = 0;
  let length = 0;
  const text = template.replace(
    VERB,
    (whole, percent?: string, flags = "", before?: string, width?: string, precision?: string, after?: string, verb?: string) => {
      if (percent !== undefined) return "%";
      const format = VERBS.get(verb ?? "");
      if (format === undefined || verb === undefined)
        return call.fail(`\`${whole}\` is not a format verb.`, "Use `%s`, `%d`, `%f`, `%v` or `%%`.");
      const position = before ?? after;
      if (position !== undefined) next = Number(position) - 1;
      const value = args[next];
      if (value === undefined) return call.fail(`\`${whole}\` asks for argument ${next + 1}; there are ${args.length}.`);
      next += 1;
      used = Math.max(used, next);
      call.meter.text(Number(width ?? 0), call.span);
      const digits = precision === undefined ? null : Math.min(MOST_PRECISION, Number(precision));
      const written = format(value, { flags, width: Number(width ?? 0), precision: digits, verb }, call);
      length += written.length;
      call.meter.text(length, call.span, written.length);
      return written;
    },
  );
  if (used < args.length) call.fail(`The format uses ${used} arguments; there are ${args.length}.`);
  return text;
}

const format = defineWithRest([asText], asKnown, (call, [template], args) => call.text(formatted(template, args, call)));

/** One text per element; arguments that are no lists are the same in all. */
const formatlist = defineWithRest([asText], asAny, (call, [template], args) => {
  const unknown = args.filter(isUnknown);
  if (unknown.length > 0) return call.unknown("a list is known only after apply", unknown);
  const lengths = args.filter(isSequence).map(({ items }) => items.length);
  const length = lengths[0] ?? 1;
  if (lengths.some((each) => each !== length)) call.fail(`The lists are of different lengths: ${lengths.join(", ")}.`);
  call.meter.elements(length * Math.max(1, args.length), call.span);
  const rows = Array.from({ length }, (_, index) => args.map((arg) => (isSequence(arg) ? (arg.items[index] ?? call.null()) : arg)));
  return call.list(
    rows.map((row) =>
      row.some(isUnknown)
        ? derived(UNKNOWN_TEXT, row, call.span, call.meter)
        : call.text(formatted(template, row, call)),
    ),
  );
});

export const formatFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["format", format],
  ["formatlist", formatlist],
]);
