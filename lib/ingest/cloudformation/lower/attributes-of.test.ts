import { describe, expect, it } from "vitest";
import { attributesOf } from "./attributes-of";
import { LOWERINGS } from "./lowerings";

describe("the attributes of a type", () => {
  it.each<[string, string, boolean]>([
    ["AWS::EC2::VPC", "CidrBlock", true],
    ["AWS::EC2::VPC", "EnableDnsSupport", true],
    ["AWS::EC2::VPC", "VpcEncryptionControl.State", true],
    ["AWS::EC2::VPC", "Cidr", false],
    ["AWS::EC2::VPC", "Arn", false],
    ["AWS::EC2::SecurityGroup", "GroupName", true],
    ["AWS::EC2::SecurityGroup", "GroupID", false],
    ["AWS::EC2::RouteTable", "RouteTableId", true],
    ["AWS::EC2::RouteTable", "VpcId", false],
    ["AWS::EC2::InternetGateway", "Id", false],
    ["AWS::EC2::EIP", "Ref", false],
    ["AWS::EC2::NatGateway", "PublicIp", false],
    ["AWS::EC2::Instance", "MetadataOptions.HttpTokens", true],
    ["AWS::EC2::Instance", "Arn", false],
    ["AWS::EC2::TransitGatewayRoute", "Id", false],
    ["AWS::RDS::DBInstance", "Endpoint.Address", true],
    ["AWS::RDS::DBInstance", "Endpoint.Adress", false],
    ["AWS::RDS::DBCluster", "Engine", false],
    ["AWS::IAM::Role", "Arn", true],
    ["AWS::IAM::Role", "__proto__", false],
  ])("%s %s: %s", (type, attribute, known) => expect(attributesOf(type)?.has(attribute)).toBe(known));

  it.each(["AWS::SNS::Topic", "Custom::Thing", "__proto__"])("are not known of what is not read: %s", (type) => expect(attributesOf(type)).toBeNull());

  it("are written for types that are read", () => {
    const types = Object.keys(LOWERINGS);
    const without = types.filter((type) => attributesOf(type)?.listed.length === 0);
    expect(without).toEqual([
      "AWS::AutoScaling::LaunchConfiguration",
      "AWS::EC2::TransitGatewayRoute",
      "AWS::EC2::TransitGatewayRouteTableAssociation",
      "AWS::EC2::TransitGatewayRouteTablePropagation",
      "AWS::IAM::RolePolicy",
    ]);
  });
});
