import { describe, expect, it } from "vitest";
import { emit } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import type { Network } from "../../lib/model";

const read = (text: string): Network => readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: COMMAND_LINE_LIMITS }).network;
const written = (network: Network): string =>
  emit(network, "terraform")
    .files.map(({ text }) => text)
    .join("\n");
const template = (network: Network): string => emit(network, "cloudformation").files[0]?.text ?? "";

const subnetIn = (vpc: string, label = "a", third = 1): string => `resource "aws_subnet" "${label}" {
  vpc_id     = ${vpc}
  cidr_block = "10.0.${third}.0/24"
}
`;
const machineIn = (subnet: string, groups = ""): string => `resource "aws_instance" "m" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  subnet_id     = ${subnet}
  ${groups}
}
`;

const BY_FILTER = `data "aws_vpc" "selected" {
  filter {
    name   = "tag:Name"
    values = ["prod-network"]
  }
}
`;

describe("what is looked up", () => {
  it("is looked up as it was", () => {
    const text = written(read(BY_FILTER + subnetIn("data.aws_vpc.selected.id")));
    expect(text).toContain(BY_FILTER);
    expect(text).toContain("vpc_id     = data.aws_vpc.selected.id\n");
    expect(text).not.toContain('Name = "selected"');
  });

  it.each([
    ["by its tags", '  tags = {\n    Name = "prod"\n    Tier = "core"\n  }\n'],
    ["by its block", '  cidr_block = "10.0.0.0/16"\n'],
    ["by more than one filter", '  filter {\n    name   = "tag:Env"\n    values = ["prod"]\n  }\n\n  filter {\n    name   = "state"\n    values = ["available"]\n  }\n'],
  ])("keeps how: %s", (_, arguments_) => {
    const lookup = `data "aws_vpc" "net" {\n${arguments_}}\n`;
    expect(written(read(lookup + subnetIn("data.aws_vpc.net.id")))).toContain(lookup);
  });

  it("may be asked for by what is looked up before it, or is given", () => {
    const text = written(
      read(`${BY_FILTER}variable "tier" {}
data "aws_subnet" "app" {
  vpc_id = data.aws_vpc.selected.id
  tags = {
    Tier = var.tier
  }
}
${machineIn("data.aws_subnet.app.id")}`),
    );
    expect(text).toContain(BY_FILTER);
    expect(text).toMatch(/data "aws_subnet" "app" \{\n {2}vpc_id = data\.aws_vpc\.selected\.id\n\n {2}tags = \{\n {4}Tier = var\.tier\n/);
    expect(text).toContain("subnet_id     = data.aws_subnet.app.id\n");
  });

  it("is not looked up in the place of what nobody looked up", () => {
    const text = written(read('variable "app_subnet" {}\n' + machineIn("var.app_subnet")));
    expect(text).not.toContain("data ");
    expect(text).toContain("subnet_id     = var.app_subnet\n");
  });

  it("keeps the block of a VPC that is looked up as a peer", () => {
    const network = read(`${BY_FILTER}resource "aws_security_group" "app" {
  vpc_id = data.aws_vpc.selected.id
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [data.aws_vpc.selected.cidr_block]
  }
}
`);
    expect(written(network)).toContain("cidr_blocks = [data.aws_vpc.selected.cidr_block]");
    expect(written(network)).toContain(BY_FILTER);
  });

  it("keeps a group that is looked up as a peer, and prefix lists by their filters", () => {
    const lists = `data "aws_ec2_managed_prefix_list" "corp" {
  filter {
    name   = "prefix-list-name"
    values = ["corp"]
  }
}
`;
    const group = `data "aws_security_group" "app" {
  name = "app"
}
`;
    const text = written(
      read(`${lists}${group}resource "aws_vpc" "m" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_security_group" "db" {
  vpc_id = aws_vpc.m.id
  ingress {
    from_port       = 3306
    to_port         = 3306
    protocol        = "tcp"
    security_groups = [data.aws_security_group.app.id]
    prefix_list_ids = [data.aws_ec2_managed_prefix_list.corp.id]
  }
}
`),
    );
    expect(text).toContain(lists);
    expect(text).toContain(group);
    expect(text).toContain("prefix_list_ids = [data.aws_ec2_managed_prefix_list.corp.id]");
    expect(text).toContain("security_groups = [data.aws_security_group.app.id]");
  });
});

describe("a VPC of which nothing is known", () => {
  it("is a variable, and one for all that are in it", () => {
    const network = read('variable "vpc_id" {}\n' + subnetIn("var.vpc_id") + subnetIn("var.vpc_id", "b", 2));
    expect(new Set(network.subnets.map(({ vpc }) => vpc)).size).toBe(1);
    expect(written(network)).not.toContain("data ");
    expect(written(network).match(/vpc_id {5}= var\.vpc_id\n/g)).toHaveLength(2);
    expect(template(network).match(/VpcId: !Ref VpcId\n/g)).toHaveLength(2);
  });

  it("is still one when it is read again", () => {
    const network = read('variable "vpc_id" {}\n' + subnetIn("var.vpc_id") + subnetIn("var.vpc_id", "b", 2));
    for (const format of ["terraform", "cloudformation"] as const) {
      const { files, ids } = emit(network, format);
      const again = readConfiguration(files, { format, limits: COMMAND_LINE_LIMITS }).network;
      expect(again.vpcs.map(({ id }) => id)).toEqual([ids.get("var.vpc_id")]);
      expect(new Set(again.subnets.map(({ vpc }) => vpc)).size).toBe(1);
    }
  });
});
