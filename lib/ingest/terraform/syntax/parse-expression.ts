import type { BinaryOperator, Expression } from "./ast";
import type { Cursor } from "./cursor";
import { parseAccess } from "./parse-access";
import type { TokenKind } from "./token";

/** Any expression. Every bracket, argument, branch and interpolation counts as one level of nesting. */
export const parseExpression = (cursor: Cursor): Expression => cursor.nested(() => parseConditional(cursor));

function parseConditional(cursor: Cursor): Expression {
  const condition = parseOperation(cursor, 1);
  if (cursor.take("?") === null) return condition;
  const then = parseExpression(cursor);
  cursor.expect(":", "`:` and the value for the other case");
  const otherwise = parseExpression(cursor);
  return { kind: "conditional", condition, then, otherwise, span: { ...condition.span, end: otherwise.span.end } };
}

const PRECEDENCE: Partial<Record<TokenKind, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3, "!=": 3,
  "<": 4, "<=": 4, ">": 4, ">=": 4,
  "+": 5, "-": 5,
  "*": 6, "/": 6, "%": 6,
}; // prettier-ignore

/** Precedence climbing; operators of one precedence become one flat node. */
function parseOperation(cursor: Cursor, minimum: number): Expression {
  let left = parseUnary(cursor);
  for (let level = levelOf(cursor); level >= minimum; level = levelOf(cursor)) left = parseChain(cursor, left, level);
  return left;
}

const levelOf = (cursor: Cursor): number => PRECEDENCE[cursor.kind] ?? 0;

function parseChain(cursor: Cursor, first: Expression, level: number): Expression {
  const rest = [];
  while (levelOf(cursor) === level) {
    const operator = cursor.next().kind as BinaryOperator;
    rest.push({ operator, operand: parseOperation(cursor, level + 1) });
  }
  const end = rest.at(-1)?.operand.span.end ?? first.span.end;
  return { kind: "operation", first, rest, span: { ...first.span, end } };
}

function parseUnary(cursor: Cursor): Expression {
  const sign = cursor.take("-") ?? cursor.take("!");
  if (sign === null) return parseAccess(cursor);
  const operand = cursor.nested(() => parseUnary(cursor));
  return { kind: "unary", operator: sign.kind === "!" ? "!" : "-", operand, span: { ...cursor.spanOf(sign), end: operand.span.end } };
}
