import { errorAt, quoted, type Span } from "../../../../source";
import type { ExpressionOf, Step } from "../../syntax";
import { nameOf, relativePath } from "../configuration/paths";
import { evaluate, type Environment, type Scope } from "../expression/scope";
import { convertPrimitive, failed, isMapping, isSequence, isUnknown, meanHint, object, text, unknownBecause, type Value } from "../value";
import type { Evaluation, ModuleInstance } from "./module-tree";
import { moduleValue } from "./module-value";
import { referenceOf, type Reference } from "./references";

type Resolved = ReturnType<Environment["resolve"]>;

/** The names that an instance of a module gives to its expressions. What is not declared has been reported before. */
export function environmentOf(instance: () => ModuleInstance, { sources, rootDirectory }: Evaluation): Environment {
  return {
    rootDirectory,
    readFile: (path) => sources.file(path),
    resolve: (root, steps, scope) => resolve(instance(), root, steps, scope),
  };
}

/** A name is found by its key, which is put together of its words. */
const STEPS_PER_NAME = 4;

function resolve(instance: ModuleInstance, root: ExpressionOf<"variable">, steps: readonly Step[], scope: Scope): Resolved {
  scope.meter.spend(STEPS_PER_NAME, root);
  const predefined = PREDEFINED.get(root.name);
  if (predefined !== undefined) return { value: predefined(root, instance, scope), used: 0 };
  const reference = referenceOf(root.name, steps, root.span);
  if (reference.kind === "bare") return { value: failed(root.span), used: steps.length };
  const used = reference.key.split(".").length - 1 + (root.name === "resource" ? 1 : 0);
  if (reference.kind === "module") {
    if (lacksOutput(instance, reference)) return { value: failed(root.span), used: steps.length };
    return { value: moduleValue(instance, reference.key, root.span), used };
  }
  const value = instance.values.get(reference.key) ?? failed(root.span);
  if (reference.kind !== "resource") return { value, used };
  return chooseInstance(instance, reference.key, value, steps, used, scope);
}

/** Whether the reference names an output that the module does not have, which has been reported. */
function lacksOutput({ node }: ModuleInstance, { key, output }: Reference): boolean {
  const called = node.children.get(key.slice("module.".length));
  return output !== null && !!called && !called.source.outputs.has(output);
}

type Predefined = (root: ExpressionOf<"variable">, instance: ModuleInstance, scope: Scope) => Value;

const PREDEFINED: ReadonlyMap<string, Predefined> = new Map<string, Predefined>([
  ["path", ({ span }, instance, scope) => paths(instance, span, scope)],
  ["terraform", ({ span }) => object(new Map([["workspace", text("default", span)]]), span)],
  ["each", outside("`each` has a value only in a block with `for_each`.", iteratorHint)],
  ["count", outside("`count.index` has a value only in a block with `count`.")],
  ["ephemeral", ({ span }) => unknownBecause("an ephemeral value is there only while Terraform runs", span)],
  ["self", outside("`self` has a value only in provisioners and connections.")],
]);

function paths(instance: ModuleInstance, span: Span, scope: Scope): Value {
  const { parent, source } = instance.node;
  const { rootDirectory } = scope.environment;
  const directory = parent === null ? "." : relativePath(rootDirectory, source.directory);
  // Where Terraform runs is not known, but how the folder is called may be: `basename(path.cwd)` stands in many names.
  const cwd = rootDirectory === "" ? "." : `../${nameOf(rootDirectory)}`;
  const entries = [["module", directory] as const, ["root", "."] as const, ["cwd", cwd] as const];
  return object(new Map(entries.map(([name, path]) => [name, text(path, span)])), span);
}

function iteratorHint({ iterator }: Scope): string | undefined {
  return iterator === undefined ? undefined : `In this \`dynamic\` block write \`${iterator}.value\` and \`${iterator}.key\`.`;
}

function outside(message: string, hintOf: (scope: Scope) => string | undefined = () => undefined): Predefined {
  return ({ span }, _, scope) => {
    const hint = hintOf(scope);
    scope.report(errorAt("unknown-reference", message, hint === undefined ? { span } : { span, hint }));
    return failed(span);
  };
}

/** Takes the step that chooses one instance of a resource with `count` or `for_each`, and says which there are. */
function chooseInstance(instance: ModuleInstance, key: string, value: Value, steps: readonly Step[], used: number, scope: Scope): Resolved {
  const step = steps[used];
  const repeated = instance.node.source.resources.get(key)?.block.body.attributes;
  const counted = repeated?.has("count") === true && isSequence(value);
  const keyed = repeated?.has("for_each") === true && isMapping(value);
  if (step === undefined || step.kind === "splat" || (!counted && !keyed)) return { value, used };
  if (step.kind === "attribute") {
    const example = counted ? `${key}[0].${step.name}` : `${key}["…"].${step.name}`;
    const message = `\`${key}\` has \`${counted ? "count" : "for_each"}\`: there are several, and \`.${step.name}\` belongs to one of them.`;
    const hint = `Choose one, as in \`${example}\`, or take it of all${counted ? `: \`${key}[*].${step.name}\`` : " with a `for`"}.`;
    scope.report(errorAt("unknown-reference", message, { span: step.span, hint }));
    return { value: failed(step.span), used: used + 1 };
  }
  const index = evaluate(step.index, scope);
  if (isUnknown(index))
    return { value: unknownBecause(`which instance of ${key} is meant is known only after apply`, step.span), used: used + 1 };
  const found = isSequence(value) ? atPosition(value.items, index) : isMapping(value) ? atKey(value.entries, index) : undefined;
  if (found === undefined) scope.report(noInstance(key, value, index, step.span, scope));
  return { value: found ?? failed(step.span), used: used + 1 };
}

function atPosition(items: readonly Value[], index: Value): Value | undefined {
  const position = convertPrimitive(index, "number");
  return position.kind === "number" ? items[position.value] : undefined;
}

function atKey(entries: ReadonlyMap<string, Value>, index: Value): Value | undefined {
  const name = convertPrimitive(index, "string");
  return name.kind === "string" ? entries.get(name.value) : undefined;
}

function noInstance(key: string, value: Value, index: Value, span: Span, { meter }: Scope) {
  const shown = convertPrimitive(index, "string");
  const wanted = shown.kind === "string" ? (isSequence(value) ? shown.value : quoted(shown.value)) : "…";
  const names = isMapping(value) ? [...value.entries.keys()] : [];
  const count = isSequence(value) ? value.items.length : names.length;
  const there = isSequence(value) && count > 0 ? `There are ${key}[0] to ${key}[${count - 1}].` : `There are ${count} instances.`;
  const hint = isMapping(value) ? meanHint(shown.kind === "string" ? shown.value : "", names, there, meter.suggestions) : there;
  return errorAt("unknown-reference", `There is no \`${key}[${wanted}]\`.`, { span, hint });
}
