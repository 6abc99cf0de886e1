import { errorAt, quoted, type Diagnostic, type Span } from "../../../source";

export const repeatedKey = (name: string, span: Span): Diagnostic =>
  errorAt("template-key-repeated", `The name ${quoted(name)} stands twice in one map; the second is not read.`, {
    hint: "Keep one of the two, or give one of them another name.",
    span,
  });
