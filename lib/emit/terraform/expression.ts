import { never } from "../../assert";
import type { Argument, PlainValue, Reference } from "../declared/declaration";
import type { Resolved } from "../declared/resolve";
import { layOut, type Line } from "./layout";
import { isIdentifier, quoted } from "./text";

/** Spells what a reference leads to. */
export type Spell = (reference: Reference | Resolved) => string;

const WIDTH = 120;

/** An argument's expression; lines after the first are indented below `indent`. */
export function expression(argument: Argument, indent: string, spell: Spell): string {
  if (typeof argument === "string") return quoted(argument);
  if (typeof argument !== "object") return String(argument);
  if (!("kind" in argument)) return list(argument, indent, spell);
  switch (argument.kind) {
    case "reference":
    case "unknown":
      return spell(argument);
    case "ipv6_part":
      return `cidrsubnet(${spell({ kind: "reference", id: argument.vpc, attribute: "ipv6_cidr_block" })}, 8, ${argument.number})`;
    case "map":
      return object(argument.entries.map(([name, value]) => ({ name: keyOf(name), text: expression(value, `${indent}  `, spell) })), indent);
    case "document":
      return `jsonencode(${plain(argument.value, indent)})`;
    case "user_data":
      return quoted(argument.text);
    default:
      return never(argument);
  }
}

const keyOf = (name: string): string => (isIdentifier(name) ? name : quoted(name));

function list(items: readonly Argument[], indent: string, spell: Spell): string {
  const written = items.map((item) => expression(item, `${indent}  `, spell));
  return listOf(written, indent);
}

function listOf(written: readonly string[], indent: string): string {
  const flat = `[${written.join(", ")}]`;
  if (!flat.includes("\n") && indent.length + flat.length <= WIDTH) return flat;
  return `[\n${written.map((item) => `${indent}  ${item},\n`).join("")}${indent}]`;
}

const object = (lines: readonly Line[], indent: string): string => (lines.length === 0 ? "{}" : `{\n${layOut(lines, `${indent}  `)}\n${indent}}`);

/** The value of a document as an object of the language. */
function plain(value: PlainValue, indent: string): string {
  if (value === null) return "null";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  const deeper = `${indent}  `;
  if (isList(value)) {
    const [only] = value;
    const isSingleObject = value.length === 1 && typeof only === "object" && only !== null && !isList(only);
    return isSingleObject ? `[${plain(only, indent)}]` : listOf(value.map((item) => plain(item, deeper)), indent);
  }
  return object(Object.entries(value).map(([name, item]) => ({ name: keyOf(name), text: plain(item, deeper) })), indent);
}

const isList = (value: object): value is readonly PlainValue[] => Array.isArray(value);
