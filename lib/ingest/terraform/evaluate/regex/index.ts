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

export class Regex {
  readonly #program;

  /** Throws RegexError for a pattern that is none. `spend` is told of the work of matching. */
  constructor(
    pattern: string,
    private readonly spend: (steps: number) => void,
  ) {
    this.#program = compile(pattern);
  }

  /** Names of the groups from the first on; null for one without. */
  get names(): readonly (string | null)[] {
    return this.#program.names;
  }

  first(text: string): Match | null {
    return this.all(text, 1)[0] ?? null;
  }

  /** All matches from left to right. An empty one directly after another does not count. */
  all(text: string, most = Infinity): Match[] {
    const characters = [...text];
    const codes = characters.map((character) => character.codePointAt(0) ?? 0);
    const offsets = [0];
    for (const character of characters) offsets.push((offsets.at(-1) ?? 0) + character.length);
    const matches: Match[] = [];
    let from = 0;
    let lastEnd = -1;
    while (from <= codes.length && matches.length < most) {
      const captures = findMatch(this.#program, codes, from, this.spend);
      if (captures === null) break;
      const [start = 0, end = 0] = captures;
      if (end > start || start !== lastEnd) matches.push(this.#toMatch(captures, text, offsets));
      lastEnd = end;
      from = end > start ? end : end + 1;
    }
    return matches;
  }

  #toMatch(captures: Captures, text: string, offsets: readonly number[]): Match {
    const slice = (index: number): string | null => {
      const [start, end] = [captures[2 * index], captures[2 * index + 1]];
      return start === undefined || end === undefined ? null : text.slice(offsets[start], offsets[end]);
    };
    const texts = [slice(0), ...this.names.map((_, index) => slice(index + 1))];
    return { texts, start: offsets[captures[0] ?? 0] ?? 0, end: offsets[captures[1] ?? 0] ?? 0 };
  }
}
