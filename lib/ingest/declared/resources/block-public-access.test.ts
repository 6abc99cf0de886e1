import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "far"
  region = "us-east-1"
}
resource "aws_vpc" "near" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_vpc" "far" {
  provider   = aws.far
  cidr_block = "10.1.0.0/16"
}
resource "aws_subnet" "s" {
  count      = 2
  vpc_id     = aws_vpc.near.id
  cidr_block = "10.0.\${count.index}.0/24"
}
resource "random_pet" "p" {}
`;
const told = (text: string) =>
  readConfiguration([{ path: "main.tf", text: BASE + text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const options = (mode: string, more = ""): string =>
  `resource "aws_vpc_block_public_access_options" "o" {\n  internet_gateway_block_mode = ${mode}\n  ${more}\n}\n`;
const exclusion = (name: string, target: string, mode = '"allow-egress"'): string =>
  `resource "aws_vpc_block_public_access_exclusion" "${name}" {\n  ${target}\n  internet_gateway_exclusion_mode = ${mode}\n}\n`;
const BLOCK = options('"block-bidirectional"');

describe("Block Public Access (IGW-9)", () => {
  it.each([
    ["is off where nothing is said", "", ["off", "off"]],
    ["holds for every VPC of its Region", BLOCK, ["block-bidirectional", "off"]],
    ["may be set in another Region", options('"block-ingress"', "provider = aws.far"), ["off", "block-ingress"]],
    ["may name its Region itself", options('"block-ingress"', 'region = "us-east-1"'), ["off", "block-ingress"]],
    ["may be known after apply", options("random_pet.p.id"), ["unknown", "off"]],
    ["is not known where nobody knows what is excluded", BLOCK + exclusion("e", "vpc_id = random_pet.p.id"), ["unknown", "off"]],
    [
      "is not known where nobody knows how",
      BLOCK + exclusion("e", "subnet_id = aws_subnet.s[0].id", "random_pet.p.id"),
      ["unknown", "off"],
    ],
  ])("%s", (_, text, expected) => {
    const { network, diagnostics } = told(text);
    expect(diagnostics).toEqual([]);
    expect(network.vpcs.map((vpc) => vpc.blockPublicAccess)).toEqual(expected);
  });

  it.each([
    ["in one Region", "", ["second-block-public-access"], ["unknown", "off"]],
    ["in two Regions", "provider = aws.far", [], ["off", "block-ingress"]],
  ])("is set twice %s", (_, more, codes, expected) => {
    const { network, diagnostics } = told(options('"off"') + options('"block-ingress"', more).replace('"o"', '"p"'));
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(network.vpcs.map((vpc) => vpc.blockPublicAccess)).toEqual(expected);
  });

  it.each([
    ["the setting has one", 'provider "aws" {\n  region = "us-east-1"\n}\n', 'provider "aws" {\n  alias = "b"\n  region = var.r\n}\n'],
    ["the setting has none by itself", 'provider "aws" {}\n', 'provider "aws" {\n  alias = "b"\n  region = var.r\n}\n'],
  ])("is not known in a VPC whose Region is not, where %s", (_, one, other) => {
    const text = `variable "r" { type = string }\n${one}${other}resource "aws_vpc" "v" {\n  provider = aws.b\n  cidr_block = "10.0.0.0/16"\n}\n`;
    const { network } = readConfiguration([{ path: "main.tf", text: text + BLOCK }], { format: "terraform", limits: SUBMISSION_LIMITS });
    expect(network.vpcs.map((vpc) => vpc.blockPublicAccess)).toEqual(["unknown"]);
  });

  it.each([
    ["no subnet by itself", BLOCK, ["none", "none"]],
    ["one subnet", BLOCK + exclusion("e", "subnet_id = aws_subnet.s[1].id"), ["none", "allow-egress"]],
    ["all subnets of a VPC", BLOCK + exclusion("e", "vpc_id = aws_vpc.near.id"), ["allow-egress", "allow-egress"]],
    [
      "a subnet in another way than its VPC",
      BLOCK + exclusion("e", "vpc_id = aws_vpc.near.id") + exclusion("f", "subnet_id = aws_subnet.s[0].id", '"allow-bidirectional"'),
      ["allow-bidirectional", "allow-egress"],
    ],
  ])("excludes %s", (_, text, expected) => {
    expect(told(text).network.subnets.map((subnet) => subnet.blockPublicAccessExclusion)).toEqual(expected);
  });

  it.each([
    ["a mode that there is none of", options('"block"'), ["unknown-word"]],
    ["an exclusion of nothing", exclusion("e", ""), ["exclusion-target"]],
    ["an exclusion of two things", exclusion("e", "vpc_id = aws_vpc.near.id\n subnet_id = aws_subnet.s[0].id"), ["exclusion-target"]],
  ])("refuses %s", (_, text, expected) => expect(told(text).diagnostics.map(({ code }) => code)).toEqual(expected));
});
