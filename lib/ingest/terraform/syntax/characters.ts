const START = /[\p{ID_Start}_]/u;
const CONTINUE = /[\p{ID_Continue}-]/u;

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The width (1 or 2 code units) of the identifier character at `at`, or 0. HCL identifiers may hold `-` but not start with it. */
function widthAt(text: string, at: number, first: boolean): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (code < 128) return isAsciiLetter(code) || (!first && (isDigit(code) || code === 45)) ? 1 : 0;
  const character = String.fromCodePoint(code);
  return (first ? START : CONTINUE).test(character) ? character.length : 0;
}

/** Where the identifier that starts at `at` ends; `at` itself where none starts. */
export function identifierEnd(text: string, at: number): number {
  let end = at + widthAt(text, at, true);
  if (end === at) return at;
  for (let width = widthAt(text, end, false); width > 0; width = widthAt(text, end, false)) end += width;
  return end;
}

/** Where the number that starts at `at` ends: digits, then a fraction and an exponent where digits follow. */
export function numberEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (text[end] === "." && digitsEnd(text, end + 1) > end + 1) end = digitsEnd(text, end + 1);
  if (text[end] === "e" || text[end] === "E") {
    const digits = end + (text[end + 1] === "+" || text[end + 1] === "-" ? 2 : 1);
    if (digitsEnd(text, digits) > digits) end = digitsEnd(text, digits);
  }
  return end;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}
