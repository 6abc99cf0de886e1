import { Regex, RegexError, type Match } from "../regex";
import { text, tuple, object, nullAt, type Value } from "../value";
import type { Call } from "./call";
import { asText, define, type FunctionDefinition } from "./definition";
import { quoted } from "../../../../source";

function regexOf(pattern: string, call: Call): Regex {
  try {
    return new Regex(pattern, (steps) => call.meter.spend(steps, call.span));
  } catch (failure) {
    if (failure instanceof RegexError) return call.fail(`${quoted(pattern)} is not a regular expression: ${failure.message}.`);
    throw failure;
  }
}

/** A text where the pattern has no groups, a list of its groups, or an object of its named groups. */
function matchValue({ texts }: Match, names: readonly (string | null)[], call: Call): Value {
  const [whole, ...groups] = texts.map((each) => (each === null ? nullAt(call.span) : text(each, call.span)));
  if (names.length === 0) return whole ?? call.null();
  const named = names.filter((name) => name !== null);
  call.meter.hold(names.length, call.span);
  if (named.length === 0) return tuple(groups, call.span);
  if (named.length < names.length) call.fail("The groups of the pattern are either all named or all without name.");
  return object(new Map(named.map((name, index) => [name, groups[index] ?? call.null()])), call.span);
}

const regex = define([asText, asText], (call, pattern, subject) => {
  const compiled = regexOf(pattern, call);
  const match = compiled.first(subject);
  return match === null
    ? call.fail("The pattern does not match the text.", "Use `can(regex(…))` to ask whether it does.")
    : matchValue(match, compiled.names, call);
});

const regexall = define([asText, asText], (call, pattern, subject) => {
  const compiled = regexOf(pattern, call);
  const found: Value[] = [];
  for (const match of compiled.all(subject)) {
    call.meter.fits(found.push(matchValue(match, compiled.names, call)), call.span);
  }
  return call.list(found);
});

/** `$1`, `${1}`, `$name` and `${name}` stand for groups, `$$` for a dollar. */
const REFERENCE = /\$(?:(\$)|(\w+)|\{(\w+)\})/g;

/** A replacement in its parts: a text stands for itself, a number for a group. Read once, for it is written for every match. */
function partsOf(template: string, names: readonly (string | null)[]): (string | number)[] {
  const parts: (string | number)[] = [];
  let from = 0;
  for (const match of template.matchAll(REFERENCE)) {
    const [whole, dollar, bare, braced] = match;
    parts.push(template.slice(from, match.index), dollar ?? groupOf(bare ?? braced ?? "", names));
    from = match.index + whole.length;
  }
  parts.push(template.slice(from));
  return parts.filter((part) => part !== "");
}

/** The number of a group; the empty text where there is none of the name. */
function groupOf(name: string, names: readonly (string | null)[]): number | "" {
  const index = /^\d+$/.test(name) ? Number(name) : names.indexOf(name) + 1;
  return (index === 0 && name !== "0") || index > names.length ? "" : index;
}

function replaceAll(subject: string, pattern: string, template: string, call: Call): string {
  const compiled = regexOf(pattern, call);
  const replacement = partsOf(template, compiled.names);
  const written: string[] = [];
  let [from, length] = [0, 0];
  for (const match of compiled.all(subject)) {
    call.meter.spend(replacement.length, call.span);
    const expanded = replacement.map((part) => (typeof part === "number" ? (match.texts[part] ?? "") : part)).join("");
    const part = subject.slice(from, match.start) + expanded;
    call.meter.text((length += part.length), call.span, part.length);
    written.push(part);
    from = match.end;
  }
  return written.join("") + subject.slice(from);
}

/** A pattern between slashes is a regular expression, anything else the text itself. */
const replace = define([asText, asText, asText], (call, subject, pattern, replacement) => {
  if (pattern.length > 1 && pattern.startsWith("/") && pattern.endsWith("/"))
    return call.text(replaceAll(subject, pattern.slice(1, -1), replacement, call));
  const parts = pattern === "" ? ["", ...subject, ""] : subject.split(pattern);
  call.meter.text(subject.length + parts.length * replacement.length, call.span);
  return call.text(parts.join(replacement));
});

export const regexFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["regex", regex],
  ["regexall", regexall],
  ["replace", replace],
]);
