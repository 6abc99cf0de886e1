import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ["issensitive(1)", "false"],
  ['tobool("1")', "true"],
  ['tobool("True")', "error"],
  ['tobool("yes")', "error"],
  ["tobool(1)", "error"],
  ['tolist(["a", 1, true])', '["a","1","true"]'],
  ['tolist(["a"]) == ["a"]', "false"],
  ['tolist(["a"])[0]', '"a"'],
  ['tolist(toset(["b", "a"]))', '["a","b"]'],
  ["tomap([1])", "error"],
  ['tomap({__proto__ = "x"})["__proto__"]', '"x"'],
  ['tomap({a=1,b="x"})', '{"a":"1","b":"x"}'],
  ['tonumber("1e3")', "1000"],
  ['tonumber("abc")', "error"],
  ["tonumber(null)", "null"],
  ['toset(["a"]) == toset(["a"])', "true"],
  ['toset(["b","a","b"])', '["a","b"]'],
  ["toset([1, 1, 2])", "[1,2]"],
  ['toset([1,"a"])', '["1","a"]'],
  ["tostring(0.1)", '"0.1"'],
  ["tostring(1.0)", '"1"'],
  ["tostring(1e21)", '"1000000000000000000000"'],
  ["tostring([1])", "error"],
  ["tolist([true, 1])", "error"],
  ["toset([1, true])", "error"],
  ["tomap({a=1,b=true})", "error"],
  ['tolist(["a", [1]])', "error"],
  ['toset([1, "1", true])', '["1","true"]'],
  ['tolist([1, null])', "[1,null]"],
]; // prettier-ignore

describe("type conversions", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
