import type { Expression, TemplatePart } from "./ast";
import type { Cursor } from "./cursor";
import { unescapeHeredoc, unescapeQuoted } from "./escapes";
import { removeIndentation } from "./heredoc-indentation";
import { parseForHead } from "./parse-for";
import { PlacedLiteral } from "./placed";
import { problems } from "./problems";
import { buildTemplate, type Piece } from "./template-tree";
import type { Token } from "./token";

export function parseQuoted(cursor: Cursor): Expression {
  const open = cursor.next();
  if (cursor.kind === "text" && cursor.secondKind === "quote-close") return parsePlain(cursor, open);
  const pieces = parsePieces(cursor, (token) => unescapeQuoted(cursor, token));
  const close = cursor.expect("quote-close", "the closing quote");
  return toExpression(cursor, pieces, open, close);
}

/** Nearly every text in quotes is one stretch without interpolations. */
function parsePlain(cursor: Cursor, open: Token): Expression {
  const value = unescapeQuoted(cursor, cursor.next());
  return new PlacedLiteral(cursor.source, open.start, cursor.next().end, value);
}

export function parseHeredoc(cursor: Cursor): Expression {
  const open = cursor.next();
  const pieces = parsePieces(cursor, (token) => unescapeHeredoc(token.text));
  const close = cursor.expect("heredoc-close", "the end of the heredoc");
  return toExpression(cursor, open.text.startsWith("<<-") ? removeIndentation(pieces) : pieces, open, close);
}

/** The parts of a file that is one template. */
export const parseTemplateParts = (cursor: Cursor): TemplatePart[] =>
  buildTemplate(
    cursor,
    parsePieces(cursor, (token) => unescapeHeredoc(token.text)),
  );

/** The text of a block's label after its opening quote, up to its closing one: literal, without interpolation. */
export function parseLabelText(cursor: Cursor): string {
  const text = cursor.take("text")?.text ?? "";
  const found = cursor.peek();
  if (found.kind === "interpolation" || found.kind === "directive") {
    cursor.fail(problems.unexpected(cursor.spanOf(found), "`${`", "a literal name: labels are not computed"));
  }
  cursor.expect("quote-close", "the closing quote");
  return text;
}

function toExpression(cursor: Cursor, pieces: readonly Piece[], open: Token, close: Token): Expression {
  const parts = buildTemplate(cursor, pieces);
  const only = parts[0];
  const literal = only === undefined ? "" : parts.length === 1 && only.kind === "text" ? only.value : null;
  return literal === null
    ? { kind: "template", parts, span: cursor.spanOf(open, close) }
    : new PlacedLiteral(cursor.source, open.start, close.end, literal);
}

/** The stretches of a template in order, with the white space that `~` markers strip already gone. */
function parsePieces(cursor: Cursor, unescape: (text: Token) => string): Piece[] {
  const pieces: Piece[] = [];
  let strips = false;
  for (;;) {
    const token = cursor.peek();
    if (token.kind === "text") {
      const value = unescape(cursor.next());
      pieces.push({ kind: "text", value: strips ? value.trimStart() : value });
      strips = false;
    } else if (token.kind === "interpolation" || token.kind === "directive") {
      if (token.text.endsWith("~")) stripBefore(pieces);
      strips = cursor.nested(() => parseSequence(cursor, pieces));
    } else return pieces;
  }
}

function stripBefore(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last?.kind === "text") pieces[pieces.length - 1] = { kind: "text", value: last.value.trimEnd() };
}

/** One `${ … }` or `%{ … }`. Answers whether it strips the white space that follows. */
function parseSequence(cursor: Cursor, pieces: Piece[]): boolean {
  const open = cursor.next();
  return cursor.newlines("skip", () => {
    pieces.push(open.kind === "interpolation" ? { kind: "interpolation", expression: cursor.expression() } : parseDirective(cursor, open));
    return cursor.close("template-close", open).text === "~}";
  });
}

const BARE = ["else", "endif", "endfor"] as const;

function parseDirective(cursor: Cursor, open: Token): Piece {
  const word = cursor.next();
  const span = cursor.spanOf(open, word);
  const bare = BARE.find((name) => name === word.text);
  if (bare !== undefined) return { kind: bare, span };
  if (word.text === "if") return { kind: "if", condition: cursor.expression(), span };
  if (word.text === "for") return { kind: "for", head: parseForHead(cursor), span };
  return cursor.fail(problems.directive(span, `\`${word.text}\` is not a template directive.`));
}
