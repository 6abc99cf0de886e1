import { never } from "../../assert";
import type { Intrinsic, Property, PropertyMap } from "./property";

const WIDTH = 120;

/** `name: value` of a mapping, its lines indented; short lists stay on the line. */
export function entry(name: string, value: Property, indent: string): string {
  const inline = onOneLine(value);
  const key = scalar(name);
  if (inline !== null && indent.length + key.length + inline.length + 2 <= WIDTH) return `${indent}${key}: ${inline}`;
  if (isBase64(value)) return `${indent}${key}:\n${base64(value.text, `${indent}  `)}`;
  if (isMap(value)) return `${indent}${key}:\n${entries(value, `${indent}  `)}`;
  if (isList(value)) return `${indent}${key}:\n${items(value, `${indent}  `)}`;
  return `${indent}${key}: ${inline ?? ""}`;
}

const entries = ({ entries: own }: PropertyMap, indent: string): string => own.map(([name, value]) => entry(name, value, indent)).join("\n");

function items(list: readonly Property[], indent: string): string {
  return list
    .map((item) => {
      const inline = onOneLine(item);
      if (inline !== null) return `${indent}- ${inline}`;
      const deeper = isMap(item) ? entries(item, `${indent}  `) : isList(item) ? items(item, `${indent}  `) : "";
      return `${indent}- ${deeper.slice(indent.length + 2)}`;
    })
    .join("\n");
}

const isList = (value: Property): value is readonly Property[] => Array.isArray(value);
const isMap = (value: Property): value is PropertyMap => typeof value === "object" && "kind" in value && value.kind === "map";
const isBase64 = (value: Property): value is Intrinsic & { kind: "base64" } => typeof value === "object" && "kind" in value && value.kind === "base64";

/** Scalars, references, and lists of these; null for what takes lines of its own. */
function onOneLine(value: Property): string | null {
  if (typeof value === "string") return scalar(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) {
    const written = value.map((item) => (isList(item) || isMap(item) ? null : onOneLine(item)));
    return written.includes(null) ? null : `[${written.map((item) => flow(item ?? "")).join(", ")}]`;
  }
  switch (value.kind) {
    case "map":
      return value.entries.length === 0 ? "{}" : null;
    case "ref":
      return `!Ref ${value.id}`;
    case "get_att":
      return `!GetAtt ${value.id}.${value.attribute}`;
    case "ipv6_part":
      return `!Select [${value.number}, !Cidr [!Select [0, !GetAtt ${value.vpc}.Ipv6CidrBlocks], 256, 64]]`;
    case "base64":
      return null;
    default:
      return never(value);
  }
}

/** Inside of brackets a comma ends a plain scalar. */
const flow = (written: string): string => (/^[^"!].*[,[\]{}]/.test(written) ? JSON.stringify(written) : written);

/** A script, line by line; one that lines can not hold is quoted. */
function base64(text: string, indent: string): string {
  const isBlock = text.endsWith("\n") && !/^[ \t]/.test(text) && !UNPRINTABLE.test(text) && !/[ \t]$/m.test(text) && !/^\n/.test(text);
  if (!isBlock && text.includes("\n") && /^\S/.test(text) && !UNPRINTABLE.test(text) && !text.endsWith("\n") && !/[ \t]$/m.test(text)) return `${indent}Fn::Base64: |-\n${block(text, indent)}`;
  if (!isBlock) return `${indent}Fn::Base64: ${quoted(text)}`;
  const chomping = /\n\n$/.test(text) || text === "\n" ? "+" : "";
  return chomping === "" ? `${indent}Fn::Base64: |\n${block(text.slice(0, -1), indent)}` : `${indent}Fn::Base64: ${quoted(text)}`;
}

const block = (text: string, indent: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? "" : `${indent}  ${line}`))
    .join("\n");

const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;

const PLAIN = /^[A-Za-z0-9_./$][A-Za-z0-9_./:@+=$ -]*$/;
/** Words that YAML reads as something else than a text. */
const OTHERWISE = /^(?:true|false|yes|no|on|off|y|n|null|~|\.inf|\.nan)$/i;
/** Numbers in all of YAML's spellings, dates and times begin so: `0xFF`, `0b1`, `0o7`, `1_000`, `1:30`, `.5`, `+1`, `.inf`. */
const LIKE_NUMBER = /^[-+.]?[0-9]|^[-+]|^\.(?:[0-9]|inf|nan)/i;
/** Addresses and blocks are no numbers. */
const ADDRESS = /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?:\/[0-9]{1,2})?$/;

/** A text as it is where YAML takes it for one, else in quotes. */
export function scalar(text: string): string {
  const isPlain = PLAIN.test(text) && !OTHERWISE.test(text) && (!LIKE_NUMBER.test(text) || ADDRESS.test(text)) && !text.includes(": ") && !text.endsWith(":") && !text.endsWith(" ");
  return isPlain ? text : quoted(text);
}

/** JSON's quotes are quotes of YAML. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
