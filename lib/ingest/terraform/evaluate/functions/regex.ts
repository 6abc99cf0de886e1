import { Regex, RegexError, type Match } from "../regex";
import { text, tuple, object, nullAt, type Value } from "../value";
import { asText, define, type Call, type FunctionDefinition } from "./definition";
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
  return call.list(compiled.all(subject).map((match) => matchValue(match, compiled.names, call)));
});

/** `$1`, `${1}`, `$name` and `${name}` stand for groups, `$$` for a dollar. */
const REFERENCE = /\$(?:(\$)|(\w+)|\{(\w+)\})/g;

function expand(template: string, { texts }: Match, names: readonly (string | null)[]): string {
  return template.replace(REFERENCE, (_, dollar?: string, bare?: string, braced?: string) => {
    if (dollar !== undefined) return "$";
    const name = bare ?? braced ?? "";
    const index = /^\d+$/.test(name) ? Number(name) : names.indexOf(name) + 1;
    return index === 0 && name !== "0" ? "" : (texts[index] ?? "");
  });
}

function replaceAll(subject: string, pattern: string, template: string, call: Call): string {
  const compiled = regexOf(pattern, call);
  const parts: string[] = [];
  let [from, length] = [0, 0];
  for (const match of compiled.all(subject)) {
    const part = subject.slice(from, match.start) + expand(template, match, compiled.names);
    call.meter.text((length += part.length), call.span, part.length);
    parts.push(part);
    from = match.end;
  }
  return parts.join("") + subject.slice(from);
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
