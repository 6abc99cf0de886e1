import { describe, expect, it } from "vitest";
import { readLowered } from "./read-lowered";
import type { Written } from "./template-of";

const VPC: Written = ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }];

describe("a type that is not read", () => {
  it.each([
    ["AWS::EC2::Subnt", "AWS::EC2::Subnet"],
    ["AWS::EC2::NetworkACLEntry", "AWS::EC2::NetworkAclEntry"],
    ["AWS::EC2::SecurityGroups", "AWS::EC2::SecurityGroup"],
    ["AWS::EC2::vpc", "AWS::EC2::VPC"],
  ])("is an error where %s was meant for %s, and leaves answers open", (type, meant) => {
    const { diagnostics, network } = readLowered({ Vpc: VPC, Other: [type, {}] });
    expect(diagnostics).toMatchObject([{ code: "unknown-type", severity: "error", hint: `Did you mean ${meant}?` }]);
    expect(network.unread).toHaveLength(1);
  });

  it.each(["AWS::EC2::Volume", "AWS::EC2::IPAM", "AWS::SSM::Parameter", "AWS::ECS::Service", "AWS::EC2::VPCEndpointService", "Custom::Vpc"])(
    "is named where AWS has it: %s",
    (type) => {
      const { diagnostics, network } = readLowered({ Vpc: VPC, Other: [type, {}] });
      expect(diagnostics).toMatchObject([{ code: "type-not-modelled", severity: "info" }]);
      expect(network.unread).toEqual([]);
    },
  );
});
