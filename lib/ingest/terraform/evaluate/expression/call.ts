import { errorAt, type Diagnostic } from "../../../../source";
import type { ExpressionOf } from "../../syntax";
import { Call, CallFailure, type FunctionDefinition, FUNCTIONS } from "../functions";
import { bool, derived, failed, isSequence, isUnknown, kindText, meanHint, type Value } from "../value";
import { evaluate, type Scope } from "./scope";

type CallNode = ExpressionOf<"call">;

/** `try` and `can` ask whether an expression fails, so they take expressions, not values. */
const FORMS: ReadonlyMap<string, (node: CallNode, scope: Scope) => Value> = new Map([
  ["try", evaluateTry],
  ["can", evaluateCan],
]);

/** A call costs more than an expression: its arguments are looked through and converted, and its result is made. */
const STEPS_PER_CALL = 12;

export function evaluateCall(node: CallNode, scope: Scope): Value {
  scope.meter.spend(STEPS_PER_CALL, node);
  const form = FORMS.get(node.name);
  if (form !== undefined) return form(node, scope);
  const definition = FUNCTIONS.get(node.name.replace(/^core::/, ""));
  if (definition === undefined) return unknownFunction(node, scope);
  const args = evaluateArguments(node, scope);
  if (!Array.isArray(args)) return args;
  if (args.length < definition.least || args.length > definition.most) return wrongCount(node, definition, args.length, scope);
  try {
    return definition.call(new Call(node.span, scope), args);
  } catch (failure) {
    if (!(failure instanceof CallFailure)) throw failure;
    return fail(node, scope, "invalid-function-call", `\`${node.name}\`: ${failure.message}`, failure.hint ?? undefined);
  }
}

/** The values of the arguments, with a last one that ends in `...` spread; or an unknown that stands for the call. */
function evaluateArguments(node: CallNode, scope: Scope): Value[] | Value {
  const args = node.args.map((arg) => evaluate(arg, scope));
  const last = node.expands ? args.pop() : undefined;
  if (last === undefined) return args;
  if (isUnknown(last)) return derived("the arguments are known only after apply", [last], node.span, scope.meter);
  if (isSequence(last)) {
    scope.meter.elements(last.items.length, node.span);
    return args.concat(last.items);
  }
  return fail(node, scope, "invalid-function-call", `\`...\` spreads a list; this is ${kindText(last)}.`);
}

function unknownFunction(node: CallNode, scope: Scope): Value {
  if (node.name.includes("::")) return derived(`the function ${node.name} belongs to a provider`, [], node.span, scope.meter);
  const hint = meanHint(
    node.name,
    [...FUNCTIONS.keys(), ...FORMS.keys()],
    "Terraform has a fixed list of functions; configurations can not add any.",
    scope.meter.suggestions,
  );
  return fail(node, scope, "unknown-function", `There is no function \`${node.name}\`.`, hint);
}

function wrongCount(node: CallNode, { least, most }: FunctionDefinition, given: number, scope: Scope): Value {
  const wanted = most === Infinity ? `at least ${least}` : least === most ? String(least) : `${least} to ${most}`;
  return fail(
    node,
    scope,
    "invalid-function-call",
    `\`${node.name}\` takes ${wanted} argument${wanted === "1" ? "" : "s"}; here are ${given}.`,
  );
}

function fail(node: CallNode, scope: Scope, code: string, message: string, hint?: string): Value {
  scope.report(errorAt(code, message, { span: node.span, ...(hint === undefined ? {} : { hint }) }));
  return failed(node.span);
}

/** Evaluates without reporting. Limits are reported all the same: they bound the work, whether or not it fails. */
function attempt(node: CallNode["args"][number], scope: Scope): { value: Value; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    problems.push(diagnostic);
    if (diagnostic.code === "evaluation-limit") scope.report(diagnostic);
  };
  const value = evaluate(node, { ...scope, report });
  return { value, problems };
}

/** The first argument without errors. */
function evaluateTry(node: CallNode, scope: Scope): Value {
  let last: Diagnostic | undefined;
  for (const arg of node.args) {
    const { value, problems } = attempt(arg, scope);
    if (problems.length === 0) return value;
    last = problems[0];
  }
  const reason = last === undefined ? "it has no arguments" : `the last one fails: ${last.message}`;
  return fail(
    node,
    scope,
    "invalid-function-call",
    `\`try\` finds no argument without an error; ${reason}`,
    "Add a last argument that always has a value.",
  );
}

function evaluateCan(node: CallNode, scope: Scope): Value {
  const [arg] = node.args;
  if (arg === undefined || node.args.length > 1) return fail(node, scope, "invalid-function-call", "`can` takes 1 argument.");
  const { value, problems } = attempt(arg, scope);
  if (problems.length > 0) return bool(false, node.span);
  return isUnknown(value) ? derived("whether this succeeds is known only after apply", [value], node.span, scope.meter) : bool(true, node.span);
}
