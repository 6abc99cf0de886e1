import { describe, expect, it } from "vitest";
import { attributesOf, type Network } from "../../../model";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
resource "aws_vpc" "v" {
  count      = 2
  cidr_block = "10.\${count.index}.0.0/16"
}
resource "aws_subnet" "s" {
  count             = 2
  vpc_id            = aws_vpc.v[count.index].id
  cidr_block        = "10.\${count.index}.1.0/24"
  availability_zone = "eu-west-1a"
}
resource "aws_ec2_transit_gateway" "g" {
  count = 2
}
`;
const told = (text: string) =>
  readConfiguration([{ path: "main.tf", text: BASE + text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const codes = (text: string): string[] => told(text).diagnostics.map(({ code }) => code);
const read = (text: string): Network => {
  expect(codes(text)).toEqual([]);
  return told(text).network;
};

const PEERING = `
resource "aws_ec2_transit_gateway_peering_attachment" "p" {
  transit_gateway_id      = aws_ec2_transit_gateway.g[0].id
  peer_transit_gateway_id = aws_ec2_transit_gateway.g[1].id
  peer_region             = "us-east-1"
}
`;
const ACCEPTER = `
resource "aws_ec2_transit_gateway_peering_attachment_accepter" "a" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.p.id
}
`;
const own = "aws_ec2_transit_gateway_peering_attachment.p";
const theirs = "aws_ec2_transit_gateway_peering_attachment_accepter.a";
const route = (name: string, gateway: number, attachment: string): string => `
resource "aws_ec2_transit_gateway_route" "${name}" {
  destination_cidr_block         = "10.9.0.0/16"
  transit_gateway_attachment_id  = ${attachment}.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.g[${gateway}].association_default_route_table_id
}
`;

describe("a peering of transit gateways", () => {
  it("is an attachment of each, in the table of each", () => {
    const network = read(PEERING + ACCEPTER);
    const table = (at: number) => `aws_ec2_transit_gateway.g[${at}].association_default_route_table_id`;
    expect(network.transitGatewayAttachments).toMatchObject([
      {
        id: own,
        transitGateway: "aws_ec2_transit_gateway.g[0]",
        resource: { kind: "peering", peer: "aws_ec2_transit_gateway.g[1]" },
        associatedTable: table(0),
        state: "available",
      },
      {
        id: theirs,
        transitGateway: "aws_ec2_transit_gateway.g[1]",
        resource: { kind: "peering", peer: "aws_ec2_transit_gateway.g[0]" },
        associatedTable: table(1),
        state: "available",
      },
    ]);
  });

  it("that nobody accepts is pending", () =>
    expect(read(PEERING).transitGatewayAttachments.map(({ state }) => state)).toEqual(["pending", "pending"]));

  it("with a gateway that is not here has one side, and may be accepted there", () => {
    const { network } = told(PEERING.replace("aws_ec2_transit_gateway.g[1].id", '"tgw-0abc"'));
    expect(network.transitGatewayAttachments).toMatchObject([{ id: own, resource: { peer: "tgw-0abc" }, state: "unknown" }]);
    expect(network.transitGateways.map(({ id }) => id)).toContain("tgw-0abc");
  });

  it.each([
    ["the one that asked", 0, own, own],
    ["the one that accepted, by the name of the other side", 1, own, theirs],
    ["the one that accepted, by its own name", 1, theirs, theirs],
  ])("is named in the routes of its gateway: %s", (_, gateway, named, expected) => {
    const network = read(PEERING + ACCEPTER + route("r", gateway, named));
    expect(attributesOf(network, `aws_ec2_transit_gateway.g[${gateway}].association_default_route_table_id`)?.routes).toMatchObject([
      { destination: "10.9.0.0/16", attachment: expected, origin: "static" },
    ]);
  });

  it("is associated with a table on each side", () => {
    const tables = [0, 1].map(
      (at) => `
resource "aws_ec2_transit_gateway_route_table" "t${at}" {
  transit_gateway_id = aws_ec2_transit_gateway.g[${at}].id
}
resource "aws_ec2_transit_gateway_route_table_association" "a${at}" {
  transit_gateway_attachment_id  = ${own}.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t${at}.id
}
`,
    );
    expect(read(PEERING + ACCEPTER + tables.join("")).transitGatewayAttachments.map(({ associatedTable }) => associatedTable)).toEqual([
      "aws_ec2_transit_gateway_route_table.t0",
      "aws_ec2_transit_gateway_route_table.t1",
    ]);
  });

  it("propagates nothing", () => {
    const propagation = `
resource "aws_ec2_transit_gateway_route_table_propagation" "p" {
  transit_gateway_attachment_id  = ${own}.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.g[0].association_default_route_table_id
}
`;
    expect(codes(PEERING + ACCEPTER + propagation)).toEqual(["propagation-over-peering"]);
  });
});

describe("an attachment of a VPC", () => {
  const attachment = (gateway: string, more = ""): string => `
resource "aws_ec2_transit_gateway_vpc_attachment" "v" {
  transit_gateway_id = ${gateway}
  vpc_id             = aws_vpc.v[0].id
  subnet_ids         = [aws_subnet.s[0].id]
  ${more}
}
`;
  const first = attachment("aws_ec2_transit_gateway.g[0].id");

  it("to a gateway that is not here keeps its subnets", () => {
    const { network } = told(attachment('"tgw-0abc"'));
    expect(network.transitGatewayAttachments).toMatchObject([{ transitGateway: "tgw-0abc", resource: { subnets: ["aws_subnet.s[0]"] } }]);
    expect(network.missing).toContainEqual({ fact: "the route tables of the transit gateway", component: "tgw-0abc" });
  });

  it("goes by the name of who accepted it, and by what that one says", () => {
    const accepter = `
resource "aws_ec2_transit_gateway_vpc_attachment_accepter" "a" {
  transit_gateway_attachment_id                   = aws_ec2_transit_gateway_vpc_attachment.v.id
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
}
`;
    const network = read(first + accepter + route("r", 0, "aws_ec2_transit_gateway_vpc_attachment_accepter.a"));
    expect(network.transitGatewayAttachments[0]?.associatedTable).toBeNull();
    expect(network.transitGatewayRouteTables[0]?.routes).toMatchObject([
      { attachment: "aws_ec2_transit_gateway_vpc_attachment.v", origin: "static" },
    ]);
  });

  it.each([
    ["has subnets of its VPC", attachment("aws_ec2_transit_gateway.g[0].id").replace("s[0].id]", "s[1].id]"), ["subnets-of-several-vpcs"]],
    [
      "has no route in the table of another gateway",
      first + route("r", 1, "aws_ec2_transit_gateway_vpc_attachment.v"),
      ["attachment-of-other-gateway"],
    ],
  ])("%s", (_, text, expected) => expect(codes(text)).toEqual(expected));
});

describe("a VPN", () => {
  const CONNECTION = `
resource "aws_customer_gateway" "c" {
  bgp_asn    = 65000
  ip_address = "203.0.113.9"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "c" {
  customer_gateway_id = aws_customer_gateway.c.id
  transit_gateway_id  = aws_ec2_transit_gateway.g[0].id
  type                = "ipsec.1"
}
`;
  it("to a transit gateway is an attachment whose routes nobody knows", () => {
    const { network } = told(CONNECTION + route("r", 0, "aws_vpn_connection.c").replace(".c.id", ".c.transit_gateway_attachment_id"));
    expect(network.transitGatewayAttachments).toMatchObject([
      { id: "aws_vpn_connection.c.transit_gateway_attachment_id", resource: { kind: "other" } },
    ]);
    expect(network.transitGatewayRouteTables[0]?.routes).toMatchObject([
      { attachment: "aws_vpn_connection.c.transit_gateway_attachment_id" },
    ]);
    expect(network.missing).toContainEqual({
      fact: "the routes that VPN connections propagate",
      component: "aws_ec2_transit_gateway.g[0].association_default_route_table_id",
    });
  });

  const gateway = (vpc = "vpc_id = aws_vpc.v[0].id", name = "g"): string => `resource "aws_vpn_gateway" "${name}" {\n  ${vpc}\n}\n`;
  const table = (inside: string): string => `resource "aws_route_table" "t" {\n  vpc_id = aws_vpc.v[0].id\n  ${inside}\n}\n`;
  const ROUTE = 'route {\n cidr_block = "192.168.0.0/16"\n gateway_id = aws_vpn_gateway.g.id\n }';
  const PROPAGATED = {
    destination: { unknown: "the routes that aws_vpn_gateway.g propagates into aws_route_table.t" },
    target: { kind: "virtual_private_gateway", id: "aws_vpn_gateway.g" },
    origin: "propagated",
  };

  it.each([
    ["a list of the table", gateway() + table("propagating_vgws = [aws_vpn_gateway.g.id]")],
    [
      "a resource of its own",
      `${gateway() + table("")}resource "aws_vpn_gateway_route_propagation" "p" {\n route_table_id = aws_route_table.t.id\n vpn_gateway_id = aws_vpn_gateway.g.id\n}\n`,
    ],
  ])("propagates routes that nobody knows, by %s", (_, text) => {
    expect(read(text).routeTables.find(({ id }) => id === "aws_route_table.t")?.routes).toMatchObject([PROPAGATED]);
  });

  it("propagates into the main table too", () => {
    const text = `${gateway()}resource "aws_vpn_gateway_route_propagation" "p" {\n route_table_id = aws_vpc.v[0].main_route_table_id\n vpn_gateway_id = aws_vpn_gateway.g.id\n}\n`;
    expect(read(text).routeTables.find(({ id }) => id === "aws_vpc.v[0].main_route_table_id")?.routes).toHaveLength(1);
  });

  it("is reached by a static route", () => {
    expect(read(gateway() + table(ROUTE)).routeTables.find(({ id }) => id === "aws_route_table.t")?.routes).toMatchObject([
      { target: { kind: "virtual_private_gateway", id: "aws_vpn_gateway.g" } },
    ]);
  });

  it("may be attached by a resource of its own", () => {
    const attachment =
      'resource "aws_vpn_gateway_attachment" "a" {\n vpc_id = aws_vpc.v[0].id\n vpn_gateway_id = aws_vpn_gateway.g.id\n}\n';
    expect(codes(gateway("") + attachment + table(ROUTE))).toEqual([]);
  });

  it.each([
    ["routes lead to a gateway of their own VPC", gateway("vpc_id = aws_vpc.v[1].id") + table(ROUTE), ["route-to-detached-gateway"]],
    ["routes lead to a gateway that is attached", gateway("") + table(ROUTE), ["route-to-detached-gateway"]],
    ["a VPC has one gateway", gateway() + gateway(undefined, "h"), ["second-vpn-gateway"]],
  ])("%s", (_, text, expected) => expect(codes(text)).toEqual(expected));
});
