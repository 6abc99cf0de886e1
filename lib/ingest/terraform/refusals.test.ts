import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../read";
import { readConfiguration } from "../read-configuration";

const VPC = 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const OTHER = 'resource "aws_vpc" "other" {\n  cidr_block = "10.1.0.0/16"\n}\n';
const SUBNET = 'resource "aws_subnet" "a" {\n  vpc_id = aws_vpc.main.id\n  cidr_block = "10.0.1.0/24"\n}\n';
const GATEWAY = 'resource "aws_internet_gateway" "g" {\n  vpc_id = aws_vpc.main.id\n}\n';

const group = (rules: string): string => `${VPC}resource "aws_security_group" "g" {\n  vpc_id = aws_vpc.main.id\n${rules}\n}`;
const ingress = (args: string): string => group(`ingress {\n${args}\n}`);
const tcp = (args: string): string => ingress(`protocol = "tcp"\nfrom_port = 80\nto_port = 80\n${args}`);
const acl = (args: string): string => `${VPC}resource "aws_network_acl" "n" {\n  vpc_id = aws_vpc.main.id\n${args}\n}`;
const entry = (args: string): string => `ingress {\naction = "allow"\nprotocol = "tcp"\nfrom_port = 80\nto_port = 80\n${args}\n}\n`;
const echoReply = (icmp: string): string =>
  `egress {\nrule_no = 100\naction = "allow"\nprotocol = "icmp"\nfrom_port = 0\nto_port = 0\ncidr_block = "0.0.0.0/0"\n${icmp}\n}\n`;
const subnet = (cidr: string): string => `${VPC}resource "aws_subnet" "a" {\n  vpc_id = aws_vpc.main.id\n  cidr_block = "${cidr}"\n}`;
const instance = (args: string): string => `${VPC}${SUBNET}resource "aws_instance" "i" {\n  subnet_id = aws_subnet.a.id\n${args}\n}`;
const table = (route: string): string =>
  `${VPC}${GATEWAY}resource "aws_route_table" "t" {\n  vpc_id = aws_vpc.main.id\n  route {\n${route}\n  }\n}`;
const blocks = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `resource "aws_vpc_ipv4_cidr_block_association" "x${i}" {\n  vpc_id = aws_vpc.main.id\n  cidr_block = "10.${i + 1}.0.0/16"\n}\n`,
  ).join("");

/** What Terraform or AWS says of a text: severity and code of each finding. */
const said = (text: string): string[] =>
  readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS }).diagnostics.map(
    ({ severity, code }) => `${severity} ${code}`,
  );

describe.each<[string, [string, string, string[]][]]>([
  [
    "blocks of addresses (ADDR-1)",
    [
      ["a VPC without a block", 'resource "aws_vpc" "v" {}', ["error missing-argument"]],
      ["a VPC of a /8", 'resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/8"\n}', ["error cidr-size"]],
      ["host bits", 'resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.1/16"\n}', ["error host-bits-set"]],
      ["no block at all", 'resource "aws_vpc" "v" {\n  cidr_block = "10.0.0/16"\n}', ["error bad-cidr"]],
      ["others' public addresses", 'resource "aws_vpc" "v" {\n  cidr_block = "8.8.0.0/16"\n}', ["warning vpc-outside-private-ranges"]],
      ["two blocks that overlap", `${VPC}${blocks(1).replace("10.1.0.0/16", "10.0.128.0/17")}`, ["error cidr-overlap"]],
      ["six blocks", VPC + blocks(5), ["warning quota"]],
      ["a subnet of a /29", subnet("10.0.1.0/29"), ["error cidr-size"]],
      ["a subnet outside of its VPC", subnet("10.9.1.0/24"), ["error subnet-outside-vpc"]],
      ["subnets that overlap", `${VPC}${SUBNET}${SUBNET.replace('"a"', '"b"').replace("1.0/24", "1.128/25")}`, ["error subnet-overlap"]],
      ["subnets side by side", `${VPC}${SUBNET}${SUBNET.replace('"a"', '"b"').replace("1.0/24", "2.0/24")}`, []],
      [
        "the same block in two VPCs",
        `${VPC}${SUBNET}${VPC.replace('"main"', '"twin"')}${SUBNET.replace('"a"', '"b"').replace("main", "twin")}`,
        [],
      ],
    ],
  ],
  [
    "addresses of interfaces (ADDR-2)",
    [
      ["an ordinary one", instance('private_ip = "10.0.1.4"'), []],
      ["one of the first four", instance('private_ip = "10.0.1.3"'), ["error reserved-address"]],
      ["the last one", instance('private_ip = "10.0.1.255"'), ["error reserved-address"]],
      ["one of another subnet", instance('private_ip = "10.0.2.10"'), ["error foreign-address"]],
      ["no address", instance('private_ip = "10.0.1.0/24"'), ["error bad-address"]],
      [
        "one that another has",
        `${instance('private_ip = "10.0.1.9"')}\nresource "aws_network_interface" "n" {\n  subnet_id = aws_subnet.a.id\n  private_ips = ["10.0.1.9"]\n}`,
        ["error duplicate-address"],
      ],
      [
        "more than there is room for",
        `${VPC}${SUBNET.replace("/24", "/28")}resource "aws_network_interface" "n" {\n  count = 12\n  subnet_id = aws_subnet.a.id\n}`,
        ["error subnet-full"],
      ],
    ],
  ],
  [
    "rules of groups (SG-8)",
    [
      ["an ordinary one", tcp('cidr_blocks = ["0.0.0.0/0"]'), []],
      ["nobody named", tcp(""), ["warning rule-without-peer"]],
      ["nobody named, by an argument that there is not", tcp('cidr = ["10.0.0.0/8"]'), ["error unknown-argument"]],
      [
        "nobody named in one block, and a misspelt argument in another",
        group(`ingress {\nprotocol = "-1"\nfrom_port = 0\nto_port = 0\n}\ningress {\nprotocol = "-1"\nfrom_port = 0\nto_port = 0\nself = true\ndescripton = ""\n}`),
        ["warning rule-without-peer", "error unknown-argument"],
      ],
      ["host bits", tcp('cidr_blocks = ["10.0.0.1/16"]'), ["error host-bits-set"]],
      ["an address without length", tcp('cidr_blocks = ["10.0.0.1"]'), ["error bad-cidr"]],
      ["IPv6 among IPv4", tcp('cidr_blocks = ["::/0"]'), ["error bad-cidr"]],
      ["ports upside down", ingress('protocol = "tcp"\nfrom_port = 443\nto_port = 80\nself = true'), ["error port-order"]],
      ["a port beyond the last", ingress('protocol = "tcp"\nfrom_port = 0\nto_port = 65536\nself = true'), ["error port-range"]],
      ["half a port", ingress('protocol = "udp"\nfrom_port = 1.5\nto_port = 2\nself = true'), ["error port-range"]],
      [
        "ports left out",
        ingress('protocol = "tcp"\nself = true'),
        ["error missing-argument", "error missing-argument", "error missing-ports"],
      ],
      ["an unknown protocol", ingress('protocol = "tpc"\nfrom_port = 1\nto_port = 1\nself = true'), ["error unknown-protocol"]],
      [
        "ports beside all protocols",
        ingress('protocol = "-1"\nfrom_port = 0\nto_port = 65535\nself = true'),
        ["error ports-with-all-protocols"],
      ],
      ["any ICMP type with one code", ingress('protocol = "icmp"\nfrom_port = -1\nto_port = 3\nself = true'), ["error icmp-type"]],
      ["an ICMP type beyond the last", ingress('protocol = "icmp"\nfrom_port = 256\nto_port = -1\nself = true'), ["error icmp-type"]],
      [
        "type 0 meant as all of ICMP",
        ingress('protocol = "icmp"\nfrom_port = 0\nto_port = 0\nself = true'),
        ["warning icmp-zero-is-echo-reply"],
      ],
      ["a port that is no number", ingress('protocol = "tcp"\nfrom_port = "http"\nto_port = 80\nself = true'), ["error wrong-type"]],
      ["a port written as text", ingress('protocol = "tcp"\nfrom_port = "80"\nto_port = "80"\nself = true'), []],
      [
        "a group of another VPC",
        `${tcp("security_groups = [aws_security_group.far.id]")}\n${OTHER}resource "aws_security_group" "far" {\n  vpc_id = aws_vpc.other.id\n}`,
        ["error group-of-other-vpc"],
      ],
      [
        "a group of another account, called by both (SG-7)",
        tcp('security_groups = ["123456789012/sg-0123456789abcdef0"]'),
        ["warning reference-outside"],
      ],
      ["61 rules", tcp(`cidr_blocks = [for i in range(61) : "10.0.\${i}.0/24"]`), ["warning quota"]],
      ["a name that is an id", group('name = "sg-web"'), ["error group-name"]],
      [
        "two peers in one rule",
        `${group("")}\nresource "aws_vpc_security_group_ingress_rule" "r" {\n  security_group_id = aws_security_group.g.id\n  ip_protocol = "-1"\n  cidr_ipv4 = "0.0.0.0/0"\n  cidr_ipv6 = "::/0"\n}`,
        ["error rule-with-several-peers"],
      ],
      [
        "rules in two ways",
        `${tcp("self = true")}\nresource "aws_vpc_security_group_ingress_rule" "r" {\n  security_group_id = aws_security_group.g.id\n  ip_protocol = "-1"\n  cidr_ipv4 = "0.0.0.0/0"\n}`,
        ["warning rules-in-two-ways"],
      ],
      [
        "outbound blocks beside inbound rules of their own, which the provider leaves alone",
        `${group('egress {\nprotocol = "-1"\nfrom_port = 0\nto_port = 0\ncidr_blocks = ["0.0.0.0/0"]\n}')}\nresource "aws_vpc_security_group_ingress_rule" "r" {\n  security_group_id = aws_security_group.g.id\n  ip_protocol = "-1"\n  cidr_ipv4 = "0.0.0.0/0"\n}`,
        [],
      ],
    ],
  ],
  [
    "entries of ACLs (NACL-1)",
    [
      ["ordinary ones", acl(entry('rule_no = 100\ncidr_block = "0.0.0.0/0"') + entry('rule_no = 110\ncidr_block = "0.0.0.0/0"')), []],
      [
        "a number twice",
        acl(entry('rule_no = 100\ncidr_block = "0.0.0.0/0"') + entry('rule_no = 100\ncidr_block = "10.0.0.0/8"')),
        ["error duplicate-rule-number"],
      ],
      ["a number beyond the last", acl(entry('rule_no = 32767\ncidr_block = "0.0.0.0/0"')), ["error rule-number-range"]],
      ["host bits, which the provider refuses in a block", acl(entry('rule_no = 100\ncidr_block = "10.0.0.7/24"')), ["error host-bits-set"]],
      [
        "host bits in a rule of its own, which AWS clears (NACL-5)",
        `${acl("")}\nresource "aws_network_acl_rule" "r" {\n  network_acl_id = aws_network_acl.n.id\n  rule_number = 200\n  rule_action = "allow"\n  protocol = "-1"\n  cidr_block = "10.0.0.7/24"\n}`,
        ["warning host-bits-cleared"],
      ],
      ["no addresses", acl(entry("rule_no = 100")), ["error entry-addresses"]],
      ["the echo reply, named by its type and code", acl(echoReply("icmp_type = 0\nicmp_code = 0")), []],
      ["ICMP without type and code, which is the echo reply", acl(echoReply("")), ["warning icmp-zero-is-echo-reply"]],
      ["ICMP with a type alone, which has code 0", acl(echoReply("icmp_type = 0")), ["warning icmp-zero-is-echo-reply"]],
      [
        "entries of one direction in two ways",
        `${acl(entry('rule_no = 100\ncidr_block = "0.0.0.0/0"'))}\nresource "aws_network_acl_rule" "r" {\n  network_acl_id = aws_network_acl.n.id\n  rule_number = 200\n  egress = false\n  rule_action = "allow"\n  protocol = "-1"\n  cidr_block = "0.0.0.0/0"\n}`,
        ["warning rules-in-two-ways"],
      ],
      [
        "each direction in a way of its own",
        `${acl(entry('rule_no = 100\ncidr_block = "0.0.0.0/0"'))}\nresource "aws_network_acl_rule" "r" {\n  network_acl_id = aws_network_acl.n.id\n  rule_number = 200\n  egress = true\n  rule_action = "allow"\n  protocol = "-1"\n  cidr_block = "0.0.0.0/0"\n}`,
        [],
      ],
      [
        "a default ACL, which holds nothing but its blocks (TF-2)",
        `${VPC}resource "aws_default_network_acl" "n" {\n  default_network_acl_id = aws_vpc.main.default_network_acl_id\n}\nresource "aws_network_acl_rule" "r" {\n  network_acl_id = aws_default_network_acl.n.id\n  rule_number = 200\n  egress = true\n  rule_action = "allow"\n  protocol = "-1"\n  cidr_block = "0.0.0.0/0"\n}`,
        ["warning rules-in-two-ways"],
      ],
      [
        "addresses of both versions",
        acl(entry('rule_no = 100\ncidr_block = "0.0.0.0/0"\nipv6_cidr_block = "::/0"')),
        ["error entry-addresses"],
      ],
      [
        "neither allow nor deny",
        acl(entry('rule_no = 100\ncidr_block = "0.0.0.0/0"').replace('"allow"', '"permit"')),
        ["error unknown-word"],
      ],
      [
        "an action in capitals, which the provider takes in a block of the ACL",
        acl(entry('rule_no = 100\ncidr_block = "0.0.0.0/0"').replace('"allow"', '"ALLOW"')),
        [],
      ],
      [
        "an action in capitals, which the provider refuses in a rule of its own",
        `${acl("")}\nresource "aws_network_acl_rule" "r" {\n  network_acl_id = aws_network_acl.n.id\n  rule_number = 200\n  rule_action = "Allow"\n  protocol = "-1"\n  cidr_block = "0.0.0.0/0"\n}`,
        ["error unknown-word"],
      ],
    ],
  ],
  [
    "routes and gateways",
    [
      ["an ordinary one", table('cidr_block = "0.0.0.0/0"\ngateway_id = aws_internet_gateway.g.id'), []],
      ["no target", table('cidr_block = "0.0.0.0/0"'), ["error route-target"]],
      [
        "two targets",
        table('cidr_block = "0.0.0.0/0"\ngateway_id = aws_internet_gateway.g.id\ntransit_gateway_id = "tgw-0123456789abcdef0"'),
        ["error route-target"],
      ],
      ["no destination", table("gateway_id = aws_internet_gateway.g.id"), ["error route-destination"]],
      [
        "addresses that can not be routed (RT-3)",
        table('cidr_block = "169.254.168.0/24"\ngateway_id = aws_internet_gateway.g.id'),
        ["error route-destination"],
      ],
      ["inside the VPC (RT-2)", table('cidr_block = "10.0.5.0/24"\ngateway_id = aws_internet_gateway.g.id'), ["error route-inside-vpc"]],
      [
        "a detached gateway",
        table('cidr_block = "0.0.0.0/0"\ngateway_id = aws_internet_gateway.g.id').replace("vpc_id = aws_vpc.main.id", ""),
        ["warning detached-gateway", "error route-to-detached-gateway"],
      ],
      [
        "two routes to one destination",
        `${table('cidr_block = "0.0.0.0/0"\ngateway_id = aws_internet_gateway.g.id').replace(/}$/, "")}route {\n  cidr_block = "0.0.0.0/0"\n  gateway_id = aws_internet_gateway.g.id\n}\n}`,
        ["error duplicate-route"],
      ],
      ["two gateways of one VPC (IGW-7)", `${VPC}${GATEWAY}${GATEWAY.replace('"g"', '"h"')}`, ["error second-internet-gateway"]],
      [
        "two tables for one subnet (RT-1)",
        `${VPC}${SUBNET}${["t", "u"].map((t) => `resource "aws_route_table" "${t}" {\n  vpc_id = aws_vpc.main.id\n}\nresource "aws_route_table_association" "${t}" {\n  subnet_id = aws_subnet.a.id\n  route_table_id = aws_route_table.${t}.id\n}\n`).join("")}`,
        ["error second-association"],
      ],
      [
        "a table of another VPC",
        `${VPC}${OTHER}${SUBNET}resource "aws_route_table" "t" {\n  vpc_id = aws_vpc.other.id\n}\nresource "aws_route_table_association" "t" {\n  subnet_id = aws_subnet.a.id\n  route_table_id = aws_route_table.t.id\n}`,
        ["error association-across-vpcs"],
      ],
    ],
  ],
  [
    "references and names",
    [
      ["a reference in quotes", subnet("10.0.1.0/24").replace("aws_vpc.main.id", '"aws_vpc.main.id"'), ["error reference-not-found"]],
      [
        "an id that is not described",
        subnet("10.0.1.0/24").replace("aws_vpc.main.id", '"vpc-0123456789abcdef0"'),
        ["warning reference-outside"],
      ],
      [
        "a resource of another kind",
        `${VPC}${SUBNET}resource "aws_internet_gateway" "g" {\n  vpc_id = aws_subnet.a.id\n}`,
        ["error wrong-reference"],
      ],
      ["a resource instead of its id", subnet("10.0.1.0/24").replace("aws_vpc.main.id", "aws_vpc.main"), ["error wrong-type"]],
      ["a misspelled argument", instance('privat_ip = "10.0.1.10"'), ["error unknown-argument"]],
      ["an argument that the provider does not have", instance("completely_new = 1"), ["error unknown-argument"]],
      ["a type that is not modelled, once", 'resource "aws_elb" "l" {\n  count = 2\n}', ["info type-not-modelled"]],
      ["a provider that is not ours", 'resource "random_id" "r" {\n  byte_length = 1\n}', []],
      [
        "an interface attached twice",
        `${instance("")}\nresource "aws_instance" "j" {\n  subnet_id = aws_subnet.a.id\n}\nresource "aws_network_interface" "n" {\n  subnet_id = aws_subnet.a.id\n  attachment {\n    instance = aws_instance.i.id\n    device_index = 1\n  }\n}\nresource "aws_network_interface_attachment" "n" {\n  instance_id = aws_instance.j.id\n  network_interface_id = aws_network_interface.n.id\n  device_index = 1\n}`,
        ["error attached-twice"],
      ],
      [
        "an error that the evaluation has told",
        subnet("10.0.1.0/24").replace('"10.0.1.0/24"', "nothing.here"),
        ["error unknown-reference"],
      ],
    ],
  ],
])("%s", (_, rows) => {
  it.each(rows)("%s", (__, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
