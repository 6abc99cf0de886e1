import { errorAt, warningAt, type Diagnostic, type Span } from "../../../../source";
import { parseFile, parseJsonFile, parseLoneExpression, type Expression } from "../../syntax";
import { evaluateExpression } from "../expression/expression";
import { evaluate, type Environment, Names, type Scope } from "../expression/scope";
import { failed, meanHint, text, type Meter, type Value } from "../value";
import type { ModuleSource } from "./module-source";
import { nameOf } from "./paths";
import type { SourceTree } from "./source-tree";

interface Context {
  readonly meter: Meter;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Where values are given, names mean nothing. */
const NAMELESS: Environment = {
  rootDirectory: "",
  readFile: () => null,
  resolve: (root, steps, scope) => {
    const hint = "Write the value itself; a text stands in double quotes.";
    scope.report(errorAt("unknown-reference", "Values of variables can not refer to anything.", { span: root.span, hint }));
    return { value: failed(root.span), used: steps.length };
  },
};

export const namelessScope = ({ meter, report }: Context): Scope => ({
  names: Names.none,
  environment: NAMELESS,
  meter,
  report,
  evaluate: evaluateExpression,
});

/** Files whose values Terraform takes without being told: these two first, the others by name. */
const FIRST = ["terraform.tfvars", "terraform.tfvars.json"];
const rankOf = (path: string): number => [...FIRST, nameOf(path)].indexOf(nameOf(path));
const isDefinition = (path: string): boolean => FIRST.includes(nameOf(path)) || /\.auto\.tfvars(\.json)?$/.test(path);

/** Values of the root module's variables: from `terraform.tfvars`, then `*.auto.tfvars` by name, then the options. Later ones win. */
export function givenValues(
  tree: SourceTree,
  root: ModuleSource,
  options: Readonly<Record<string, string>>,
  context: Context,
): Map<string, Value> {
  const given = new Map<string, Value>();
  const files = tree.folder(root.directory).filter(({ path }) => isDefinition(path));
  const ordered = [...files].sort((a, b) => rankOf(a.path) - rankOf(b.path));
  for (const file of ordered) {
    const { nestingLimit } = context.meter;
    const parsed = file.path.endsWith(".json") ? parseJsonFile(file, nestingLimit, "values") : parseFile(file, nestingLimit);
    parsed.diagnostics.forEach(context.report);
    for (const { name, value, nameSpan } of parsed.body.attributes.values()) {
      if (root.variables.has(name)) given.set(name, evaluate(value, namelessScope(context)));
      else context.report(undeclared(name, root, nameSpan, context));
    }
  }
  for (const [name, value] of Object.entries(options)) {
    if (root.variables.has(name)) given.set(name, optionValue(name, value, root, context));
    else context.report(undeclared(name, root, null, context));
  }
  return given;
}

const undeclared = (name: string, root: ModuleSource, span: Span | null, { meter }: Context): Diagnostic =>
  warningAt("undeclared-variable", `A value is given for the variable \`${name}\`, which the configuration does not declare.`, {
    span,
    hint: meanHint(name, root.variables.keys(), `Declare it: \`variable "${name}" { … }\`.`, meter.suggestions),
  });

const WRITTEN_AS_TEXT = new Set(["string", "number", "bool", "any"]);

/** A value from outside is a text; where the variable holds a collection, the text is an expression. */
function optionValue(name: string, value: string, root: ModuleSource, context: Context): Value {
  const type = root.variables.get(name)?.body.attributes.get("type")?.value;
  if (type === undefined || isTextual(type)) return text(value, null);
  const { result, diagnostics } = parseLoneExpression({ path: `variable ${name}`, text: value }, context.meter.nestingLimit);
  diagnostics.forEach(context.report);
  return result === null ? failed(null) : evaluate(result, namelessScope(context));
}

const isTextual = (type: Expression): boolean =>
  (type.kind === "variable" && WRITTEN_AS_TEXT.has(type.name)) || (type.kind === "literal" && WRITTEN_AS_TEXT.has(String(type.value)));
