import { nearest } from "../../declared/arguments";

/** Shorter words stand in too many names. */
const SHORTEST = 3;
/** Longer ones than any name are no name misspelled. */
const LONGEST = 100;
const MOST = 3;

/** The names that a word may have been meant for: a misspelled one, or those that it is a part of, as `Ingress` or `Cidr`. */
export function namesLike(word: string, names: readonly string[]): readonly string[] {
  if (word.length > LONGEST) return [];
  const lower = word.toLowerCase();
  const other = names.find((name) => name.toLowerCase() === lower);
  if (other !== undefined) return [other];
  const misspelled = nearest(word, names);
  if (misspelled !== null) return [misspelled];
  const holds = (whole: string, part: string): boolean => part.length >= SHORTEST && whole.includes(part);
  const related = names.filter((name) => holds(name.toLowerCase(), lower) || holds(lower, name.toLowerCase()));
  return related.toSorted((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length)).slice(0, MOST);
}
