import { describe, expect, it } from "vitest";
import { formatPrefix } from "../../../net";
import { readLowered } from "./read-lowered";
import { att, later, ref, type Plain, type Written } from "./template-of";

const VPC: Written = ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }];
const group = (more: { readonly [name: string]: Plain } = {}): Written => [
  "AWS::EC2::SecurityGroup",
  { GroupDescription: "web", VpcId: ref("Vpc"), ...more },
];
const rulesOf = (resources: Readonly<Record<string, Written>>, id: string) =>
  readLowered(resources).network.securityGroups.find((each) => each.id === id)?.rules ?? [];

describe("a security group (CFN-1)", () => {
  const peers = (id: string, resources: Readonly<Record<string, Written>>, direction: "ingress" | "egress") =>
    rulesOf(resources, id)
      .filter((rule) => rule.direction === direction)
      .map(({ ref: { label }, peer }) => `${label} ${peer.kind === "cidr" ? formatPrefix(peer.prefix) : peer.kind}`);

  it("without SecurityGroupEgress allows everything outward", () =>
    expect(peers("Web", { Vpc: VPC, Web: group() }, "egress")).toEqual(["Web.SecurityGroupEgress[0] 0.0.0.0/0"]));

  it("with an empty list of it too", () =>
    expect(peers("Web", { Vpc: VPC, Web: group({ SecurityGroupEgress: [] }) }, "egress")).toEqual(["Web.SecurityGroupEgress[0] 0.0.0.0/0"]));

  it("allows everything outward by IPv6 where its VPC has an IPv6 block", () => {
    const block: Written = ["AWS::EC2::VPCCidrBlock", { VpcId: ref("Vpc"), AmazonProvidedIpv6CidrBlock: true }];
    expect(peers("Web", { Vpc: VPC, Block: block, Web: group() }, "egress")).toEqual([
      "Web.SecurityGroupEgress[0] 0.0.0.0/0",
      "Web.SecurityGroupEgress[1] ::/0",
    ]);
  });

  it("with a list of its own has what it lists", () => {
    const listed = group({ SecurityGroupEgress: [{ IpProtocol: "-1", CidrIp: "127.0.0.1/32" }] });
    expect(peers("Web", { Vpc: VPC, Web: listed }, "egress")).toEqual(["Web.SecurityGroupEgress[0] 127.0.0.1/32"]);
  });

  it("has the rules beside it as well as its own", () => {
    const resources: Record<string, Written> = {
      Vpc: VPC,
      Web: group({ SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 80, ToPort: "80", CidrIp: "0.0.0.0/0" }] }),
      Ssh: ["AWS::EC2::SecurityGroupIngress", { GroupId: att("Web", "GroupId"), IpProtocol: 6, FromPort: 22, ToPort: 22, CidrIp: "10.0.0.0/8" }],
    };
    expect(peers("Web", resources, "ingress")).toEqual(["Web.SecurityGroupIngress[0] 0.0.0.0/0", "Ssh 10.0.0.0/8"]);
  });

  it("that lists no outbound rule, and has one beside it, leaves open what the rule of AWS's own would allow", () => {
    const resources: Record<string, Written> = {
      Vpc: VPC,
      Web: group(),
      Out: ["AWS::EC2::SecurityGroupEgress", { GroupId: ref("Web"), IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" }],
    };
    const { diagnostics, network } = readLowered(resources);
    expect(diagnostics).toMatchObject([
      {
        code: "egress-beside-default",
        severity: "warning",
        hint: "List the outbound rules in SecurityGroupEgress of Web itself.",
        span: { start: { line: 2 } },
      },
    ]);
    const rules = network.securityGroups.find(({ id }) => id === "Web")?.rules;
    expect(rules?.map(({ ref: { label }, missing }) => [label, missing.length])).toEqual([
      ["egress", 1],
      ["Out", 0],
    ]);
  });

  it("needs a GroupDescription", () =>
    expect(readLowered({ Vpc: VPC, Web: ["AWS::EC2::SecurityGroup", { VpcId: ref("Vpc") }] }).diagnostics).toMatchObject([
      { code: "missing-argument", message: "Web has no GroupDescription, which is required.", span: { start: { line: 2, column: 1 } } },
    ]));

  it("names other groups by their id", () => {
    const resources: Record<string, Written> = {
      Vpc: VPC,
      Web: group(),
      Db: group({ SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: att("Web", "GroupId") }] }),
    };
    expect(rulesOf(resources, "Db")[0]?.peer).toEqual({ kind: "group", group: "Web" });
  });

  it("names other groups by their name, in the default VPC", () => {
    const resources: Record<string, Written> = {
      Web: ["AWS::EC2::SecurityGroup", { GroupDescription: "web", GroupName: "web" }],
      Db: [
        "AWS::EC2::SecurityGroup",
        { GroupDescription: "db", SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 1, ToPort: 2, SourceSecurityGroupName: "web" }] },
      ],
    };
    expect(rulesOf(resources, "Db")[0]?.peer).toEqual({ kind: "group", group: "Web" });
  });

  it("names no other group by its name in a VPC of the template, which is none by default", () => {
    const named: Plain = { IpProtocol: "tcp", FromPort: 1, ToPort: 2, SourceSecurityGroupName: "web" };
    const apart: Written = ["AWS::EC2::SecurityGroupIngress", { GroupId: att("Web", "GroupId"), ...named }];
    const told = (resources: Readonly<Record<string, Written>>) =>
      readLowered({ Vpc: VPC, ...resources }).diagnostics.filter(({ code }) => code === "group-by-name");
    expect(told({ Web: group({ GroupName: "web", SecurityGroupIngress: [named] }) })).toMatchObject([
      { severity: "error", hint: "Write SourceSecurityGroupId with the id of the group: !GetAtt Web.GroupId.", span: { start: { line: 2 } } },
    ]);
    expect(told({ Web: group({ GroupName: "web" }), Apart: apart })).toMatchObject([{ span: { start: { line: 3 } } }]);
    expect(told({ Web: group({ GroupName: "web", VpcId: later() }), Apart: apart })).toEqual([]);
  });

  it("with a list that is not known may allow anything", () => {
    const rules = rulesOf({ Vpc: VPC, Web: group({ SecurityGroupIngress: later() }) }, "Web");
    expect(rules.filter(({ direction }) => direction === "ingress")).toMatchObject([{ peer: { kind: "unknown" }, missing: [{}] }]);
  });

  it("takes a rule of ICMPv6 without a type for every message", () => {
    const rules = rulesOf({ Vpc: VPC, Web: group({ SecurityGroupIngress: [{ IpProtocol: "icmpv6", CidrIpv6: "::/0" }] }) }, "Web");
    expect(rules[0]?.traffic).toEqual({ protocol: 58, ports: null, icmp: { type: null, code: null } });
  });
});

describe("a group that is associated with another VPC", () => {
  const around: Readonly<Record<string, Written>> = {
    Vpc: VPC,
    Other: ["AWS::EC2::VPC", { CidrBlock: "10.1.0.0/16" }],
    Subnet: ["AWS::EC2::Subnet", { VpcId: ref("Other"), CidrBlock: "10.1.1.0/24" }],
    Web: group(),
    Machine: ["AWS::EC2::Instance", { ImageId: "ami-1", SubnetId: ref("Subnet"), SecurityGroupIds: [att("Web", "GroupId")] }],
  };
  const association = (vpc: Plain): Written => ["AWS::EC2::SecurityGroupVpcAssociation", { GroupId: att("Web", "GroupId"), VpcId: vpc }];

  it.each([
    ["without an association", {}, ["group-of-other-vpc"]],
    ["in the VPC of the association", { Association: association(ref("Other")) }, ["type-not-modelled"]],
    ["with another VPC", { Association: association(ref("Vpc")) }, ["group-of-other-vpc", "type-not-modelled"]],
    ["with a VPC that is not known", { Association: association(later()) }, ["type-not-modelled"]],
  ])("may be used there: %s", (_, more: Readonly<Record<string, Written>>, expected) => {
    const { codes, network } = readLowered({ ...around, ...more });
    expect([...codes].sort()).toEqual(expected);
    expect(network.interfaces.map(({ securityGroups }) => securityGroups)).toEqual([["Web"]]);
  });

  it("is told of by the name that CloudFormation has for it", () => {
    const { diagnostics } = readLowered({ ...around, Association: association(ref("Other")) });
    expect(diagnostics).toMatchObject([
      {
        severity: "info",
        message: expect.stringMatching(/^AWS::EC2::SecurityGroupVpcAssociation is not part of the network model \(Association\)/),
      },
    ]);
  });
});
