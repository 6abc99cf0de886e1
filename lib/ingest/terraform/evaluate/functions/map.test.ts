import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['keys("a")', "error"],
  ["keys({b=1,a=2})", '["a","b"]'],
  ['lookup({a=1}, "b")', "error"],
  ['lookup({a=1}, "b", 2)', "2"],
  ['lookup({}, "constructor", "d")', '"d"'],
  ['merge("a")', "error"],
  ["merge()", "{}"],
  ["merge({a=1}, null, {b=2})", '{"a":1,"b":2}'],
  ["merge({a=1}, {a=2, b=3})", '{"a":2,"b":3}'],
  ['transpose({"a" = ["1","2"], "b" = ["2"]})', '{"1":["a"],"2":["a","b"]}'],
  ["transpose({})", "{}"],
  ["values({b=1,a=2})", "[2,1]"],
  ["values({})", "[]"],
  ['zipmap(["a","b"],[1,2])', '{"a":1,"b":2}'],
  ['zipmap(["a"], [])', "error"],
]; // prettier-ignore

describe("map functions", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
