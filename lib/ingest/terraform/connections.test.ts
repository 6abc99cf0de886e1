import { describe, expect, it } from "vitest";
import { present } from "../../assert";
import { attributesOf, type Network } from "../../model";
import { SUBMISSION_LIMITS } from "../read";
import { readConfiguration } from "../read-configuration";

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
resource "aws_route_table" "t" {
  count  = 2
  vpc_id = aws_vpc.v[count.index].id
}
`;

const read = (text: string): Network => {
  const { network, diagnostics } = readConfiguration([{ path: "main.tf", text: BASE + text }], {
    format: "terraform",
    limits: SUBMISSION_LIMITS,
  });
  expect(diagnostics).toEqual([]);
  return network;
};
const routesOf = (network: Network, id: string) =>
  present(
    network.routeTables.find((table) => table.id === id),
    id,
  ).routes;

describe("peering (PCX-1)", () => {
  const peering = (accept: string): string => `
    resource "aws_vpc_peering_connection" "p" {
      vpc_id      = aws_vpc.v[0].id
      peer_vpc_id = aws_vpc.v[1].id
      ${accept}
    }
    resource "aws_route" "r" {
      route_table_id            = aws_route_table.t[0].id
      destination_cidr_block    = "10.1.0.0/16"
      vpc_peering_connection_id = aws_vpc_peering_connection.p.id
    }
`;
  const accepter = `
    resource "aws_vpc_peering_connection_accepter" "a" {
      vpc_peering_connection_id = aws_vpc_peering_connection.p.id
      auto_accept = true
    }
`;

  it.each([
    ["accepted by itself", peering("auto_accept = true"), "active"],
    ["accepted by the other side", peering("") + accepter, "active"],
    ["accepted by nobody", peering(""), "pending-acceptance"],
  ])("%s", (_, text, state) => {
    const network = read(text);
    expect(attributesOf(network, "aws_vpc_peering_connection.p")).toMatchObject({
      requester: "aws_vpc.v[0]",
      accepter: "aws_vpc.v[1]",
      state,
    });
    expect(routesOf(network, "aws_route_table.t[0]")).toMatchObject([{ target: { kind: "peering", id: "aws_vpc_peering_connection.p" } }]);
  });

  it("lets rules name groups of the other VPC (SG-7)", () => {
    const groups = `
      resource "aws_security_group" "near" {
        vpc_id = aws_vpc.v[0].id
        ingress {
          protocol        = "-1"
          from_port       = 0
          to_port         = 0
          security_groups = [aws_security_group.far.id]
        }
      }
      resource "aws_security_group" "far" {
        vpc_id = aws_vpc.v[1].id
      }
`;
    expect(read(peering("auto_accept = true") + groups).securityGroups.length).toBe(4);
  });
});

describe("VPC endpoints", () => {
  it("of the gateway kind put a route to their service's list into their tables (VPCE-1)", () => {
    const network = read(`
      resource "aws_vpc_endpoint" "s3" {
        vpc_id          = aws_vpc.v[0].id
        service_name    = "com.amazonaws.eu-west-1.s3"
        route_table_ids = [aws_route_table.t[0].id]
      }
`);
    const prefixList = "aws_vpc_endpoint.s3.prefix_list_id";
    expect(attributesOf(network, "aws_vpc_endpoint.s3")).toMatchObject({ type: "gateway", prefix_list: prefixList });
    expect(routesOf(network, "aws_route_table.t[0]")).toMatchObject([{ destination: { prefixList }, target: { kind: "vpc_endpoint" } }]);
    expect(network.prefixLists).toMatchObject([{ id: prefixList, service: "s3" }]);
  });

  it("of the interface kind have an interface in each subnet (VPCE-2)", () => {
    const network = read(`
      resource "aws_vpc_endpoint" "ssm" {
        vpc_id            = aws_vpc.v[0].id
        service_name      = "com.amazonaws.eu-west-1.ssm"
        vpc_endpoint_type = "Interface"
        subnet_ids        = [aws_subnet.s[0].id]
      }
`);
    expect(attributesOf(network, "aws_vpc_endpoint.ssm")).toMatchObject({
      subnet: "aws_subnet.s[0]",
      addresses: [{ private: "any free address of 10.0.1.0/24", public: null }],
      groups: ["aws_vpc.v[0].default_security_group_id"],
    });
  });
});

it("a NAT gateway has an interface of its own and an Elastic IP on it (NAT-1, NAT-6)", () => {
  const network = read(`
    resource "aws_eip" "e" {
    }
    resource "aws_nat_gateway" "n" {
      subnet_id     = aws_subnet.s[0].id
      allocation_id = aws_eip.e.id
    }
`);
  expect(attributesOf(network, "aws_nat_gateway.n")).toMatchObject({
    connectivity: "public",
    public_ip: "any public address",
    subnet: "aws_subnet.s[0]",
  });
});

describe("transit gateways (TGW-1)", () => {
  const gateway = `
    resource "aws_ec2_transit_gateway" "g" {
    }
    resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
      count              = 2
      transit_gateway_id = aws_ec2_transit_gateway.g.id
      vpc_id             = aws_vpc.v[count.index].id
      subnet_ids         = [aws_subnet.s[count.index].id]
    }
`;

  it("associate and propagate into their default table", () => {
    const network = read(gateway);
    const table = "aws_ec2_transit_gateway.g.association_default_route_table_id";
    expect(attributesOf(network, "aws_ec2_transit_gateway_vpc_attachment.a[1]")).toMatchObject({ route_table: table, vpc: "aws_vpc.v[1]" });
    expect(attributesOf(network, table)).toMatchObject({
      routes: [{ destination: "10.0.0.0/16" }, { destination: "10.1.0.0/16", origin: "propagated" }],
    });
  });

  it("have tables of the configuration's own, with static and black-hole routes", () => {
    const network = read(`${gateway}
      resource "aws_ec2_transit_gateway_route_table" "t" {
        transit_gateway_id = aws_ec2_transit_gateway.g.id
      }
      resource "aws_ec2_transit_gateway_route_table_association" "a" {
        transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a[0].id
        transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t.id
      }
      resource "aws_ec2_transit_gateway_route" "static" {
        destination_cidr_block         = "0.0.0.0/0"
        transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a[1].id
        transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t.id
      }
      resource "aws_ec2_transit_gateway_route" "hole" {
        destination_cidr_block         = "10.9.0.0/16"
        blackhole                      = true
        transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t.id
      }
`);
    expect(attributesOf(network, "aws_ec2_transit_gateway_route_table.t")).toMatchObject({
      routes: [{ attachment: "aws_ec2_transit_gateway_vpc_attachment.a[1]" }, { attachment: "blackhole" }],
    });
    expect(attributesOf(network, "aws_ec2_transit_gateway_vpc_attachment.a[0]")).toMatchObject({
      route_table: "aws_ec2_transit_gateway_route_table.t",
    });
  });
});

it("the default VPC comes with all that makes it public, when something is put there (TF-4)", () => {
  const network = read('resource "aws_instance" "i" {\n  availability_zone = "eu-west-1b"\n}\n');
  expect(attributesOf(network, "aws_instance.i")).toMatchObject({
    vpc: "default_vpc",
    zone: "eu-west-1b",
    public_ip: "any public address",
  });
  expect(attributesOf(network, 'default_vpc.default_subnet["b"]')).toMatchObject({ cidr: "172.31.16.0/20" });
  expect(routesOf(network, "default_vpc.main_route_table_id")).toMatchObject([{ target: { id: "default_vpc.internet_gateway" } }]);
});

it("a default VPC that the configuration adopts keeps its name", () => {
  const network = read(`
    resource "aws_default_vpc" "d" {
    }
    resource "aws_default_subnet" "a" {
      availability_zone = "eu-west-1a"
    }
    resource "aws_instance" "i" {
    }
`);
  expect(attributesOf(network, "aws_instance.i")).toMatchObject({ vpc: "aws_default_vpc.d", subnet: "aws_default_subnet.a" });
});
