import { describe, expect, it } from "vitest";
import { readLowered } from "./read-lowered";
import { att, later, ref, type Plain, type Written } from "./template-of";

const VPC: Written = ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }];
const SUBNET: Written = ["AWS::EC2::Subnet", { VpcId: ref("Vpc"), CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-central-1a" }];
const group = (more: { readonly [name: string]: Plain } = {}): Written => [
  "AWS::EC2::SecurityGroup",
  { GroupDescription: "web", VpcId: ref("Vpc"), ...more },
];

describe("an instance", () => {
  const read = (properties: { readonly [name: string]: Plain }, more: Readonly<Record<string, Written>> = {}) =>
    readLowered({ Vpc: VPC, Subnet: SUBNET, Web: ["AWS::EC2::Instance", properties], Group: group(), ...more });

  it("with neither SubnetId nor NetworkInterfaces lands in the default VPC and its default group (CFN-3)", () => {
    const { network } = read({});
    const [vpc] = network.vpcs.filter(({ isDefault }) => isDefault);
    expect(network.instances).toMatchObject([{ vpc: vpc?.id }]);
    expect(network.interfaces[0]?.securityGroups).toEqual([vpc?.defaultSecurityGroup]);
  });

  it("is what its first interface says", () => {
    const { network, diagnostics } = read({
      NetworkInterfaces: [
        {
          DeviceIndex: "0",
          SubnetId: ref("Subnet"),
          GroupSet: [ref("Group")],
          AssociatePublicIpAddress: true,
          PrivateIpAddress: "10.0.1.10",
        },
      ],
    });
    expect(diagnostics).toEqual([]);
    expect(network.interfaces).toMatchObject([
      {
        subnet: "Subnet",
        owner: "Web",
        securityGroups: ["Group"],
        addresses: [{ private: { kind: "known" }, public: { elasticIp: null } }],
      },
    ]);
  });

  it("has its further interfaces attached, made along with it or not", () => {
    const { network, diagnostics } = read(
      {
        NetworkInterfaces: [
          { DeviceIndex: 1, SubnetId: ref("Subnet"), GroupSet: [ref("Group")] },
          { DeviceIndex: 0, SubnetId: ref("Subnet") },
          { DeviceIndex: 2, NetworkInterfaceId: ref("Eni") },
        ],
      },
      { Eni: ["AWS::EC2::NetworkInterface", { SubnetId: ref("Subnet"), SourceDestCheck: false }] },
    );
    expect(diagnostics).toEqual([]);
    expect(network.instances).toMatchObject([{ interfaces: ["Web.primary_network_interface_id", "Web.NetworkInterfaces[0]", "Eni"] }]);
    expect(network.interfaces.map(({ id, sourceDestCheck }) => [id, sourceDestCheck])).toContainEqual(["Eni", false]);
  });

  it("starts on an interface that exists", () => {
    const { network, diagnostics } = read(
      { NetworkInterfaces: [{ DeviceIndex: 0, NetworkInterfaceId: ref("Eni") }] },
      { Eni: ["AWS::EC2::NetworkInterface", { SubnetId: ref("Subnet") }] },
    );
    expect(diagnostics).toEqual([]);
    expect(network.instances).toMatchObject([{ interfaces: ["Eni"] }]);
  });

  it("takes a subnet of its own or of its interfaces, not both", () => {
    const { diagnostics } = read({ SubnetId: ref("Subnet"), NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: ref("Subnet") }] });
    expect(diagnostics).toMatchObject([{ code: "conflicting-properties", severity: "error", span: { start: { line: 3, column: 2 } } }]);
  });

  it("has the ids of its groups beside a subnet, not their names", () => {
    const { diagnostics } = read({ SubnetId: ref("Subnet"), SecurityGroups: ["web"] });
    expect(diagnostics[0]).toMatchObject({
      code: "conflicting-properties",
      message: "Web has SubnetId and SecurityGroups: AWS takes names of groups only without a subnet.",
      hint: "Write SecurityGroupIds in place of SecurityGroups, with the ids of the groups.",
      span: { start: { line: 3, column: 3 } },
    });
    expect(read({ SecurityGroups: ["default"] }).diagnostics).toEqual([]);
  });

  it("whose interfaces are not known lies nobody knows where", () => {
    const { network } = read({ NetworkInterfaces: later() });
    expect(network.interfaces).toEqual([]);
    expect(network.missing).toContainEqual({ fact: "the subnet", component: "Web" });
  });

  it("runs what UserData says, decoded", () =>
    expect(read({ SubnetId: ref("Subnet"), UserData: btoa("#!/bin/sh") }).network.instances).toMatchObject([{ userData: "#!/bin/sh" }]));

  it("lies on a host", () =>
    expect(
      read(
        { SubnetId: ref("Subnet"), Tenancy: "host", HostId: ref("Host") },
        { Host: ["AWS::EC2::Host", { AvailabilityZone: "eu-central-1a", InstanceType: "m5.large" }] },
      ).network.instances,
    ).toMatchObject([{ tenancy: "host", host: "Host" }]));

  it("is named by its properties in what is told of it", () =>
    expect(read({ SubnetId: ref("Subnet"), Tenancy: "shared", SecurityGroupIds: ["sec-group"] }).diagnostics.map(({ message }) => message)).toEqual([
      'Tenancy of Web is "shared", which it can not be.',
      'SecurityGroupIds[0] of Web is "sec-group", which names no security group.',
    ]));
});

describe("an autoscaling group", () => {
  const GROUPS = ["Group"];
  const read = (launch: { readonly [name: string]: Plain }, more: Readonly<Record<string, Written>>) =>
    readLowered({
      Vpc: VPC,
      Subnet: SUBNET,
      Group: group(),
      Fleet: ["AWS::AutoScaling::AutoScalingGroup", { MinSize: "2", MaxSize: "4", VPCZoneIdentifier: [ref("Subnet")], ...launch }],
      ...more,
    });
  const data: Plain = { ImageId: "ami-1", InstanceType: "t3.micro", SecurityGroupIds: [ref("Group")], UserData: btoa("echo hello") };
  const version = att("Template", "LatestVersionNumber");
  const template = (more: { readonly [name: string]: Plain } = {}): Written => ["AWS::EC2::LaunchTemplate", { LaunchTemplateData: data, ...more }];

  it.each<[string, { readonly [name: string]: Plain }, Readonly<Record<string, Written>>]>([
    [
      "a launch template by its id",
      { LaunchTemplate: { LaunchTemplateId: ref("Template"), Version: version } },
      { Template: template() },
    ],
    [
      "a launch template by its name",
      { LaunchTemplate: { LaunchTemplateName: "web", Version: "1" } },
      { Template: template({ LaunchTemplateName: "web" }) },
    ],
    [
      "a launch template among mixed instances",
      {
        MixedInstancesPolicy: {
          LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: ref("Template"), Version: version }, Overrides: [] },
        },
      },
      { Template: template() },
    ],
    [
      "the groups of a launch template's interface",
      { LaunchTemplate: { LaunchTemplateId: ref("Template"), Version: version } },
      { Template: template({ LaunchTemplateData: { NetworkInterfaces: [{ DeviceIndex: 0, Groups: [ref("Group")] }] } }) },
    ],
    [
      "a launch configuration",
      { LaunchConfigurationName: ref("Configuration") },
      {
        Configuration: [
          "AWS::AutoScaling::LaunchConfiguration",
          { ImageId: "ami-1", InstanceType: "t3.micro", SecurityGroups: [ref("Group")], UserData: btoa("echo hello") },
        ],
      },
    ],
  ])("starts instances by %s", (_, launch, more) => {
    const { network, diagnostics } = read(launch, more);
    expect(diagnostics).toEqual([]);
    expect(network.instances).toMatchObject([{ autoscalingGroup: "Fleet", count: 2, zone: "eu-central-1a" }]);
    expect(network.interfaces).toMatchObject([{ subnet: "Subnet", securityGroups: GROUPS }]);
  });

  it("hands on what its template says", () => {
    const { network } = read({ LaunchTemplate: { LaunchTemplateId: ref("Template"), Version: version } }, { Template: template() });
    expect(network.instances).toMatchObject([{ image: "ami-1", instanceType: "t3.micro", userData: "echo hello" }]);
  });
});

describe("an Elastic IP", () => {
  const around: Record<string, Written> = { Vpc: VPC, Subnet: SUBNET };

  it("is bound to a NAT gateway by its AllocationId", () => {
    const { network, diagnostics } = readLowered({
      ...around,
      Ip: ["AWS::EC2::EIP", { Domain: "vpc" }],
      Nat: ["AWS::EC2::NatGateway", { SubnetId: ref("Subnet"), AllocationId: att("Ip", "AllocationId") }],
    });
    expect(diagnostics).toEqual([]);
    expect(network.interfaces[0]?.addresses[0]?.public?.elasticIp).toBe("Ip");
  });

  it("is not meant by Ref, which is its address, where the allocation is wanted", () => {
    const { network, diagnostics } = readLowered({
      ...around,
      Ip: ["AWS::EC2::EIP"],
      Nat: ["AWS::EC2::NatGateway", { SubnetId: ref("Subnet"), AllocationId: ref("Ip") }],
    });
    expect(diagnostics).toMatchObject([{ code: "wrong-reference", hint: "Write !GetAtt Ip.AllocationId." }]);
    expect(network.interfaces[0]?.addresses[0]?.public?.elasticIp).toBe("Ip");
  });

  it.each<[string, Record<string, Written>]>([
    ["InstanceId", { Ip: ["AWS::EC2::EIP", { InstanceId: ref("Web") }] }],
    ["an association by AllocationId", {
      Ip: ["AWS::EC2::EIP"],
      Bound: ["AWS::EC2::EIPAssociation", { AllocationId: att("Ip", "AllocationId"), InstanceId: ref("Web") }],
    }],
    ["an association by the address", { Ip: ["AWS::EC2::EIP"], Bound: ["AWS::EC2::EIPAssociation", { EIP: ref("Ip"), InstanceId: ref("Web") }] }],
  ])("is bound to an instance by %s", (_, binding) => {
    const { network, diagnostics } = readLowered({ ...around, Web: ["AWS::EC2::Instance", { SubnetId: ref("Subnet") }], ...binding });
    expect(diagnostics).toEqual([]);
    expect(network.interfaces[0]?.addresses[0]?.public?.elasticIp).toBe("Ip");
  });
});
