import { describe, expect, it } from "vitest";
import { explain } from "../../explain";
import { SUBMISSION_LIMITS } from "../read";
import { readConfiguration } from "../read-configuration";

const BASE = `
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_internet_gateway" "g" {
  vpc_id = aws_vpc.v.id
}
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_security_group" "w" {
  vpc_id = aws_vpc.v.id
  ingress = [{
    description = "", from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = ["0.0.0.0/0"],
    ipv6_cidr_blocks = [], prefix_list_ids = [], security_groups = [], self = false
  }]
}
resource "aws_instance" "i" {
  subnet_id                   = aws_subnet.s.id
  private_ip                  = ""
  key_name                    = ""
  associate_public_ip_address = true
  vpc_security_group_ids      = [aws_security_group.w.id]
}
`;

const ROUTE = `
resource "aws_default_route_table" "t" {
  default_route_table_id = aws_vpc.v.default_route_table_id
  route = [{
    cidr_block = "0.0.0.0/0", ipv6_cidr_block = "", destination_prefix_list_id = "", gateway_id = aws_internet_gateway.g.id,
    carrier_gateway_id = "", core_network_arn = "", egress_only_gateway_id = "", instance_id = "", local_gateway_id = "",
    nat_gateway_id = "", network_interface_id = "", transit_gateway_id = "", vpc_endpoint_id = "", vpc_peering_connection_id = ""
  }]
}
`;

const ACL = `
resource "aws_default_network_acl" "n" {
  default_network_acl_id = aws_vpc.v.default_network_acl_id
  ingress = [{
    rule_no = 100, action = "allow", protocol = "-1", from_port = 0, to_port = 0, cidr_block = "0.0.0.0/0", ipv6_cidr_block = "",
    icmp_code = 0, icmp_type = 0
  }]
  egress {
    rule_no         = 100
    action          = "allow"
    protocol        = "-1"
    from_port       = 0
    to_port         = 0
    cidr_block      = "0.0.0.0/0"
    ipv6_cidr_block = ""
  }
}
`;

function read(text: string) {
  const { network, diagnostics } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
  return { network, told: diagnostics.map(({ severity, code }) => `${severity} ${code}`) };
}

describe("an empty text, which the provider takes for nothing", () => {
  it("names no target, destination, block or address", () => {
    const { network, told } = read(BASE + ROUTE + ACL);
    expect(told).toEqual([]);
    expect(network.instances[0]?.keyName).toBeNull();
    expect(explain(network, { from: "internet", to: "aws_instance.i", protocol: "tcp", port: 443 }).verdict).toBe("allowed");
  });

  it.each<[string, string]>([
    ["the default VPC", 'resource "aws_security_group" "d" {\n  vpc_id = ""\n}\n'],
    ["its default subnet", 'resource "aws_instance" "d" {\n  subnet_id = ""\n}\n'],
  ])("leaves %s", (_, text) => {
    const { network, told } = read(text);
    expect(told).toEqual([]);
    expect(network.vpcs.map(({ isDefault }) => isDefault)).toEqual([true]);
  });

  it.each<[string, string]>([
    ["empty", '""'],
    ["null", "null"],
  ])("does not do where something is required: %s", (_, value) => {
    expect(read(`resource "aws_subnet" "s" {\n  vpc_id = ${value}\n  cidr_block = "10.0.0.0/24"\n}\n`).told).toEqual(["error missing-argument"]);
  });

  it("stays a text among tags and for expressions", () => {
    const { network } = read(`${BASE}resource "aws_eip" "e" {\n  count = aws_instance.i.key_name == "" ? 1 : 0\n}\nresource "aws_s3_bucket" "b" {\n  tags = { Name = "" }\n}\n`);
    expect(network.elasticIps).toHaveLength(1);
    expect(network.support[0]?.attributes["tags"]).toEqual({ Name: "" });
  });
});

it("a flag is a number in old configurations", () => {
  const { network, told } = read(`${BASE}resource "aws_instance" "n" {\n  subnet_id = aws_subnet.s.id\n  source_dest_check = "0"\n  associate_public_ip_address = "1"\n}\n`);
  expect(told).toEqual([]);
  const own = network.interfaces.find(({ owner }) => owner === "aws_instance.n");
  expect([own?.sourceDestCheck, own?.addresses[0]?.public !== null]).toEqual([false, true]);
});
