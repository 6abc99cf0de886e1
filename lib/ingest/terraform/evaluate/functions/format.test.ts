import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['format("%", 1)', "error"],
  ['format("%+.2e", 12345.678)', '"+1.23e+04"'],
  ['format("%-8sx", "ab")', '"ab      x"'],
  ['format("%08.3f", 3.14159)', '"0003.142"'],
  ['format("%3d|%-3d|", 5, 5)', '"  5|5  |"'],
  ["format(\"%5.2f|%-5s|%05d|%x|%X|%o|%b|%e|%g|%q|%v|%v|%#v|%t|%%\", 3.14159, \"ab\", 42, 255, 255, 8, 5, 12345.678, 1e21, \"q\\\"x\", [1,\"a\"], true, {a=1}, false)", "\" 3.14|ab   |00042|ff|FF|10|101|1.234568e+04|1e+21|\\\"q\\\\\\\"x\\\"|[1,\\\"a\\\"]|true|{\\\"a\\\":1}|false|%\""],
  ["format(\"%5.2f|%-5s|%05d|%x|%X|%o|%b|%e|%g|%q|%v|%v|%#v|%t|%%|%c\", 3.14159, \"ab\", 42, 255, 255, 8, 5, 12345.678, 1e21, \"q\\\"x\", [1,\"a\"], true, {a=1}, false, 65)", "error"],
  ['format("%5s|%.2s|%+d|% d", "abc", "abcdef", 5, 5)', '"  abc|ab|+5| 5"'],
  ['format("%[2]s %[1]s", "a", "b")', '"b a"'],
  ['format("%[3]s", "a")', "error"],
  ['format("%d", "12")', '"12"'],
  ['format("%d", 12.5)', "error"],
  ['format("%g", 0.00001)', '"1e-05"'],
  ['format("%q", "a")', "\"\\\"a\\\"\""],
  ['format("%s %s", "a")', "error"],
  ['format("%s", "a", "b")', "error"],
  ['format("%s", 12.5)', '"12.5"'],
  ['format("%s", [1])', "error"],
  ['format("%t", "true")', '"true"'],
  ['format("%v %v", {a=1}, null)', "error"],
  ['format("%v", 1.5)', '"1.5"'],
  ['format("%x", "hi")', "error"],
  ['format("%z", 1)', "error"],
  ['formatlist("%s", [])', "[]"],
  ['formatlist("%s-%d", ["a","b"], [1,2])', '["a-1","b-2"]'],
  ['formatlist("%s-%s", ["a","b"], "x")', '["a-x","b-x"]'],
  ['formatlist("%s-%s", ["a"], ["b","c"])', "error"],
  ['formatlist("x%sx", "a")', '["xax"]'],
  ['format("%.1f", 0.25)', '"0.2"'],
  ['format("%.1f", 0.75)', '"0.8"'],
  ['format("%.0f", 2.5)', '"2"'],
  ['format("%.0f", -3.5)', '"-4"'],
  ['format("%.2f", 1e21)', '"1000000000000000000000.00"'],
  ['format("%f", 0.000001)', '"0.000001"'],
  ['format("%.3f", 2)', '"2.000"'],
  ['format("%.2f", 0)', '"0.00"'],
  ['format("%.30f", 0.1)', '"0.100000000000000000000000000000"'],
]; // prettier-ignore

describe("format", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
