import { errorAt } from "../../../../source";
import type { Expression, ExpressionOf } from "../../syntax";
import { convertPrimitive, derived, failed, isPrimitive, isUnknown, settledTo, valueText, type Value } from "../value";
import { certainly } from "./certainly";
import { evaluate, type Scope } from "./scope";

/** Only the branch that is chosen is evaluated: what is wrong with the other does not matter, as in Terraform. */
export function evaluateConditional(node: ExpressionOf<"conditional">, scope: Scope): Value {
  const condition = truth(evaluate(node.condition, scope), node.condition, scope);
  if (typeof condition !== "boolean") return unknownChoice(node, condition, scope);
  const [chosen, other] = condition ? [node.then, node.otherwise] : [node.otherwise, node.then];
  const value = evaluate(chosen, scope);
  return isPrimitive(value) && isText(other) ? asText(value) : value;
}

/** Both branches have one type: beside a text, a number or bool becomes a text. */
const isText = (node: Expression): boolean => (node.kind === "literal" && typeof node.value === "string") || node.kind === "template";

function asText(value: Value): Value {
  const converted = convertPrimitive(value, "string");
  return converted.kind === "mismatch" ? value : converted;
}

function unknownChoice(node: ExpressionOf<"conditional">, condition: Value, scope: Scope): Value {
  const quiet = { ...scope, report: () => undefined };
  const [then, otherwise] = [evaluate(node.then, quiet), evaluate(node.otherwise, quiet)];
  const unknown = derived("the condition is known only after apply", [condition, ...[then, otherwise].filter(isUnknown)], node.span, scope.meter);
  const certain = certainly(node.condition, quiet);
  if (certain !== null) return settledTo(unknown, certain ? then : otherwise);
  return isWritten(then) && isWritten(otherwise) && unknown.source.kind === "derived"
    ? { ...unknown, source: { ...unknown.source, isWritten: true } }
    : unknown;
}

const isWritten = (value: Value): boolean =>
  value.kind === "string" || (isUnknown(value) && value.source.kind === "derived" && value.source.isWritten === true);

/** The truth of a condition, or the unknown that stands in its place. */
export function truth(value: Value, node: Expression, scope: Scope): boolean | Value {
  const converted = convertPrimitive(value, "bool");
  if (converted.kind === "bool") return converted.value;
  if (isUnknown(value)) return value;
  scope.report(
    errorAt("invalid-condition", `A condition must be true or false; this is ${valueText(value)}.`, {
      span: node.span,
      hint: 'Compare it with something, for example `!= null` or `!= ""`.',
    }),
  );
  return failed(node.span);
}
