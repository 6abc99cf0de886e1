import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['coalesce("", "b")', '"b"'],
  ['coalesce("", null)', "error"],
  ["coalesce()", "error"],
  ['coalesce(null, 1, "a")', '"1"'],
  ['coalescelist([], ["a"])', '["a"]'],
]; // prettier-ignore

describe("coalesce", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
