import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['basename("a/")', '"a"'],
  ['basename("a/b/c.txt")', '"c.txt"'],
  ['dirname("a")', '"."'],
  ['dirname("a///b")', '"a"'],
  ['basename("a///")', '"a"'],
  ['dirname("a/b/c.txt")', '"a/b"'],
]; // prettier-ignore

describe("paths", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
