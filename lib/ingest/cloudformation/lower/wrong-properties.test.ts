import { describe, expect, it } from "vitest";
import { lower } from ".";
import { readLowered } from "./read-lowered";
import { ref, templateOf, type Plain, type Written } from "./template-of";

const VPC: Written = ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }];
const SUBNET: Written = ["AWS::EC2::Subnet", { VpcId: ref("Vpc"), CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-central-1a" }];
const group = (more: { readonly [name: string]: Plain } = {}): Written => [
  "AWS::EC2::SecurityGroup",
  { GroupDescription: "web", VpcId: ref("Vpc"), ...more },
];

describe("what is wrong with properties", () => {
  it("a name that is almost a known one", () =>
    expect(readLowered({ Vpc: ["AWS::EC2::VPC", { CidrBlok: "10.0.0.0/16", CidrBlock: "10.0.0.0/16" }] }).diagnostics).toMatchObject([
      { code: "unknown-argument", message: "Vpc has no property CidrBlok.", hint: "Did you mean CidrBlock?", span: { start: { column: 2 } } },
    ]));

  it("a name inside of an object", () =>
    expect(
      readLowered({ Vpc: VPC, Web: group({ SecurityGroupIngress: [{ IpProtocol: "-1", CidrIP: "10.0.0.0/8" }] }) }).diagnostics,
    ).toMatchObject([{ code: "unknown-argument", message: "Web.SecurityGroupIngress[0] has no property CidrIP." }]));

  it("a name that a rule does not have, however far from others", () => {
    const rule = { IpProtocol: "-1", CidrIp: "0.0.0.0/0", Peers: "all" };
    const [told] = readLowered({ Vpc: VPC, Web: group({ SecurityGroupEgress: [rule] }) }).diagnostics;
    expect(told).toMatchObject({ code: "unknown-argument", message: "Web.SecurityGroupEgress[0] has no property Peers." });
  });

  it("one thing where a list is due, which is read as a list of it", () => {
    const { network, diagnostics } = readLowered({
      Vpc: VPC,
      Subnet: SUBNET,
      Web: ["AWS::EC2::Instance", { SubnetId: ref("Subnet"), SecurityGroupIds: ref("Group") }],
      Group: group(),
    });
    expect(diagnostics).toMatchObject([
      { code: "wrong-type", message: "SecurityGroupIds of Web should be a list, and is a reference to Group.", hint: "Write a list, even of one." },
    ]);
    expect(network.interfaces[0]?.securityGroups).toEqual(["Group"]);
  });

  it("plain values where objects are due", () =>
    expect(readLowered({ Vpc: VPC, Web: group({ SecurityGroupIngress: ["tcp"] }) }).diagnostics).toMatchObject([
      { code: "wrong-type", message: 'SecurityGroupIngress[0] of Web should be an object, and is the string "tcp".' },
    ]));

  it("what the reader of every format finds, in the words of the template", () => {
    const rule = (more: { readonly [name: string]: Plain }) => ({ IpProtocol: "tcp", CidrIp: "0.0.0.0/0", ...more });
    const { diagnostics } = readLowered({
      Vpc: VPC,
      Igw: ["AWS::EC2::InternetGateway"],
      Web: group({
        SecurityGroupIngress: [rule({ FromPort: 90, ToPort: 80 }), { IpProtocol: "-1", SourceSecurityGroupId: ref("Vpc") }],
        SecurityGroupEgress: [{ IpProtocol: "-1", DestinationSecurityGroupId: ref("Vpc") }, { IpProtocol: "-1" }],
      }),
      Nat: ["AWS::EC2::NatGateway", { SubnetId: "subnet-1a2b3c4d" }],
    });
    expect(new Set(diagnostics.map(({ message, hint }) => `${message} ${hint}`))).toEqual(
      new Set([
        "Igw is attached to no VPC: nothing passes through it. Add an AWS::EC2::VPCGatewayAttachment that names the gateway and its VPC.",
        "Web.SecurityGroupIngress[0] starts at port 90 and ends before it, at 80. Write 80 as FromPort and 90 as ToPort.",
        "Web.SecurityGroupEgress[1] names nobody, and so allows nothing. " +
          "Add one of CidrIp, CidrIpv6, DestinationPrefixListId, DestinationSecurityGroupId.",
        "SourceSecurityGroupId of Web.SecurityGroupIngress[1] should name a security group, and Vpc is a VPC. Refer to a security group.",
        "DestinationSecurityGroupId of Web.SecurityGroupEgress[0] should name a security group, and Vpc is a VPC. Refer to a security group.",
        "Nat has no AllocationId, which a public NAT gateway needs. Add AllocationId, which names an Elastic IP (AWS::EC2::EIP).",
        "SubnetId of Nat names subnet-1a2b3c4d, which is not in this configuration: what depends on it stays unknown. " +
          "Refer to a subnet of this configuration, if it is one.",
      ]),
    );
  });

  it("a missing one, told once", () =>
    expect(readLowered({ Table: ["AWS::EC2::RouteTable"] }).diagnostics).toMatchObject([
      { code: "missing-argument", message: "Table has no VpcId, which is required." },
    ]));

  it("is safe with names that objects have by nature", () =>
    expect(readLowered({ Vpc: ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16", constructor: "a" }], B: ["__proto__"] }).codes).toEqual([
      "unknown-argument",
      "type-not-modelled",
    ]));

  it.each<[string, Written, string]>([
    ["of a type with many", ["AWS::EC2::Instance", { SubnetId: ref("Subnet"), Peers: "all" }], "Remove it, or write one of the properties that the type has."],
    ["of a type with few", ["AWS::EC2::RouteTable", { VpcId: ref("Vpc"), Peers: "all" }], "It takes VpcId, Tags."],
    ["that is a part of one", group({ Ingress: [] }), "Did you mean SecurityGroupIngress?"],
    ["of an object within", ["AWS::EC2::TransitGatewayAttachment", { TransitGatewayId: "tgw-1a2b3c4d", VpcId: ref("Vpc"), SubnetIds: [ref("Subnet")], Options: { Peers: 1 } }], "It takes ApplianceModeSupport, DnsSupport, Ipv6Support, SecurityGroupReferencingSupport."],
    ["of a tag", ["AWS::EC2::RouteTable", { VpcId: ref("Vpc"), Tags: [{ Key: "Name", Value: "a", Peers: 1 }] }], "It takes Key, Value."],
  ])("a name that no property has: %s", (_, wrong, hint) => {
    const told = readLowered({ Vpc: VPC, Subnet: SUBNET, Wrong: wrong }).diagnostics.filter(({ severity }) => severity === "error");
    expect(told).toMatchObject([{ code: "unknown-argument", hint }]);
  });

  it("tags that are none", () =>
    expect(
      readLowered({ Vpc: VPC, A: ["AWS::EC2::RouteTable", { VpcId: ref("Vpc"), Tags: { Name: "a" } }], B: ["AWS::EC2::RouteTable", { VpcId: ref("Vpc"), Tags: [{ Key: "a" }] }] })
        .diagnostics,
    ).toMatchObject([
      { code: "wrong-type", message: "Tags of A should be a list of objects, and is an object." },
      { code: "missing-argument", message: "B has no Tags[0].Value, which is required." },
    ]));

  it.each<[string, Written, number]>([
    ["a property under a name that nobody knows", group({ Peers: [] }), 1],
    ["a rule that is no object", group({ SecurityGroupIngress: ["tcp"] }), 1],
    ["rules that are no list", group({ SecurityGroupIngress: "tcp" }), 1],
    ["an object that is none", ["AWS::EC2::Instance", { SubnetId: ref("Subnet"), LaunchTemplate: "lt-1" }], 1],
    ["ports that are none", ["AWS::EC2::NetworkAclEntry", { NetworkAclId: "acl-1a2b3c4d", RuleNumber: 1, RuleAction: "allow", Protocol: 6, CidrBlock: "0.0.0.0/0", PortRange: "80" }], 1],
    ["one rule in place of a list, which is read", group({ SecurityGroupIngress: { IpProtocol: "-1", CidrIp: "0.0.0.0/0" } }), 0],
    ["one id in place of a list, which is read", ["AWS::EC2::Instance", { SubnetId: ref("Subnet"), SecurityGroupIds: "sg-1a2b3c4d" }], 0],
    ["a name of something that decides no packet", ["AWS::S3::Bucket", { Peers: 1 }], 0],
    ["a tag", group({ Tags: [{ Key: "a", Value: "b", Peers: 1 }] }), 0],
  ])("costs certainty where something may be missing: %s", (_, wrong, lost) =>
    expect(readLowered({ Vpc: VPC, Subnet: SUBNET, Wrong: wrong }).network.unread).toHaveLength(lost));
});

describe("types that are not modelled", () => {
  it("are told of once a type, custom ones too", () =>
    expect(
      readLowered({ A: ["AWS::SNS::Topic"], B: ["AWS::SNS::Topic"], C: ["Custom::Thing", { ServiceToken: "x" }] }).diagnostics.map(
        ({ message }) => message,
      ),
    ).toEqual([
      "AWS::SNS::Topic is not part of the network model (2 resources): answers do not take it into account.",
      "Custom::Thing is not part of the network model (C): answers do not take it into account.",
    ]));
});

describe("names by the thousand that nobody knows", () => {
  it("are not all searched for", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const names = letters.flatMap((a) => letters.flatMap((b) => [`Security${a}roup${b}ds`, `Security${a}ro${b}pIds`]));
    const { codes, diagnostics } = readLowered({ Vpc: VPC, Web: ["AWS::EC2::Instance", Object.fromEntries(names.map((name) => [name, 1]))] });
    expect(names).toHaveLength(1352);
    expect(codes.filter((code) => code === "unknown-argument")).toHaveLength(1352);
    expect(diagnostics.filter(({ hint }) => hint?.startsWith("Did you mean"))).toHaveLength(1000);
  });
});

describe("what is written once and stands in thousands of places", () => {
  it("is lowered once", () => {
    const shared: Plain = Array.from({ length: 2000 }, (_, at) => `sg-${String(at).padStart(8, "0")}`);
    const template = templateOf({});
    const items = templateOf({ One: ["AWS::EC2::Instance", { SecurityGroupIds: shared }] }).resources[0];
    const resources = Array.from({ length: 20_000 }, (_, at) => ({ ...items!, id: `Web${at}` }));
    const lowered = lower({ ...template, resources });
    expect(lowered.resources).toHaveLength(20_000);
    expect(lowered.diagnostics.map(({ code }) => code)).toEqual(["too-many-elements"]);
  });
});
