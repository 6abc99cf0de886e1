/** Whether a code point fits. */
export type Matcher = (codePoint: number) => boolean;

/** Places between two characters. */
export type Assertion = "text-start" | "text-end" | "line-start" | "line-end" | "word-boundary" | "no-word-boundary";

/** A regular expression as a tree. Captures count from 1. `members`: how many a class of characters has, which is what it costs. */
export type RegexNode =
  | { readonly kind: "empty" }
  | { readonly kind: "character"; readonly matches: Matcher; readonly members: number }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "sequence"; readonly nodes: readonly RegexNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly RegexNode[] }
  | { readonly kind: "capture"; readonly index: number; readonly node: RegexNode }
  | { readonly kind: "repeat"; readonly node: RegexNode; readonly least: number; readonly most: number; readonly greedy: boolean };

/** A pattern that is not a regular expression of RE2, or is larger than it allows. */
export class RegexError extends Error {
  override readonly name = "RegexError";
}

export interface ParsedRegex {
  readonly node: RegexNode;
  /** By capture from 1 on: its name, or null. */
  readonly names: readonly (string | null)[];
}
