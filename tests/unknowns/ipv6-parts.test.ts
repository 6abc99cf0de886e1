import { describe, expect, it } from "vitest";
import { emit } from "../../lib/emit";
import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";
import { formatPrefix } from "../../lib/net";

// Parts of an IPv6 block that AWS chooses have the numbers that the text gives them.

type Format = "terraform" | "cloudformation";

const text = {
  terraform: (...numbers: readonly number[]) => `
resource "aws_vpc" "m" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true
}
${numbers.map((number, at) => `resource "aws_subnet" "s${at}" {
  vpc_id          = aws_vpc.m.id
  cidr_block      = "10.0.${at}.0/24"
  ipv6_cidr_block = cidrsubnet(aws_vpc.m.ipv6_cidr_block, 8, ${number})
}`).join("\n")}`,
  cloudformation: (...numbers: readonly number[]) => `
Resources:
  M: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Six: {Type: AWS::EC2::VPCCidrBlock, Properties: {VpcId: !Ref M, AmazonProvidedIpv6CidrBlock: true}}
${numbers.map((number, at) => `  S${at}: {Type: AWS::EC2::Subnet, DependsOn: Six, Properties: {VpcId: !Ref M, CidrBlock: 10.0.${at}.0/24, Ipv6CidrBlock: !Select [${number}, !Cidr [!Select [0, !GetAtt M.Ipv6CidrBlocks], 256, 64]]}}`).join("\n")}`,
};

const read = (format: Format, file: string) =>
  readConfiguration([{ path: format === "terraform" ? "main.tf" : "t.yaml", text: file }], { format, limits: SUBMISSION_LIMITS });

const BLOCKS = (format: Format, file: string): string[] =>
  read(format, file).network.subnets.map(({ ipv6Cidr }) => (ipv6Cidr === null ? "none" : formatPrefix(ipv6Cidr)));

describe.each(["terraform", "cloudformation"] as const)("parts of the IPv6 block of a VPC, in %s", (format) => {
  it("have the numbers that are asked for, in whatever order", () => {
    expect(BLOCKS(format, text[format](10, 3))).toEqual(["2600:1f18:1:a::/64", "2600:1f18:1:3::/64"]);
  });

  it("overlap where the number is the same", () => {
    expect(read(format, text[format](7, 7)).diagnostics.map(({ code }) => code)).toContain("subnet-overlap");
    expect(read(format, text[format](7, 8)).diagnostics.map(({ code }) => code)).not.toContain("subnet-overlap");
  });

  it.each(["terraform", "cloudformation"] as const)("are written back with them, as %s", (target) => {
    const { network } = read(format, text[format](10, 3));
    const { files } = emit(network, target);
    const written = files.map((file) => file.text).join("\n");
    for (const number of [10, 3])
      expect(written).toContain(target === "terraform" ? `ipv6_cidr_block, 8, ${number})` : `!Select [${number}, !Cidr`);
  });
});
