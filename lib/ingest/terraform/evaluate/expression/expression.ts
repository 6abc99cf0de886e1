import { errorAt } from "../../../../source";
import type { Expression, ExpressionOf } from "../../syntax";
import { failed, ValueTooLarge, written, type Value } from "../value";
import { evaluateAccess, evaluateVariable } from "./access";
import { evaluateCall } from "./call";
import { evaluateObject, evaluateTuple } from "./collection";
import { evaluateConditional } from "./conditional";
import { evaluateFor } from "./for";
import { evaluateOperation, evaluateUnary } from "./operation";
import type { Scope } from "./scope";
import { evaluateTemplate } from "./template";

type Evaluators = { readonly [K in Expression["kind"]]: (node: ExpressionOf<K>, scope: Scope) => Value };

/** One evaluator per kind of expression. Each reports what is wrong and answers a value all the same. */
const EVALUATORS: Evaluators = {
  literal: written,
  unreadable: (node) => failed(node.span),
  variable: evaluateVariable,
  access: evaluateAccess,
  template: evaluateTemplate,
  tuple: evaluateTuple,
  object: evaluateObject,
  for: evaluateFor,
  call: evaluateCall,
  conditional: evaluateConditional,
  operation: evaluateOperation,
  unary: evaluateUnary,
};

/** The value of an expression. It never throws for anything in the text, save when the steps of all are used up. */
export function evaluateExpression(node: Expression, scope: Scope): Value {
  scope.meter.spend(1, node);
  const evaluator = EVALUATORS[node.kind] as (node: Expression, scope: Scope) => Value;
  try {
    return evaluator(node, scope);
  } catch (failure) {
    if (!(failure instanceof ValueTooLarge)) throw failure;
    scope.report(
      errorAt("evaluation-limit", `This expression would build ${failure.message}.`, { span: node.span, hint: "Build a smaller value." }),
    );
    return failed(node.span);
  }
}
