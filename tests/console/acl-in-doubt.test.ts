import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import type { Network } from "../../lib/model";
import { readForm, throughForm, told, verdictOf } from "./public-web";

const EVERYTHING = { ruleNumber: 100, type: "All traffic", source: "0.0.0.0/0", action: "Allow" };
const OUT = [{ ruleNumber: 100, type: "All traffic", destination: "0.0.0.0/0", action: "Allow" }];
const DENY = { ruleNumber: 90, type: "HTTPS", source: "192.0.2.0/24", action: "Deny" };

const withAcl = (...inboundRules: object[]) =>
  readForm({ networkAcls: [{ id: "acl", vpc: "shop", subnetAssociations: ["public"], inboundRules: [...inboundRules, EVERYTHING], outboundRules: OUT }] });

/** Entries of which a part is not known, each before one that allows everything. */
const DOUBTS: readonly (readonly [string, object])[] = [
  ["its addresses", { ...DENY, source: "Unknown-IPv4" }],
  ["its action", { ...DENY, action: "Unknown" }],
  ["its port", { ...DENY, type: "Custom TCP", portRange: "Unknown" }],
  ["its protocol", { ...DENY, type: "Custom Protocol", protocol: "Unknown" }],
];

describe("an entry of an ACL of which the form does not know", () => {
  it.each(DOUBTS)("%s makes unknown what depends on it", (_, entry) => {
    expect(verdictOf(withAcl(DENY).network)).toBe("denied");
    const { network, diagnostics } = withAcl(entry);
    expect(diagnostics).toEqual([]);
    expect(verdictOf(network)).toBe("unknown");
  });

  it.each(DOUBTS)("%s comes back when it is written again", (_, entry) => {
    const { network } = withAcl(entry);
    const again = throughForm(network);
    expect([again.left, again.told]).toEqual([[], []]);
    expect(entriesOf(again.network)).toEqual(entriesOf(network));
  });

  it("its addresses is in doubt for its own traffic and family alone", () => {
    const { network } = withAcl({ ...DENY, type: "SSH", source: "Unknown-IPv4" }, { ...DENY, ruleNumber: 80, source: "Unknown-IPv6" });
    expect(verdictOf(network)).toBe("allowed");
  });

  it("its ICMP type is in doubt for ICMP alone", () => {
    const { network } = withAcl({ ...DENY, type: "Custom ICMP - IPv4", protocol: "Unknown" });
    expect(verdictOf(network)).toBe("allowed");
    expect(entriesOf(throughForm(network).network)).toEqual(entriesOf(network));
  });

  it("what an error took away counts too", () => {
    const { network, diagnostics } = withAcl({ ...DENY, source: "My IP" });
    expect(told({ diagnostics })).toEqual(["error source-my-ip"]);
    expect(verdictOf(network)).toBe("unknown");
    expect(verdictOf(throughForm(network).network)).toBe("unknown");
  });
});

describe("an entry of Terraform's of which a part is not known, written as a form,", () => {
  const GROUND = `
    resource "aws_vpc" "shop" { cidr_block = "10.0.0.0/16" }
    resource "aws_internet_gateway" "igw" { vpc_id = aws_vpc.shop.id }
    resource "aws_subnet" "public" {
      vpc_id     = aws_vpc.shop.id
      cidr_block = "10.0.1.0/24"
    }
    resource "aws_default_route_table" "rt" {
      default_route_table_id = aws_vpc.shop.default_route_table_id
      route {
        cidr_block = "0.0.0.0/0"
        gateway_id = aws_internet_gateway.igw.id
      }
    }
    resource "aws_instance" "web" {
      subnet_id              = aws_subnet.public.id
      vpc_security_group_ids = [aws_security_group.web.id]
    }
    resource "aws_eip" "eip" { instance = aws_instance.web.id }
    resource "aws_security_group" "web" {
      vpc_id = aws_vpc.shop.id
      ingress {
        protocol    = "tcp"
        from_port   = 443
        to_port     = 443
        cidr_blocks = ["0.0.0.0/0"]
      }
      egress {
        protocol    = "-1"
        from_port   = 0
        to_port     = 0
        cidr_blocks = ["0.0.0.0/0"]
      }
    }
    resource "random_id" "x" {}
    resource "aws_network_acl" "acl" {
      vpc_id     = aws_vpc.shop.id
      subnet_ids = [aws_subnet.public.id]
      egress {
        rule_no    = 100
        action     = "allow"
        protocol   = "-1"
        from_port  = 0
        to_port    = 0
        cidr_block = "0.0.0.0/0"
      }
      ingress {
        rule_no    = 100
        action     = "allow"
        protocol   = "-1"
        from_port  = 0
        to_port    = 0
        cidr_block = "0.0.0.0/0"
      }
      ingress {
        rule_no    = ENTRY_NUMBER
        action     = ENTRY_ACTION
        protocol   = "tcp"
        from_port  = ENTRY_PORT
        to_port    = ENTRY_PORT
        cidr_block = ENTRY_BLOCK
      }
    }`;
  const withEntry = (entry: Readonly<Record<string, string>>): Network => {
    const whole = { NUMBER: "90", ACTION: '"deny"', PORT: "443", BLOCK: '"192.0.2.0/24"', ...entry };
    const text = Object.entries(whole).reduce((left, [part, value]) => left.replaceAll(`ENTRY_${part}`, value), GROUND);
    return readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: COMMAND_LINE_LIMITS }).network;
  };

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["the block", { BLOCK: "random_id.x.hex" }, []],
    ["the port", { PORT: "random_id.x.number" }, []],
    ["the action", { ACTION: "random_id.x.hex" }, []],
    ["the number", { NUMBER: "random_id.x.number" }, [expect.stringContaining("numbers of ACL entries that are not known") as string]],
  ])("%s, stays in doubt", (_, entry, left) => {
    const network = withEntry(entry);
    const query = { to: "aws_instance.web" };
    expect(verdictOf(withEntry({}), query)).toBe("denied");
    expect(verdictOf(network, query)).toBe("unknown");
    const again = throughForm(network);
    expect(again.left).toEqual(left);
    expect(verdictOf(again.network)).toBe("unknown");
  });
});

const entriesOf = ({ networkAcls }: Network) =>
  networkAcls.find(({ id }) => id === "acl")?.entries.map(({ ref: _, missing, ...entry }) => ({ ...entry, inDoubt: missing.length > 0 }));
