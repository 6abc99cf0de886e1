import { problems } from "./problems";
import type { Scanner } from "./scanner";

const opensTemplate = (scanner: Scanner, at: number): boolean => scanner.startsWith("${", at) || scanner.startsWith("%{", at);
const escapesTemplate = (scanner: Scanner, at: number): boolean => scanner.startsWith("$${", at) || scanner.startsWith("%%{", at);

/** One stretch of a text in quotes: literal text up to the next interpolation, the closing quote or the end of the line. */
export function lexQuoted(scanner: Scanner): void {
  const { text } = scanner;
  let end = scanner.at;
  while (end < text.length && text[end] !== '"' && text[end] !== "\n") {
    if (escapesTemplate(scanner, end)) end += 3;
    else if (opensTemplate(scanner, end)) break;
    else end += text[end] === "\\" && text[end + 1] !== "\n" ? 2 : 1;
  }
  end = Math.min(end, text.length);
  if (end > scanner.at) scanner.emit("text", end);
  if (text[end] === '"') {
    scanner.emit("quote-close", end + 1);
    scanner.modes.pop();
  } else if (end < text.length && text[end] !== "\n") openTemplate(scanner);
  else closeUnfinished(scanner);
}

/** A quote without end ends with its line, together with every interpolation and quote around it: one problem, one report. */
function closeUnfinished(scanner: Scanner): void {
  let outermost = scanner.modes.length - 1;
  while (outermost > 0 && scanner.modes[outermost - 1]?.kind !== "heredoc") outermost -= 1;
  const closed = scanner.modes.slice(outermost);
  const code = closed.find((mode) => mode.kind === "code");
  const open = (code ?? closed[0])?.open ?? scanner.at;
  const problem = code
    ? problems.unterminatedInterpolation(scanner.span(open, open + 2))
    : problems.unterminatedString(scanner.span(open, scanner.at));
  scanner.report(open, problem);
  while (scanner.modes.length > outermost) {
    scanner.emit(scanner.mode?.kind === "quote" ? "quote-close" : "template-close", scanner.at);
    scanner.modes.pop();
  }
}

/** One stretch of a heredoc: text up to the end of the line or the next interpolation, or the line that ends it. */
export function lexHeredoc(scanner: Scanner, marker: string | null): void {
  const { text } = scanner;
  const lineEnd = scanner.lineEnd();
  if (text[scanner.at - 1] === "\n" && text.slice(scanner.at, lineEnd).trim() === marker) return closeHeredoc(scanner, lineEnd);
  if (scanner.at >= text.length) return unfinishedHeredoc(scanner, marker);
  const stop = Math.min(lineEnd + 1, text.length);
  let end = scanner.at;
  while (end < stop && !(opensTemplate(scanner, end) && !escapesTemplate(scanner, end))) end += escapesTemplate(scanner, end) ? 3 : 1;
  if (end > scanner.at) scanner.emit("text", end);
  if (end < stop) openTemplate(scanner);
}

function closeHeredoc(scanner: Scanner, lineEnd: number): void {
  const end = scanner.text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd;
  scanner.emit("heredoc-close", end);
  scanner.modes.pop();
}

function unfinishedHeredoc(scanner: Scanner, marker: string | null): void {
  const open = scanner.modes.pop()?.open ?? scanner.at;
  if (marker !== null) scanner.report(open, problems.unterminatedHeredoc(scanner.span(open, scanner.lineEnd(open)), marker));
  scanner.emit("heredoc-close", scanner.at);
}

function openTemplate(scanner: Scanner): void {
  const open = scanner.at;
  const kind = scanner.text[open] === "$" ? "interpolation" : "directive";
  scanner.emit(kind, open + (scanner.text[open + 2] === "~" ? 3 : 2));
  scanner.modes.push({ kind: "code", open, braces: 0 });
}
