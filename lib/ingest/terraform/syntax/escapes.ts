import type { Cursor } from "./cursor";
import { problems } from "./problems";
import type { Token } from "./token";

const SIMPLE = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ['"', '"'],
  ["\\", "\\"],
]);

const ESCAPE = /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\([\s\S]?)|([$%])\4\{/g;

/** The literal text of a quoted template. An escape that does not exist is reported and kept as written. */
export function unescapeQuoted(cursor: Cursor, token: Token): string {
  if (!/[\\$%]/.test(token.text)) return token.text;
  return token.text.replace(ESCAPE, (escape: string, four?: string, eight?: string, simple?: string, doubled?: string, offset?: number) => {
    if (doubled !== undefined) return `${doubled}{`;
    const text = simple === undefined ? fromCode(four ?? eight ?? "") : SIMPLE.get(simple);
    if (text !== undefined) return text;
    const start = token.start + (offset ?? 0);
    cursor.report(problems.invalidEscape(cursor.spanAt(start, start + escape.length), escape));
    return escape;
  });
}

function fromCode(digits: string): string | undefined {
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A heredoc knows no backslash; only `$${` and `%%{` are escapes. */
export const unescapeHeredoc = (text: string): string => text.replace(/([$%])\1\{/g, "$1{");
