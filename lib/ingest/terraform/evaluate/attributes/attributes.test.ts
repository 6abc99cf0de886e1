import { describe, expect, it } from "vitest";
import { RESOURCE_TYPES } from "../../../declared/resources/resource-types";
import { SUBMISSION_LIMITS } from "../../../read";
import { readConfiguration } from "../../../read-configuration";
import { EXPORTED } from "./exported";

const FILES = `
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  count      = 2
  vpc_id     = aws_vpc.v.id
  cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, count.index)
}
resource "aws_instance" "i" {
  for_each  = toset(["a.b[0]"])
  subnet_id = aws_subnet.s[0].id
}
data "aws_subnets" "d" {}
resource "random_id" "r" {}
`;

const said = (expression: string): string[] =>
  readConfiguration([{ path: "main.tf", text: `${FILES}output "x" {\n  value = ${expression}\n}\n` }], {
    format: "terraform",
    limits: SUBMISSION_LIMITS,
  })
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code, message, hint }) => `${code} ${message} ${hint}`);

describe("attributes of resources", () => {
  it.each([
    ["an id", "aws_vpc.v.id"],
    ["what is set", "aws_vpc.v.cidr_block"],
    ["what could be set", "aws_vpc.v.instance_tenancy"],
    ["what AWS tells", "aws_vpc.v.main_route_table_id"],
    ["what every resource has", "aws_vpc.v.tags_all"],
    ["a nested block", "aws_instance.i[\"a.b[0]\"].root_block_device[0].volume_id"],
    ["what lies deeper", "aws_instance.i[\"a.b[0]\"].root_block_device[0].anything"],
    ["what a lookup answers", "data.aws_subnets.d.ids"],
    ["an attribute of each", "aws_subnet.s[*].arn"],
    ["anything of a type that is not read", "random_id.r.nonsense"],
  ])("%s is there", (_, expression) => {
    expect(said(expression)).toEqual([]);
  });

  it.each([
    ["a misspelt id", "aws_vpc.v.idd", "aws_vpc.v has no attribute `idd`. Did you mean `id`?"],
    ["a key in brackets", 'aws_vpc.v["idd"]', "aws_vpc.v has no attribute `idd`. Did you mean `id`?"],
    ["what another type has", "aws_vpc.v.subnet_id", "aws_vpc.v has no attribute `subnet_id`."],
    ["one of several", "aws_subnet.s[0].subnet_id", "aws_subnet.s[0] has no attribute `subnet_id`."],
    ["all of several", "aws_subnet.s[*].vpcid", "aws_subnet.s[0] has no attribute `vpcid`. Did you mean `vpc_id`?"],
    ["a key with a point", 'aws_instance.i["a.b[0]"].publicip', "has no attribute `publicip`. Did you mean `public_ip`"],
    ["a lookup", "data.aws_subnets.d.idz", "data.aws_subnets.d has no attribute `idz`. Did you mean `id` or `ids`?"],
  ])("%s is not", (_, expression, message) => {
    const told = said(expression);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("unknown-attribute");
    expect(told[0]).toContain(message);
  });

  it("of no resource lead to another network than the one that is meant", () => {
    const text = `${FILES}resource "aws_subnet" "wrong" {\n  vpc_id     = aws_vpc.v.idd\n  cidr_block = "10.0.9.0/24"\n}\n`;
    const { network } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
    expect(network.vpcs.map(({ id }) => id)).not.toContain("aws_vpc.v.idd");
  });

  it("are told of types that are read", () => {
    expect([...EXPORTED.keys()].filter((type) => !Object.hasOwn(RESOURCE_TYPES, type))).toEqual([]);
  });
});

describe("an ARN where an id is needed", () => {
  const instance = (rest: string): string[] =>
    readConfiguration([{ path: "main.tf", text: `${FILES}resource "aws_instance" "j" {\n${rest}\n}\n` }], {
      format: "terraform",
      limits: SUBMISSION_LIMITS,
    })
      .diagnostics.filter(({ severity }) => severity === "error")
      .map(({ code, message, hint }) => `${code} ${message} ${hint}`);

  it("is an error that names the id", () => {
    const [told = "", ...others] = instance("  subnet_id = aws_subnet.s[0].arn");
    expect(told).toBe("wrong-reference subnet_id of aws_instance.j is the ARN of aws_subnet.s[0], and AWS takes an id there. Write `aws_subnet.s[0].id`.");
    expect(others).toEqual([]);
  });

  it("is no error for a type that is not read", () => {
    expect(instance('  subnet_id = aws_subnet.s[0].id\n}\nresource "aws_efs_mount_target" "m" {\n  subnet_id = aws_subnet.s[0].arn')).toEqual([]);
  });

  it("is found within lists and blocks", () => {
    const rest = "  subnet_id = aws_subnet.s[0].id\n  vpc_security_group_ids = [aws_security_group.g.arn]\n}\n";
    const group = 'resource "aws_security_group" "g" {\n  vpc_id = aws_vpc.v.id\n';
    expect(instance(rest + group)).toEqual([expect.stringContaining("wrong-reference vpc_security_group_ids of aws_instance.j is the ARN of aws_security_group.g")]);
    const table = "  subnet_id = aws_subnet.s[0].id\n}\n" + 'resource "aws_internet_gateway" "g" {\n  vpc_id = aws_vpc.v.id\n}\nresource "aws_route_table" "t" {\n  vpc_id = aws_vpc.v.id\n  route {\n    cidr_block = "0.0.0.0/0"\n    gateway_id = aws_internet_gateway.g.arn\n  }\n';
    expect(instance(table)).toEqual([expect.stringContaining("gateway_id of aws_route_table.t is the ARN of aws_internet_gateway.g")]);
  });
});
