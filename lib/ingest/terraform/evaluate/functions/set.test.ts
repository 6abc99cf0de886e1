import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['setintersection(["a","b"],["b","c"])', '["b"]'],
  ['setproduct(["a","b"],[1,2])', '[["a",1],["a",2],["b",1],["b",2]]'],
  ['setproduct([], ["a"])', "[]"],
  ['setproduct(["a","b"],[1],["x","y"])', '[["a",1,"x"],["a",1,"y"],["b",1,"x"],["b",1,"y"]]'],
  ['setproduct(toset(["a"]), toset(["b"]))', '[["a","b"]]'],
  ['setsubtract(["a","b"],["b"])', '["a"]'],
  ['setsubtract(["a"], [])', '["a"]'],
  ['setunion(["b","a"],["c"])', '["a","b","c"]'],
  ['setunion([], ["b", "a"])', '["a","b"]'],
]; // prettier-ignore

describe("set functions", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
