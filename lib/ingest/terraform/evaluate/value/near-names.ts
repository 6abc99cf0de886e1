const MOST_EDITS = 4;
const MOST_CANDIDATES = 300;
const LONGEST = 100;
const MOST_NAMES = 100;
/** An expression that is evaluated for each of many instances asks as often, and is told once. */
const MOST_TIMES = 5;

/** Searching for names like one that is not there takes long, and after many nobody reads what they were meant to be. */
export class Suggestions {
  readonly #times = new Map<string, number>();

  take(name: string): boolean {
    const times = this.#times.get(name) ?? 0;
    if (times >= MOST_TIMES || (times === 0 && this.#times.size >= MOST_NAMES)) return false;
    this.#times.set(name, times + 1);
    return true;
  }
}

/** The names most like `name`, best first: for "did you mean". */
function nearNames(name: string, candidates: Iterable<string>): string[] {
  const most = Math.min(MOST_EDITS, Math.max(1, Math.floor(name.length / 3)));
  const near: { candidate: string; far: number }[] = [];
  let looked = 0;
  for (const candidate of candidates) {
    if ((looked += 1) > MOST_CANDIDATES || name.length > LONGEST) break;
    if (Math.abs(candidate.length - name.length) > most) continue;
    const far = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, candidate, most);
    if (far <= most) near.push({ candidate, far });
  }
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/**
 * `Did you mean …?`, or what the caller says where nothing is near, or `suggestions` are used up (without them, they never are).
 * `before` stands before each name in the hint.
 */
export function meanHint(
  name: string,
  candidates: Iterable<string>,
  otherwise: string,
  suggestions: Suggestions | null = null,
  before = "",
): string {
  const near = suggestions === null || suggestions.take(name) ? nearNames(name, candidates) : [];
  return near.length === 0 ? otherwise : `Did you mean ${near.map((each) => `\`${before}${each}\``).join(" or ")}?`;
}

/** How many letters to insert, delete, replace or swap with the next, or any number above `most` where it is more than that. */
function distance(a: string, b: string, most: number): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    // A swap reaches back two rows.
    if (Math.min(...next, ...row) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
