import type { Expression, ObjectEntry } from "./ast";
import type { Cursor } from "./cursor";
import { parseFor } from "./parse-for";
import { PlacedLiteral, PlacedTuple } from "./placed";
import { problems } from "./problems";
import { nameOf, type Token } from "./token";

/** `[a, b, c]` or `[for … ]`. */
export function parseTuple(cursor: Cursor): Expression {
  const open = cursor.next();
  return cursor.newlines("skip", () => {
    if (isFor(cursor)) return parseFor(cursor, open, "tuple");
    const items: Expression[] = [];
    while (cursor.kind !== "]") {
      items.push(cursor.expression());
      if (cursor.take(",") === null) break;
    }
    return new PlacedTuple(cursor.source, open.start, cursor.close("]", open).end, items);
  });
}

/** `for` begins a comprehension only where a name follows: `{ for = 1 }` is an object. */
function isFor(cursor: Cursor): boolean {
  const token = cursor.peek();
  return token.kind === "identifier" && token.text === "for" && cursor.secondKind === "identifier";
}

/** `{ key = value }` with line ends or commas between the entries, or `{for … }`. */
export function parseObject(cursor: Cursor): Expression {
  const open = cursor.next();
  if (cursor.newlines("skip", () => isFor(cursor))) return cursor.newlines("skip", () => parseFor(cursor, open, "object"));
  return cursor.newlines("heed", () => {
    const entries: ObjectEntry[] = [];
    skipLines(cursor);
    while (cursor.kind !== "}") {
      entries.push(parseEntry(cursor));
      if (!separated(cursor)) {
        if (beginsEntry(cursor)) cursor.fail(problems.missingComma(cursor.spanOf(cursor.peek()), nameOf(cursor.peek())));
        break;
      }
      skipLines(cursor);
    }
    return { kind: "object", entries, span: cursor.spanOf(open, cursor.close("}", open)) };
  });
}

function skipLines(cursor: Cursor): void {
  while (cursor.take("newline"));
}

function separated(cursor: Cursor): boolean {
  return cursor.take(",") !== null || cursor.take("newline") !== null;
}

/** Whether a further key stands here, rather than a second word of a value. */
function beginsEntry({ kind, secondKind }: Cursor): boolean {
  return kind === "quote-open" || (kind === "identifier" && (secondKind === "=" || secondKind === ":"));
}

function parseEntry(cursor: Cursor): ObjectEntry {
  const first = cursor.peek();
  if (first.kind === "end" || first.kind === ",") cursor.fail(problems.unexpected(cursor.spanOf(first), nameOf(first), "a key, or `}`"));
  const key = parseKey(cursor, first);
  if (cursor.take("=") === null && cursor.take(":") === null) {
    const found = cursor.peek();
    cursor.fail(problems.missingEquals(key.span, first.kind === "identifier" ? first.text : "key", nameOf(found)));
  }
  return { key, value: cursor.expression() };
}

/** A bare word is the key itself. */
function parseKey(cursor: Cursor, first: Token): Expression {
  const second = cursor.secondKind;
  if (first.kind !== "identifier" || (second !== "=" && second !== ":")) return cursor.expression();
  cursor.next();
  return new PlacedLiteral(cursor.source, first.start, first.end, cursor.wordOf(first));
}
