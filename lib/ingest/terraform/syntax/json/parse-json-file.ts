import type { Diagnostic, SourceFile } from "../../../../source";
import type { Expression } from "../ast";
import { notText } from "../lexer";
import { parseLoneExpression, parseTemplate, type ParsedFile } from "../parse-file";
import { problems } from "../problems";
import { Scanner } from "../scanner";
import { rootBody, valuesBody, type JsonLanguage } from "./json-body";
import { toExpression, type ReadTemplate } from "./json-expression";
import { JsonFailure, JsonReader, type JsonNode } from "../../../json";

const NOTHING = { attributes: new Map(), blocks: [] };

/**
 * Reads a `.tf.json` file (`blocks`) or a `.tfvars.json` file (`values`) into the same tree as the native syntax. After a
 * mistake in the JSON nothing of it is read.
 */
export function parseJsonFile(file: SourceFile, nesting: number, holds: "blocks" | "values" = "blocks"): ParsedFile {
  const broken = notText(file);
  if (broken !== null) return { body: NOTHING, diagnostics: [broken] };
  const scanner = new Scanner(file);
  const diagnostics: Diagnostic[] = [];
  try {
    const root = new JsonReader(scanner, nesting).whole();
    const language = languageOf(scanner, diagnostics, nesting);
    return { body: holds === "blocks" ? rootBody(root, language) : valuesBody(root, language), diagnostics };
  } catch (failure) {
    if (!(failure instanceof JsonFailure)) throw failure;
    return { body: NOTHING, diagnostics: [failure.diagnostic] };
  }
}

function languageOf(scanner: Scanner, diagnostics: Diagnostic[], nesting: number): JsonLanguage {
  const readTemplate: ReadTemplate = (text, place) => {
    const parsed = parseTemplate({ path: "", text }, nesting, place);
    diagnostics.push(...parsed.diagnostics);
    const span = place(0, text.length);
    return parsed.result === null ? { kind: "unreadable", span } : { kind: "template", parts: parsed.result, span };
  };
  const bare = (node: JsonNode): Expression => {
    if (node.kind !== "string") return { kind: "unreadable", span: node.span };
    const parsed = parseLoneExpression({ path: "", text: node.value }, nesting, () => node.span);
    diagnostics.push(...parsed.diagnostics);
    return parsed.result ?? { kind: "unreadable", span: node.span };
  };
  return {
    expression: (node) => toExpression(node, readTemplate, (start, end) => scanner.span(start, end)),
    bare,
    tell: (diagnostic) => void diagnostics.push(diagnostic),
    report: (span, found, expected) => diagnostics.push(problems.unexpected(span, found, expected)),
  };
}
