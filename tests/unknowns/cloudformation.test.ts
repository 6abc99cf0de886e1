import { describe, expect, it } from "vitest";
import { ask, isUnknownInMatrix } from "./probe";

// The same in templates: parameters without a value, and conditions that hang on them.

interface Parts {
  readonly vpc?: string;
  readonly subnet?: string;
  readonly network?: string;
  readonly more?: string;
}

const template = (parts: Parts): string => `
Parameters:
  P: {Type: String}
  B: {Type: String, AllowedValues: ["true", "false"]}
  Ids: {Type: CommaDelimitedList}
Conditions:
  C: !Equals [!Ref B, "true"]
Resources:
  V: {Type: AWS::EC2::VPC, Properties: {${parts.vpc ?? "CidrBlock: 10.0.0.0/16"}}}
  G: {Type: AWS::EC2::InternetGateway}
  At: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref V, InternetGatewayId: !Ref G}}
  S: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V, ${parts.subnet ?? "CidrBlock: 10.0.1.0/24, MapPublicIpOnLaunch: true"}}}
  T: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V, CidrBlock: 10.0.2.0/24}}
  Rt: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref V}}
  R: {Type: AWS::EC2::Route, DependsOn: At, Properties: {RouteTableId: !Ref Rt, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref G}}
  RA: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref S, RouteTableId: !Ref Rt}}
  Sg: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: x, VpcId: !Ref V, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}]}}
  I: {Type: AWS::EC2::Instance, Properties: {ImageId: a, ${parts.network ?? "SubnetId: !Ref S, SecurityGroupIds: [!Ref Sg]"}}}
  J: {Type: AWS::EC2::Instance, Properties: {ImageId: a, SubnetId: !Ref T, SecurityGroupIds: [!Ref Sg]}}
${parts.more ?? ""}
`;

const ALONE = "CidrBlock: 10.0.1.0/24";
const own = (isPublic: string) => `NetworkInterfaces: [{DeviceIndex: "0", SubnetId: !Ref S, GroupSet: [!Ref Sg], AssociatePublicIpAddress: ${isPublic}}]`;
const ACL = "  N: {Type: AWS::EC2::NetworkAcl, Properties: {VpcId: !Ref V}}\n";
const SIX = `  V6: {Type: AWS::EC2::VPCCidrBlock, Properties: {VpcId: !Ref V, AmazonProvidedIpv6CidrBlock: !Ref B}}
  S6: {Type: AWS::EC2::Subnet, DependsOn: V6, Properties: {VpcId: !Ref V, CidrBlock: 10.0.6.0/24, AssignIpv6AddressOnCreation: !Ref B, Ipv6CidrBlock: !Select [0, !Cidr [!Select [0, !GetAtt V.Ipv6CidrBlocks], 4, 64]]}}
  I6: {Type: AWS::EC2::Instance, Properties: {ImageId: a, SubnetId: !Ref S6, SecurityGroupIds: [!Ref Sg]}}
  J6: {Type: AWS::EC2::Instance, Properties: {ImageId: a, SubnetId: !Ref S6, SecurityGroupIds: [!Ref Sg]}}`;
const ruleOf = (group: string) => `  X: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: ${group}, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}}`;

describe("what is known only when the stack is made", () => {
  it.each<[what: string, parts: Parts, question: string]>([
    ["the block of the subnet", { subnet: "CidrBlock: !Ref P, MapPublicIpOnLaunch: true" }, "internet>I tcp 443"],
    ["the block of the VPC and the subnet", { vpc: "CidrBlock: !Ref P", subnet: "CidrBlock: !Select [0, !Cidr [!GetAtt V.CidrBlock, 4, 8]], MapPublicIpOnLaunch: true" }, "internet>I tcp 443"],
    ["the block of the subnet, from inside", { subnet: "CidrBlock: !Ref P" }, "J>I tcp 443"],
    ["whether the subnet gives public addresses", { subnet: `${ALONE}, MapPublicIpOnLaunch: !Ref B` }, "internet>I tcp 443"],
    ["whether the subnet gives public addresses, by a condition", { subnet: `${ALONE}, MapPublicIpOnLaunch: !If [C, true, false]` }, "internet>I tcp 443"],
    ["whether the instance has a public address", { subnet: ALONE, network: own("!Ref B") }, "internet>I tcp 443"],
    ["whether the VPC has a resolver", { vpc: "CidrBlock: 10.0.0.0/16, EnableDnsSupport: !Ref B" }, "I>ip:10.0.0.2 udp 53"],
    ["whether there are IPv6 addresses", { more: SIX }, "I6>J6 tcp6 80"],
    ["the subnet of a network ACL", { more: `${ACL}  NA: {Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: {SubnetId: !Ref P, NetworkAclId: !Ref N}}` }, "internet>I tcp 443"],
    ["the group of a rule", { more: ruleOf("!Ref P") }, "internet>I tcp 22"],
    ["the group of a rule, one of ours among the candidates", { more: ruleOf("!If [C, !Ref Sg, !Ref P]") }, "internet>I tcp 22"],
    ["the subnet of a route table", { more: "  Rt2: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref V}}\n  RA2: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref P, RouteTableId: !Ref Rt2}}" }, "J>internet tcp 443"],
    ["the instance of an Elastic IP", { subnet: ALONE, more: "  E: {Type: AWS::EC2::EIP, Properties: {InstanceId: !Ref P}}" }, "internet>I tcp 443"],
  ])("leaves it open: %s", (_, parts, question) => {
    const { verdict, facts } = ask("cloudformation", template(parts), question);
    expect(verdict).toBe("unknown");
    expect(facts.length).toBeGreaterThan(0);
  });

  it.each<[what: string, parts: Parts, question: string, verdict: string]>([
    ["whether the subnet gives public addresses, from inside", { subnet: `${ALONE}, MapPublicIpOnLaunch: !Ref B` }, "J>I tcp 443", "allowed"],
    ["whether the subnet gives public addresses, where no group lets the packet in", { subnet: `${ALONE}, MapPublicIpOnLaunch: !Ref B` }, "internet>I tcp 22", "denied"],
    ["the group of a rule, where another one lets the packet in", { more: ruleOf("!Ref P") }, "internet>I tcp 443", "allowed"],
    ["the subnet of a route table, where the subnet has its own", { more: "  Rt2: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref V}}\n  RA2: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref P, RouteTableId: !Ref Rt2}}" }, "internet>I tcp 443", "allowed"],
  ])("answers all the same: %s", (_, parts, question, verdict) => {
    expect(ask("cloudformation", template(parts), question).verdict).toBe(verdict);
  });

  it("shows a subnet without a known block in the matrix", () => {
    expect(isUnknownInMatrix("cloudformation", template({ subnet: "CidrBlock: !Ref P, MapPublicIpOnLaunch: true" }), "internet", "I")).toBe(true);
  });
});
