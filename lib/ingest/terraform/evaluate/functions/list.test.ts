import { describe, expect, it } from "vitest";
import { ask, evaluateFiles, plain } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['alltrue(["true", true])', "true"],
  ["alltrue([])", "true"],
  ["alltrue([null])", "false"],
  ["alltrue([true, false])", "false"],
  ["anytrue([])", "false"],
  ["anytrue([false, true])", "true"],
  ["anytrue([null])", "false"],
  ['chunklist(["a","b","c"], 2)', '[["a","b"],["c"]]'],
  ["chunklist([], 2)", "[]"],
  ['compact(["a", "", null, "b"])', '["a","b"]'],
  ['compact([null, ""])', "[]"],
  ["concat()", "error"],
  ['concat(["a"], [1])', '["a",1]'],
  ["concat([], [])", "[]"],
  ['contains(["a"], "a")', "true"],
  ['contains([1,2], "1")', "false"],
  ["contains([1,2], 3)", "false"],
  ['contains(toset(["a"]), "b")', "false"],
  ['distinct(["a","b","a"])', '["a","b"]'],
  ['distinct([1, 1, "1"])', '["1"]'],
  ['element(["a","b"], 5)', '"b"'],
  ["element([], 0)", "error"],
  ['flatten("a")', "error"],
  ['flatten([["a"], [["b"]], "c"])', '["a","b","c"]'],
  ["flatten([])", "[]"],
  ['index(["a","b"], "b")', "1"],
  ['index(["a"], "z")', "error"],
  ['length("é")', "1"],
  ['length("e\\u0301")', "1"],
  ['length("e\\u0316\\u0301\\u0316\\u0301\\u0316\\u0301\\u0316\\u0301\\u0316")', "9"],
  ['length("👍")', "1"],
  ["length([1,2])", "2"],
  ["length(null)", "error"],
  ["length({a=1})", "1"],
  ['matchkeys(["a"], ["x","y"], ["x"])', "error"],
  ['matchkeys(["i-1","i-2"],["a","b"],["b"])', '["i-2"]'],
  ['one(["a","b"])', "error"],
  ['one(["a"])', '"a"'],
  ["one([])", "null"],
  ['reverse("abc")', "error"],
  ['reverse(["a","b"])', '["b","a"]'],
  ["reverse([])", "[]"],
  ['slice(["a","b","c"],1,2)', '["b"]'],
  ['slice(["a","b","c"],2,5)', "error"],
  ["slice([1,2,3], 0, -1)", "error"],
  ['sort(["b", null])', "error"],
  ['sort(["b","a","B"])', '["B","a","b"]'],
  ["sort([3, 10, 1])", '["1","10","3"]'],
  ['sum(["1", 2])', "3"],
  ["sum([1,2.5])", "3.5"],
  ["sum([])", "error"],
]; // prettier-ignore

describe("list functions", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});

describe("flatten of what is known after apply only", () => {
  const flattened = (list: string): unknown => {
    const evaluated = evaluateFiles({
      "main.tf": `data "aws_subnets" "d" {}\nresource "aws_eip" "e" {}\noutput "o" {\n  value = flatten(${list})\n}\n`,
    });
    return plain(evaluated.outputs.get("o"));
  };
  const OPEN = "<how many elements `flatten` gives is known only after apply>";

  it.each<[string, string, unknown]>([
    ["an id is one element", '[["a"], aws_eip.e.id]', ["a", "<aws_eip.e.id>"]],
    ["so is a text", '[["a"], ["${aws_eip.e.public_ip}/32"]]', ["a", "<a text holds a value known only after apply>"]],
    ["ids may be several", '[["a"], data.aws_subnets.d.ids]', OPEN],
    ["so may what is computed of them", '[[for id in data.aws_subnets.d.ids : id]]', OPEN],
  ])("%s", (_, list, expected) => expect(flattened(list)).toEqual(expected));
});
