import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ["abs(-1)", "1"],
  ["ceil(1.2)", "2"],
  ["floor(-1.5)", "-2"],
  ["log(16, 2)", "4"],
  ['max("1", 2)', "2"],
  ["max()", "error"],
  ["max(1,2)", "2"],
  ["min()", "error"],
  ["min([1,2]...)", "1"],
  ['parseint("", 10)', "error"],
  ['parseint("-10", 2)', "-2"],
  ['parseint("12z", 10)', "error"],
  ['parseint("FF", 16)', "255"],
  ['parseint("007", 10)', "7"],
  ['parseint("12é", 36)', "error"],
  ['parseint("+", 10)', "error"],
  ['parseint("zZ", 62)', "2231"],
  ['pow("2", 3)', "8"],
  ["pow(2, 0.5)", "1.4142135623730951"],
  ["range(0)", "[]"],
  ["range(0, 1, 0.25)", "[0,0.25,0.5,0.75]"],
  ["range(0, 1000000000)", "error"],
  ["range(1, 2, 0)", "error"],
  ["range(1, 8, 2)", "[1,3,5,7]"],
  ["range(10, 0, -3)", "[10,7,4,1]"],
  ["range(3, 0)", "[3,2,1]"],
  ["signum(-3)", "-1"],
]; // prettier-ignore

describe("numeric functions", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
