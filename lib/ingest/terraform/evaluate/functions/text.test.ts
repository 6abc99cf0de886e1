import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ["chomp(\"a\\r\\n\")", '"a"'],
  ["chomp(\"hello\\n\\n\")", '"hello"'],
  ["chomp(\"\\na\\n\\nb\\r\\n\\n\\r\")", '"\\na\\n\\nb"'],
  ["chomp(\"\\n\")", '""'],
  ['endswith("abc","bc")', "true"],
  ['indent(2, "")', '""'],
  ["indent(2, \"a\\nb\\n\")", "\"a\\n  b\\n  \""],
  ['join(",", "a")', "error"],
  ['join(",", ["a","b"], ["c"])', '"a,b,c"'],
  ['join(",", [1, true])', '"1,true"'],
  ['lower("ABC")', '"abc"'],
  ['lower("ÀÉ")', '"àé"'],
  ['split("", "abc")', '["a","b","c"]'],
  ['split(",", "")', '[""]'],
  ['split(",", "a,b,,c")', '["a","b","","c"]'],
  ['split("ab", "abab")', '["","",""]'],
  ['startswith("abc","ab")', "true"],
  ['strcontains("abc","d")', "false"],
  ['strrev("abc")', '"cba"'],
  ['strrev("añb")', '"bña"'],
  ['substr("hello world", 1, 4)', '"ello"'],
  ['substr("hello", -3, 2)', '"ll"'],
  ['substr("hello", 1, -1)', '"ello"'],
  ['substr("hello", 3, 10)', '"lo"'],
  ['substr("héllo", 1, 3)', '"éll"'],
  ['title("ab cd_ef")', '"Ab Cd_ef"'],
  ["title(\"hello world-foo it's\")", "\"Hello World-Foo It'S\""],
  ['trim("  a ", " ")', '"a"'],
  ['trim("?!hello?!", "!?")', '"hello"'],
  ['trimprefix("helloworld","hello")', '"world"'],
  ['trimspace("  a ")', '"a"'],
  ['trimsuffix("helloworld","world")', '"hello"'],
  ['upper("a", "b")', "error"],
  ['upper("é")', '"É"'],
  ["upper()", "error"],
  ["upper(null)", "error"],
]; // prettier-ignore

describe("text functions", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
