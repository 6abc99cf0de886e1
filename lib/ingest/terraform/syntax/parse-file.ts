import type { Diagnostic, SourceFile } from "../../../source";
import type { Body, Expression, TemplatePart } from "./ast";
import { Cursor, FileFailure, SyntaxFailure } from "./cursor";
import { lex, lexTemplate, notText } from "./lexer";
import { OpenBody, parseBody } from "./parse-body";
import { parseExpression } from "./parse-expression";
import { parseTemplateParts } from "./parse-template";
import type { Place } from "./placed";

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
  const cursor = new Cursor(lex(file), nesting, parseExpression);
  attempt(() => parseBody(cursor, body, null));
  return { body, diagnostics: cursor.diagnostics };
}

/** Something read from a text; null where it could not be. */
interface Read<T> {
  readonly result: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text that is one expression, such as the value of a variable on a command line. */
export function parseLoneExpression(file: SourceFile, nesting: number, place?: Place): Read<Expression> {
  const cursor = new Cursor(lex(file, place), nesting, parseExpression);
  const result = attempt(() =>
    cursor.newlines("skip", () => {
      const read = cursor.expression();
      cursor.expect("end", "the end of the value");
      return read;
    }),
  );
  return { result, diagnostics: cursor.diagnostics };
}

interface ReadTemplate extends Read<readonly TemplatePart[]> {
  /** How many tokens it was read from, which tells what reading it took. */
  readonly tokens: number;
}

/** Reads a text that is one template: a file for `templatefile`, or a text in JSON. */
export function parseTemplate(file: SourceFile, nesting: number, place?: Place): ReadTemplate {
  const scanner = lexTemplate(file, place);
  const cursor = new Cursor(scanner, nesting, parseExpression);
  const result = attempt(() => parseTemplateParts(cursor));
  return { result, diagnostics: cursor.diagnostics, tokens: scanner.tokens.length };
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof SyntaxFailure || failure instanceof FileFailure) return null;
    throw failure;
  }
}
