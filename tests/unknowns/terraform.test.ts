import { describe, expect, it } from "vitest";
import { ALONE, configuration, type Parts } from "./configuration";
import { ask, isUnknownInMatrix } from "./probe";

// What is known only when the text is applied is never answered as if it were decided.

const [I, J] = ["aws_instance.i", "aws_instance.j"];
const IN = `internet>${I} tcp`;
const RULE = 'ip_protocol = "tcp"\n  from_port = 22\n  to_port = 22\n  cidr_ipv4 = "0.0.0.0/0"';
const ruleOf = (group: string) => `resource "aws_vpc_security_group_ingress_rule" "r" {\n  security_group_id = ${group}\n  ${RULE}\n}`;
const aclOf = (subnets: string) => `resource "aws_network_acl" "n" {\n  vpc_id = aws_vpc.v.id\n  subnet_ids = ${subnets}\n}`;
const tableOf = (subnet: string) =>
  `resource "aws_route_table" "x" {\n  vpc_id = aws_vpc.v.id\n}\nresource "aws_route_table_association" "x" {\n  subnet_id = ${subnet}\n  route_table_id = aws_route_table.x.id\n}`;
const eipOf = (holder: string) => `resource "aws_eip" "e" {}\nresource "aws_eip_association" "e" {\n  allocation_id = aws_eip.e.id\n  ${holder}\n}`;
const launched = (more: string) => `resource "aws_launch_template" "t" {
  network_interfaces {
    subnet_id       = aws_subnet.t.id
    security_groups = [aws_security_group.a.id]
    ${more}
  }
}
resource "aws_instance" "q" {
  launch_template {
    id = aws_launch_template.t.id
  }
}`;
const six = (vpc: string, subnet: string, instance = "") => `resource "aws_vpc" "w" {
  cidr_block = "10.9.0.0/16"
  ${vpc}
}
resource "aws_subnet" "w" {
  vpc_id     = aws_vpc.w.id
  cidr_block = "10.9.0.0/24"
  ${subnet}
}
resource "aws_instance" "w" {
  count     = 2
  subnet_id = aws_subnet.w.id
  ${instance}
}`;
const GIVEN = "assign_generated_ipv6_cidr_block = true";
const PART = "ipv6_cidr_block = cidrsubnet(aws_vpc.w.ipv6_cidr_block, 8, 1)";
const W = ["aws_instance.w[0]", "aws_instance.w[1]"];
const TWO = `${W[0]}>${W[1]}`;
/** A table for a subnet, which sends what is for a block inside of the VPC through a middlebox. */
const detour = (subnet: string, destination: string) => `resource "aws_network_interface" "box" {
  subnet_id         = aws_subnet.t.id
  source_dest_check = false
}
resource "aws_route_table" "x" {
  vpc_id = aws_vpc.v.id
  route {
    ${destination}
    network_interface_id = aws_network_interface.box.id
  }
}
resource "aws_route_table_association" "x" {
  subnet_id      = ${subnet}.id
  route_table_id = aws_route_table.x.id
}`;
const DUAL = `cidr_block = "10.0.0.0/16"\n  ${GIVEN}`;
const partOfV = (number: number) => `ipv6_cidr_block = cidrsubnet(aws_vpc.v.ipv6_cidr_block, 8, ${number})`;
const NATIVE = `resource "aws_subnet" "u" {
  vpc_id      = aws_vpc.v.id
  ipv6_native = true
  ${partOfV(3)}
}
resource "aws_security_group" "six" {
  vpc_id = aws_vpc.v.id
  ingress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    ipv6_cidr_blocks = ["::/0"]
  }
  egress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    ipv6_cidr_blocks = ["::/0"]
  }
}
resource "aws_instance" "k" {
  subnet_id              = aws_subnet.u.id
  ipv6_addresses         = ["2600:1f18:1:3::a"]
  vpc_security_group_ids = [aws_security_group.six.id]
}`;

describe("what is known only when the configuration is applied", () => {
  it.each<[what: string, parts: Parts, question: string]>([
    ["the block of the receiver's subnet", { subnet: "cidr_block = var.l[0]\n  map_public_ip_on_launch = true" }, `${IN} 443`],
    ["the block of the receiver's subnet, from inside", { subnet: "cidr_block = var.l[0]" }, `${J}>${I} tcp 443`],
    ["the block of the sender's subnet", { subnet: "cidr_block = var.l[0]" }, `${I}>${J} tcp 443`],
    ["the block of a subnet, and an address that may lie in it", { subnet: "cidr_block = var.l[0]" }, `${J}>ip:10.0.9.9 tcp 443`],
    ["the IPv4 block of a subnet, beside a route that may be for it", { vpc: DUAL, subnet: `cidr_block = var.l[0]\n  ${partOfV(1)}`, instance: 'private_ip = "10.0.1.10"', more: detour("aws_subnet.t", 'cidr_block = "10.0.1.0/24"') }, `${J}>${I} tcp 443`],
    ["the IPv6 block of a subnet, beside a route that may be for it", { vpc: DUAL, subnet: `${ALONE}\n  ipv6_cidr_block = var.l[0]`, groups: "[aws_security_group.six.id]", instance: 'ipv6_addresses = ["2600:1f18:1:1::a"]', more: `${NATIVE}\n${detour("aws_subnet.u", 'ipv6_cidr_block = "2600:1f18:1:1::/64"')}` }, `aws_instance.k>${I} tcp6 443`],
    ["the block of the VPC that its subnets are cut from", { vpc: "cidr_block = var.l[0]", subnet: "cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, 1)" }, `${J}>${I} tcp 443`],
    ["whether the subnet gives public addresses", { subnet: `${ALONE}\n  map_public_ip_on_launch = var.u` }, `${IN} 443`],
    ["whether the subnet gives public addresses, outward", { subnet: `${ALONE}\n  map_public_ip_on_launch = var.u` }, `${I}>internet tcp 443`],
    ["whether the instance has a public address", { subnet: ALONE, instance: "associate_public_ip_address = var.u" }, `${IN} 443`],
    ["whether a launch template gives public addresses", { more: launched("associate_public_ip_address = var.u") }, "internet>aws_instance.q tcp 443"],
    ["whether the VPC has an IPv6 block", { more: six("assign_generated_ipv6_cidr_block = var.u", `ipv6_cidr_block = var.u ? cidrsubnet(aws_vpc.w.ipv6_cidr_block, 8, 1) : null\n  assign_ipv6_address_on_creation = var.u`) }, `${TWO} tcp6 80`],
    ["whether the subnet gives IPv6 addresses", { more: six(GIVEN, `${PART}\n  assign_ipv6_address_on_creation = var.u`) }, `${TWO} tcp6 80`],
    ["how many IPv6 addresses an instance has", { more: six(GIVEN, PART, "ipv6_address_count = var.n") }, `${TWO} tcp6 80`],
    ["which IPv6 addresses an instance has", { more: six(GIVEN, PART, "ipv6_addresses = var.l") }, `${TWO} tcp6 80`],
    ["whether the VPC has a resolver", { vpc: 'cidr_block = "10.0.0.0/16"\n  enable_dns_support = var.u' }, `${I}>ip:10.0.0.2 udp 53`],
    ["whether the VPC has a resolver, at its other address", { vpc: 'cidr_block = "10.0.0.0/16"\n  enable_dns_support = var.u' }, `${I}>ip:169.254.169.253 udp 53`],
    ["the subnets of a network ACL", { more: aclOf("var.l") }, `${IN} 443`],
    ["whether a network ACL has the subnet", { more: aclOf("var.u ? [aws_subnet.s.id] : []") }, `${IN} 443`],
    ["which subnets a network ACL has", { more: aclOf("[for s in [aws_subnet.s, aws_subnet.t] : s.id if contains(var.l, s.cidr_block)]") }, `${IN} 443`],
    ["one subnet of a network ACL", { more: aclOf("[var.l[0]]") }, `${IN} 443`],
    ["the subnet of an association of a network ACL", { more: `${aclOf("[]")}\nresource "aws_network_acl_association" "n" {\n  network_acl_id = aws_network_acl.n.id\n  subnet_id = var.l[0]\n}` }, `${IN} 443`],
    ["the group of a rule", { more: ruleOf("var.l[0]") }, `${IN} 22`],
    ["the group of a rule, one of ours among the candidates", { more: ruleOf("coalesce(var.l[0], aws_security_group.a.id)") }, `${IN} 22`],
    ["the subnet of a route table", { more: tableOf("var.l[0]") }, `${IN} 443`],
    ["the instance of an Elastic IP", { subnet: ALONE, more: eipOf("instance_id = var.l[0]") }, `${IN} 443`],
    ["the interface of an Elastic IP", { subnet: ALONE, more: eipOf("network_interface_id = var.l[0]") }, `${IN} 443`],
    ["the instance of an Elastic IP that names it itself", { subnet: ALONE, more: 'resource "aws_eip" "e" {\n  instance = var.l[0]\n}' }, `${IN} 443`],
    ["the instance of an Elastic IP, one of two", { subnet: ALONE, more: eipOf("instance_id = var.u ? aws_instance.i.id : aws_instance.j.id") }, `${IN} 443`],
    ["the Elastic IP of an instance", { subnet: ALONE, more: 'resource "aws_eip_association" "e" {\n  allocation_id = var.l[0]\n  instance_id = aws_instance.i.id\n}' }, `${IN} 443`],
    ["the table of a route", { more: 'resource "aws_route" "x" {\n  route_table_id = var.l[0]\n  destination_cidr_block = "203.0.113.0/24"\n  gateway_id = aws_internet_gateway.g.id\n}' }, `internet:203.0.113.7>${I} tcp 443`],
    ["the network ACL of an entry", { more: 'resource "aws_network_acl_rule" "x" {\n  network_acl_id = var.l[0]\n  rule_number = 50\n  rule_action = "deny"\n  protocol = "tcp"\n  from_port = 443\n  to_port = 443\n  cidr_block = "0.0.0.0/0"\n}' }, `${IN} 443`],
    ["the interface that a group is attached to", { more: `resource "aws_security_group" "b" {\n  vpc_id = aws_vpc.v.id\n  ingress {\n    protocol = "tcp"\n    from_port = 22\n    to_port = 22\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}\nresource "aws_network_interface_sg_attachment" "b" {\n  security_group_id = aws_security_group.b.id\n  network_interface_id = var.l[0]\n}` }, `${IN} 22`],
  ])("leaves it open: %s", (_, parts, question) => {
    const { verdict, facts } = ask("terraform", configuration(parts), question);
    expect(verdict).toBe("unknown");
    expect(facts.length).toBeGreaterThan(0);
  });

  it.each<[what: string, parts: Parts, question: string, verdict: string]>([
    ["whether the subnet gives public addresses, from inside", { subnet: `${ALONE}\n  map_public_ip_on_launch = var.u` }, `${J}>${I} tcp 443`, "allowed"],
    ["whether the subnet gives public addresses, where no group lets the packet in", { subnet: `${ALONE}\n  map_public_ip_on_launch = var.u` }, `${IN} 22`, "denied"],
    ["whether the subnet gives public addresses, to an instance with its own word", { subnet: `${ALONE}\n  map_public_ip_on_launch = var.u`, instance: "associate_public_ip_address = true" }, `${IN} 443`, "allowed"],
    ["the block of another subnet", { more: 'resource "aws_subnet" "q" {\n  vpc_id = aws_vpc.v.id\n  cidr_block = var.l[0]\n}' }, `${J}>${I} tcp 443`, "allowed"],
    ["the block of a subnet, of a machine without a public address", { subnet: "cidr_block = var.l[0]" }, `${IN} 443`, "denied"],
    ["the block of a VPC whose subnets have theirs", { vpc: "cidr_block = var.l[0]" }, `${J}>${I} tcp 443`, "allowed"],
    ["IPv6 addresses, in a question about IPv4", { more: six(GIVEN, `${PART}\n  assign_ipv6_address_on_creation = var.u`) }, `${TWO} tcp 80`, "allowed"],
    ["whether the VPC has a resolver, to another address", { vpc: 'cidr_block = "10.0.0.0/16"\n  enable_dns_support = var.u' }, `${I}>${J} tcp 443`, "allowed"],
    ["the subnets of a network ACL, between neighbours", { more: `${aclOf("var.l")}\nresource "aws_instance" "k" {\n  subnet_id = aws_subnet.s.id\n  vpc_security_group_ids = [aws_security_group.a.id]\n}` }, `aws_instance.k>${I} tcp 443`, "allowed"],
    ["the group of a rule, where another one lets the packet in", { more: ruleOf("var.l[0]") }, `${IN} 443`, "allowed"],
    ["the group of a rule for other traffic", { more: ruleOf("var.l[0]") }, `${IN} 23`, "denied"],
    ["the subnet of a route table, inside the VPC", { more: tableOf("var.l[0]") }, `${J}>${I} tcp 443`, "allowed"],
    ["the subnet of a route table, where the subnet has its own", { more: `${tableOf("var.l[0]")}\nresource "aws_route_table_association" "own" {\n  subnet_id = aws_subnet.s.id\n  route_table_id = aws_vpc.v.main_route_table_id\n}` }, `${IN} 443`, "allowed"],
    ["the instance of an Elastic IP, to one that has an address", { more: eipOf("instance_id = var.l[0]") }, `${IN} 443`, "allowed"],
    ["an IPv6 block of a rule, in a question about IPv4", { more: ruleOf("aws_security_group.a.id").replace('cidr_ipv4 = "0.0.0.0/0"', "cidr_ipv6 = var.l[0]") }, `${IN} 22`, "denied"],
    ["an IPv4 block of a rule, in a question about IPv6", { more: `${six(GIVEN, `${PART}\n  assign_ipv6_address_on_creation = true`, "vpc_security_group_ids = [aws_security_group.six.id]")}\nresource "aws_security_group" "six" {\n  vpc_id = aws_vpc.w.id\n  ingress {\n    protocol = "tcp"\n    from_port = 80\n    to_port = 80\n    cidr_blocks = [var.l[0]]\n  }\n  egress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    ipv6_cidr_blocks = ["::/0"]\n  }\n}` }, `${TWO} tcp6 80`, "denied"],
    ["the group of a rule, and it names a literal one", { more: ruleOf('"sg-0123456789abcdef0"') }, `${IN} 22`, "denied"],
    ["the table of a route to elsewhere", { more: 'resource "aws_route" "x" {\n  route_table_id = var.l[0]\n  destination_cidr_block = "203.0.113.0/24"\n  gateway_id = aws_internet_gateway.g.id\n}' }, `internet:198.51.100.7>${I} tcp 443`, "allowed"],
    ["the network ACL of an entry for other traffic", { more: 'resource "aws_network_acl_rule" "x" {\n  network_acl_id = var.l[0]\n  rule_number = 50\n  rule_action = "deny"\n  protocol = "tcp"\n  from_port = 80\n  to_port = 80\n  cidr_block = "0.0.0.0/0"\n}' }, `${IN} 443`, "allowed"],
    ["the instance of an Elastic IP, and it names a literal one", { subnet: ALONE, more: eipOf('instance_id = "i-0123456789abcdef0"') }, `${IN} 443`, "denied"],
  ])("answers all the same: %s", (_, parts, question, verdict) => {
    expect(ask("terraform", configuration(parts), question).verdict).toBe(verdict);
  });

  it.each<[what: string, parts: Parts, from: string, to: string]>([
    ["a public address", { subnet: `${ALONE}\n  map_public_ip_on_launch = var.u` }, "internet", I],
    ["the block of a subnet", { subnet: "cidr_block = var.l[0]\n  map_public_ip_on_launch = true" }, "internet", I],
    ["the block of a subnet, from inside", { subnet: "cidr_block = var.l[0]" }, J, I],
    ["the subnets of a network ACL", { more: aclOf("var.l") }, "internet", I],
    ["the group of a rule", { more: ruleOf("var.l[0]") }, "internet", I],
  ])("shows it in the matrix: %s", (_, parts, from, to) => {
    expect(isUnknownInMatrix("terraform", configuration(parts), from, to)).toBe(true);
  });
});
