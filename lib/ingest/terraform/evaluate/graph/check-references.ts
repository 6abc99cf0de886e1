import { errorAt, type Diagnostic } from "../../../../source";
import { placeText } from "../configuration/module-source";
import { meanHint, type Suggestions } from "../value";
import type { ModuleNode } from "./module-tree";
import type { Reference } from "./references";

/** What is wrong with a reference whatever the values are: nothing declares the name. Null where something does. */
export function checkReference(reference: Reference, module: ModuleNode, suggestions: Suggestions): Diagnostic | null {
  return CHECKS[reference.kind](reference, module, suggestions);
}

type Check = (reference: Reference, module: ModuleNode, suggestions: Suggestions) => Diagnostic | null;

const CHECKS: Readonly<Record<Reference["kind"], Check>> = {
  bare: ({ key, span }) =>
    errorAt("unknown-reference", `\`${key}\` names nothing that has a value.`, {
      span,
      hint: `Write \`"${key}"\` in double quotes if it is a text; a reference has at least two parts, as in \`var.name\`.`,
    }),
  variable: (reference, module, suggestions) =>
    undeclared(reference, "variable", module.source.variables, suggestions, `Declare it: \`variable "${lastPart(reference.key)}" { … }\`.`),
  local: (reference, module, suggestions) =>
    undeclared(reference, "local value", module.source.locals, suggestions, `Declare it: \`locals { ${lastPart(reference.key)} = … }\`.`),
  module: checkModule,
  resource: checkResource,
};

const lastPart = (key: string): string => key.slice(key.lastIndexOf(".") + 1);

function undeclared(
  { key, span }: Reference,
  what: string,
  declared: ReadonlyMap<string, unknown>,
  suggestions: Suggestions,
  otherwise: string,
): Diagnostic | null {
  const name = lastPart(key);
  if (declared.has(name)) return null;
  const hint = meanHint(name, declared.keys(), otherwise, suggestions, key.slice(0, key.length - name.length));
  return errorAt("unknown-reference", `There is no ${what} \`${name}\` here.`, { span, hint });
}

function checkModule(reference: Reference, module: ModuleNode, suggestions: Suggestions): Diagnostic | null {
  const name = lastPart(reference.key);
  const missing = undeclared(reference, "module", module.source.modules, suggestions, `Declare it: \`module "${name}" { … }\`.`);
  const child = module.children.get(name);
  const { output } = reference;
  if (missing !== null || !child || output === null || child.source.outputs.has(output)) return missing;
  return errorAt("unknown-reference", `The module \`${name}\` has no output \`${output}\`.`, {
    span: reference.span,
    hint: meanHint(output, child.source.outputs.keys(), `Declare \`output "${output}" { … }\` in the module.`, suggestions),
  });
}

/** Roots of references by what the blocks that declare them are called. */
const ROOTS: ReadonlyMap<string, string> = new Map([
  ["locals", "local"],
  ["variable", "var"],
  ["variables", "var"],
  ["vars", "var"],
  ["modules", "module"],
]);

function checkResource({ key, span }: Reference, module: ModuleNode, suggestions: Suggestions): Diagnostic | null {
  const { resources } = module.source;
  if (resources.has(key)) return null;
  const twin = resources.get(key.startsWith("data.") ? key.slice("data.".length) : `data.${key}`);
  if (twin !== undefined) {
    const right = twin.mode === "data" ? `data.${key}` : key.slice("data.".length);
    return errorAt("unknown-reference", `There is no \`${key}\`, but \`${right}\` is declared in ${placeText(twin.block.headerSpan)}.`, {
      span,
      hint: `Write \`${right}\`.`,
    });
  }
  const [root = ""] = key.split(".");
  const meant = ROOTS.get(root);
  if (meant !== undefined) {
    const hint = `Write \`${meant}${key.slice(root.length)}\`.`;
    return errorAt("unknown-reference", `\`${key}\` names nothing that has a value.`, { span, hint });
  }
  const isType = key.includes("_");
  const otherwise = isType ? "Declare it, or correct the name." : `Write \`"${key}"\` in double quotes if it is a text.`;
  return errorAt("unknown-reference", `There is no resource \`${key}\` in this module.`, {
    span,
    hint: meanHint(key, resources.keys(), otherwise, suggestions),
  });
}
