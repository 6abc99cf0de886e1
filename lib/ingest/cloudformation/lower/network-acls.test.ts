import { describe, expect, it } from "vitest";
import { readLowered } from "./read-lowered";
import { ref, type Plain, type Written } from "./template-of";

const VPC: Written = ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }];
const SUBNET: Written = ["AWS::EC2::Subnet", { VpcId: ref("Vpc"), CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-central-1a" }];

describe("a network ACL (CFN-2)", () => {
  const entry = (more: { readonly [name: string]: Plain }): Written => [
    "AWS::EC2::NetworkAclEntry",
    { NetworkAclId: ref("Acl"), RuleNumber: 100, RuleAction: "allow", Protocol: 6, CidrBlock: "0.0.0.0/0", ...more },
  ];
  const acl = (...entries: readonly Written[]) =>
    readLowered({
      Vpc: VPC,
      Subnet: SUBNET,
      Acl: ["AWS::EC2::NetworkAcl", { VpcId: ref("Vpc") }],
      Bound: ["AWS::EC2::SubnetNetworkAclAssociation", { NetworkAclId: ref("Acl"), SubnetId: ref("Subnet") }],
      ...Object.fromEntries(entries.map((written, at) => [`Entry${at}`, written])),
    });
  const own = (...entries: readonly Written[]) => acl(...entries).network.networkAcls.find(({ id }) => id === "Acl")?.entries;

  it("starts with the implicit deny alone, and is bound by an association", () => {
    expect(own()).toEqual([]);
    expect(acl().network.subnets[0]?.networkAcl).toBe("Acl");
  });

  it("has its entries inward, or outward with Egress", () =>
    expect(own(entry({ PortRange: { From: 80, To: 90 } }), entry({ Egress: true, Protocol: -1 }))).toMatchObject([
      { direction: "ingress", number: 100, traffic: { protocol: 6, ports: [80, 90] } },
      { direction: "egress", number: 100, traffic: { protocol: null } },
    ]));

  it("takes the type and the code of ICMP", () =>
    expect(own(entry({ Protocol: 1, Icmp: { Type: 8, Code: -1 } }))).toMatchObject([{ traffic: { icmp: { type: 8, code: null } } }]));

  it("wants the number of a protocol", () => {
    const { diagnostics, network } = acl(entry({ Protocol: "tcp", PortRange: { From: 80, To: 80 } }));
    expect(diagnostics).toMatchObject([{ code: "wrong-type", message: 'Protocol of Entry0 should be a number, and is "tcp".', hint: "Write 6." }]);
    expect(network.networkAcls.find(({ id }) => id === "Acl")?.entries).toMatchObject([{ traffic: { protocol: 6, ports: [80, 80] } }]);
  });

  it("says what is missing in the words of the template", () => {
    const [told] = acl(entry({})).diagnostics;
    expect(told).toMatchObject({ code: "missing-ports", hint: "Add PortRange.From and PortRange.To." });
  });
});
