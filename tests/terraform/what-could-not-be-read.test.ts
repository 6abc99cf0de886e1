import { describe, expect, it } from "vitest";
import { explain } from "../../lib/explain";
import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";

// An error costs a rule, a route, a block: no answer may rest on its absence, and every other answer stands.

const OPEN = "ingress {\n protocol = \"tcp\"\n from_port = 443\n to_port = 443\n cidr_blocks = [\"0.0.0.0/0\"]\n }";
const OUT = "egress {\n protocol = \"-1\"\n from_port = 0\n to_port = 0\n cidr_blocks = [\"0.0.0.0/0\"]\n }";
const ROUTE = "route {\n cidr_block = \"0.0.0.0/0\"\n gateway_id = aws_internet_gateway.g.id\n }";
const REST = "ingress {\n rule_no = 100\n action = \"allow\"\n protocol = \"-1\"\n from_port = 0\n to_port = 0\n cidr_block = \"0.0.0.0/0\"\n }";

interface Parts {
  readonly group?: string;
  readonly route?: string;
  readonly entries?: string;
  readonly subnet?: string;
  readonly more?: string;
}

const configuration = ({ group = `${OPEN}\n${OUT}`, route = ROUTE, entries = REST, subnet = "aws_subnet.s.id", more = "" }: Parts): string => `
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.v.id
  ${route}
}
resource "aws_route_table_association" "t" {
  subnet_id      = aws_subnet.s.id
  route_table_id = aws_route_table.t.id
}
resource "aws_network_acl" "n" {
  vpc_id     = aws_vpc.v.id
  subnet_ids = [aws_subnet.s.id]
  ${entries}
  ${REST.replace("ingress", "egress")}
}
resource "aws_security_group" "web" {
  vpc_id = aws_vpc.v.id
  ${group}
}
resource "aws_instance" "web" {
  subnet_id                   = ${subnet}
  private_ip                  = "10.0.1.10"
  associate_public_ip_address = true
  vpc_security_group_ids      = [aws_security_group.web.id]
}
${more}
`;

const asked = (parts: Parts, port = 22) => {
  const { network, diagnostics } = readConfiguration([{ path: "main.tf", text: configuration(parts) }], { format: "terraform", limits: SUBMISSION_LIMITS });
  const { verdict, missing, error } = explain(network, { from: "internet", to: "aws_instance.web", protocol: "tcp", port });
  return { errors: diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code), verdict, missing: missing.map(({ fact, component }) => `${fact} of ${component}`), error };
};

const badPort = OPEN.replaceAll("443", "70000");

describe("an answer that an error could change", () => {
  it("is certain where there is no error", () => {
    expect(asked({})).toMatchObject({ errors: [], verdict: "denied" });
    expect(asked({}, 443)).toMatchObject({ errors: [], verdict: "allowed" });
  });

  it.each<[string, Parts, string]>([
    ["a rule whose ports AWS refuses", { group: `${badPort}\n${OUT}` }, "what ingress[0] of aws_security_group.web allows of aws_security_group.web"],
    ["a rule whose block can not be read", { group: `${OPEN.replace("0.0.0.0/0", "0.0.0.0.0/0").replaceAll("443", "22")}\n${OUT}` }, "a peer of ingress[0] of aws_security_group.web of aws_security_group.web"],
    ["a rule of its own with a direction that there is not", { more: 'resource "aws_security_group_rule" "r" {\n type = "inbound"\n security_group_id = aws_security_group.web.id\n protocol = "tcp"\n from_port = 22\n to_port = 22\n cidr_blocks = ["0.0.0.0/0"]\n}' }, "what aws_security_group_rule.r allows of aws_security_group.web"],
    ["a rule of nobody's group", { more: 'resource "aws_security_group_rule" "r" {\n type = "ingress"\n security_group_id = "web"\n protocol = "tcp"\n from_port = 22\n to_port = 22\n cidr_blocks = ["0.0.0.0/0"]\n}' }, "what security_group_id names of aws_security_group_rule.r"],
    ["rules that a dynamic block can not make", { group: `dynamic "ingress" {\n for_each = 5\n content {\n protocol = "tcp"\n from_port = 22\n to_port = 22\n cidr_blocks = ["0.0.0.0/0"]\n }\n }\n${OUT}` }, "what ingress[0] of aws_security_group.web allows of aws_security_group.web"],
    ["resources that count can not make", { more: 'resource "aws_security_group_rule" "r" {\n count = "many"\n type = "ingress"\n security_group_id = aws_security_group.web.id\n protocol = "tcp"\n from_port = 22\n to_port = 22\n cidr_blocks = ["0.0.0.0/0"]\n}' }, "the number of instances of aws_security_group_rule.r"],
    ["rules for each of a number that only a broken resource could tell", { more: 'resource "random_id" "r" {\n count = "many"\n}\nresource "aws_security_group_rule" "r" {\n count = length(random_id.r)\n type = "ingress"\n security_group_id = aws_security_group.web.id\n protocol = "tcp"\n from_port = 22\n to_port = 22\n cidr_blocks = ["0.0.0.0/0"]\n}' }, "the number of instances of aws_security_group_rule.r"],
    ["associations that count can not make", { more: 'resource "aws_eip_association" "a" {\n count = "many"\n instance_id = aws_instance.web.id\n}' }, "the number of instances of aws_eip_association.a"],
    ["a group that is attached to nobody's interface", { more: 'resource "aws_network_interface_sg_attachment" "a" {\n security_group_id = aws_security_group.web.id\n network_interface_id = var.nobody\n}' }, "the meaning of line 62 of main.tf"],
    ["a module that is not there", { more: 'module "rules" {\n source = "./rules"\n}' }, "the content of the module of module.rules"],
    ["an instance in no subnet", { subnet: '"here"' }, "the subnet of aws_instance.web"],
    ["a block that does not end", { more: 'resource "aws_security_group_rule" "r" {\n type = "ingress"' }, "the meaning of line 60 of main.tf"],
      ["an ACL of a subnet that is not there", { more: 'resource "aws_network_acl" "m" {\n vpc_id = aws_vpc.v.id\n subnet_ids = [aws_subnet.ss.id]\n}' }, "the meaning of line 62 of main.tf"],
    ["an association of an ACL that is not there", { more: 'resource "aws_network_acl_association" "m" {\n subnet_id = aws_subnet.s.id\n network_acl_id = aws_network_acl.nn.id\n}' }, "the meaning of line 62 of main.tf"],
    ["an association of no subnet", { more: 'resource "aws_network_acl_association" "m" {\n network_acl_id = aws_network_acl.n.id\n}' }, "what the network ACL is bound to of aws_network_acl_association.m"],
    ["a block of rules whose name is misspelled", { group: `${OPEN.replace("ingress", "ingresss")}\n${OUT}` }, "the meaning of line 41 of main.tf"],
    ["an argument whose name is misspelled", { more: 'resource "aws_eip" "e" {\n instanse = aws_instance.web.id\n}' }, "the meaning of line 61 of main.tf"],
    ["an Elastic IP of what is not there", { more: 'resource "aws_eip" "e" {\n instance = "web"\n}' }, "the meaning of line 61 of main.tf"],
    ["two entries of one number", { entries: `${REST}\n${REST.replace("allow", "deny")}` }, "the meaning of line 30 of main.tf"],
  ])("is unknown, and names the place: %s", (_, parts, missing) => {
    const answer = asked(parts);
    expect(answer.errors).not.toEqual([]);
    expect(answer).toMatchObject({ verdict: "unknown", error: null });
    expect(answer.missing).toContain(missing);
  });

  it.each<[string, Parts, string]>([
    ["a route whose destination is no block", { route: ROUTE.replace("0.0.0.0/0", "everything") }, "the destination of route[0] of aws_route_table.t of aws_route_table.t"],
    ["an ACL entry before the others", { entries: `${REST.replace("100", "10").replace("allow", "deny").replace("0.0.0.0/0", "10")}\n${REST}` }, "what ingress[0] of aws_network_acl.n does of aws_network_acl.n"],
  ])("is unknown where the packet would have passed: %s", (_, parts, missing) => {
    const answer = asked(parts, 443);
    expect(answer.errors).not.toEqual([]);
    expect(answer.verdict).toBe("unknown");
    expect(answer.missing).toContain(missing);
  });
});

describe("an answer that no error could change", () => {
  it.each<[string, Parts, string]>([
    ["a key pair without a key", { more: 'resource "aws_key_pair" "k" {\n key_nam = "k"\n}' }, "allowed"],
    ["a group's description", { group: `description = var.nobody\n${OPEN}\n${OUT}` }, "allowed"],
    ["a group's description that is a list", { group: `description = ["web"]\n${OPEN}\n${OUT}` }, "allowed"],
    ["a group's description under a misspelled name", { group: `descripton = "web"\n${OPEN}\n${OUT}` }, "allowed"],
    ["a group's name", { group: `name = lower(1, 2)\n${OPEN}\n${OUT}` }, "allowed"],
    ["tags under a misspelled name", { more: 'resource "aws_eip" "e" {\n tag = { Name = "e" }\n}' }, "allowed"],
    ["a tag", { more: 'resource "aws_eip" "e" {\n tags = { Name = var.nobody }\n}' }, "allowed"],
    ["an output", { more: 'output "o" {\n value = aws_instance.nobody.id\n}' }, "allowed"],
    ["the number of roles", { more: 'resource "aws_iam_role" "r" {\n count = var.nobody\n}' }, "allowed"],
    ["the keys of log groups", { more: 'resource "aws_cloudwatch_log_group" "r" {\n for_each = 5\n}' }, "allowed"],
    ["the number of queues, which are not modelled", { more: 'resource "aws_sqs_queue" "q" {\n count = var.nobody\n}' }, "allowed"],
    ["the number of ids that nothing reads", { more: 'resource "random_id" "r" {\n count = "many"\n}' }, "allowed"],
    ["the name of a load balancer", { more: 'resource "aws_lb" "l" {\n name = var.nobody\n load_balancer_type = "network"\n internal = true\n subnets = [aws_subnet.s.id]\n}' }, "allowed"],
    ["the name of a function", { more: 'resource "aws_lambda_function" "f" {\n function_name = var.nobody\n role = var.nobody\n}' }, "allowed"],
    ["the name and the image of a launch template", { more: 'resource "aws_launch_template" "t" {\n name = var.nobody\n image_id = var.nobody\n}' }, "allowed"],
    ["the name of a target group", { more: 'resource "aws_lb_target_group" "t" {\n name = var.nobody\n port = 80\n protocol = "TCP"\n vpc_id = aws_vpc.v.id\n}' }, "allowed"],
    ["the zone of a subnet", { more: 'resource "aws_subnet" "z" {\n vpc_id = aws_vpc.v.id\n cidr_block = "10.0.9.0/24"\n availability_zone = var.nobody\n}' }, "allowed"],
    ["another rule lets it in", { group: `${OPEN}\n${badPort}\n${OUT}` }, "allowed"],
    ["the entry that is wrong comes after the one that decides", { entries: `${REST}\n${REST.replace("100", "200").replace("0.0.0.0/0", "10")}` }, "allowed"],
  ])("stands: %s", (_, parts, verdict) => {
    const answer = asked(parts, 443);
    expect(answer.errors).not.toEqual([]);
    expect(answer.verdict).toBe(verdict);
  });
});

// Not every part that hangs in the air is an error: an id may be chosen once ids are there.

describe("an answer that a choice at apply could change", () => {
  const OTHER = 'resource "random_id" "r" {\n byte_length = 1\n}\nresource "aws_security_group" "other" {\n vpc_id = aws_vpc.v.id\n}\nresource "aws_subnet" "other" {\n vpc_id = aws_vpc.v.id\n cidr_block = "10.0.2.0/24"\n}\nresource "aws_instance" "other" {\n subnet_id = aws_subnet.other.id\n}\n';
  const chosen = (kind: string, name: string): string => `random_id.r.dec > 5 ? ${kind}.${name}.id : ${kind}.other.id`;
  const rule = (group: string): string =>
    `${OTHER}resource "aws_security_group_rule" "r" {\n type = "ingress"\n security_group_id = ${group}\n protocol = "tcp"\n from_port = 22\n to_port = 22\n cidr_blocks = ["0.0.0.0/0"]\n}`;

  it.each<[string, string, string]>([
    ["a rule of one of two groups", rule(chosen("aws_security_group", "web")), "which security group has it of aws_security_group_rule.r"],
    ["a table of one of two subnets", `${OTHER}resource "aws_route_table" "u" {\n vpc_id = aws_vpc.v.id\n}\nresource "aws_route_table_association" "u" {\n subnet_id = ${chosen("aws_subnet", "s")}\n route_table_id = aws_route_table.u.id\n}`, "the routes of the route table of aws_route_table_association.u.subnet_id"],
    ["a group of one of two interfaces", `${OTHER}resource "aws_network_interface_sg_attachment" "a" {\n security_group_id = aws_security_group.other.id\n network_interface_id = random_id.r.dec > 5 ? aws_instance.web.primary_network_interface_id : aws_instance.other.primary_network_interface_id\n}`, "the rules of the security group of aws_network_interface_sg_attachment.a.network_interface_id in aws_vpc.v"],
  ])("is unknown: %s", (_, more, missing) => {
    const answer = asked({ more }, more.includes("aws_route_table") ? 443 : 22);
    expect(answer).toMatchObject({ errors: [], verdict: "unknown" });
    expect(answer.missing).toContain(missing);
  });

  it("stands where the choice is among what the configuration does not make", () =>
    expect(asked({ more: rule('random_id.r.dec > 5 ? "sg-11111111" : "sg-22222222"') })).toMatchObject({ errors: [], verdict: "denied" }));
});
