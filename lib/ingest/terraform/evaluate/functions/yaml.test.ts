import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ["yamldecode(\"- 1\\n- two\\n- 3.5\\n- null\\n- 'x'\")", '[1,"two",3.5,null,"x"]'],
  ["yamldecode(\"a: &x [1]\\nb: *x\")", '{"a":[1],"b":[1]}'],
  ['yamldecode("a: b: c")', "error"],
  ['yamlencode("x")', "\"\\\"x\\\"\\n\""],
  ['yamlencode(["a", {b=1, c=[]}, {}])', "\"- \\\"a\\\"\\n- \\\"b\\\": 1\\n  \\\"c\\\": []\\n- {}\\n\""],
  ['yamlencode({a=[1,"x"], b={c=null, d=true}})', "\"\\\"a\\\":\\n- 1\\n- \\\"x\\\"\\n\\\"b\\\":\\n  \\\"c\\\": null\\n  \\\"d\\\": true\\n\""],
]; // prettier-ignore

describe("YAML", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
