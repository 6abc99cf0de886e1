import type { Cursor } from "./cursor";
import type { Token } from "./token";

const OPENS = new Set<string>(["{", "[", "(", "interpolation", "directive"]);
const CLOSES = new Set<string>(["}", "]", ")", "template-close"]);

/**
 * After a mistake in the argument or block that begins with `item`, skips to where the next one most likely starts.
 * People indent: a line that begins no deeper than the broken argument and looks like an argument starts a new one,
 * even where brackets are still open; a brace further left closes the block around it.
 */
export function recover(cursor: Cursor, item: Token): void {
  const column = cursor.spanOf(item).start.column;
  let depth = unclosedSince(cursor, item);
  let startsLine = cursor.startsLine;
  for (let token = cursor.peek(); token.kind !== "end"; token = cursor.peek()) {
    const at = cursor.spanOf(token).start.column;
    if (startsLine && at <= column && looksLikeItem(cursor)) return;
    if (token.kind === "}" && (depth === 0 || (startsLine && at < column))) return;
    depth = Math.max(0, depth + turn(token));
    startsLine = token.kind === "newline";
    cursor.next();
  }
}

const turn = (token: Token): number => (OPENS.has(token.kind) ? 1 : CLOSES.has(token.kind) ? -1 : 0);

/** How many brackets the broken item has opened and not closed up to here. */
const unclosedSince = (cursor: Cursor, item: Token): number =>
  cursor.readSince(item).reduce((depth, token) => Math.max(0, depth + turn(token)), 0);

/** `name =`, `name {` or `name "label"`. */
export function looksLikeItem(cursor: Cursor): boolean {
  const token = cursor.peek();
  const second = cursor.secondKind;
  return token.kind === "identifier" && (second === "=" || second === "{" || second === "quote-open" || second === "identifier");
}
