import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import type { Network } from "../../lib/model";
import { PUBLIC_WEB, readForm, throughForm, told, verdictOf } from "./public-web";

/** The network of the form with something in it that nobody knows. */
const doubtful = (change: (network: Network) => Network): Network => change(readForm({}).network);

describe("what a network does not know stays in doubt in a form", () => {
  it.each<[string, (network: Network) => Network]>([
    ["whether Block Public Access is on", (network) => ({ ...network, vpcs: network.vpcs.map((vpc) => ({ ...vpc, blockPublicAccess: "unknown" })) })],
    ["whether an instance runs", (network) => ({ ...network, instances: network.instances.map((one) => ({ ...one, state: "unknown" })) })],
  ])("%s", (_, change) => {
    const again = throughForm(doubtful(change));
    expect([again.left, again.told]).toEqual([[], []]);
    expect(verdictOf(again.network)).toBe(verdictOf(doubtful(change)));
    expect(throughForm(again.network).network).toEqual(again.network);
  });

  it.each<[string, string]>([
    ["an ACL", 'resource "aws_network_acl_association" "a" {\n subnet_id = aws_subnet.public.id\n network_acl_id = "acl-0123456789abcdef0"\n}'],
    ["a route table", 'resource "aws_route_table_association" "a" {\n subnet_id = aws_subnet.public.id\n route_table_id = "rtb-0123456789abcdef0"\n}'],
  ])("which subnet has %s of elsewhere", (_, association) => {
    const text = `
      resource "aws_vpc" "shop" { cidr_block = "10.0.0.0/16" }
      resource "aws_subnet" "public" {
        vpc_id     = aws_vpc.shop.id
        cidr_block = "10.0.1.0/24"
      }
      ${association}`;
    const { network } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: COMMAND_LINE_LIMITS });
    const again = throughForm(network);
    const [vpc] = again.network.vpcs;
    const [subnet] = again.network.subnets;
    expect(again.told.filter((line) => line.startsWith("error"))).toEqual([]);
    const isOwn = (one: Network) => [one.subnets[0]?.networkAcl === one.vpcs[0]?.defaultNetworkAcl, one.subnets[0]?.routeTable === one.vpcs[0]?.mainRouteTable];
    expect([vpc?.id, subnet?.vpc]).toEqual(["shop", "shop"]);
    expect(isOwn(again.network)).toEqual(isOwn(network));
  });
});

describe("what an error took away from a form is not decided by what is left", () => {
  it("an association that is no text is not one with the main table", () => {
    const routeTables = [{ ...PUBLIC_WEB.routeTables[0], main: true, subnetAssociations: [] }, { id: "b", vpc: "shop", subnetAssociations: [7] }];
    const { network, diagnostics } = readForm({ routeTables });
    expect(told({ diagnostics })).toEqual(["error wrong-type"]);
    expect(verdictOf(network)).toBe("unknown");
  });

  it("a mark that is no mark leaves open what a row is", () => {
    const { network, diagnostics } = readForm({ networkAcls: [{ id: "acl", vpc: "shop", default: "yes", inboundRules: [] }] });
    expect(told({ diagnostics })).toEqual(["error wrong-type"]);
    expect(verdictOf(network)).toBe("unknown");
  });

  it.each<[string, object, string[]]>([
    ["an instance", { instances: [{ ...PUBLIC_WEB.instances[0], sourceDestinationChek: false }] }, ["what sourceDestinationChek says of web"]],
    ["the form", { instnces: [] }, ["what instnces says of a.console.json"]],
    ["the form, for what is no list", { keyPairs: {} }, ["what keyPairs says of a.console.json"]],
  ])("a misspelt field of %s leaves open what it says, by its name", (_, more, expected) => {
    const { network } = readForm(more);
    expect(network.unread.map(({ fact, component }) => `${fact} of ${component}`)).toEqual(expected);
    expect(verdictOf(network)).toBe("unknown");
  });

  it("a misspelt field that can only mean one which decides no packet leaves nothing open", () => {
    const instance = PUBLIC_WEB.instances[0];
    const read = readForm({ instances: [{ ...instance, instanceTyp: "t3.micro", usrData: "#!/bin/sh" }] });
    expect(told(read)).toEqual(["error unknown-argument", "error unknown-argument"]);
    expect(verdictOf(read.network)).toBe("allowed");
    expect(verdictOf(readForm({ instances: [{ ...instance, instanceType: "t3.micro", instanceTyp: "t3.micro" }] }).network)).toBe("unknown");
  });

  it("two files of two Regions leave the Region open", () => {
    const files = ["eu-west-1", "us-east-1"].map((region) => ({ path: `${region}.console.json`, text: JSON.stringify({ format: "ringfence-console/1", region }) }));
    const read = readConfiguration(files, { format: "console", limits: COMMAND_LINE_LIMITS });
    expect(told(read)).toEqual(["error duplicate-declaration"]);
    expect(read.network.unread).not.toEqual([]);
  });
});

it("the default group of a VPC of elsewhere admits itself, and its default ACL everything", () => {
  const vpc = "vpc-0123456789abcdef0";
  const { network } = readForm({ securityGroups: [...PUBLIC_WEB.securityGroups, { id: "usual", vpc, default: true }], networkAcls: [{ id: "acl", vpc, default: true }] });
  const rules = network.securityGroups.find(({ id }) => id === "usual")?.rules.filter(({ direction }) => direction === "ingress");
  expect(rules).toMatchObject([{ peer: { kind: "group", group: "usual" } }]);
  expect(network.networkAcls.find(({ id }) => id === "acl")?.entries.map(({ action }) => action)).toEqual(["allow", "allow", "allow", "allow"]);
});
