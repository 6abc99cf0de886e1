import { isUnknown, unknownsIn } from "../value";
import { asInteger, asSequence, asText, define, defineWithRest, type FunctionDefinition } from "./definition";

const perText = (change: (text: string) => string): FunctionDefinition => define([asText], (call, text) => call.text(change(text)));

/** Terraform counts characters as readers do; code points come close enough for names and addresses. */
const characters = (text: string): string[] => [...text.normalize("NFC")];

const trimSet = (text: string, cutset: string, ends: { start: boolean; end: boolean }): string => {
  const cut = new Set(cutset);
  const all = [...text];
  let [from, to] = [0, all.length];
  while (ends.start && from < to && cut.has(all[from] ?? "")) from += 1;
  while (ends.end && to > from && cut.has(all[to - 1] ?? "")) to -= 1;
  return all.slice(from, to).join("");
};

/** `join("", aws_vpc.this.*.id)` is how people take the one that there is: what it comes to is that one. */
const join = defineWithRest([asText], asSequence, (call, [glue], lists) => {
  const items = lists.flatMap((list) => list.items);
  const [only] = items;
  if (items.length === 1 && only !== undefined && isUnknown(only)) return only;
  const unknown = unknownsIn(items);
  if (unknown.length > 0) return call.unknown("an argument is known only after apply", unknown);
  return call.text(items.map((item) => asText.read(item, call)).join(glue));
});

const split = define([asText, asText], (call, separator, text) => {
  const parts = text === "" ? [""] : text.split(separator);
  return call.texts(parts);
});

const indent = define([asInteger, asText], (call, spaces, text) => {
  const lines = text.split("\n");
  call.meter.text(text.length + Math.max(0, spaces) * lines.length, call.span);
  return call.text(lines.join(`\n${" ".repeat(Math.max(0, spaces))}`));
});

const substr = define([asText, asInteger, asInteger], (call, text, offset, length) => {
  const all = characters(text);
  const from = offset < 0 ? Math.max(0, all.length + offset) : offset;
  return call.text(all.slice(from, length < 0 ? undefined : from + length).join(""));
});

const title = (text: string): string =>
  text.replace(/(^|[^\p{L}\p{N}_])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

export const textFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["chomp", perText((text) => text.replace(/(\r?\n)+$/, ""))],
  ["endswith", define([asText, asText], (call, text, suffix) => call.bool(text.endsWith(suffix)))],
  ["indent", indent],
  ["join", join],
  ["lower", perText((text) => text.toLowerCase())],
  ["split", split],
  ["startswith", define([asText, asText], (call, text, prefix) => call.bool(text.startsWith(prefix)))],
  ["strcontains", define([asText, asText], (call, text, part) => call.bool(text.includes(part)))],
  ["strrev", perText((text) => characters(text).reverse().join(""))],
  ["substr", substr],
  ["title", perText(title)],
  ["trim", define([asText, asText], (call, text, cutset) => call.text(trimSet(text, cutset, { start: true, end: true })))],
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
