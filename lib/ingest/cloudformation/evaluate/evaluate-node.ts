import { errorAt } from "../../../source";
import { bool, failed, list, map, meanHint, nullAt, number, text, unknownBecause, ValueTooLarge, type Value } from "../../terraform/evaluate/value";
import { callOf, type NodeOf, type TemplateNode } from "../syntax";
import { Call } from "./call";
import { INTRINSICS } from "./functions";
import type { Scope } from "./scope";

/** The value of a part of a template, every function answered; `undefined` where it is `AWS::NoValue`. */
export function evaluateNode(node: TemplateNode, scope: Scope): Value | undefined {
  scope.meter.spend(1, node.span);
  switch (node.kind) {
    case "null":
      return nullAt(node.span);
    case "bool":
      return bool(node.value, node.span);
    case "number":
      return number(node.value, node.span);
    case "text":
      return textValue(node);
    case "list":
      return list(evaluateItems(node, scope), node.span);
    case "map":
      return evaluateMap(node, scope);
  }
}

const DYNAMIC = "{{resolve:";

/** AWS fills dynamic references in when it makes the resource. */
const textValue = ({ value, span }: NodeOf<"text">): Value =>
  value.includes(DYNAMIC) ? unknownBecause("AWS resolves a dynamic reference when it makes the stack", span) : text(value, span);

function evaluateItems({ items, span }: NodeOf<"list">, scope: Scope): Value[] {
  scope.meter.hold(items.length, span);
  return items.flatMap((item) => scope.evaluate(item, scope) ?? []);
}

function evaluateMap(node: NodeOf<"map">, scope: Scope): Value | undefined {
  const call = callOf(node);
  if (call !== null) return evaluateCall(call.name, call.argument, node, scope);
  const entries = new Map<string, Value>();
  scope.meter.hold(node.entries.size, node.span);
  for (const { key, keySpan, value } of node.entries.values()) {
    if (key === "Fn::Transform") {
      evaluateCall(key, value, node, scope);
      scope.lose(`what the transform in line ${keySpan.start.line} adds`);
    } else if (key.startsWith("Fn::")) {
      const hint = "Indent it under the name whose value it gives.";
      scope.report(errorAt("invalid-function-call", `\`${key}\` stands beside other names, and a function is the whole value.`, { hint, span: keySpan }));
    } else {
      const evaluated = scope.evaluate(value, scope);
      if (evaluated !== undefined) entries.set(key, evaluated);
    }
  }
  return map(entries, node.span);
}

/** What the function answers, at the place where it is called. */
function evaluateCall(name: string, argument: TemplateNode, { span }: TemplateNode, scope: Scope): Value | undefined {
  const intrinsic = INTRINSICS.get(name);
  if (intrinsic === undefined) {
    const hint = meanHint(name, INTRINSICS.keys(), "Use one of the functions of CloudFormation.");
    scope.report(errorAt("unknown-function", `There is no function \`${name}\`.`, { hint, span }));
    return failed(span);
  }
  try {
    const value = intrinsic(argument, new Call(name, span, scope));
    if (value !== undefined && "items" in value) scope.meter.elements(value.items.length, span);
    return value && { ...value, span };
  } catch (failure) {
    if (!(failure instanceof ValueTooLarge)) throw failure;
    const hint = "Use shorter texts and lists.";
    scope.report(errorAt("evaluation-limit", `\`${name}\` would make ${failure.message}.`, { hint, span }));
    return failed(span);
  }
}
