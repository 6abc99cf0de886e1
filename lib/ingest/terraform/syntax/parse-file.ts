import type { Diagnostic, SourceFile } from "../../../source";
import type { Body, Expression } from "./ast";
import { Cursor, FileFailure, SyntaxFailure } from "./cursor";
import { lex, notText } from "./lexer";
import { OpenBody, parseBody } from "./parse-body";
import { parseExpression } from "./parse-expression";

/** What a file says, as far as it can be read, and everything that is wrong with its writing. */
export interface ParsedFile {
  readonly body: Body;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file in HCL's native syntax. `nesting` bounds the depth of blocks, brackets and templates together. */
export function parseFile(file: SourceFile, nesting: number): ParsedFile {
  const body = new OpenBody();
  const broken = notText(file);
  if (broken !== null) return { body, diagnostics: [broken] };
  const cursor = new Cursor(lex(file), nesting);
  try {
    parseBody(cursor, body, null);
  } catch (failure) {
    if (!(failure instanceof FileFailure)) throw failure;
  }
  return { body, diagnostics: cursor.diagnostics };
}

/** Reads a text that is one expression, such as the value of a variable on a command line; null where it is none. */
export function parseLoneExpression(file: SourceFile, nesting: number): { expression: Expression | null; diagnostics: readonly Diagnostic[] } {
  const cursor = new Cursor(lex(file), nesting);
  try {
    const expression = cursor.newlines("skip", () => parseExpression(cursor));
    cursor.newlines("skip", () => cursor.expect("end", "the end of the value"));
    return { expression, diagnostics: cursor.diagnostics };
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure || failure instanceof FileFailure)) throw failure;
    return { expression: null, diagnostics: cursor.diagnostics };
  }
}
