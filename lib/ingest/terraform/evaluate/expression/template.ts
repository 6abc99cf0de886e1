import { errorAt, type Span } from "../../../../source";
import type { Expression, ExpressionOf, TemplatePart } from "../../syntax";
import { convertPrimitive, derived, failed, isUnknown, kindText, text, UNKNOWN_TEXT, type Value } from "../value";
import { truth } from "./conditional";
import { Iterations, iterations } from "./for";
import { evaluate, type Scope } from "./scope";

/** A template that is one interpolation and nothing else is the value itself, whatever its type. */
export function evaluateTemplate(node: ExpressionOf<"template">, scope: Scope): Value {
  const [only] = node.parts;
  if (node.parts.length === 1 && only?.kind === "interpolation") return evaluate(only.expression, scope);
  return render(node.parts, scope, node.span);
}

/** The text of a template, or an unknown where any part of it is unknown. */
export function render(parts: readonly TemplatePart[], scope: Scope, span: Span): Value {
  const out: Output = { text: [], length: 0, unknown: [] };
  renderParts(parts, scope, span, out);
  return out.unknown.length > 0 ? derived(UNKNOWN_TEXT, out.unknown, span, scope.meter) : text(out.text.join(""), span);
}

interface Output {
  readonly text: string[];
  length: number;
  readonly unknown: Value[];
}

function renderParts(parts: readonly TemplatePart[], scope: Scope, span: Span, out: Output): void {
  for (const part of parts) {
    if (part.kind === "text") write(part.value, scope, span, out);
    else if (part.kind === "interpolation") interpolate(part.expression, scope, out);
    else if (part.kind === "if") {
      const condition = truth(evaluate(part.condition, scope), part.condition, scope);
      if (typeof condition === "boolean") renderParts(condition ? part.then : part.otherwise, scope, span, out);
      else out.unknown.push(condition);
    } else {
      const scopes = iterations(part, scope, span);
      if (scopes instanceof Iterations) for (const each of scopes) renderParts(part.body, each, span, out);
      else out.unknown.push(scopes);
    }
  }
}

function write(value: string, scope: Scope, span: Span, out: Output): void {
  out.length += value.length;
  scope.meter.spend(1, span);
  scope.meter.text(out.length, span, value.length);
  out.text.push(value);
}

function interpolate(node: Expression, scope: Scope, out: Output): void {
  const value = evaluate(node, scope);
  const converted = convertPrimitive(value, "string");
  if (converted.kind === "string") return write(converted.value, scope, node.span, out);
  if (isUnknown(value)) return void out.unknown.push(value);
  scope.report(
    errorAt("invalid-interpolation", `\`\${ }\` holds a text, number or bool; this is ${kindText(value)}.`, {
      span: node.span,
      hint: 'Turn it into a text first, for example with `join(", ", …)` or `jsonencode(…)`.',
    }),
  );
  out.unknown.push(failed(node.span));
}
