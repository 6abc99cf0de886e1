import { parseDocument } from "yaml";
import { type GrowingText, isMapping, isSequence, sortedEntries, text, type Value } from "../value";
import { asKnown, asText, define, type Call, type FunctionDefinition } from "./definition";
import { fromData, writeJson } from "./json";

/** Aliases multiply what a text holds; so many are enough for every honest one. */
const MOST_ALIASES = 100;

/** Reading YAML is slow: so many steps for each unit of the text. */
const STEPS_PER_UNIT = 60;

const yamldecode = define([asText], (call, source) => {
  call.meter.spend(STEPS_PER_UNIT * source.length, call.span);
  try {
    const document = parseDocument(source, { schema: "core", logLevel: "silent", version: "1.1" });
    if (document.errors.length > 0) return call.fail("The text is not YAML.");
    return fromData(document.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true }), call);
  } catch (failure) {
    if (failure instanceof Error && /alias/i.test(failure.message)) return call.fail("The YAML text has too many aliases.");
    throw failure;
  }
});

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
