import { describe, expect, it } from "vitest";
import { emit, type EmittedFormat } from "../../lib/emit";
import { explain } from "../../lib/explain";
import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";
import type { Network } from "../../lib/model";
import { queryOf } from "./probe";

// What a text leaves open is left open by the text that is written of it, or named.

const configuration = (subnet: string, instance: string): string => `
variable "u" { type = bool }
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }
resource "aws_route" "r" {
  route_table_id         = aws_vpc.v.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.g.id
}
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
  ${subnet}
}
resource "aws_security_group" "a" {
  vpc_id = aws_vpc.v.id
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_instance" "i" {
  subnet_id              = aws_subnet.s.id
  vpc_security_group_ids = [aws_security_group.a.id]
  ${instance}
}
`;

const read = (format: EmittedFormat, files: Parameters<typeof readConfiguration>[0]): Network =>
  readConfiguration(files, { format, limits: SUBMISSION_LIMITS }).network;

function again(format: EmittedFormat, subnet: string, instance: string) {
  const network = read("terraform", [{ path: "main.tf", text: configuration(subnet, instance) }]);
  const { files, ids, diagnostics } = emit(network, format);
  const { verdict } = explain(read(format, files), queryOf(`internet>${ids.get("aws_instance.i") ?? ""} tcp 443`));
  return { verdict, isNamed: diagnostics.some(({ code }) => code === "firmer-answers") };
}

const IN_DOUBT = "map_public_ip_on_launch = var.u";

describe("a public address of which it is not known whether it is there", () => {
  it.each<[what: string, subnet: string, instance: string, verdict: string]>([
    ["its subnet tells", IN_DOUBT, "", "unknown"],
    ["the instance tells", "", "associate_public_ip_address = var.u", "unknown"],
    ["its subnet tells, and it has one by itself", IN_DOUBT, "associate_public_ip_address = true", "allowed"],
    ["its subnet tells, and it has none by itself", IN_DOUBT, "associate_public_ip_address = false", "denied"],
  ])("stays as it is in Terraform and CloudFormation: %s", (_, subnet, instance, verdict) => {
    for (const format of ["terraform", "cloudformation"] as const) expect(again(format, subnet, instance)).toEqual({ verdict, isNamed: false });
  });

  it.each(["describe", "console"] as const)("is named where the format has to decide: %s", (format) => {
    expect(again(format, IN_DOUBT, "")).toEqual({ verdict: "denied", isNamed: true });
  });
});
