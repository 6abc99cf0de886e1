import { describe, expect, it } from "vitest";
import { present } from "../../../assert";
import { formatAddress } from "../../../net";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_eip" "e" {
  count = 3
}
`;

const gateway = (more: string): string => `${BASE}resource "aws_nat_gateway" "n" {\n subnet_id = aws_subnet.s.id\n ${more}\n}\n`;

function read(more: string) {
  const { network, diagnostics } = readConfiguration([{ path: "main.tf", text: gateway(more) }], { format: "terraform", limits: SUBMISSION_LIMITS });
  const own = present(network.interfaces[0], "the gateway's interface");
  return {
    errors: diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
    addresses: own.addresses.map((address) => [
      address.private.kind === "symbolic" ? "any" : formatAddress(address.private.address),
      address.public?.elasticIp ?? null,
    ]),
    attached: network.elasticIps.map(({ attachedTo }) => attachedTo !== null),
    missing: network.missing.map(({ fact }) => fact),
  };
}

describe("further addresses of a NAT gateway (NAT-6)", () => {
  it("takes each further Elastic IP on a private address of its own", () => {
    const { errors, addresses, attached } = read(
      "allocation_id = aws_eip.e[0].id\n secondary_allocation_ids = [aws_eip.e[1].id, aws_eip.e[2].allocation_id]",
    );
    expect(errors).toEqual([]);
    expect(addresses).toEqual([
      ["any", "aws_eip.e[0]"],
      ["any", "aws_eip.e[1]"],
      ["any", "aws_eip.e[2]"],
    ]);
    expect(attached).toEqual([true, true, true]);
  });

  it("puts them on the private addresses that are written, and leaves the rest to AWS", () => {
    const { addresses } = read(
      'allocation_id = aws_eip.e[0].id\n private_ip = "10.0.1.9"\n secondary_private_ip_addresses = ["10.0.1.10"]\n ' +
        "secondary_allocation_ids = [aws_eip.e[1].id, aws_eip.e[2].id]",
    );
    expect(addresses).toEqual([
      ["10.0.1.9", "aws_eip.e[0]"],
      ["10.0.1.10", "aws_eip.e[1]"],
      ["any", "aws_eip.e[2]"],
    ]);
  });

  it("keeps the primary address first where only the further ones are written", () => {
    const { addresses } = read('connectivity_type = "private"\n secondary_private_ip_addresses = ["10.0.1.10"]');
    expect(addresses).toEqual([
      ["any", null],
      ["10.0.1.10", null],
    ]);
  });

  it("counts those of a private gateway", () => {
    expect(read('connectivity_type = "private"\n secondary_private_ip_address_count = 2').addresses).toHaveLength(3);
  });

  it("says that some are not known", () => {
    const { missing } = read('allocation_id = aws_eip.e[0].id\n secondary_allocation_ids = ["eipalloc-0123456789abcdef0"]');
    expect(missing).toEqual(["what secondary_allocation_ids[0] names"]);
  });

  it("refuses them at a private gateway", () => {
    const { errors } = read('connectivity_type = "private"\n secondary_allocation_ids = [aws_eip.e[0].id]');
    expect(errors).toEqual(["private-nat-gateway-address"]);
  });

  it("takes an empty list of them at a private gateway for none", () => {
    const { errors } = read('connectivity_type = "private"\n allocation_id = null\n secondary_allocation_ids = []');
    expect(errors).toEqual([]);
  });
});

describe("a regional NAT gateway", () => {
  it("needs neither a subnet nor an Elastic IP, and is told not to be modelled", () => {
    const route = 'resource "aws_route_table" "t" {\n vpc_id = aws_vpc.v.id\n route {\n cidr_block = "0.0.0.0/0"\n nat_gateway_id = aws_nat_gateway.n.id\n }\n}\n';
    const text = `${BASE}resource "aws_nat_gateway" "n" {\n vpc_id = aws_vpc.v.id\n availability_mode = "regional"\n}\n${route}`;
    const { network, diagnostics } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
    expect(diagnostics.map(({ code }) => code)).toEqual(["type-not-modelled"]);
    expect(network.unread).toEqual([]);
    expect(network.natGateways).toEqual([]);
    expect(network.routeTables.find(({ id }) => id === "aws_route_table.t")?.routes).toHaveLength(1);
  });
});
