import type { z } from "zod";
import { errorAt, quoted, type Diagnostic, type Span } from "../../source";
import { nearest } from "../declared/arguments";
import type { JsonNode } from "../json";

export function unknownField(field: string, known: readonly string[], place: string, span: Span): Diagnostic {
  const meant = nearest(field, known);
  const hint = meant === null ? `Remove it. The fields are ${known.join(", ")}.` : `Did you mean ${meant}?`;
  return errorAt("unknown-argument", `${place} has no field ${field}.`, { hint, span });
}

export const repeatedField = (field: string, place: string, span: Span): Diagnostic =>
  errorAt("duplicate-attribute", `${place} has the field ${field} twice.`, { hint: "Keep one of the two.", span });

export const missingField = (field: string, place: string, span: Span): Diagnostic =>
  errorAt("missing-argument", `${place} has no ${field}, which is required.`, { hint: `Add "${field}".`, span });

/** A value of another type than the field takes, or a word that it does not know. */
export function wrongValue(node: JsonNode, issue: z.core.$ZodIssue, place: string): Diagnostic {
  const { span } = node;
  if (issue.code === "invalid_value" && node.kind === "string") {
    const words = issue.values.map(String);
    const meant = words.find((word) => word.toLowerCase() === node.value.toLowerCase()) ?? nearest(node.value, words);
    const hint = meant === null ? `Write one of ${listed(words)}.` : `Did you mean ${quoted(meant)}?`;
    return errorAt("unknown-word", `${place} is ${quoted(node.value)}, which it can not be.`, { hint, span });
  }
  const wanted = wantedBy(issue);
  const isNull = node.kind === "literal" && node.value === null;
  const hint = isNull ? `Leave the field out, or write ${wanted}.` : `Write ${wanted}.`;
  return errorAt("wrong-type", `${place} should be ${wanted}, and is ${describe(node)}.`, { hint, span });
}

const MOST_LISTED = 12;

/** The words in quotes; of many the first. */
const listed = (words: readonly string[]): string => {
  const named = words.slice(0, MOST_LISTED).map(quoted).join(", ");
  return words.length > MOST_LISTED ? `${named} and so on, as the console lists them` : named;
};

export const tooManyProblems = (count: number, span: Span): Diagnostic =>
  errorAt("too-many-syntax-errors", `Reading stops here after ${count} errors in this file.`, {
    hint: "Correct the first ones: later ones often follow from them.",
    span,
  });

const KINDS: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  number: "a number without quotes",
  boolean: "true or false without quotes",
  array: "a list",
  object: "an object",
};

const wantedBy = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "invalid_type") return KINDS[issue.expected] ?? issue.expected;
  return issue.code === "invalid_value" && issue.values.length === 1 ? quoted(String(issue.values[0])) : "one of a few words";
};

function describe(node: JsonNode): string {
  switch (node.kind) {
    case "literal":
      return String(node.value);
    case "string":
      return node.value.length <= 40 ? `the text ${quoted(node.value)}` : "a text";
    case "array":
      return "a list";
    case "object":
      return "an object";
  }
}
