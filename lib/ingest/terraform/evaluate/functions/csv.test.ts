import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ["csvdecode(\"a,a\\n1,2\")", "error"],
  ["csvdecode(\"a,b\\n1\")", "error"],
  ["csvdecode(\"a,b\\n1,2\\n3,\\\"x,y\\\"\")", '[{"a":"1","b":"2"},{"a":"3","b":"x,y"}]'],
  ["csvdecode(\"a\\n\")", "[]"],
]; // prettier-ignore

describe("CSV", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
