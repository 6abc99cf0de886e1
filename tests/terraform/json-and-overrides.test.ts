import { describe, expect, it } from "vitest";
import { evaluateFiles, plain, problems } from "./ask";

const json = (value: unknown): string => JSON.stringify(value, null, 2);

describe("JSON syntax", () => {
  it("declares what the native syntax declares", () => {
    const main = {
      "//": "a comment",
      variable: { n: { type: "number", default: 3 }, o: { type: 'map(object({ a = optional(string, "q") }))', default: { x: {}, y: { a: "${z" } } } },
      locals: [{ a: "${var.n + 1}" }, { b: { "k${var.n}": ["${local.a}", true, null, 1.5] } }],
      resource: { aws_subnet: { s: [{ count: 2, cidr_block: "10.0.${count.index}.0/24", lifecycle: { create_before_destroy: true } }] } },
      output: { x: { value: { a: "${local.a}", b: "${local.b}", o: "${var.o}", lit: "$${x}", ids: "${aws_subnet.s[*].id}" } } },
    };
    const evaluated = evaluateFiles({ "main.tf.json": json(main) });
    expect(problems(evaluated)).toEqual([]);
    expect(plain(evaluated.outputs.get("x"))).toEqual({
      a: 4,
      b: { k3: [4, true, null, 1.5] },
      o: { x: { a: "q" }, y: { a: "${z" } },
      lit: "${x}",
      ids: ["<aws_subnet.s[0].id>", "<aws_subnet.s[1].id>"],
    });
  });
  it.each([
    ["an argument", '{\n  "locals": { "a": 1,\n    "a": 2 }\n}', ["3:5 duplicate-attribute"]],
    ["a key within a value", '{\n  "locals": { "a": { "b": 1,\n    "b": 2 } }\n}', ["3:5 duplicate-attribute"]],
    ["a key within a list of a default", '{\n  "variable": { "v": { "default": [{ "b": 1,\n    "b": 2 }] } }\n}', ["3:5 duplicate-attribute"]],
    ["a block, which may", '{\n  "locals": { "a": 1 },\n  "locals": { "b": 2 }\n}', []],
    ["a type of resources, which may", '{"resource": { "a_b": { "c": {} }, "a_b": { "d": {} } } }', []],
    ["a resource", '{"resource": { "a_b": { "c": {},\n "c": {} } } }', ["2:2 duplicate-declaration"]],
  ])("tells what stands twice: %s", (_, text, expected) => {
    expect(problems(evaluateFiles({ "main.tf.json": text }))).toEqual(expected);
  });
  it("tells the place of a mistake inside of a text", () => {
    expect(problems(evaluateFiles({ "main.tf.json": '{\n  "output": { "x": { "value": "a${var.n}" } }\n}' }))).toEqual(["2:35 unknown-reference"]);
  });
  it.each([
    ["a missing comma", '{\n  "locals": {}\n  "output": {}\n}', ["3:3 unexpected-token"]],
    ["an end too early", '{ "locals": {', ["1:14 unexpected-token"]],
    ["a text without its closing quote", '{ "locals', ["1:3 unexpected-token"]],
    ["too many levels", `{ "locals": { "a": ${"[".repeat(10_000)} } }`, ["1:218 nesting-too-deep"]],
    ["a NUL byte", "{}\0", ["1:3 not-text"]],
  ])("tells of %s", (_, text, expected) => expect(problems(evaluateFiles({ "main.tf.json": text }))).toEqual(expected));

  it("gives values to variables", () => {
    const files = { "main.tf": 'variable "a" {}\noutput "x" {\n value = var.a\n}', "terraform.tfvars.json": '{ "a": ["${b}", 1] }' };
    expect(plain(evaluateFiles(files).outputs.get("x"))).toEqual(["${b}", 1]);
  });
});

describe("override files", () => {
  const main = 'variable "a" {\n default = 1\n}\nresource "aws_vpc" "v" {\n cidr_block = "10.0.0.0/16"\n tags = {}\n}\n';
  it("change arguments and leave the others", () => {
    const { resources } = evaluateFiles({ "main.tf": main, "override.tf": 'resource "aws_vpc" "v" {\n cidr_block = "10.1.0.0/16"\n}\n' });
    expect([...(resources[0]?.body.attributes ?? [])].map(([name, { value }]) => [name, plain(value)])).toEqual([["cidr_block", "10.1.0.0/16"], ["tags", {}]]);
  });
  it("of things that are not there are told", () => {
    expect(problems(evaluateFiles({ "main.tf": main, "x_override.tf": 'variable "b" {\n}\n' }))).toEqual(["1:1 override-without-base"]);
  });
});
