import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS, type Format } from "../../read";
import { readConfiguration } from "../../read-configuration";

const read = (format: Format, path: string, text: string) =>
  readConfiguration([{ path, text }], { format, limits: SUBMISSION_LIMITS }).network;
const terraform = (setting: string) =>
  read("terraform", "main.tf", `resource "random_id" "r" {}\nresource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n  ${setting}\n}\n`);

describe("the resolver of a VPC", () => {
  it.each([
    ["answers where nothing is said", "", true],
    ["answers where it is told to", "enable_dns_support = true", true],
    ["does not answer where it is told not to", "enable_dns_support = false", false],
  ])("%s", (_, setting, expected) => {
    const { vpcs, missing } = terraform(setting);
    expect(vpcs.map(({ dnsSupport }) => dnsSupport)).toEqual([expected]);
    expect(missing).toEqual([]);
  });

  it("is not known where apply tells", () =>
    expect(terraform("enable_dns_support = random_id.r.dec == 1").missing).toEqual([
      { fact: "whether the VPC supports DNS", component: "aws_vpc.v" },
    ]));

  it("may be told by a template", () => {
    const text = "Resources:\n  V:\n    Type: AWS::EC2::VPC\n    Properties: { CidrBlock: 10.0.0.0/16, EnableDnsSupport: false }\n";
    expect(read("cloudformation", "t.yaml", text).vpcs.map(({ dnsSupport }) => dnsSupport)).toEqual([false]);
  });

  it("answers in the default VPC that is only used", () => {
    const { vpcs } = read("terraform", "main.tf", 'data "aws_vpc" "d" {\n  default = true\n}\n');
    expect(vpcs.map(({ dnsSupport }) => dnsSupport)).toEqual([true]);
  });
});

describe("VPCs that are named wrongly", () => {
  it("have a stand-in each, up to a thousand; every answer is open all the same", () => {
    const subnets = Array.from({ length: 1_500 }, (_, n) => `{"id": "s${n}", "vpc": "x${n}", "ipv4Cidr": "10.0.0.0/24"}`);
    const { vpcs, unread } = read("console", "form.json", `{"format": "ringfence-console/1", "subnets": [${subnets.join()}]}`);
    expect([vpcs.length, unread.length]).toEqual([1_000, 1_500]);
  });
});
