import { SUBMISSION_LIMITS } from "../../lib/ingest";
import type { Value } from "../../lib/ingest/declared/evaluated";
import { evaluateTerraform } from "../../lib/ingest/terraform/evaluate";
import type { EvaluatedConfiguration } from "../../lib/ingest/declared/evaluated";

/** A value as plain data; unknown values as `<aws_vpc.main.id>` or `<why>`. */
export function plain(value: Value | undefined): unknown {
  if (value === undefined) return undefined;
  if (value.kind === "unknown")
    return `<${value.source.kind === "attribute" ? `${value.source.address}.${value.source.attribute}` : value.source.why}>`;
  if ("items" in value) return value.items.map(plain);
  if ("entries" in value)
    return Object.fromEntries([...value.entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, plain(entry)]));
  return "value" in value ? value.value : null;
}

/** Evaluates files given by path. */
export const evaluateFiles = (
  files: Readonly<Record<string, string>>,
  options: Partial<Parameters<typeof evaluateTerraform>[1]> = {},
): EvaluatedConfiguration =>
  evaluateTerraform(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { limits: SUBMISSION_LIMITS, ...options },
  );

/** Codes of the diagnostics with their places, as `3:5 unknown-reference`. */
export const problems = ({ diagnostics }: EvaluatedConfiguration): string[] =>
  diagnostics.map(({ code, span }) => (span === null ? code : `${span.start.line}:${span.start.column} ${code}`));

/** The value of an expression as JSON with sorted keys, or `error` where a diagnostic of that severity tells of one. */
export function ask(expression: string): string {
  const evaluated = evaluateFiles({ "main.tf": `output "asked" {\n  value = ${expression}\n}\n` });
  if (evaluated.diagnostics.some(({ severity }) => severity === "error")) return "error";
  return JSON.stringify(plain(evaluated.outputs.get("asked"))) ?? "nothing";
}
