import { describe, expect, it } from "vitest";
import { present } from "../../../assert";
import type { Network } from "../../../model";
import { formatPrefix } from "../../../net";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
provider "aws" {
  region = "eu-west-1"
}
resource "aws_vpc" "v" {
  count      = 2
  cidr_block = "10.\${count.index}.0.0/16"
  tags       = { Name = ["one", "two"][count.index] }
}
resource "aws_subnet" "s" {
  count             = 3
  vpc_id            = aws_vpc.v[0].id
  cidr_block        = "10.0.\${count.index}.0/24"
  availability_zone = "eu-west-1\${["a", "b", "a"][count.index]}"
  tags              = { Name = "\${["web", "web", "data"][count.index]}-\${count.index}" }
}
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.v[0].id
}
resource "aws_route_table_association" "t" {
  subnet_id      = aws_subnet.s[1].id
  route_table_id = aws_route_table.t.id
}
resource "aws_internet_gateway" "g" {
  vpc_id = aws_vpc.v[0].id
}
resource "aws_security_group" "web" {
  name   = "web"
  vpc_id = aws_vpc.v[0].id
}
`;
const told = (text: string) =>
  readConfiguration([{ path: "main.tf", text: BASE + text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const read = (text: string): Network => {
  const { network, diagnostics } = told(text);
  expect(diagnostics).toEqual([]);
  return network;
};
const filter = (name: string, value: string): string => `filter {\n name = "${name}"\n values = [${value}]\n }`;
const data = (type: string, inside: string): string => `data "${type}" "x" {\n ${inside}\n}\n`;
const inSubnet = (subnet: string, more = ""): string => `resource "aws_instance" "i" {\n subnet_id = ${subnet}\n ${more}\n}\n`;
const placeOf = (network: Network) => present(network.interfaces[0], "an interface");

describe("a data source finds in the configuration", () => {
  it.each([
    ["a VPC by its tags", data("aws_vpc", 'tags = { Name = "two" }')],
    ["a VPC by a filter", data("aws_vpc", filter("tag:Name", '"two"'))],
    ["a VPC by its block", data("aws_vpc", 'cidr_block = "10.1.0.0/16"')],
  ])("%s", (_, text) => {
    const network = read(`${text}resource "aws_security_group" "g" {\n vpc_id = data.aws_vpc.x.id\n}\n`);
    expect(network.securityGroups.find(({ id }) => id === "aws_security_group.g")?.vpc).toBe("aws_vpc.v[1]");
  });

  it.each([
    ["a subnet by its VPC and its tag", data("aws_subnet", `vpc_id = aws_vpc.v[0].id\n ${filter("tag:Name", '"web-1"')}`)],
    ["a subnet by a pattern", data("aws_subnet", `vpc_id = aws_vpc.v[0].id\n ${filter("tag:Name", '"*b-1"')}`)],
    ["a subnet by its zone", data("aws_subnet", 'availability_zone = "eu-west-1b"')],
  ])("%s", (_, text) => expect(placeOf(read(text + inSubnet("data.aws_subnet.x.id"))).subnet).toBe("aws_subnet.s[1]"));

  it("a group by its name", () => {
    const text =
      data("aws_security_group", 'name = "web"') +
      inSubnet("aws_subnet.s[0].id", "vpc_security_group_ids = [data.aws_security_group.x.id]");
    expect(placeOf(read(text)).securityGroups).toEqual(["aws_security_group.web"]);
  });

  it("the table of a subnet, and the gateway of a VPC", () => {
    const network = read(`
      data "aws_route_table" "x" {
        subnet_id = aws_subnet.s[1].id
      }
      data "aws_internet_gateway" "x" {
        ${filter("attachment.vpc-id", "aws_vpc.v[0].id")}
      }
      resource "aws_route" "r" {
        route_table_id         = data.aws_route_table.x.id
        destination_cidr_block = "0.0.0.0/0"
        gateway_id             = data.aws_internet_gateway.x.id
      }`);
    expect(network.routeTables.find(({ id }) => id === "aws_route_table.t")?.routes).toMatchObject([
      { target: { kind: "internet_gateway", id: "aws_internet_gateway.g" } },
    ]);
  });

  it.each(["data.aws_vpc.default.id", "aws_default_vpc.d.id"])("the gateway that AWS attaches to %s", (vpc) => {
    const network = read(`
      ${vpc.startsWith("data") ? 'data "aws_vpc" "default" {\n default = true\n}' : 'resource "aws_default_vpc" "d" {}'}
      data "aws_internet_gateway" "x" {
        ${filter("attachment.vpc-id", vpc)}
      }
      resource "aws_route_table" "r" {
        vpc_id = ${vpc}
        route {
          cidr_block = "0.0.0.0/0"
          gateway_id = data.aws_internet_gateway.x.id
        }
      }`);
    const gateway = network.internetGateways.find(({ span }) => span === null);
    expect(gateway?.id).toMatch(/internet_gateway$/);
    expect(network.routeTables.find(({ id }) => id === "aws_route_table.r")?.routes).toMatchObject([{ target: { id: gateway?.id } }]);
  });

  it("all subnets that meet its filters", () => {
    const network = read(
      data("aws_subnets", filter("vpc-id", "aws_vpc.v[0].id") + "\n" + filter("tag:Name", '"web-*"')) +
        'resource "aws_lb" "b" {\n load_balancer_type = "network"\n subnets = data.aws_subnets.x.ids\n}\n',
    );
    expect(network.interfaces.map(({ subnet }) => subnet)).toEqual(["aws_subnet.s[0]", "aws_subnet.s[1]"]);
  });

  it.each([
    ["several things meet its demands", data("aws_subnet", 'availability_zone = "eu-west-1a"')],
    [
      "a demand is not known",
      `resource "random_pet" "p" {}\n${data("aws_subnet", "vpc_id = aws_vpc.v[0].id\n tags = { Name = random_pet.p.id }")}`,
    ],
    ["a filter is not understood", data("aws_subnet", `vpc_id = aws_vpc.v[0].id\n ${filter("ipv6-native", '"false"')}`)],
    ["it demands nothing", data("aws_subnet", "")],
  ])("nothing where %s", (_, text) => expect(told(text + inSubnet("data.aws_subnet.x.id")).network.interfaces).toEqual([]));
});

describe("the default VPC", () => {
  const DEFAULT = data("aws_vpc", "default = true");
  const SUBNETS = `data "aws_subnets" "d" {\n ${filter("vpc-id", "data.aws_vpc.x.id")}\n}\n`;

  it("is found with the block that it always has", () => {
    const network = read(`${DEFAULT}resource "aws_vpc" "like" {\n cidr_block = data.aws_vpc.x.cidr_block\n}\n`);
    expect(network.vpcs.find(({ id }) => id === "aws_vpc.like")?.cidrs.map(formatPrefix)).toEqual(["172.31.0.0/16"]);
  });

  it("has a subnet in each zone, as many as a plan can count", () => {
    const network = read(
      `${DEFAULT + SUBNETS}resource "aws_instance" "i" {\n count = length(data.aws_subnets.d.ids)\n subnet_id = data.aws_subnets.d.ids[count.index]\n}\n`,
    );
    expect(network.interfaces.map(({ subnet }) => network.subnets.find(({ id }) => id === subnet)?.zone)).toEqual([
      "eu-west-1a",
      "eu-west-1b",
      "eu-west-1c",
    ]);
  });

  it("has subnets that for_each can name", () => {
    const network = read(
      `${DEFAULT + SUBNETS}
       data "aws_subnet" "each" {
         for_each = toset(data.aws_subnets.d.ids)
         id       = each.value
       }
       resource "aws_instance" "i" {
         for_each          = data.aws_subnet.each
         subnet_id         = each.value.id
         availability_zone = each.value.availability_zone
       }`,
    );
    expect(network.instances.map(({ zone }) => zone)).toEqual(["eu-west-1a", "eu-west-1b", "eu-west-1c"]);
  });

  it("has a subnet for a zone that is named", () => {
    const text = `data "aws_subnet" "x" {\n availability_zone = "eu-west-1b"\n default_for_az = true\n}\n${inSubnet("data.aws_subnet.x.id")}`;
    expect(read(text).instances[0]?.zone).toBe("eu-west-1b");
  });
});
