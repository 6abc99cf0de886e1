import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ["yamldecode(\"- 1\\n- two\\n- 3.5\\n- null\\n- 'x'\")", '[1,"two",3.5,null,"x"]'],
  ["yamldecode(\"a: &x [1]\\nb: *x\")", '{"a":[1],"b":[1]}'],
  ['yamldecode("[y, Y, yes, On, TRUE, true]")', "[true,true,true,true,true,true]"],
  ['yamldecode("[n, N, no, Off, FALSE, false]")', "[false,false,false,false,false,false]"],
  ["yamldecode(\"['y', yEs, nope, yn]\")", '["y","yEs","nope","yn"]'],
  ["yamldecode(\"n: 1\\non: 2\\nyellow: 3\")", '{"false":1,"true":2,"yellow":3}'],
  ["yamldecode(\"a: &x {b: 1}\\nc:\\n  <<: *x\\n  d: 2\")", '{"a":{"b":1},"c":{"b":1,"d":2}}'],
  ["yamldecode(\"- &x {b: 1}\\n- &y {c: 2}\\n- {<<: [*x, *y], d: 3}\")", '[{"b":1},{"c":2},{"b":1,"c":2,"d":3}]'],
  ['yamldecode("{<<: 1, d: 2}")', "error"],
  ["yamldecode(\"a: 1\\na: 2\")", '{"a":2}'],
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
