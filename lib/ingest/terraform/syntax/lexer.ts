import type { Diagnostic, SourceFile } from "../../../source";
import { lexCode } from "./lex-code";
import { lexHeredoc, lexQuoted } from "./lex-template";
import { problems } from "./problems";
import type { Place } from "./placed";
import { Scanner } from "./scanner";

/** Reading a file ends after so many problems: the later ones follow from the earlier, or the file is something else. */
export const MOST_PROBLEMS = 50;

/** No honest file of 8 MiB has more: a word and what parts it from the next take four characters. */
const MOST_TOKENS = 2_200_000;

/** All tokens of a file, the last of kind `end`, in linear time and without recursion. Comments and blanks are dropped. */
export const lex = (file: SourceFile, place?: Place): Scanner => run(new Scanner(file, place));

/** The tokens of a file that is one template. */
export function lexTemplate(file: SourceFile, place?: Place): Scanner {
  const scanner = new Scanner(file, place);
  scanner.modes.push({ kind: "heredoc", open: 0, marker: null });
  return run(scanner);
}

function run(scanner: Scanner): Scanner {
  if (scanner.startsWith("\uFEFF")) scanner.at = 1;
  while (isUnfinished(scanner) && scanner.reports.length < MOST_PROBLEMS && scanner.tokens.length < MOST_TOKENS) step(scanner);
  if (scanner.tokens.length >= MOST_TOKENS) return withoutTokens(scanner);
  if (isUnfinished(scanner)) scanner.report(scanner.at, problems.tooManyErrors(scanner.span(scanner.at, scanner.at), MOST_PROBLEMS));
  closeAtEnd(scanner);
  scanner.emit("end", scanner.at);
  return scanner;
}

/** Nothing is read of a file that has too many: its tree would not fit into memory. */
function withoutTokens(scanner: Scanner): Scanner {
  const { at } = scanner;
  scanner.tokens.clear();
  scanner.modes.length = 0;
  scanner.report(at, problems.tooManyTokens(scanner.span(at, at), MOST_TOKENS));
  scanner.emit("end", at);
  return scanner;
}

const isUnfinished = ({ at, text, mode }: Scanner): boolean => at < text.length || mode?.kind === "quote" || mode?.kind === "heredoc";

function step(scanner: Scanner): void {
  const { mode } = scanner;
  if (mode?.kind === "quote") lexQuoted(scanner);
  else if (mode?.kind === "heredoc") lexHeredoc(scanner, mode.marker);
  else lexCode(scanner);
}

/** The file ended inside an interpolation: close everything, report the outermost. */
function closeAtEnd(scanner: Scanner): void {
  const open = scanner.modes.find((mode) => mode.kind === "code");
  if (open !== undefined) scanner.report(open.open, problems.unterminatedInterpolation(scanner.span(open.open, open.open + 2)));
  for (let mode = scanner.modes.pop(); mode !== undefined; mode = scanner.modes.pop()) {
    scanner.emit(mode.kind === "quote" ? "quote-close" : mode.kind === "heredoc" ? "heredoc-close" : "template-close", scanner.at);
  }
}

const BROKEN = /[\0\uFFFD]/;

/** The one thing to say about a file that holds no text at all: binary, UTF-16 or another encoding. */
export function notText(file: SourceFile): Diagnostic | null {
  const at = file.text.search(BROKEN);
  if (at === -1) return null;
  const why = file.text[at] === "\0" ? "it holds a NUL byte, as binary files and UTF-16 do" : "it holds bytes that are not valid there";
  return problems.notText(new Scanner(file).span(at, at + 1), why);
}
