import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_vpc" "w" {
  cidr_block = "10.1.0.0/16"
}
resource "aws_subnet" "w" {
  vpc_id     = aws_vpc.w.id
  cidr_block = "10.1.0.0/24"
}
resource "aws_security_group" "s" {
  vpc_id = aws_vpc.v.id
}
resource "aws_security_group" "t" {
  vpc_id = aws_vpc.v.id
}
resource "aws_instance" "i" {
  ami                    = "ami-1"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.w.id
  vpc_security_group_ids = [aws_security_group.s.id]
}
`;
const association = (group: string, vpc: string): string =>
  `resource "aws_vpc_security_group_vpc_association" "a" {\n  security_group_id = ${group}\n  vpc_id = ${vpc}\n}\n`;

describe("groups that are associated with another VPC", () => {
  it.each([
    ["without an association", "", ["group-of-other-vpc"]],
    ["in the VPC of the association", association("aws_security_group.s.id", "aws_vpc.w.id"), ["type-not-modelled"]],
    ["of another group", association("aws_security_group.t.id", "aws_vpc.w.id"), ["type-not-modelled", "group-of-other-vpc"]],
    ["with another VPC", association("aws_security_group.s.id", "aws_vpc.v.id"), ["type-not-modelled", "group-of-other-vpc"]],
    ["of a group that is not known", `variable "g" {}\n${association("var.g", "aws_vpc.w.id")}`, ["variable-without-value", "type-not-modelled"]],
  ])("may be used there: %s", (_, more, expected) => {
    const read = readConfiguration([{ path: "main.tf", text: BASE + more }], { format: "terraform", limits: SUBMISSION_LIMITS });
    expect(read.diagnostics.map(({ code }) => code).sort()).toEqual([...expected].sort());
    expect(read.network.interfaces.map(({ securityGroups }) => securityGroups)).toEqual([["aws_security_group.s"]]);
  });
});
