import type { Expression } from "./ast";
import type { Cursor } from "./cursor";
import { parseObject, parseTuple } from "./parse-collection";
import { parseHeredoc, parseQuoted } from "./parse-template";
import { PlacedLiteral, PlacedVariable } from "./placed";
import { problems } from "./problems";
import { nameOf, type Token, type TokenKind } from "./token";

type Reader = (cursor: Cursor) => Expression;

const READERS: Partial<Record<TokenKind, Reader>> = {
  number: parseNumber,
  identifier: parseWord,
  "quote-open": parseQuoted,
  "heredoc-open": parseHeredoc,
  "(": parseParentheses,
  "[": parseTuple,
  "{": parseObject,
};

/** A value that stands by itself: literal, name, call, text, bracketed expression, tuple or object. */
export function parsePrimary(cursor: Cursor): Expression {
  const token = cursor.peek();
  const read = READERS[token.kind];
  return read ? read(cursor) : cursor.fail(problems.missingValue(cursor.spanOf(token), nameOf(token)));
}

function parseNumber(cursor: Cursor): Expression {
  const token = cursor.next();
  const value = Number(token.text);
  if (Number.isFinite(value) && !adjoins(cursor, token, JOINS)) return new PlacedLiteral(cursor.source, token.start, token.end, value);
  let last = token;
  while (adjoins(cursor, last, ADDRESS_JOINS)) last = cursor.next();
  return cursor.fail(problems.invalidNumber(cursor.spanOf(token, last), cursor.textOf(token, last)));
}

/** What can not follow a number without a blank between; in an address without quotes the rest of it follows too. */
const JOINS: readonly TokenKind[] = ["identifier", "number", "."];
const ADDRESS_JOINS: readonly TokenKind[] = [...JOINS, ":", "::", "/"];

function adjoins(cursor: Cursor, last: Token, kinds: readonly TokenKind[]): boolean {
  const { kind, start } = cursor.peek();
  return start === last.end && kinds.includes(kind);
}

const WORDS = new Map<string, null | boolean>([
  ["null", null],
  ["true", true],
  ["false", false],
]);

function parseWord(cursor: Cursor): Expression {
  const token = cursor.next();
  const word = WORDS.get(token.text);
  if (cursor.kind === "(" || cursor.kind === "::") return parseCall(cursor, token);
  if (word !== undefined) return new PlacedLiteral(cursor.source, token.start, token.end, word);
  return new PlacedVariable(cursor.source, token.start, token.end, cursor.wordOf(token));
}

function parseCall(cursor: Cursor, first: Token): Expression {
  let name = first.text;
  while (cursor.take("::")) name += `::${cursor.expect("identifier", "the rest of the function's name").text}`;
  const open = cursor.expect("(", "`(` and the arguments");
  const args: Expression[] = [];
  return cursor.newlines("skip", () => {
    let expands = false;
    while (cursor.kind !== ")" && !expands) {
      args.push(cursor.expression());
      expands = cursor.take("...") !== null;
      if (cursor.take(",") === null) break;
    }
    const close = cursor.close(")", open);
    return { kind: "call", name, nameSpan: cursor.spanOf(first), args, expands, span: cursor.spanOf(first, close) };
  });
}

function parseParentheses(cursor: Cursor): Expression {
  const open = cursor.next();
  return cursor.newlines("skip", () => {
    const inside = cursor.expression();
    return { ...inside, span: cursor.spanOf(open, cursor.close(")", open)) };
  });
}
