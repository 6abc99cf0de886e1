import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['jsondecode("1")', "1"],
  ['jsondecode("{")', "error"],
  ["jsondecode(\"{\\\"__proto__\\\": 1}\")", '{"__proto__":1}'],
  ["jsondecode(\"{\\\"a\\\":[1,2,{\\\"b\\\":null}]}\")", '{"a":[1,2,{"b":null}]}'],
  ['jsonencode("a/b")', "\"\\\"a/b\\\"\""],
  ["jsonencode(0.1)", '"0.1"'],
  ["jsonencode(1e21)", '"1000000000000000000000"'],
  ['jsonencode(toset(["b","a"]))', "\"[\\\"a\\\",\\\"b\\\"]\""],
  ["jsonencode({b=1, a=[\"<x>&\", null, true, 1.5, \"é\\u2028\"]})", "\"{\\\"a\\\":[\\\"\\\\u003cx\\\\u003e\\\\u0026\\\",null,true,1.5,\\\"é\\\\u2028\\\"],\\\"b\\\":1}\""],
]; // prettier-ignore

describe("JSON", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
