import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../read-configuration";
import { SUBMISSION_LIMITS } from "../../read";

const NETWORK = `
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.0.0/24"
}
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.v.id
}
resource "aws_vpc_endpoint_service" "own" {
  acceptance_required = false
}
`;

function read(text: string) {
  const { network, diagnostics } = readConfiguration([{ path: "main.tf", text: NETWORK + text }], { format: "terraform", limits: SUBMISSION_LIMITS });
  return { network, codes: diagnostics.filter(({ code }) => code !== "type-not-modelled").map(({ code }) => code) };
}

const ofOwnService = (args: string): string => `resource "aws_vpc_endpoint" "e" {
  vpc_id            = aws_vpc.v.id
  service_name      = aws_vpc_endpoint_service.own.service_name
  vpc_endpoint_type = aws_vpc_endpoint_service.own.service_type
  ${args}
}
`;

describe("an endpoint of a type that is known after apply only", () => {
  it.each<[string, string, string, number]>([
    ["with groups has interfaces", "subnet_ids = [aws_subnet.s.id]\n  security_group_ids = [aws_security_group.g.id]", "interface", 1],
    ["with subnets alone leads to a gateway load balancer", "subnet_ids = [aws_subnet.s.id]", "gateway_load_balancer", 1],
    ["with neither is one of routes", "", "gateway", 0],
  ])("%s", (_, args, type, interfaces) => {
    const { network, codes } = read(ofOwnService(args));
    expect(codes).toEqual([]);
    expect(network.vpcEndpoints).toMatchObject([{ type, interfaces: { length: interfaces } }]);
    expect(network.missing).toContainEqual({ fact: "the type of the endpoint", component: "aws_vpc_endpoint.e" });
  });
});

describe("arguments that say nothing", () => {
  const S3 = `service_name = "com.amazonaws.eu-west-1.s3"`;
  const SSM = `service_name = "com.amazonaws.eu-west-1.ssm"\n  vpc_endpoint_type = "Interface"\n  subnet_ids = [aws_subnet.s.id]`;
  const of = (args: string) => read(`resource "aws_vpc_endpoint" "e" {\n  vpc_id = aws_vpc.v.id\n  ${args}\n}\n`);

  it.each([
    ["lists of interfaces at an endpoint of routes", `${S3}\n  subnet_ids = []\n  security_group_ids = []\n  private_dns_enabled = false`, []],
    ["route tables at one of interfaces", `${SSM}\n  route_table_ids = []`, []],
    ["groups at an endpoint of routes say something", `${S3}\n  security_group_ids = [aws_security_group.g.id]`, ["endpoint-type"]],
    ["private DNS names at an endpoint of routes say something", `${S3}\n  private_dns_enabled = true`, ["endpoint-type"]],
  ])("%s", (_, args, codes) => expect(of(args).codes).toEqual(codes));

  it("do not tell of which type the endpoint is", () => {
    const silent = ofOwnService("subnet_ids = []\n  security_group_ids = []\n  private_dns_enabled = false");
    expect(read(silent).network.vpcEndpoints).toMatchObject([{ type: "gateway" }]);
  });
});

it("the prefix list of an endpoint is a peer, the endpoint is none", () => {
  const { network, codes } = read(`resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.v.id
  service_name = "com.amazonaws.us-east-1.s3"
}
resource "aws_security_group_rule" "s3" {
  type              = "egress"
  security_group_id = aws_security_group.g.id
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_ids   = [aws_vpc_endpoint.s3.prefix_list_id]
}
resource "aws_route_table" "r" {
  vpc_id = aws_vpc.v.id
}
resource "aws_vpc_endpoint_route_table_association" "r" {
  route_table_id  = aws_route_table.r.id
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
}
`);
  expect(codes).toEqual([]);
  expect(network.securityGroups.find(({ id }) => id === "aws_security_group.g")?.rules).toMatchObject([
    { peer: { kind: "unknown" }, missing: [{ component: "aws_security_group.g" }] },
  ]);
});

describe("groups that are associated with an endpoint apart", () => {
  const groupsOf = (endpoint: string, association: string) =>
    read(`resource "aws_vpc_endpoint" "e" {
  vpc_id            = aws_vpc.v.id
  service_name      = "com.amazonaws.eu-west-1.ssm"
  vpc_endpoint_type = "Interface"
  subnet_ids        = [aws_subnet.s.id]
  ${endpoint}
}
resource "aws_security_group" "h" {
  vpc_id = aws_vpc.v.id
}
variable "choice" {}
resource "aws_vpc_endpoint_security_group_association" "a" {
  vpc_endpoint_id   = aws_vpc_endpoint.e.id
  security_group_id = aws_security_group.g.id
  ${association}
}
`).network;

  it.each([
    ["come beside the default group", "", "", ["aws_vpc.v.default_security_group_id", "aws_security_group.g"]],
    ["come beside the groups of the endpoint", "security_group_ids = [aws_security_group.h.id]", "", ["aws_security_group.h", "aws_security_group.g"]],
    ["take the place of the default group", "", "replace_default_association = true", ["aws_security_group.g"]],
    ["take the place of the default group where the list is empty", "security_group_ids = []", "replace_default_association = true", ["aws_security_group.g"]],
    ["take the place of no other group", "security_group_ids = [aws_security_group.h.id]", "replace_default_association = true", ["aws_security_group.h", "aws_security_group.g"]],
  ])("%s", (_, endpoint, association, groups) => expect(groupsOf(endpoint, association).interfaces.map(({ securityGroups }) => securityGroups)).toEqual([groups]));

  it("may take the place of the default group where that is not known", () =>
    expect(groupsOf("", "replace_default_association = var.choice").missing).toContainEqual({ fact: "whether the endpoint has the default group", component: "aws_vpc_endpoint.e" }));
});

describe("an endpoint of a type that is not modelled", () => {
  it.each(["Resource", "ServiceNetwork"])("is told, and costs no more than what it leads to: %s", (type) => {
    const text = `${NETWORK}resource "aws_vpc_endpoint" "e" {
  vpc_id                     = aws_vpc.v.id
  vpc_endpoint_type          = "${type}"
  resource_configuration_arn = "arn:aws:vpc-lattice:us-east-1:111111111111:resourceconfiguration/rcfg-0123456789abcdef0"
  subnet_ids                 = [aws_subnet.s.id]
  security_group_ids         = [aws_security_group.g.id]
}
`;
    const { network, diagnostics } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.start.line}`)).toContain("type-not-modelled 15");
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(network.vpcEndpoints).toEqual([]);
    expect(network.unread).toEqual([]);
    expect(network.missing).toContainEqual({ fact: "the interfaces of the endpoint", component: "aws_vpc_endpoint.e" });
  });
});
