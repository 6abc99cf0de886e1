import { expect, it } from "vitest";
import { decidesPackets } from "./decides-packets";
import { readLowered } from "./lower/read-lowered";

it.each([
  ["of what is read, by what it becomes", "AWS::EC2::Subnet", true],
  ["of what is read and surrounds the network", "AWS::EC2::Host", false],
  ["of what is read for a name", "AWS::EC2::KeyPair", false],
  ["of what lets a group be used elsewhere, where it holds anyhow", "AWS::EC2::SecurityGroupVpcAssociation", false],
  ["of another service", "AWS::IAM::Role", false],
  ["of what is not read, in a service that leads packets", "AWS::EC2::TransitGatewayConnect", true],
  ["of what is not read, and known to stand beside", "AWS::EC2::VolumeAttachment", false],
])("whether packets hang on a type %s", (_, type, decides) => expect(decidesPackets(type)).toBe(decides));

it("a host that is misspelt costs no answer", () => {
  const { diagnostics, network } = readLowered({ Hosts: ["AWS::EC2::Hosts", {}] });
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["unknown-type", "error"]]);
  expect(network.unread).toEqual([]);
});
