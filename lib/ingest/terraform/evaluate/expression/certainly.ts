import type { Expression, ExpressionOf } from "../../syntax";
import type { Value } from "../value";
import { evaluate, type Scope } from "./scope";

/** What every resource has once it is there: never null, and never empty. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(["id", "arn"]);

/**
 * What a condition on values that are known only after apply will come to, where that is certain; else null. People
 * write `var.vpc_id == "" ? null : var.vpc_id`, and hand an id in.
 */
export function certainly(node: Expression, scope: Scope): boolean | null {
  if (node.kind === "operation") return ofOperation(node, scope);
  if (node.kind === "unary" && node.operator === "!") return not(certainly(node.operand, scope));
  if (!isPlain(node)) return null;
  const value = evaluate(node, scope);
  return value.kind === "bool" ? value.value : null;
}

const not = (truth: boolean | null): boolean | null => (truth === null ? null : !truth);

function ofOperation(node: ExpressionOf<"operation">, scope: Scope): boolean | null {
  const operators = new Set(node.rest.map(({ operator }) => operator));
  const [operator] = operators;
  if (operators.size !== 1 || operator === undefined) return null;
  const operands = [node.first, ...node.rest.map(({ operand }) => operand)];
  if (operator === "&&" || operator === "||") return ofAll(operator === "||", operands, scope);
  const [left, right] = operands;
  if (left === undefined || right === undefined || operands.length > 2) return null;
  if (operator === "==") return not(ofDifference(left, right, scope));
  if (operator === "!=") return ofDifference(left, right, scope);
  return operator === ">" && isLengthOfId(left, scope) && isLiteral(right, 0) ? true : null;
}

/** `decides` is the operand that settles the whole, whatever the others are. */
function ofAll(decides: boolean, operands: readonly Expression[], scope: Scope): boolean | null {
  const truths = operands.map((operand) => certainly(operand, scope));
  if (truths.includes(decides)) return decides;
  return truths.includes(null) ? null : !decides;
}

/** Whether two operands differ: an id from null and from the empty text. */
function ofDifference(left: Expression, right: Expression, scope: Scope): true | null {
  if (isLengthOfId(left, scope) && isLiteral(right, 0)) return true;
  if (!isPlain(left) || !isPlain(right)) return null;
  const [first, second] = [evaluate(left, scope), evaluate(right, scope)];
  return (isId(first) && isNothing(second)) || (isId(second) && isNothing(first)) ? true : null;
}

/** Names and literals are evaluated again at no cost; what nests could multiply. */
const isPlain = ({ kind }: Expression): boolean => kind === "variable" || kind === "access" || kind === "literal";

const isLiteral = (node: Expression, value: number): boolean => node.kind === "literal" && node.value === value;

const isLengthOfId = (node: Expression, scope: Scope): boolean => {
  const [argument, ...others] = node.kind === "call" && node.name === "length" ? node.args : [];
  return argument !== undefined && others.length === 0 && isPlain(argument) && isId(evaluate(argument, scope));
};

const isId = (value: Value): boolean =>
  value.kind === "unknown" && value.source.kind === "attribute" && ALWAYS_THERE.has(value.source.attribute);

const isNothing = (value: Value): boolean => value.kind === "null" || (value.kind === "string" && value.value === "");
