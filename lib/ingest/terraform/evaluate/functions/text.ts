import { isUnknown, text, unknownsIn } from "../value";
import type { Call } from "./call";
import { asInteger, asSequence, asText, define, defineWithRest, type FunctionDefinition } from "./definition";

const perText = (change: (text: string) => string): FunctionDefinition => define([asText], (call, text) => call.text(change(text)));

const trimSet = (call: Call, text: string, cutset: string): string => {
  call.meter.spend(text.length + cutset.length, call.span);
  const cut = new Set(cutset);
  const all = [...text];
  let [from, to] = [0, all.length];
  while (from < to && cut.has(all[from] ?? "")) from += 1;
  while (to > from && cut.has(all[to - 1] ?? "")) to -= 1;
  return all.slice(from, to).join("");
};

/** `join("", aws_vpc.this.*.id)` is how people take the one that there is: what it comes to is that one. */
const join = defineWithRest([asText], asSequence, (call, [glue], lists) => {
  call.meter.fits(
    lists.reduce((total, list) => total + list.items.length, 0),
    call.span,
  );
  const items = lists.flatMap((list) => list.items);
  const [only] = items;
  if (items.length === 1 && only !== undefined && isUnknown(only)) return only;
  const unknown = unknownsIn(items, call.meter);
  if (unknown.length > 0) return call.unknown("an argument is known only after apply", unknown);
  const out = call.growingText();
  out.join(items, glue, (item) => out.add(asText.read(item, call)));
  return text(out.toString(), call.span);
});

/** The number of parts is asked for before they are made. */
const split = define([asText, asText], (call, separator, text) => {
  if (text === "") return call.texts([""]);
  call.meter.fits(separator === "" ? text.length : 1 + occurrences(text, separator), call.span);
  return call.texts(text.split(separator));
});

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

const indent = define([asInteger, asText], (call, spaces, text) => {
  const lines = text.split("\n");
  call.meter.text(text.length + Math.max(0, spaces) * lines.length, call.span);
  return call.text(lines.join(`\n${" ".repeat(Math.max(0, spaces))}`));
});

const substr = define([asText, asInteger, asInteger], (call, text, offset, length) => {
  const all = call.characters(text);
  const from = offset < 0 ? Math.max(0, all.length + offset) : offset;
  return call.text(all.slice(from, length < 0 ? undefined : from + length).join(""));
});

/** Every beginning of a word is written anew, and a text may have nothing else. */
const STEPS_PER_TITLED_UNIT = 3;

const title = define([asText], (call, text) => {
  call.meter.spend(STEPS_PER_TITLED_UNIT * text.length, call.span);
  return call.text(text.replace(/(^|[^\p{L}\p{N}_])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()));
});

/** Without the line ends at its end: from there on, for one that looks from the front goes through each run of them for each of its members. */
function chomp(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n" || text[end - 1] === "\r") end -= 1;
  return text.slice(0, end);
}

export const textFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["chomp", perText(chomp)],
  ["endswith", define([asText, asText], (call, text, suffix) => call.bool(text.endsWith(suffix)))],
  ["indent", indent],
  ["join", join],
  ["lower", perText((text) => text.toLowerCase())],
  ["split", split],
  ["startswith", define([asText, asText], (call, text, prefix) => call.bool(text.startsWith(prefix)))],
  ["strcontains", define([asText, asText], (call, text, part) => call.bool(text.includes(part)))],
  ["strrev", define([asText], (call, text) => call.text(call.characters(text).reverse().join("")))],
  ["substr", substr],
  ["title", title],
  ["trim", define([asText, asText], (call, text, cutset) => call.text(trimSet(call, text, cutset)))],
  ["trimprefix", define([asText, asText], (call, text, prefix) => call.text(text.startsWith(prefix) ? text.slice(prefix.length) : text))],
  ["trimspace", perText((text) => text.trim())],
  [
    "trimsuffix",
    define([asText, asText], (call, text, suffix) =>
      call.text(suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
    ),
  ],
  ["upper", perText((text) => text.toUpperCase())],
]);
