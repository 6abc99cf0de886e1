import { RegexError, type Matcher } from "./node";
import type { PatternReader } from "./reader";

const between =
  (low: number, high: number): Matcher =>
  (codePoint) =>
    codePoint >= low && codePoint <= high;
const oneOf = (text: string): Matcher => {
  const points = new Set([...text].map((character) => character.codePointAt(0)));
  return (codePoint) => points.has(codePoint);
};
const either =
  (...matchers: readonly Matcher[]): Matcher =>
  (codePoint) =>
    matchers.some((matches) => matches(codePoint));
const not =
  (matches: Matcher): Matcher =>
  (codePoint) =>
    !matches(codePoint);

const DIGIT = between(48, 57);
const UPPER = between(65, 90);
const LOWER = between(97, 122);
const SPACE = oneOf("\t\n\f\r ");
export const WORD = either(DIGIT, UPPER, LOWER, oneOf("_"));

/** RE2's Perl classes hold ASCII alone. */
const PERL: ReadonlyMap<string, Matcher> = new Map([
  ["d", DIGIT],
  ["D", not(DIGIT)],
  ["s", SPACE],
  ["S", not(SPACE)],
  ["w", WORD],
  ["W", not(WORD)],
]);

const POSIX: ReadonlyMap<string, Matcher> = new Map([
  ["alnum", either(DIGIT, UPPER, LOWER)],
  ["alpha", either(UPPER, LOWER)],
  ["ascii", between(0, 127)],
  ["blank", oneOf("\t ")],
  ["cntrl", either(between(0, 31), between(127, 127))],
  ["digit", DIGIT],
  ["graph", between(33, 126)],
  ["lower", LOWER],
  ["print", between(32, 126)],
  ["punct", either(between(33, 47), between(58, 64), between(91, 96), between(123, 126))],
  ["space", either(SPACE, oneOf("\v"))],
  ["upper", UPPER],
  ["word", WORD],
  ["xdigit", either(DIGIT, between(65, 70), between(97, 102))],
]);

const CONTROL: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
]);

export const exactly =
  (codePoint: number): Matcher =>
  (other) =>
    other === codePoint;

/** The same without regard to case. */
export const folded =
  (matches: Matcher): Matcher =>
  (codePoint) => {
    const character = String.fromCodePoint(codePoint);
    const others = [character.toLowerCase(), character.toUpperCase()].map((each) => each.codePointAt(0) ?? codePoint);
    return matches(codePoint) || others.some(matches);
  };

/** What follows a backslash that stands for one character or a class of them. */
export function readEscape(reader: PatternReader): Matcher | number {
  const letter = reader.next();
  const perl = PERL.get(letter);
  if (perl !== undefined) return perl;
  if (letter === "p" || letter === "P") return property(reader, letter === "P");
  if (letter === "x") return hexadecimal(reader);
  const control = CONTROL.get(letter);
  if (control !== undefined) return control;
  if (letter === "0") return 0;
  if (/[A-Za-z1-9]/.test(letter)) throw new RegexError(`\`\\${letter}\` is not an escape of regular expressions`);
  return letter.codePointAt(0) ?? 0;
}

function hexadecimal(reader: PatternReader): number {
  const digits = reader.take("{") ? reader.until("}") : reader.next() + reader.next();
  const code = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : -1;
  if (code < 0 || code > 0x10ffff) throw new RegexError("`\\x` needs two hexadecimal digits or `{…}`");
  return code;
}

/** `\pL` and `\p{Greek}`: categories and scripts of Unicode. */
function property(reader: PatternReader, outside: boolean): Matcher {
  const name = reader.take("{") ? reader.until("}") : reader.next();
  const negated = outside !== name.startsWith("^");
  const bare = name.replace(/^\^/, "");
  for (const spelling of [bare, `Script=${bare}`]) {
    try {
      const expression = new RegExp(`^\\p{${spelling}}$`, "u");
      const matches: Matcher = (codePoint) => expression.test(String.fromCodePoint(codePoint));
      return negated ? not(matches) : matches;
    } catch {
      continue;
    }
  }
  throw new RegexError(`\`${bare}\` is no category or script of Unicode`);
}

/** The class after its `[`, and how many members it asks. */
export function readClass(reader: PatternReader): { readonly matches: Matcher; readonly members: number } {
  const negated = reader.take("^");
  const members: Matcher[] = [];
  for (let first = true; first || !reader.take("]"); first = false) {
    if (reader.atEnd) throw new RegexError("`]` is missing");
    members.push(readPosix(reader) ?? readRange(reader));
  }
  const matches = either(...members);
  return { matches: negated ? not(matches) : matches, members: members.length };
}

function readPosix(reader: PatternReader): Matcher | null {
  if (!reader.take("[:")) return null;
  const name = reader.until(":]");
  const matches = POSIX.get(name.replace(/^\^/, ""));
  if (matches === undefined) throw new RegexError(`\`[:${name}:]\` is no class of characters`);
  return name.startsWith("^") ? not(matches) : matches;
}

function readRange(reader: PatternReader): Matcher {
  const low = readMember(reader);
  if (typeof low !== "number") return low;
  if (!reader.startsWith("-") || reader.startsWith("-]")) return exactly(low);
  reader.next();
  const high = readMember(reader);
  if (typeof high !== "number" || high < low) throw new RegexError("the range of a class of characters runs backwards");
  return between(low, high);
}

function readMember(reader: PatternReader): Matcher | number {
  const character = reader.next();
  return character === "\\" ? readEscape(reader) : (character.codePointAt(0) ?? 0);
}
