import { errorAt, warningAt, type Span } from "../../../../source";
import type { Block } from "../../syntax";
import { parseType } from "../configuration/type-constraint";
import { namelessScope } from "../configuration/given-values";
import { truth } from "../expression/conditional";
import { ANY, convert, failed, isUnknown, type Type, unknownNamed, valueText, type Value } from "../value";
import type { Evaluation, ModuleInstance } from "./module-tree";
import { evaluate } from "../expression/scope";
import { scopeOf } from "./scope-of";

/** A variable's declaration, read once however many instances its module has. */
export interface Variable {
  readonly name: string;
  readonly block: Block;
  readonly type: Type;
  readonly nullable: boolean;
  /** Null where the variable is required. */
  readonly fallback: Value | null;
}

export function readVariable(name: string, block: Block, evaluation: Evaluation): Variable {
  const { attributes } = block.body;
  const scope = namelessScope(evaluation);
  const type = attributes.get("type");
  const constraint = type === undefined ? ANY : parseType(type.value, { ...evaluation, evaluate: (node) => evaluate(node, scope) });
  const nullable = attributes.get("nullable")?.value;
  const variable = { name, block, type: constraint, nullable: !(nullable?.kind === "literal" && nullable.value === false), fallback: null };
  const fallback = attributes.get("default");
  if (fallback === undefined) return variable;
  const converted = convert(evaluate(fallback.value, scope), constraint, evaluation.meter);
  if (converted.kind !== "mismatch") return { ...variable, fallback: converted };
  evaluation.report(
    errorAt("invalid-default", `The default of \`${name}\` does not fit its type: ${converted.message}.`, { span: fallback.value.span }),
  );
  return { ...variable, fallback: failed(fallback.value.span) };
}

const withoutValue = (name: string): string => `the variable ${name} has no value`;

/** Whether a value is unknown because a variable has none, which has been told. */
export const isWithoutValue = (why: string): boolean => /^the variable \S+ has no value$/.test(why);

/** The value that a variable has when `given` is what it is set to (`undefined`: nothing). */
export function variableValue(variable: Variable, given: Value | undefined, evaluation: Evaluation): Value {
  const { name, block, type, fallback } = variable;
  const value = given === undefined || (given.kind === "null" && !variable.nullable) ? (fallback ?? given) : given;
  if (value === undefined) {
    const hint = `Give it a default, or a value in \`terraform.tfvars\`: \`${name} = …\`.`;
    evaluation.report(
      warningAt("variable-without-value", `The variable \`${name}\` has no value; what depends on it is unknown.`, {
        span: block.headerSpan,
        hint,
      }),
    );
    return unknownNamed(`var.${name}`, withoutValue(name), block.headerSpan);
  }
  if (value.kind === "null" && !variable.nullable) return wrong(variable, value.span, "it must not be null", evaluation);
  const converted = convert(value, type, evaluation.meter);
  return converted.kind === "mismatch" ? wrong(variable, value.span, converted.message, evaluation) : converted;
}

function wrong({ name, block }: Variable, span: Span | null, why: string, { report }: Evaluation): Value {
  report(
    errorAt("invalid-variable-value", `The value of \`${name}\` does not fit its declaration: ${why}.`, { span: span ?? block.headerSpan }),
  );
  return failed(span);
}

/** Checks the `validation` blocks, whose conditions refer to the variable itself. */
export function validate({ name, block }: Variable, instance: ModuleInstance, evaluation: Evaluation): void {
  const scope = scopeOf(instance, evaluation);
  for (const validation of block.body.blocks.filter(({ type }) => type === "validation")) {
    const condition = validation.body.attributes.get("condition")?.value;
    const message = validation.body.attributes.get("error_message")?.value;
    if (condition === undefined || truth(evaluate(condition, scope), condition, scope) !== false) continue;
    const value = instance.values.get(`var.${name}`);
    const told = message === undefined ? null : evaluate(message, scope);
    const reason = told?.kind === "string" ? told.value : "a validation of the variable fails.";
    evaluation.report(
      errorAt("variable-not-valid", `\`${name}\` is ${value && !isUnknown(value) ? valueText(value) : "not valid"}: ${reason}`, {
        span: value?.span ?? condition.span,
        hint: `The condition stands in ${validation.span.file}, line ${validation.span.start.line}.`,
      }),
    );
  }
}
