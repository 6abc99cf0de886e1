import { evaluateExpression } from "../expression/expression";
import { Names, type Scope } from "../expression/scope";
import type { Evaluation, ModuleInstance } from "./module-tree";

/** The scope of expressions that stand directly in an instance of a module. */
export const scopeOf = (instance: ModuleInstance, { meter, report }: Evaluation): Scope => ({
  names: Names.none,
  environment: instance.environment,
  meter,
  report,
  evaluate: evaluateExpression,
});
