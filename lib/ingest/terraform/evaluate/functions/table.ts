import { byteFunctions } from "./bytes";
import { choiceFunctions } from "./choice";
import { cidrFunctions } from "./cidr";
import { conversionFunctions } from "./conversion";
import { csvFunctions } from "./csv";
import type { FunctionDefinition } from "./definition";
import { encodingFunctions } from "./encoding";
import { fileFunctions } from "./file";
import { formatFunctions } from "./format";
import { jsonFunctions } from "./json";
import { laterFunctions } from "./later";
import { listFunctions } from "./list";
import { mapFunctions } from "./map";
import { numericFunctions } from "./numeric";
import { regexFunctions } from "./regex";
import { setFunctions } from "./set";
import { textFunctions } from "./text";
import { timeFunctions } from "./time";
import { yamlFunctions } from "./yaml";

const FAMILIES: readonly ReadonlyMap<string, FunctionDefinition>[] = [
  textFunctions,
  regexFunctions,
  formatFunctions,
  numericFunctions,
  conversionFunctions,
  listFunctions,
  mapFunctions,
  setFunctions,
  choiceFunctions,
  cidrFunctions,
  jsonFunctions,
  yamlFunctions,
  csvFunctions,
  byteFunctions,
  encodingFunctions,
  timeFunctions,
  fileFunctions,
  laterFunctions,
];

/** Every function that an expression may call, save `try` and `can`, which look at expressions and not at values. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(FAMILIES.flatMap((family) => [...family]));
