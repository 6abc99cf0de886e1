import { Composer, Lexer, Parser, type CST, type Document } from "yaml";
import { errorAt, fileSpan, type Diagnostic, type LineIndex, type SourceFile, type Span } from "../../../source";
import { SHORT_FORMS } from "./function-name";
import { yamlProblem } from "./yaml-problems";

/** Words, marks and gaps that one file may have: some 12,000 resources of YAML, and far below what memory holds. */
const MOST_LEXEMES = 1_000_000;
const MOST_PROBLEMS = 50;

/** Each tag for each kind of value: the value is read as it stands, and the tag stays with it. */
const customTags = [...SHORT_FORMS.keys()].flatMap((tag) => [
  { tag, resolve: (text: string) => text },
  { tag, collection: "seq" as const },
  { tag, collection: "map" as const },
]);

/** Texts stay texts: what an unquoted word means is decided later. Names are compared later too, in linear time. */
const OPTIONS = { schema: "failsafe", uniqueKeys: false, customTags, stringKeys: false } as const;

export interface YamlReading {
  readonly documents: readonly Document.Parsed[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The first document of a YAML text, the second as a sign that there is one, and everything that is wrong in their
 * writing. Nothing is read where the text is too large or too deep.
 */
export function parseYaml({ path, text }: SourceFile, lines: LineIndex, nesting: number): YamlReading {
  const spanAt = (start: number, end: number): Span => ({ file: path, start: lines.positionAt(start), end: lines.positionAt(end) });
  const tokens = tokensOf({ path, text }, nesting, spanAt);
  if (!Array.isArray(tokens)) return { documents: [], diagnostics: [tokens] };
  const documents: Document.Parsed[] = [];
  for (const document of new Composer(OPTIONS).compose(tokens, true, text.length)) {
    if (documents.push(document) > 1) break;
  }
  const found = documents.flatMap(({ errors }) => errors);
  const diagnostics = found.slice(0, MOST_PROBLEMS).map(({ code, message, pos: [start, end] }) => yamlProblem(code, message, spanAt(start, end)));
  return { documents, diagnostics: found.length > MOST_PROBLEMS ? [...diagnostics, tooManyProblems(path)] : diagnostics };
}

/** The parser reads without recursion as long as its stack is small, and so is asked after every word. */
function tokensOf({ path, text }: SourceFile, nesting: number, spanAt: (start: number, end: number) => Span): CST.Token[] | Diagnostic {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if ((lexemes += 1) > MOST_LEXEMES) return templateTooLarge(path);
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (collections(parser.stack) > nesting) return tooDeep(spanAt(parser.offset, parser.offset), nesting);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** The stack holds the document and the collections that are open, and at its top perhaps a scalar. */
const collections = (stack: readonly CST.Token[]): number => stack.length - 2;

export const templateTooLarge = (file: string): Diagnostic =>
  errorAt("template-too-large", `${file} has too many values for one template, and nothing of it is read.`, {
    hint: "Split it into several templates: AWS itself takes at most 1 MB and 500 resources in one.",
    span: fileSpan(file),
  });

const tooDeep = (span: Span, limit: number): Diagnostic =>
  errorAt("nesting-too-deep", `Values are nested more than ${limit} deep here; nothing of the file is read.`, {
    hint: "Nest less: no template needs so many levels.",
    span,
  });

const tooManyProblems = (file: string): Diagnostic =>
  errorAt("too-many-syntax-errors", `${file} has more than ${MOST_PROBLEMS} errors of writing; the others are not told.`, {
    hint: "Correct the first ones and check again: later ones often follow from them.",
    span: fileSpan(file),
  });
