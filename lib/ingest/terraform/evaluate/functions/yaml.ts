import { parseDocument } from "yaml";
import { compareTexts, isMapping, isSequence, type Value } from "../value";
import { asKnown, asText, define, type Call, type FunctionDefinition } from "./definition";
import { fromData, toJson } from "./json";

/** Aliases multiply what a text holds; so many are enough for every honest one. */
const MOST_ALIASES = 100;

const yamldecode = define([asText], (call, text) => {
  try {
    const document = parseDocument(text, { schema: "core", logLevel: "silent", version: "1.1" });
    if (document.errors.length > 0) return call.fail("The text is not YAML.");
    return fromData(document.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true }), call);
  } catch (failure) {
    if (failure instanceof Error && /alias/i.test(failure.message)) return call.fail("The YAML text has too many aliases.");
    throw failure;
  }
});

/** Block style with quoted texts, as Terraform writes it. */
function lines(value: Value, call: Call): string[] {
  return call.meter.descend(call.span, () => {
    if (isSequence(value) && value.items.length > 0) return value.items.flatMap((item) => itemLines(item, call));
    if (isMapping(value) && value.entries.size > 0) {
      return [...value.entries].sort(([a], [b]) => compareTexts(a, b)).flatMap(([key, entry]) => entryLines(key, entry, call));
    }
    return [toJson(value, call)];
  });
}

const isBlock = (value: Value): boolean => (isSequence(value) && value.items.length > 0) || (isMapping(value) && value.entries.size > 0);

const itemLines = (item: Value, call: Call): string[] => lines(item, call).map((line, index) => `${index === 0 ? "- " : "  "}${line}`);

function entryLines(key: string, entry: Value, call: Call): string[] {
  const inner = lines(entry, call);
  const name = `${JSON.stringify(key)}:`;
  if (!isBlock(entry)) return [`${name} ${inner[0] ?? ""}`];
  return [name, ...(isMapping(entry) ? inner.map((line) => `  ${line}`) : inner)];
}

export const yamlFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["yamldecode", yamldecode],
  ["yamlencode", define([asKnown], (call, value) => call.text(`${lines(value, call).join("\n")}\n`))],
]);
