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

/** What begins an escape, but for the simple ones: by a number, or of a mark that would open a template, or none. */
const ESCAPE = /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\[\s\S]?|([$%])\3\{/y;

/** The literal text of a quoted template. An escape that does not exist is reported and kept as written. */
export function unescapeQuoted(cursor: Cursor, token: Token): string {
  const { text } = token;
  if (!/[\\$%]/.test(text)) return text;
  const out = new Portions();
  let from = 0;
  for (let at = 0; at < text.length;) {
    const escape = MARKS.has(text.charCodeAt(at)) ? escapeAt(text, at, token, cursor) : null;
    if (escape === null) at += 1;
    else {
      if (at > from) out.add(text.slice(from, at));
      out.add(escape.means);
      from = at += escape.width;
    }
  }
  return out.add(text.slice(from)).toString();
}

const MARKS: ReadonlySet<number> = new Set([..."\\$%"].map((mark) => mark.charCodeAt(0)));

interface Escape {
  readonly width: number;
  readonly means: string;
}

const SIMPLE_ESCAPES: ReadonlyMap<string, Escape> = new Map([...SIMPLE].map(([letter, means]) => [letter, { width: 2, means }]));

function escapeAt(text: string, at: number, token: Token, cursor: Cursor): Escape | null {
  const simple = text[at] === "\\" ? SIMPLE_ESCAPES.get(text.charAt(at + 1)) : undefined;
  if (simple !== undefined) return simple;
  ESCAPE.lastIndex = at;
  const [escape, four, eight, doubled] = ESCAPE.exec(text) ?? [];
  if (escape === undefined) return null;
  const width = escape.length;
  if (doubled !== undefined) return { width, means: `${doubled}{` };
  const means = fromCode(four ?? eight ?? "");
  if (means !== undefined) return { width, means };
  const start = token.start + at;
  cursor.report(problems.invalidEscape(cursor.spanAt(start, start + width), escape));
  return { width, means: escape };
}

/** A text may be eight megabytes of escapes: joined portion by portion, as many pieces would fill the memory. */
const PORTION = 8_192;

class Portions {
  readonly #done: string[] = [];
  #pieces: string[] = [];

  add(piece: string): this {
    if (this.#pieces.push(piece) >= PORTION) {
      this.#done.push(this.#pieces.join(""));
      this.#pieces = [];
    }
    return this;
  }

  toString(): string {
    return this.#done.join("") + this.#pieces.join("");
  }
}

function fromCode(digits: string): string | undefined {
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A heredoc knows no backslash; only `$${` and `%%{` are escapes. */
export const unescapeHeredoc = (text: string): string => text.replace(/([$%])\1\{/g, "$1{");
