import { expect, describe, it } from "vitest";
import { evaluateFiles } from "../../../../../tests/terraform/ask";

const AROUND = `
variable "given_nowhere" {
  type = list(string)
}
variable "region" {}
provider "aws" {
  region = var.region
}
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
data "aws_vpc" "found" {
  filter {
    name   = "tag:Name"
    values = ["main"]
  }
}
data "aws_route_tables" "found" {
  vpc_id = data.aws_vpc.found.id
}
data "aws_route_tables" "own" {
  vpc_id = aws_vpc.v.id
}
data "aws_route_tables" "waits" {
  depends_on = [aws_vpc.v]
}
data "aws_route_tables" "after_those" {
  tags = { Ids = join(",", data.aws_route_tables.own.ids) }
}
data "aws_availability_zones" "zones" {}
`;

const told = (argument: string): string[] => {
  const { diagnostics, lost } = evaluateFiles({ "main.tf": `${AROUND}resource "aws_eip" "e" {\n  ${argument}\n}\n` });
  expect(lost.map(({ component }) => component)).toEqual(["aws_eip.e"]);
  return diagnostics.filter(({ code }) => code !== "variable-without-value").map(({ severity, code }) => `${severity} ${code}`);
};

describe("a number of instances that is not known", () => {
  it.each<[string, string, string[]]>([
    ["because AWS alone can tell", "count = length(data.aws_route_tables.found.ids)", ["warning number-not-known"]],
    ["of keys that AWS alone can tell", "for_each = toset(data.aws_route_tables.found.ids)", ["warning number-not-known"]],
    ["in part", 'for_each = toset(concat(["a"], [data.aws_vpc.found.id]))', ["warning number-not-known"]],
    ["because the Region is not known", "count = length(data.aws_availability_zones.zones.names)", ["warning number-not-known"]],
    ["because a variable has no value, which has been told", "count = length(var.given_nowhere)", []],
    ["of a resource", "count = aws_vpc.v.id == null ? 0 : 1", ["error unknown-count"]],
    ["of a data source that asks for a resource", "for_each = toset(data.aws_route_tables.own.ids)", ["error unknown-for-each"]],
    ["of one that waits for a resource", "count = length(data.aws_route_tables.waits.ids)", ["error unknown-count"]],
    ["of one that asks for what such a one found", "count = length(data.aws_route_tables.after_those.ids)", ["error unknown-count"]],
    ["of both", "for_each = toset([data.aws_vpc.found.id, aws_vpc.v.id])", ["error unknown-for-each"]],
  ])("%s", (_, argument, expected) => expect(told(argument)).toEqual(expected));

  it("of a module that calls are repeated by, too", () => {
    const files = { "main.tf": `${AROUND}module "m" {\n  source = "./m"\n  count = length(data.aws_route_tables.found.ids)\n}\n`, "m/main.tf": 'resource "aws_eip" "e" {}\n' };
    expect(evaluateFiles(files).diagnostics.map(({ code }) => code)).toContain("number-not-known");
  });
});
