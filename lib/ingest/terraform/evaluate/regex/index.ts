/** Regular expressions as Terraform has them (RE2), matched in time linear in the text. */
import { findMatch, type Captures } from "./match";
import { compile } from "./program";

export { RegexError } from "./node";

/** One match: the texts of the whole (first) and of each group; null for a group that took no part. */
export interface Match {
  readonly texts: readonly (string | null)[];
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** The text is spelt as code points first: so many units are one step. */
const UNITS_PER_STEP = 4;
/** Of each match every group is cut out. */
const STEPS_PER_GROUP = 2;

/** The code points of a text, and where each begins in UTF-16 code units; the last offset is its end. */
function codePoints(text: string): { readonly codes: Uint32Array; readonly offsets: Uint32Array } {
  const codes = new Uint32Array(text.length);
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; count += 1) {
    const code = text.codePointAt(at) ?? 0;
    codes[count] = code;
    offsets[count] = at;
    at += code > 0xffff ? 2 : 1;
  }
  offsets[count] = text.length;
  return { codes: codes.subarray(0, count), offsets };
}

export class Regex {
  readonly #program;

  /** Throws RegexError for a pattern that is none. `spend` is told of the work of matching. */
  constructor(
    pattern: string,
    private readonly spend: (steps: number) => void,
  ) {
    this.#program = compile(pattern, spend);
  }

  /** Names of the groups from the first on; null for one without. */
  get names(): readonly (string | null)[] {
    return this.#program.names;
  }

  first(text: string): Match | null {
    for (const match of this.all(text)) return match;
    return null;
  }

  /** All matches from left to right. An empty one directly after another does not count. */
  *all(text: string): Iterable<Match> {
    this.spend(Math.ceil(text.length / UNITS_PER_STEP));
    const { codes, offsets } = codePoints(text);
    let from = 0;
    let lastEnd = -1;
    while (from <= codes.length) {
      const captures = findMatch(this.#program, codes, from, this.spend);
      if (captures === null) return;
      const [start = 0, end = 0] = captures;
      this.spend(STEPS_PER_GROUP * (1 + this.names.length));
      if (end > start || start !== lastEnd) yield this.#toMatch(captures, text, offsets);
      lastEnd = end;
      from = end > start ? end : end + 1;
    }
  }

  #toMatch(captures: Captures, text: string, offsets: Uint32Array): Match {
    const slice = (index: number): string | null => {
      const [start, end] = [captures[2 * index], captures[2 * index + 1]];
      return start === undefined || end === undefined ? null : text.slice(offsets[start], offsets[end]);
    };
    const texts = [slice(0), ...this.names.map((_, index) => slice(index + 1))];
    return { texts, start: offsets[captures[0] ?? 0] ?? 0, end: offsets[captures[1] ?? 0] ?? 0 };
  }
}
