import { describe, expect, it } from "vitest";
import { formatPrefix } from "../../../net";
import { readLowered } from "./read-lowered";
import { later, ref, type Plain, type Written } from "./template-of";

const VPC: Written = ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }];
const SUBNET: Written = ["AWS::EC2::Subnet", { VpcId: ref("Vpc"), CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-central-1a" }];

describe("a VPC with a public subnet", () => {
  const { network, diagnostics } = readLowered({
    Vpc: ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16", Tags: [{ Key: "Name", Value: "main" }] }],
    Subnet: SUBNET,
    Gateway: ["AWS::EC2::InternetGateway"],
    Attachment: ["AWS::EC2::VPCGatewayAttachment", { VpcId: ref("Vpc"), InternetGatewayId: ref("Gateway") }],
    Table: ["AWS::EC2::RouteTable", { VpcId: ref("Vpc") }],
    Out: ["AWS::EC2::Route", { RouteTableId: ref("Table"), DestinationCidrBlock: "0.0.0.0/0", GatewayId: ref("Gateway") }],
    Bound: ["AWS::EC2::SubnetRouteTableAssociation", { RouteTableId: ref("Table"), SubnetId: ref("Subnet") }],
  });

  it("is read without a diagnostic", () => expect(diagnostics).toEqual([]));

  it("keeps the logical ids, and the Name tag", () => {
    expect(network.vpcs.map(({ id, name, region }) => ({ id, name, region }))).toEqual([
      { id: "Vpc", name: "main", region: "eu-central-1" },
    ]);
    expect(network.subnets.map(({ id, vpc, routeTable, zone }) => ({ id, vpc, routeTable, zone }))).toEqual([
      { id: "Subnet", vpc: "Vpc", routeTable: "Table", zone: "eu-central-1a" },
    ]);
  });

  it("leads out through the gateway that is attached (CFN-4)", () => {
    expect(network.routeTables.find(({ id }) => id === "Table")?.routes.map(({ target }) => target)).toEqual([
      { kind: "internet_gateway", id: "Gateway" },
    ]);
    expect(network.internetGateways).toMatchObject([{ id: "Gateway", vpc: "Vpc" }]);
  });
});

describe("IPv6 blocks", () => {
  it("come to a VPC and its subnet apart", () => {
    const { network, diagnostics } = readLowered({
      Vpc: VPC,
      Block: ["AWS::EC2::VPCCidrBlock", { VpcId: ref("Vpc"), AmazonProvidedIpv6CidrBlock: true }],
      Subnet: SUBNET,
      SubnetBlock: [
        "AWS::EC2::SubnetCidrBlock",
        { SubnetId: ref("Subnet"), Ipv6CidrBlock: later({ address: "Vpc", attribute: "Ipv6CidrBlocks" }) },
      ],
    });
    expect(diagnostics).toEqual([]);
    expect(network.subnets[0]?.ipv6Cidr?.length).toBe(64);
  });

  it("that no subnet of the template takes are told of", () =>
    expect(readLowered({ Block: ["AWS::EC2::SubnetCidrBlock", { SubnetId: "subnet-1a2b3c4d", Ipv6CidrBlock: "2001:db8::/64" }] }).codes).toEqual([
      "reference-outside",
    ]));

  it("and further IPv4 blocks are told apart", () => {
    const { network } = readLowered({ Vpc: VPC, More: ["AWS::EC2::VPCCidrBlock", { VpcId: ref("Vpc"), CidrBlock: "10.1.0.0/16" }] });
    expect(network.vpcs[0]?.cidrs.map(formatPrefix)).toEqual(["10.0.0.0/16", "10.1.0.0/16"]);
  });
});

describe("a peering (CFN-5)", () => {
  const state = (more: { readonly [name: string]: Plain }, peer: Plain = ref("Peer")) =>
    readLowered({
      Vpc: VPC,
      Peer: ["AWS::EC2::VPC", { CidrBlock: "10.1.0.0/16" }],
      Link: ["AWS::EC2::VPCPeeringConnection", { VpcId: ref("Vpc"), PeerVpcId: peer, ...more }],
    }).network.peerings[0]?.state;

  it.each<[string, { readonly [name: string]: Plain }, Plain?]>([
    ["in one account", {}],
    ["whose owner is the account of the stack", { PeerOwnerId: ref("AWS::AccountId") }, "vpc-1a2b3c4d"],
    ["of two VPCs of one template, whoever is named as owner", { PeerOwnerId: "123456789012" }],
    ["with another account, by a role of it", { PeerOwnerId: "123456789012", PeerRoleArn: "arn:aws:iam::123456789012:role/peer" }, "vpc-1a2b3c4d"],
  ])("%s is accepted by itself", (_, more, peer) => expect(state(more, peer)).toBe("active"));

  it("with another account and no role is not known to be accepted", () =>
    expect(state({ PeerOwnerId: "123456789012" }, "vpc-1a2b3c4d")).toBe("unknown"));
});

describe("routes that a VPN gateway brings", () => {
  it("are in each table that is listed, and not known", () => {
    const { network, codes } = readLowered({
      Vpc: VPC,
      One: ["AWS::EC2::RouteTable", { VpcId: ref("Vpc") }],
      Two: ["AWS::EC2::RouteTable", { VpcId: ref("Vpc") }],
      Vgw: ["AWS::EC2::VPNGateway", { Type: "ipsec.1" }],
      Attached: ["AWS::EC2::VPCGatewayAttachment", { VpcId: ref("Vpc"), VpnGatewayId: ref("Vgw") }],
      Brought: ["AWS::EC2::VPNGatewayRoutePropagation", { RouteTableIds: [ref("One"), ref("Two")], VpnGatewayId: ref("Vgw") }],
    });
    expect(codes).toEqual([]);
    for (const table of ["One", "Two"]) {
      expect(network.routeTables.find(({ id }) => id === table)?.routes).toMatchObject([
        { origin: "propagated", target: { kind: "virtual_private_gateway", id: "Vgw" } },
      ]);
    }
  });
});
