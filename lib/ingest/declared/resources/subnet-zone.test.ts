import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const PROVIDER = 'provider "aws" {\n  region = "us-east-1"\n}\n';
const VPC = 'resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const subnet = (name: string, zone: string): string =>
  `resource "aws_subnet" "${name}" {\n  vpc_id = aws_vpc.v.id\n  cidr_block = cidrsubnet("10.0.0.0/16", 8, ${name.charCodeAt(0)})\n  ${zone}\n}\n`;

function read(text: string) {
  const { network, diagnostics } = readConfiguration([{ path: "main.tf", text: PROVIDER + VPC + text }], {
    format: "terraform",
    limits: SUBMISSION_LIMITS,
  });
  return {
    zones: network.subnets.map(({ zone }) => zone),
    told: diagnostics.map(({ severity, code }) => `${severity} ${code}`),
    unread: network.unread,
  };
}

const BALANCER = (subnets: string): string =>
  `resource "aws_lb" "l" {\n  load_balancer_type = "application"\n  internal = true\n  subnets = [${subnets}]\n}\n`;

describe("a zone that is named by its id (ADDR-3)", () => {
  it("is the same zone in every subnet that names it", () => {
    const { zones, told } = read(
      subnet("a", 'availability_zone_id = "use1-az1"') + subnet("b", 'availability_zone_id = "use1-az2"') + subnet("c", 'availability_zone_id = "use1-az1"'),
    );
    expect(zones).toEqual(["use1-az1", "use1-az2", "use1-az1"]);
    expect(told).toEqual([]);
  });

  it("counts as a zone where AWS asks for two, or for different ones", () => {
    const both = subnet("a", 'availability_zone_id = "use1-az1"') + subnet("b", 'availability_zone_id = "use1-az1"');
    expect(read(both + BALANCER("aws_subnet.a.id, aws_subnet.b.id")).told).toEqual(["error second-subnet-of-zone", "error too-few-zones"]);
    const two = both.replace(/az1"(?!.*az1")/s, 'az2"');
    expect(read(two + BALANCER("aws_subnet.a.id, aws_subnet.b.id")).told).toEqual([]);
  });

  it("is not known beside zones of the Region that are named by letters: accounts differ in which is which", () => {
    const { zones, told } = read(subnet("a", 'availability_zone_id = "use1-az1"') + subnet("b", 'availability_zone = "us-east-1a"'));
    expect(zones).toEqual([null, "us-east-1a"]);
    expect(told).toEqual(["info zone-by-id"]);
  });

  it("stands beside letters of another Region", () => {
    const far = 'provider "aws" {\n  alias = "far"\n  region = "eu-west-1"\n}\nresource "aws_vpc" "w" {\n  provider = aws.far\n  cidr_block = "10.1.0.0/16"\n}\n';
    const there = 'resource "aws_subnet" "w" {\n  provider = aws.far\n  vpc_id = aws_vpc.w.id\n  cidr_block = "10.1.1.0/24"\n  availability_zone = "eu-west-1a"\n}\n';
    const { zones, told } = read(subnet("a", 'availability_zone_id = "use1-az1"') + far + there);
    expect(zones).toEqual(["use1-az1", "eu-west-1a"]);
    expect(told).toEqual([]);
  });

  it("may be any where an error hides it, which decides no packet", () => {
    const { zones, told, unread } = read(subnet("a", "availability_zone = var.zone"));
    expect({ zones, told, unread }).toEqual({ zones: [null], told: ["error unknown-reference"], unread: [] });
  });

  it("leaves the block of a default subnet open where it is not known", () => {
    const { network } = readConfiguration(
      [{ path: "main.tf", text: `${PROVIDER}variable "zone" {\n  type = string\n}\nresource "aws_default_subnet" "d" {\n  availability_zone = var.zone\n}\n` }],
      { format: "terraform", limits: SUBMISSION_LIMITS },
    );
    expect(network.subnets.map(({ cidr }) => cidr)).toEqual([null]);
    expect(network.missing.map(({ fact }) => fact)).toEqual(["the CIDR block of the subnet"]);
  });
});

describe("looking subnets up by their zone", () => {
  const lookup = (more: string): string => `data "aws_subnet" "d" {\n  vpc_id = aws_vpc.v.id\n  ${more}\n}\nresource "aws_instance" "i" {\n  subnet_id = data.aws_subnet.d.id\n}\n`;
  const found = (text: string): readonly string[] =>
    readConfiguration([{ path: "main.tf", text: PROVIDER + VPC + text }], { format: "terraform", limits: SUBMISSION_LIMITS }).network.interfaces.map((i) => i.subnet);

  it("finds the one that names the zone in the same way", () => {
    const two = subnet("a", 'availability_zone_id = "use1-az1"') + subnet("b", 'availability_zone_id = "use1-az2"');
    expect(found(two + lookup('availability_zone_id = "use1-az2"'))).toEqual(["aws_subnet.b"]);
  });

  it.each<[string, string, string]>([
    ["names it in the other way", 'availability_zone_id = "use1-az1"', 'availability_zone = "us-east-1a"'],
    ["leaves it to AWS", "", 'availability_zone = "us-east-1a"'],
    ["leaves it to AWS, by the id", "", 'availability_zone_id = "use1-az1"'],
  ])("is sure of none where a subnet %s", (_, zone, demand) => {
    expect(found(subnet("a", zone) + lookup(demand))).toEqual([]);
  });
});
