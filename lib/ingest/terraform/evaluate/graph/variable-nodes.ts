import type { Expression } from "../../syntax";
import { failed, type Value } from "../value";
import { NO_META } from "./body";
import type { Evaluation, ModuleInstance, ModuleNode } from "./module-tree";
import type { GraphNode } from "./node";
import { referencesIn, referencesInBody } from "./references";
import { evaluate } from "../expression/scope";
import { scopeOf } from "./scope-of";
import { readVariable, validate, variableValue, type Variable } from "./variable";

/** A node for each variable, and one after it where it has validations: these may refer to other values too. */
export function variableNodes(module: ModuleNode, given: ReadonlyMap<string, Value>, evaluation: Evaluation): GraphNode[] {
  return [...module.source.variables].flatMap(([name, block]) => {
    const variable = readVariable(name, block, evaluation);
    const node =
      module.parent === null
        ? rootVariable(variable, module, given, evaluation)
        : argumentVariable(variable, module, module.parent, evaluation);
    const validations = block.body.blocks.filter(({ type }) => type === "validation");
    if (validations.length === 0) return [node];
    const references = validations.flatMap(({ body }) => referencesInBody(body, NO_META));
    const check = (instance: ModuleInstance): void => validate(variable, instance, evaluation);
    return [
      node,
      { module, speaks: module, key: `validation.${name}`, span: block.headerSpan, references, after: () => [node], evaluate: check },
    ];
  });
}

function rootVariable(variable: Variable, module: ModuleNode, given: ReadonlyMap<string, Value>, evaluation: Evaluation): GraphNode {
  const key = `var.${variable.name}`;
  const set = (instance: ModuleInstance): void =>
    void instance.values.set(key, variableValue(variable, given.get(variable.name), evaluation));
  return { module, speaks: module, key, span: variable.block.headerSpan, references: [], evaluate: set };
}

/** A variable of a called module is set by the call, in the words of the caller. */
function argumentVariable(variable: Variable, module: ModuleNode, caller: ModuleNode, evaluation: Evaluation): GraphNode {
  const key = `var.${variable.name}`;
  const argument = caller.source.modules.get(module.name)?.body.attributes.get(variable.name)?.value;
  const set = (instance: ModuleInstance): void => {
    const isMissing = argument === undefined && variable.fallback === null;
    const value = isMissing
      ? failed(variable.block.headerSpan)
      : variableValue(variable, argument && argumentValue(argument, instance, evaluation), evaluation);
    instance.values.set(key, value);
  };
  const references = argument === undefined ? [] : referencesIn([argument]);
  return { module, speaks: caller, key, span: variable.block.headerSpan, references, evaluate: set };
}

function argumentValue(argument: Expression, instance: ModuleInstance, evaluation: Evaluation): Value | undefined {
  if (instance.parent === null) return undefined;
  return evaluate(argument, { ...scopeOf(instance.parent, evaluation), names: instance.callNames });
}
