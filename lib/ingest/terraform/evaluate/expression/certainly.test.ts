import { describe, expect, it } from "vitest";
import { evaluateFiles, plain, problems } from "../../../../../tests/terraform/ask";

const AROUND = `
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "random_id" "r" {
  byte_length = 1
}
module "m" {
  source = "./m"
  vpc_id = aws_vpc.v.id
  other  = random_id.r.hex
}
`;

const evaluate = (block: string) =>
  evaluateFiles({ "main.tf": AROUND, "m/main.tf": `variable "vpc_id" {\n  default = ""\n}\nvariable "other" {}\n${block}` });

/** What an argument of a resource comes to. */
const argument = (expression: string): unknown => {
  const evaluated = evaluate(`resource "aws_subnet" "s" {\n  asked = ${expression}\n}\n`);
  expect(problems(evaluated)).toEqual([]);
  return plain(evaluated.resources.find(({ type }) => type === "aws_subnet")?.body.attributes.get("asked")?.value);
};

const NOT_CERTAIN = "<the condition is known only after apply>";

describe("a condition on an id that is known after apply only", () => {
  it.each([
    ["an id is not empty", 'var.vpc_id == "" ? null : var.vpc_id', "<aws_vpc.v.id>"],
    ["nor null", "var.vpc_id != null ? var.vpc_id : 0", "<aws_vpc.v.id>"],
    ["whatever side it stands on", 'null == var.vpc_id ? "given" : "found"', "found"],
    ["its length is not zero", "length(var.vpc_id) > 0 ? [1] : []", [1]],
    ["nor equal to it", "length(var.vpc_id) == 0 ? 1 : 2", 2],
    ["not not empty", '!(var.vpc_id != "") ? 1 : 2', 2],
    ["all of several", 'var.vpc_id != "" && var.vpc_id != null ? 1 : 2', 1],
    ["one of several", 'var.vpc_id != "" || var.other == "" ? 1 : 2', 1],
    ["a choice within a choice", "var.vpc_id == null ? 1 : (var.vpc_id != null ? 2 : 3)", 2],
    ["other attributes may be empty", 'var.other == "" ? 1 : 2', NOT_CERTAIN],
    ["an id may be any other text", 'var.vpc_id == "vpc-1" ? 1 : 2', NOT_CERTAIN],
    ["all of several, of which one is open", 'var.vpc_id != "" && var.other != "" ? 1 : 2', NOT_CERTAIN],
  ])("%s", (_, expression, expected) => expect(argument(expression)).toEqual(expected));

  it("stays unknown for count and for_each, as Terraform has it", () => {
    expect(problems(evaluate('resource "aws_eip" "e" {\n  count = var.vpc_id == "" ? 0 : 1\n}\n'))).toEqual(["6:11 unknown-count"]);
    expect(problems(evaluate('resource "aws_eip" "e" {\n  for_each = var.vpc_id == null ? {} : { a = 1 }\n}\n'))).toEqual(["6:14 unknown-for-each"]);
  });

  it("says how many dynamic blocks there are", () => {
    const { resources } = evaluate(
      'resource "aws_security_group" "g" {\n  dynamic "ingress" {\n    for_each = var.vpc_id == null ? [1, 2] : [3]\n    content {\n      from_port = ingress.value\n    }\n  }\n}\n',
    );
    expect(resources.find(({ type }) => type === "aws_security_group")?.body.blocks.map(({ body }) => plain(body.attributes.get("from_port")?.value))).toEqual([3]);
  });

  it("joins what there is only one of", () => expect(argument('join("", [var.vpc_id])')).toBe("<aws_vpc.v.id>"));
});
