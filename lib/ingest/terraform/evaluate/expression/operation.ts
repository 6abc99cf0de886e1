import { errorAt, type Span } from "../../../../source";
import type { BinaryOperator, ExpressionOf } from "../../syntax";
import { bool, convertPrimitive, derived, equals, failed, isUnknown, number, valueText, type Value } from "../value";
import { evaluate, type Scope } from "./scope";

type Operation = (a: Value, b: Value, at: { operator: BinaryOperator; span: Span; scope: Scope }) => Value;

const arithmetic =
  (compute: (a: number, b: number) => number): Operation =>
  (a, b, at) => {
    const operands = convertBoth(a, b, "number", at);
    if (!Array.isArray(operands)) return operands;
    const result = compute(Number(operands[0]), Number(operands[1]));
    return Number.isFinite(result)
      ? number(result, at.span)
      : fail(`\`${at.operator}\` has no result for ${valueText(a)} and ${valueText(b)}.`, at);
  };

const comparison =
  (compare: (a: number, b: number) => boolean): Operation =>
  (a, b, at) => {
    const operands = convertBoth(a, b, "number", at);
    return Array.isArray(operands) ? bool(compare(Number(operands[0]), Number(operands[1])), at.span) : operands;
  };

/** `decides` is the operand that settles the result whatever the other is. */
const logic =
  (decides: boolean): Operation =>
  (a, b, at) => {
    const settled = [a, b].some((operand) => operand.kind === "bool" && operand.value === decides);
    if (settled && (isUnknown(a) || isUnknown(b))) return bool(decides, at.span);
    const operands = convertBoth(a, b, "bool", at);
    return Array.isArray(operands) ? bool(operands.includes(decides) ? decides : !decides, at.span) : operands;
  };

const equality =
  (wanted: boolean): Operation =>
  (a, b, at) => {
    const same = equals(a, b, at.scope.meter);
    return same === null
      ? derived(`\`${at.operator}\` of a value known only after apply`, [a, b], at.span, at.scope.meter)
      : bool(same === wanted, at.span);
  };

const OPERATIONS: Readonly<Record<BinaryOperator, Operation>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => a / b),
  "%": arithmetic((a, b) => a % b),
  "<": comparison((a, b) => a < b),
  "<=": comparison((a, b) => a <= b),
  ">": comparison((a, b) => a > b),
  ">=": comparison((a, b) => a >= b),
  "&&": logic(false),
  "||": logic(true),
  "==": equality(true),
  "!=": equality(false),
};

export function evaluateOperation(node: ExpressionOf<"operation">, scope: Scope): Value {
  let left = evaluate(node.first, scope);
  for (const { operator, operand } of node.rest) {
    const span = { ...node.span, end: operand.span.end };
    left = OPERATIONS[operator](left, evaluate(operand, scope), { operator, span, scope });
  }
  return left;
}

export function evaluateUnary(node: ExpressionOf<"unary">, scope: Scope): Value {
  const operand = evaluate(node.operand, scope);
  const converted = convertPrimitive(operand, node.operator === "-" ? "number" : "bool");
  if (converted.kind === "number") return number(-converted.value, node.span);
  if (converted.kind === "bool") return bool(!converted.value, node.span);
  if (isUnknown(operand)) return derived(`\`${node.operator}\` of a value known only after apply`, [operand], node.span, scope.meter);
  const needed = node.operator === "-" ? "a number" : "true or false";
  scope.report(
    errorAt("invalid-operand", `\`${node.operator}\` needs ${needed}; this is ${valueText(operand)}.`, { span: node.operand.span }),
  );
  return failed(node.span);
}

type At = Parameters<Operation>[2];

/** Both operands as numbers or bools; or the unknown or failure that the operation comes to. */
function convertBoth(a: Value, b: Value, kind: "number" | "bool", at: At): [unknown, unknown] | Value {
  const [first, second] = [convertPrimitive(a, kind), convertPrimitive(b, kind)];
  const wrong = [first, second].findIndex((operand) => operand.kind === "mismatch" || operand.kind === "null");
  if (wrong !== -1)
    return fail(
      `\`${at.operator}\` needs ${kind === "number" ? "numbers" : "true or false"}; this is ${valueText(wrong === 0 ? a : b)}.`,
      at,
    );
  if (first.kind !== kind || second.kind !== kind) return derived(`\`${at.operator}\` of a value known only after apply`, [a, b], at.span, at.scope.meter);
  return [first.value, second.value];
}

function fail(message: string, at: At): Value {
  at.scope.report(errorAt("invalid-operand", message, { span: at.span }));
  return failed(at.span);
}
