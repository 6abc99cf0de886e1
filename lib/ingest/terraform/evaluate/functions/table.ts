import { choiceFunctions } from "./choice";
import { conversionFunctions } from "./conversion";
import type { FunctionDefinition } from "./definition";
import { listFunctions } from "./list";
import { mapFunctions } from "./map";
import { numericFunctions } from "./numeric";
import { setFunctions } from "./set";
import { textFunctions } from "./text";

/** Every function that an expression may call, save `try` and `can`, which look at expressions and not at values. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map([
  ...textFunctions,
  ...numericFunctions,
  ...conversionFunctions,
  ...listFunctions,
  ...mapFunctions,
  ...setFunctions,
  ...choiceFunctions,
]);
