import { describe, expect, it } from "vitest";
import { readConfiguration, SUBMISSION_LIMITS } from "@/lib/ingest";
import { filtersOf } from "./rule-rows";

const TEXT = `
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 80
    to_port     = 90
    cidr_blocks = ["10.0.0.0/8"]
  }
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_network_acl" "main" {
  vpc_id = aws_vpc.main.id
  ingress {
    rule_no    = 90
    action     = "deny"
    protocol   = "icmp"
    icmp_type  = 8
    icmp_code  = -1
    from_port  = 0
    to_port    = 0
    cidr_block = "203.0.113.0/24"
  }
}
`;

const filters = filtersOf(readConfiguration([{ path: "main.tf", text: TEXT }], { format: "terraform", limits: SUBMISSION_LIMITS }).network);
const rows = (id: string) => filters.find((filter) => filter.id === id)?.rules.map(({ span: _, ...row }) => Object.values(row).join(" | "));

describe("filtersOf", () => {
  it("spells a group's rules", () => {
    expect(rows("aws_security_group.web")).toEqual([
      "ingress[0] | ingress | allow | TCP | 80-90 | 10.0.0.0/8",
      "egress[0] | egress | allow | all | all | 0.0.0.0/0",
    ]);
  });

  it("ends an ACL's lists with the deny that AWS adds", () => {
    expect(rows("aws_network_acl.main")).toEqual([
      "90 | ingress | deny | ICMP | type 8 | 203.0.113.0/24",
      "* | ingress | deny | all | all | everything else",
      "* | egress | deny | all | all | everything else",
    ]);
  });
});
