import { Lexer } from "yaml";
import type { SourceFile } from "../../../source";
import { isJson } from "./read-template-text";

/** How many comments a template has; JSON knows none. */
export function countComments(file: SourceFile): number {
  if (isJson(file)) return 0;
  let comments = 0;
  for (const lexeme of new Lexer().lex(file.text)) if (lexeme.startsWith("#")) comments += 1;
  return comments;
}
