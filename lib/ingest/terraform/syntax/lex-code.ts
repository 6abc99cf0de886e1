import { identifierEnd, isDigit, numberEnd } from "./characters";
import { problems } from "./problems";
import type { Scanner } from "./scanner";
import { PUNCTUATION, type Punctuation } from "./token";

/** One token of code, or one stretch of white space or comment. */
export function lexCode(scanner: Scanner): void {
  const { text, at } = scanner;
  const character = text[at];
  if (character === "\n") scanner.emit("newline", at + 1);
  else if (character === " " || character === "\t" || character === "\r") scanner.at += 1;
  else if (character === "#" || scanner.startsWith("//")) scanner.at = scanner.lineEnd();
  else if (scanner.startsWith("/*")) skipComment(scanner);
  else if (character === '"') openQuote(scanner);
  else if (scanner.startsWith("<<")) openHeredoc(scanner);
  else if (isDigit(text.charCodeAt(at))) scanner.emit("number", numberEnd(text, at));
  else if (character === "{" || character === "}" || scanner.startsWith("~}")) lexBrace(scanner);
  else lexWord(scanner);
}

/** Punctuation by its first character. */
const MARKS: ReadonlyMap<string, readonly Punctuation[]> = new Map(
  PUNCTUATION.map((mark) => [mark.charAt(0), PUNCTUATION.filter((other) => other.startsWith(mark.charAt(0)))]),
);

function lexWord(scanner: Scanner): void {
  const end = identifierEnd(scanner.text, scanner.at);
  if (end > scanner.at) return scanner.emit("identifier", end);
  const mark = MARKS.get(scanner.text[scanner.at] ?? "")?.find((punctuation) => scanner.startsWith(punctuation));
  if (mark !== undefined) return scanner.emit(mark, scanner.at + mark.length);
  lexInvalid(scanner);
}

/** A character without meaning. A text in single quotes is one mistake, not one per character. */
function lexInvalid(scanner: Scanner): void {
  const { text, at } = scanner;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const closing = character === "'" ? text.indexOf("'", at + 1) : -1;
  const end = closing !== -1 && closing < scanner.lineEnd() ? closing + 1 : at + character.length;
  scanner.report(scanner.at, problems.invalidCharacter(scanner.span(at, end), character));
  scanner.emit("invalid", end);
}

function skipComment(scanner: Scanner): void {
  const end = scanner.text.indexOf("*/", scanner.at + 2);
  if (end === -1) scanner.report(scanner.at, problems.unterminatedComment(scanner.span(scanner.at, scanner.at + 2)));
  scanner.at = end === -1 ? scanner.text.length : end + 2;
}

function openQuote(scanner: Scanner): void {
  scanner.modes.push({ kind: "quote", open: scanner.at });
  scanner.emit("quote-open", scanner.at + 1);
}

const HEREDOC = /^<<-?([^\s"{}()[\]]+)[ \t]*\r?$/;

function openHeredoc(scanner: Scanner): void {
  const lineEnd = scanner.lineEnd();
  const marker = HEREDOC.exec(scanner.text.slice(scanner.at, lineEnd))?.[1];
  if (marker === undefined || identifierEnd(marker, 0) !== marker.length) {
    scanner.report(scanner.at, problems.invalidHeredoc(scanner.span(scanner.at, scanner.at + 2)));
    return scanner.emit("invalid", lineEnd);
  }
  scanner.modes.push({ kind: "heredoc", open: scanner.at, marker });
  scanner.emit("heredoc-open", Math.min(lineEnd + 1, scanner.text.length));
}

/** Inside `${ }` the brace that balances the opening one ends the code. */
function lexBrace(scanner: Scanner): void {
  const mode = scanner.mode;
  const closing = scanner.startsWith("{") ? null : scanner.startsWith("~}") ? "~}" : "}";
  if (mode?.kind !== "code") {
    if (closing === "~}") return lexInvalid(scanner);
    return scanner.emit(closing ?? "{", scanner.at + 1);
  }
  if (closing === null) mode.braces += 1;
  else if (mode.braces === 0) {
    scanner.modes.pop();
    return scanner.emit("template-close", scanner.at + closing.length);
  } else if (closing === "~}") return lexInvalid(scanner);
  else mode.braces -= 1;
  scanner.emit(closing ?? "{", scanner.at + 1);
}
