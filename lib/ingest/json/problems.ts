import { errorAt, type Diagnostic, type Span } from "../../source";

export const unexpected = (span: Span, found: string, expected: string): Diagnostic =>
  errorAt("unexpected-token", `Expected ${expected}; here stands ${found}.`, { span });

export const commaTooMany = (span: Span, close: string): Diagnostic =>
  errorAt("unexpected-token", `A comma stands before \`${close}\`, and nothing follows it.`, {
    span,
    hint: "Remove the comma: JSON has none behind the last element.",
  });

export const secondValue = (span: Span): Diagnostic =>
  errorAt("unexpected-token", "A second value begins here, and a file of JSON holds one: nothing of it is read.", {
    span,
    hint: "Put each into a file of its own, such as the output of each command.",
  });

export const tooDeep = (span: Span, limit: number): Diagnostic =>
  errorAt("nesting-too-deep", `Brackets are nested more than ${limit} deep here; the rest of the file is not read.`, {
    span,
    hint: "Nest less: no configuration needs so many levels.",
  });

export const tooManyValues = (span: Span, limit: number): Diagnostic =>
  errorAt("too-many-tokens", `The file has more than ${limit} values; nothing of it is read.`, {
    span,
    hint: "Split the file into several.",
  });
