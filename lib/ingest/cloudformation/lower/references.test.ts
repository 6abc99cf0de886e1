import { describe, expect, it } from "vitest";
import { formatPrefix } from "../../../net";
import { lower } from ".";
import { readLowered } from "./read-lowered";
import { att, ref, templateOf, type Plain, type Written } from "./template-of";

const VPC: Written = ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }];
const SUBNET: Written = ["AWS::EC2::Subnet", { VpcId: ref("Vpc"), CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-central-1a" }];
const group = (more: { readonly [name: string]: Plain } = {}): Written => [
  "AWS::EC2::SecurityGroup",
  { GroupDescription: "web", VpcId: ref("Vpc"), ...more },
];

describe("references", () => {
  it("take the value of a property that is written", () => {
    const { network } = readLowered({
      Vpc: VPC,
      Group: group({ SecurityGroupIngress: [{ IpProtocol: "-1", CidrIp: att("Vpc", "CidrBlock") }] }),
    });
    const [rule] = network.securityGroups[0]?.rules ?? [];
    expect(rule?.peer.kind === "cidr" && formatPrefix(rule.peer.prefix)).toBe("10.0.0.0/16");
  });

  it("follow an attribute to the resource that it names", () => {
    const { network, diagnostics } = readLowered({
      Vpc: VPC,
      Subnet: SUBNET,
      Other: ["AWS::EC2::Subnet", { VpcId: att("Subnet", "VpcId"), CidrBlock: "10.0.2.0/24" }],
    });
    expect(diagnostics).toEqual([]);
    expect(network.subnets[1]?.vpc).toBe("Vpc");
  });

  it("that lead in a circle stay unknown", () => {
    const circle = lower(
      templateOf({
        A: ["AWS::EC2::Subnet", { VpcId: att("B", "VpcId"), CidrBlock: "10.0.0.0/24" }],
        B: ["AWS::EC2::Subnet", { VpcId: att("A", "VpcId"), CidrBlock: "10.0.1.0/24" }],
      }),
    );
    expect(circle.resources[0]?.body.attributes.get("vpc_id")?.value.kind).toBe("unknown");
  });

  it("to names that AWS chooses mean the resource", () => {
    const { network } = readLowered({
      Vpc: VPC,
      Subnet: SUBNET,
      Profile: ["AWS::IAM::InstanceProfile", { Roles: [ref("Role")] }],
      Web: ["AWS::EC2::Instance", { SubnetId: ref("Subnet"), IamInstanceProfile: ref("Profile"), KeyName: ref("Key") }],
      Key: ["AWS::EC2::KeyPair", { KeyName: "lab" }],
    });
    expect(network.instances).toMatchObject([{ instanceProfile: "Profile", keyName: "lab" }]);
  });

  it("to the defaults of a VPC name what AWS made with it", () => {
    const { network, diagnostics } = readLowered({
      Vpc: VPC,
      Subnet: SUBNET,
      Web: ["AWS::EC2::Instance", { SubnetId: ref("Subnet"), SecurityGroupIds: [att("Vpc", "DefaultSecurityGroup")] }],
    });
    expect(diagnostics).toEqual([]);
    expect(network.interfaces[0]?.securityGroups).toEqual([network.vpcs[0]?.defaultSecurityGroup]);
  });
});
