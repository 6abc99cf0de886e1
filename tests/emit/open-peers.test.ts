import { describe, expect, it } from "vitest";
import { emit, EMITTED_FORMATS, type EmittedFormat } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import { attributesOf, type Network, type SecurityGroupRule } from "../../lib/model";

const terraform = (rules: string, around = ""): Network =>
  readConfiguration(
    [
      {
        path: "main.tf",
        text: `${around}
data "terraform_remote_state" "s" {
  backend = "local"
}
variable "office_cidr" {}
variable "both" {}
variable "net" {}
variable "partners" {
  type = list(string)
}
resource "aws_vpc" "m" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.m.id
  ${rules}
}
`,
      },
    ],
    { format: "terraform", limits: COMMAND_LINE_LIMITS },
  ).network;

const template = (rules: string): Network =>
  readConfiguration(
    [
      {
        path: "template.yaml",
        text: `Parameters:
  OfficeCidr: { Type: String }
  BastionCidr: { Type: String }
  AppGroup: { Type: String }
Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  App:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: app
      VpcId: !Ref Net
      SecurityGroupIngress:
${rules}
`,
      },
    ],
    { format: "cloudformation", limits: COMMAND_LINE_LIMITS },
  ).network;

const rule = (port: number, peer: string): string => `
  ingress {
    from_port = ${port}
    to_port   = ${port}
    protocol  = "tcp"
    ${peer}
  }`;
const entry = (port: number, peer: string): string => `        - { IpProtocol: tcp, FromPort: ${port}, ToPort: ${port}, ${peer} }\n`;

const textIn = (network: Network, format: EmittedFormat): string => emit(network, format).files.map(({ text }) => text).join("\n");
const again = (network: Network, format: EmittedFormat): Network =>
  readConfiguration(emit(network, format).files, { format, limits: COMMAND_LINE_LIMITS }).network;

/** Which rules have the same open peer, and what it is: the number of the first rule with it. */
function peersOf(network: Network): unknown[] {
  const rules = network.securityGroups.find(({ isDefault, span }) => !isDefault && span !== null)?.rules ?? [];
  const open = rules.filter(({ direction }) => direction === "ingress").sort((a, b) => portOf(a) - portOf(b));
  const named = open.map(({ peer }, at) => (peer.kind === "unknown" ? (peer.open?.from ?? `rule ${at}`) : JSON.stringify(peer.kind)));
  return open.map((one, at) => [portOf(one), one.peer.kind === "unknown" ? one.peer.open?.what : one.peer.kind, named.indexOf(named[at] ?? "")]);
}
const portOf = ({ traffic }: SecurityGroupRule): number => traffic.ports?.[0] ?? 0;

const THREE = [
  rule(22, "cidr_blocks = [data.terraform_remote_state.s.outputs.office]"),
  rule(80, "cidr_blocks = [data.terraform_remote_state.s.outputs.bastion_cidr]"),
  rule(443, "cidr_blocks = [data.terraform_remote_state.s.outputs.office]"),
  rule(3306, "security_groups = [data.terraform_remote_state.s.outputs.app_sg]"),
].join("");
const THREE_ENTRIES = [
  entry(22, "CidrIp: !Ref OfficeCidr"),
  entry(80, "CidrIp: !Ref BastionCidr"),
  entry(443, "CidrIp: !Ref OfficeCidr"),
  entry(3306, "SourceSecurityGroupId: !Ref AppGroup"),
].join("");
const THREE_PEERS = [
  [22, "ipv4", 0],
  [80, "ipv4", 1],
  [443, "ipv4", 0],
  [3306, "group", 3],
];

describe("peers that are given from outside", () => {
  it("are told apart in both languages", () => {
    expect(peersOf(terraform(THREE))).toEqual(THREE_PEERS);
    expect(peersOf(template(THREE_ENTRIES))).toEqual(THREE_PEERS);
  });

  it.each(["terraform", "cloudformation"] as const)("are asked for by their names, each as what it is: %s", (format) => {
    for (const network of [terraform(THREE), template(THREE_ENTRIES)]) expect(peersOf(again(network, format))).toEqual(THREE_PEERS);
  });

  it("have in Terraform the variables that people would write", () => {
    const text = textIn(terraform(THREE), "terraform");
    for (const line of ["cidr_blocks = [var.office]", "cidr_blocks = [var.bastion_cidr]", "security_groups = [var.app_sg]"])
      expect(text.replace(/ +=/g, " =")).toContain(line);
    expect(textIn(template(THREE_ENTRIES), "cloudformation")).toMatch(/CidrIp: !Ref OfficeCidr\n/);
  });

  it.each(["describe", "console"] as const)("stay apart where nothing can be asked for: %s", (format) => {
    const groups = peersOf(again(terraform(THREE), format)) as [number, string, number][];
    expect(groups.map(([port, , first]) => [port, first])).toEqual(THREE_PEERS.map(([port, , first]) => [port, first]));
    expect(emit(terraform(THREE), format).diagnostics.map(({ message }) => message).join()).toMatch(/no place for .*rules/);
  });

  it.each([
    ["a variable", "cidr_blocks = [var.office_cidr]", "cidr_blocks = [var.office_cidr]", "ipv4"],
    ["a part of a variable", "cidr_blocks = [var.net.office]", "cidr_blocks = [var.net_office]", "ipv4"],
    ["a list", "cidr_blocks = var.partners", "cidr_blocks = var.partners", "ipv4"],
    ["an IPv6 block", "ipv6_cidr_blocks = [var.office_cidr]", "ipv6_cidr_blocks = [var.office_cidr]", "ipv6"],
    ["the block of a VPC that AWS chooses", "ipv6_cidr_blocks = [aws_vpc.m.ipv6_cidr_block]", "ipv6_cidr_blocks = [aws_vpc.m.ipv6_cidr_block]", "ipv6"],
    ["a prefix list of elsewhere", 'prefix_list_ids = ["pl-63a5400a"]', 'prefix_list_ids = ["pl-63a5400a"]', "prefix_list"],
    ["a prefix list that is given", "prefix_list_ids = [var.both]", "prefix_list_ids = [var.both]", "prefix_list"],
  ])("are in Terraform what they were: %s", (_, written, expected, what) => {
    const network = terraform(rule(22, written));
    expect(peersOf(network)).toEqual([[22, what, 0]]);
    expect(textIn(network, "terraform").replace(/ +=/g, " =")).toContain(expected);
    expect(peersOf(again(network, "terraform"))).toEqual([[22, what, 0]]);
    expect(peersOf(again(network, "cloudformation"))).toEqual([[22, what, 0]]);
  });

  it("that are computed are like no other", () => {
    const network = terraform(rule(22, 'cidr_blocks = ["${var.office_cidr}/32"]') + rule(80, 'cidr_blocks = ["${var.office_cidr}/32"]'));
    const apart = [
      [22, "ipv4", 0],
      [80, "ipv4", 1],
    ];
    expect(peersOf(network)).toEqual(apart);
    for (const format of ["terraform", "cloudformation"] as const) expect(peersOf(again(network, format))).toEqual(apart);
  });

  it("keep their names apart where these spell the same words", () => {
    const around = 'variable "office" {}\n';
    const network = terraform(
      rule(22, "cidr_blocks = [data.terraform_remote_state.s.outputs.office]") + rule(80, "cidr_blocks = [var.office]"),
      around,
    );
    expect(peersOf(again(network, "terraform"))).toEqual([
      [22, "ipv4", 0],
      [80, "ipv4", 1],
    ]);
  });
});

describe("prefix lists that are looked up", () => {
  const LOOKED_UP = `data "aws_ec2_managed_prefix_list" "s3" {
  name = "com.amazonaws.us-east-1.s3"
}
data "aws_prefix_list" "ddb" {
  name = "com.amazonaws.us-east-1.dynamodb"
}
`;
  const network = terraform(
    rule(443, "prefix_list_ids = [data.aws_ec2_managed_prefix_list.s3.id, data.aws_prefix_list.ddb.id]"),
    LOOKED_UP,
  );

  it("are whom the rule names", () => {
    expect(attributesOf(network, "aws_security_group.app")?.["rules"]).toMatchObject([
      { peer_kind: "prefix_list", peer: "data.aws_ec2_managed_prefix_list.s3", missing: [expect.stringContaining("the entries of the prefix list")] },
      { peer_kind: "prefix_list", peer: "data.aws_prefix_list.ddb" },
    ]);
  });

  it("are looked up and named again", () => {
    const text = textIn(network, "terraform");
    expect(text).toMatch(/prefix_list_ids = \[data\.\w+\.s3\.id, data\.aws_prefix_list\.ddb\.id\]/);
    expect(text).not.toContain("variable");
  });

  it.each(EMITTED_FORMATS)("stay two: %s", (format) => {
    expect(peersOf(again(network, format)).map((peer) => (peer as unknown[])[2])).toEqual([0, 1]);
  });
});
