import { parseDocument, visit, type Document, type ScalarTag } from "yaml";
import { type GrowingText, isMapping, isSequence, sortedEntries, text, type Value } from "../value";
import type { Call } from "./call";
import { asKnown, asText, define, type FunctionDefinition } from "./definition";
import { fromData, writeJson } from "./json";

/** Aliases multiply what a text holds; so many of one anchor are enough for every honest text. */
const MOST_ALIASES = 100;
/** The same of all anchors: each alias looks for its own among them. */
const MOST_ALIASES_IN_ALL = 1_000;

/** Reading YAML is slow: so many steps for each unit of the text. */
const STEPS_PER_UNIT = 60;

const yamldecode = define([asText], (call, source) => {
  call.meter.spend(STEPS_PER_UNIT * source.length, call.span);
  try {
    const document = parseDocument(source, {
      schema: "core",
      logLevel: "silent",
      version: "1.1",
      merge: true,
      uniqueKeys: false,
      customTags: (tags) => [WORDS_FOR_BOOLS, ...tags],
    });
    if (document.errors.length > 0) return call.fail("The text is not YAML.");
    if (aliasesIn(document) > MOST_ALIASES_IN_ALL) return call.fail("The YAML text has too many aliases.");
    return fromData(document.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true }), call);
  } catch (failure) {
    if (failure instanceof Error && /^Merge/.test(failure.message)) return call.fail("`<<` in the YAML text merges what is no mapping.");
    if (failure instanceof Error && /alias/i.test(failure.message)) return call.fail("The YAML text has too many aliases.");
    throw failure;
  }
});

/**
 * Terraform takes the words of YAML 1.1 for bools, in keys too, although it reads YAML 1.2 otherwise (go-cty-yaml,
 * resolve.go). Of two entries with one key the later one counts: asking whether each is new would take the square of them.
 */
const WORDS_FOR_BOOLS: ScalarTag = {
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/,
  resolve: (word) => /^(?:y|on)/i.test(word),
};

function aliasesIn(document: Document.Parsed): number {
  let count = 0;
  visit(document, { Alias: () => void (count += 1) });
  return count;
}

/** Block style with quoted texts, as Terraform writes it; `indentation` begins each line but the first. */
function write(value: Value, indentation: string, out: GrowingText, call: Call): void {
  if (!isBlock(value)) return writeJson(value, out, call);
  call.meter.descend(call.span, () => {
    if (isSequence(value)) {
      out.join(value.items, `\n${indentation}`, (item) => {
        out.add("- ");
        write(item, `${indentation}  `, out, call);
      });
    } else if (isMapping(value)) {
      out.join(sortedEntries(value, call.meter), `\n${indentation}`, ([key, entry]) => writeEntry(key, entry, indentation, out, call));
    }
  });
}

const isBlock = (value: Value): boolean => (isSequence(value) && value.items.length > 0) || (isMapping(value) && value.entries.size > 0);

function writeEntry(key: string, entry: Value, indentation: string, out: GrowingText, call: Call): void {
  const inner = isMapping(entry) ? `${indentation}  ` : indentation;
  out.add(`${JSON.stringify(key)}:${isBlock(entry) ? `\n${inner}` : " "}`);
  write(entry, inner, out, call);
}

function encode(value: Value, call: Call): Value {
  const out = call.growingText();
  write(value, "", out, call);
  out.add("\n");
  return text(out.toString(), call.span);
}

export const yamlFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["yamldecode", yamldecode],
  ["yamlencode", define([asKnown], (call, value) => encode(value, call))],
]);
