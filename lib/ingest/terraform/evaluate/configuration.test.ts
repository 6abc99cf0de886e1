import { describe, expect, it } from "vitest";
import { evaluateFiles, plain, problems } from "../../../../tests/terraform/ask";

/** Addresses of all resources with their arguments as plain data. */
function resources(files: Readonly<Record<string, string>> | string, variables?: Record<string, string>): Record<string, unknown> {
  const evaluated = evaluateFiles(typeof files === "string" ? { "main.tf": files } : files, variables ? { variables } : {});
  expect(problems(evaluated)).toEqual([]);
  return Object.fromEntries(
    evaluated.resources.map(({ address, body }) => [address, Object.fromEntries([...body.attributes].map(([name, { value }]) => [name, plain(value)]))]),
  );
}

function output(text: string, variables?: Record<string, string>): unknown {
  const evaluated = evaluateFiles({ "main.tf": text }, variables ? { variables } : {});
  expect(problems(evaluated)).toEqual([]);
  return plain(evaluated.outputs.get("x"));
}

const told = (text: string): string[] => problems(evaluateFiles({ "main.tf": text }));

describe("references to resources", () => {
  const vpc = 'resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n  ipv6_cidr_block = null\n}\n';
  const rows: readonly (readonly [string, string, unknown])[] = [
    ["a configured attribute is its value", `${vpc}output "x" {\n value = aws_vpc.v.cidr_block\n}`, "10.0.0.0/16"],
    ["any other attribute is exactly that attribute", `${vpc}output "x" {\n value = aws_vpc.v.id\n}`, "<aws_vpc.v.id>"],
    ["an attribute set to null is left to AWS", `${vpc}output "x" {\n value = aws_vpc.v.ipv6_cidr_block\n}`, "<aws_vpc.v.ipv6_cidr_block>"],
    ["a part of an attribute can be named", `${vpc}output "x" {\n value = aws_vpc.v.tags_all[0].b\n}`, "<aws_vpc.v.tags_all[0].b>"],
    ["`resource.` may stand before the type", `${vpc}output "x" {\n value = resource.aws_vpc.v.id\n}`, "<aws_vpc.v.id>"],
    ["an interpolation alone is the value itself", `${vpc}output "x" {\n value = "\${aws_vpc.v.id}"\n}`, "<aws_vpc.v.id>"],
    ["a text with one is computed from it", `${vpc}output "x" {\n value = "\${aws_vpc.v.id}/x"\n}`, "<a text holds a value known only after apply>"],
    ["it goes through lists and functions that keep elements", `${vpc}output "x" {\n value = element(compact(concat([aws_vpc.v.id], [""])), 0)\n}`, "<aws_vpc.v.id>"],
    ["it passes `coalesce`, for an identifier is never empty", `${vpc}output "x" {\n value = coalesce(null, aws_vpc.v.id, "y")\n}`, "<aws_vpc.v.id>"],
    ["a nested block can be reached", 'resource "a_b" "c" {\n d {\n  e = 1\n }\n}\noutput "x" {\n value = [a_b.c.d[0].e, a_b.c.d[0].f]\n}', [1, "<a_b.c.d[0].f>"]],
  ];
  it.each(rows)("%s", (_, text, expected) => expect(output(text)).toEqual(expected));
});

it("names are suggested for the first hundred that are not there", () => {
  const lines = Array.from({ length: 150 }, (_, index) => `  a${index} = local.near${index}x`).join("\n");
  const near = Array.from({ length: 150 }, (_, index) => `  near${index} = 1`).join("\n");
  const { diagnostics } = evaluateFiles({ "main.tf": `locals {\n${near}\n${lines}\n}\n` });
  expect(diagnostics).toHaveLength(150);
  expect(diagnostics.filter(({ hint }) => hint?.startsWith("Did you mean"))).toHaveLength(100);
});

describe("repetition", () => {
  it("by count numbers the instances", () => {
    expect(resources('resource "a_b" "c" {\n count = 2\n n = count.index\n}\n')).toEqual({ "a_b.c[0]": { n: 0 }, "a_b.c[1]": { n: 1 } });
  });
  it("by for_each names them, of a map with values, of a set with its elements", () => {
    expect(resources('resource "a_b" "c" {\n for_each = { x = 1, "y z" = 2 }\n n = each.value\n}\n')).toEqual({ 'a_b.c["x"]': { n: 1 }, 'a_b.c["y z"]': { n: 2 } });
    expect(resources('resource "a_b" "c" {\n for_each = toset(["q", "p"])\n n = "${each.key}${each.value}"\n}\n')).toEqual({ 'a_b.c["p"]': { n: "pp" }, 'a_b.c["q"]': { n: "qq" } });
  });
  it("goes through the instances of another resource", () => {
    const text = 'resource "a_b" "c" {\n for_each = toset(["q"])\n}\nresource "a_b" "d" {\n for_each = a_b.c\n of = each.value.id\n}\n';
    expect(resources(text)).toMatchObject({ 'a_b.d["q"]': { of: '<a_b.c["q"].id>' } });
  });
  it.each([
    ["none", 'resource "a_b" "c" {\n count = 0\n}\noutput "x" {\n value = a_b.c[*].id\n}', []],
    ["one of none, tried", 'resource "a_b" "c" {\n count = 0\n}\noutput "x" {\n value = try(a_b.c[0].id, "no")\n}', "no"],
    ["all of them", 'resource "a_b" "c" {\n count = 2\n}\noutput "x" {\n value = a_b.c.*.id\n}', ["<a_b.c[0].id>", "<a_b.c[1].id>"]],
  ])("answers for %s", (_, text, expected) => expect(output(text)).toEqual(expected));

  it.each([
    ["an instance is needed", 'resource "a_b" "c" {\n count = 2\n}\noutput "x" {\n value = a_b.c.id\n}', ["5:15 unknown-reference"]],
    ["an instance beyond the last", 'resource "a_b" "c" {\n count = 2\n}\noutput "x" {\n value = a_b.c[2].id\n}', ["5:15 unknown-reference"]],
    ["a key that there is not", 'resource "a_b" "c" {\n for_each = { k = 1 }\n}\noutput "x" {\n value = a_b.c["l"].id\n}', ["5:15 unknown-reference"]],
    ["a count known only after apply", 'resource "a_b" "c" {\n}\nresource "a_b" "d" {\n count = a_b.c.n\n}', ["4:10 unknown-count"]],
    ["keys known only after apply", 'resource "a_b" "c" {\n}\nresource "a_b" "d" {\n for_each = toset([a_b.c.id])\n}', ["4:13 unknown-for-each"]],
    ["a list in for_each", 'resource "a_b" "d" {\n for_each = ["a"]\n}', ["2:13 invalid-for-each"]],
    ["a negative count", 'resource "a_b" "d" {\n count = -1\n}', ["2:10 invalid-count"]],
    ["both", 'resource "a_b" "d" {\n count = 1\n for_each = {}\n}', ["3:2 count-and-for-each"]],
    ["`each` where nothing is repeated", 'resource "a_b" "d" {\n n = each.key\n}', ["2:6 unknown-reference"]],
    ["far too many", 'resource "a_b" "d" {\n count = 1000000\n}', ["2:10 too-many-resources"]],
  ])("tells of %s", (_, text, expected) => expect(told(text)).toEqual(expected));
});

describe("dynamic blocks", () => {
  const blocks = (text: string): unknown =>
    evaluateFiles({ "main.tf": text }).resources[0]?.body.blocks.map(({ type, body }) => [type, ...[...body.attributes].map(([, { value }]) => plain(value)), ...body.blocks.map((inner) => inner.type)]);

  it("become one block per element, in their place among the others", () => {
    const text = 'resource "a_b" "c" {\n p {\n  n = 0\n }\n dynamic "p" {\n  for_each = [1, 2]\n  content {\n   n = p.value + p.key\n  }\n }\n p {\n  n = 9\n }\n}';
    expect(blocks(text)).toEqual([["p", 0], ["p", 1], ["p", 3], ["p", 9]]);
  });
  it("nest, and name their element as `iterator` says", () => {
    const text =
      'resource "a_b" "c" {\n dynamic "p" {\n  for_each = { k = [1] }\n  iterator = outer\n  content {\n   n = outer.key\n   dynamic "q" {\n    for_each = outer.value\n    content {\n     m = "${outer.key}${q.value}"\n    }\n   }\n  }\n }\n}';
    expect(blocks(text)).toEqual([["p", "k", "q"]]);
  });
  it("whose number is unknown are one block of which nothing is known", () => {
    const text = 'resource "a_b" "c" {\n dynamic "p" {\n  for_each = a_b.d.list\n  content {\n   n = 22\n  }\n }\n}\nresource "a_b" "d" {\n}';
    expect(blocks(text)).toEqual([["p", "<how many blocks there are is known only after apply>"]]);
  });
});

describe("variables", () => {
  const declared = (type: string, rest = ""): string => `variable "v" {\n  type = ${type}\n${rest}}\noutput "x" {\n  value = var.v\n}\n`;
  it.each([
    ["a text becomes the number that it spells", declared("number"), "12", 12],
    ["a collection is written as an expression", declared("list(string)"), '["a", 1]', ["a", "1"]],
    ["optional attributes get their defaults", declared("object({ a = string, b = optional(number, 2), c = optional(bool) })"), '{ a = "x", z = 1 }', { a: "x", b: 2, c: null }],
    ["a set sorts and drops repetitions", declared("set(string)"), '["b", "a", "b"]', ["a", "b"]],
    ["without a type a text stays a text", 'variable "v" {}\noutput "x" {\n value = var.v\n}', "12", "12"],
  ])("%s", (_, text, given, expected) => expect(output(text, { v: given })).toEqual(expected));

  it("take values from terraform.tfvars, then *.auto.tfvars, then from outside", () => {
    const files = { "main.tf": 'variable "a" {}\nvariable "b" {}\nvariable "c" {}\noutput "x" {\n value = [var.a, var.b, var.c]\n}', "z.auto.tfvars": "b = 2\nc = 2", "terraform.tfvars": "a = 1\nb = 1\nc = 1", "other.tfvars": "a = 9" };
    expect(plain(evaluateFiles(files, { variables: { c: "3" } }).outputs.get("x"))).toEqual([1, 2, "3"]);
  });
  it("that are not nullable fall back on their default", () => {
    const files = { "main.tf": 'module "m" {\n source = "./m"\n v = null\n}\noutput "x" {\n value = module.m.o\n}', "m/main.tf": 'variable "v" {\n default = 1\n nullable = false\n}\noutput "o" {\n value = var.v\n}' };
    expect(plain(evaluateFiles(files).outputs.get("x"))).toBe(1);
  });
  it.each([
    ["a required variable without value, as a warning", 'variable "v" {}\n', ["1:1 variable-without-value"]],
    ["a default of another type", 'variable "v" {\n type = number\n default = "x"\n}', ["3:12 invalid-default"]],
    ["a type that is none", 'variable "v" {\n type = text\n default = "x"\n}', ["2:9 invalid-type"]],
    ["a value that its validation refuses", 'variable "v" {\n default = 5\n validation {\n  condition = var.v < 5\n  error_message = "Too much."\n }\n}', ["2:12 variable-not-valid"]],
  ])("tell of %s", (_, text, expected) => expect(told(text)).toEqual(expected));
});

describe("names", () => {
  it.each([
    ["a variable", "output \"x\" {\n value = var.nme\n}\nvariable \"name\" {\n default = 1\n}", "Did you mean `var.name`?"],
    ["a variable with two letters swapped", "output \"x\" {\n value = var.cird\n}\nvariable \"cidr\" {\n default = 1\n}", "Did you mean `var.cidr`?"],
    ["a variable in small letters", "output \"x\" {\n value = var.vpc\n}\nvariable \"VPC\" {\n default = 1\n}", "Did you mean `var.VPC`?"],
    ["a local value, as its block is called", "output \"x\" {\n value = locals.cidr\n}\nlocals {\n cidr = 1\n}", "Write `local.cidr`."],
    ["a variable, as its block is called", "output \"x\" {\n value = variable.cidr\n}\nvariable \"cidr\" {\n default = 1\n}", "Write `var.cidr`."],
    ["the element of a dynamic block", 'resource "aws_security_group" "g" {\n dynamic "ingress" {\n  for_each = [1]\n  content {\n   from_port = each.value\n  }\n }\n}', "In this `dynamic` block write `ingress.value` and `ingress.key`."],
    ["the element of a dynamic block by its iterator", 'resource "aws_security_group" "g" {\n dynamic "ingress" {\n  for_each = [1]\n  iterator = port\n  content {\n   from_port = each.value\n  }\n }\n}', "In this `dynamic` block write `port.value` and `port.key`."],
    ["a local value", "output \"x\" {\n value = local.subnet\n}\nlocals {\n subnets = 1\n}", "Did you mean `local.subnets`?"],
    ["a resource", 'output "x" {\n value = aws_vpc.man.id\n}\nresource "aws_vpc" "main" {\n}', "Did you mean `aws_vpc.main`?"],
    ["a data source read as a resource", 'output "x" {\n value = aws_ami.a.id\n}\ndata "aws_ami" "a" {\n}', "Write `data.aws_ami.a`."],
    ["a text without quotes", 'output "x" {\n value = t3.micro\n}', 'Write `"t3.micro"` in double quotes if it is a text.'],
    ["a function", 'output "x" {\n value = cidrsubnt("10.0.0.0/8", 8, 1)\n}', "Did you mean `cidrsubnet` or `cidrsubnets`?"],
    ["a block", 'resuorce "a" "b" {\n}', "Did you mean `resource`?"],
  ])("that do not exist: %s, with the nearest that does", (_, text, hint) => {
    const { diagnostics } = evaluateFiles({ "main.tf": text });
    expect(diagnostics.map((diagnostic) => diagnostic.hint)).toEqual([hint]);
  });

  it.each(["", "a b", "1x", "a.b", "-a"])("are no names: %j", (name) => {
    expect(told(`resource "aws_vpc" "${name}" {\n cidr_block = "10.0.0.0/16"\n}`)).toEqual(["1:20 invalid-name"]);
    expect(told(`variable "${name}" {\n default = 1\n}`)).toEqual(["1:10 invalid-name"]);
  });
  it.each(["a", "_a", "a-b", "a1", "é"])("are names: %s", (name) => {
    expect(told(`resource "aws_vpc" "${name}" {\n cidr_block = "10.0.0.0/16"\n}`)).toEqual([]);
  });

  it("that refer to one another in a circle are told with the whole chain", () => {
    const { diagnostics } = evaluateFiles({ "main.tf": "locals {\n a = local.b\n b = [local.c]\n c = local.a\n}" });
    expect(diagnostics.map(({ code, message }) => [code, message.replaceAll("`", "")])).toEqual([["reference-cycle", "These refer to one another in a circle: local.a → local.b → local.c → local.a."]]);
  });
  it("of security groups that admit one another are a circle too", () => {
    const group = (name: string, other: string): string => `resource "aws_security_group" "${name}" {\n ingress {\n  security_groups = [aws_security_group.${other}.id]\n }\n}\n`;
    expect(told(group("a", "b") + group("b", "a"))).toEqual(["1:1 reference-cycle"]);
    expect(told(group("a", "a"))).toEqual(["1:1 reference-cycle"]);
  });
  it("may be those of JavaScript's own objects", () => {
    const text = 'locals {\n  __proto__ = 1\n  constructor = 2\n}\noutput "x" {\n  value = [local.__proto__, local.constructor, lookup({}, "toString", 3), { __proto__ = 4 }.__proto__]\n}';
    expect(output(text)).toEqual([1, 2, 3, 4]);
  });
  it("chain as far as they like", () => {
    const chain = Array.from({ length: 5_000 }, (_, index) => `  a${index + 1} = local.a${index} + 1`).join("\n");
    expect(output(`locals {\n  a0 = 0\n${chain}\n}\noutput "x" {\n  value = local.a5000\n}`)).toBe(5_000);
  });
});

describe("data sources", () => {
  const zones = 'data "aws_availability_zones" "z" {\n  exclude_names = ["eu-west-1b"]\n}\n';
  it.each([
    ["zones are those of the provider's Region", `provider "aws" {\n region = "eu-west-1"\n}\n${zones}output "x" {\n value = data.aws_availability_zones.z.names\n}`, ["eu-west-1a", "eu-west-1c"]],
    ["or of us-east-1 where none is named", 'data "aws_region" "r" {\n}\noutput "x" {\n value = data.aws_region.r.name\n}', "us-east-1"],
    ["or of the provider that is named", 'provider "aws" {\n alias = "w"\n region = "us-west-2"\n}\ndata "aws_region" "r" {\n provider = aws.w\n}\noutput "x" {\n value = data.aws_region.r.id\n}', "us-west-2"],
    ["what cannot be told stays unknown", 'data "aws_ami" "a" {\n owners = ["amazon"]\n}\noutput "x" {\n value = data.aws_ami.a.id\n}', "<data.aws_ami.a.id>"],
  ])("%s", (_, text, expected) => expect(output(text)).toEqual(expected));
});
