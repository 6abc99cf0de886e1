import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explain, type Query } from "../../lib/explain";
import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";
import { formatPrefix } from "../../lib/net";

/** A template of the kind that people publish: zones, NAT gateways and IPv6 by parameters and conditions. */
const TEXT = readFileSync(new URL("multi-zone-vpc.yaml", import.meta.url), "utf8");

const read = (parameters: Readonly<Record<string, string>> = {}, text = TEXT) =>
  readConfiguration([{ path: "vpc.yaml", text }], {
    format: "cloudformation",
    limits: SUBMISSION_LIMITS,
    parameters: { "AWS::Region": "eu-central-1", ...parameters },
  });

describe.each([
  ["by default", {}],
  ["over three zones", { Zones: "3" }],
  ["with a NAT gateway in each zone", { NatPerZone: "true" }],
  ["with IPv6", { WithIpv6: "true" }],
  ["in production, with everything", { Environment: "production", Zones: "3", NatPerZone: "true", WithIpv6: "true", WithS3Endpoint: "true" }],
])("a VPC over several zones, %s", (_, parameters) => {
  it("is read without a diagnostic", () => expect(read(parameters).diagnostics).toEqual([]));
});

describe("its network", () => {
  const { network } = read();

  it("cuts the block of the VPC into subnets", () =>
    expect(network.subnets.map(({ id, cidr, zone }) => `${id} ${cidr && formatPrefix(cidr)} ${zone}`)).toEqual([
      "PublicA 10.20.0.0/24 eu-central-1a",
      "PublicB 10.20.1.0/24 eu-central-1b",
      "PrivateA 10.20.3.0/24 eu-central-1a",
      "PrivateB 10.20.4.0/24 eu-central-1b",
      "DatabaseA 10.20.6.0/24 eu-central-1a",
      "DatabaseB 10.20.7.0/24 eu-central-1b",
    ]));

  it("has a third zone by a condition", () =>
    expect(read({ Zones: "3" }).network.subnets.map(({ id, zone }) => [id, zone])).toContainEqual(["PublicC", "eu-central-1c"]));

  it("leads out by the NAT gateway that the condition chooses", () => {
    const way = (parameters: Readonly<Record<string, string>>) =>
      read(parameters).network.routeTables.find(({ id }) => id === "PrivateBRoutes")?.routes[0]?.target;
    expect(way({})).toEqual({ kind: "nat_gateway", id: "NatA" });
    expect(way({ NatPerZone: "true" })).toEqual({ kind: "nat_gateway", id: "NatB" });
  });

  it("gives a subnet its part of the IPv6 block", () =>
    expect(read({ WithIpv6: "true" }).network.subnets.map(({ ipv6Cidr }) => ipv6Cidr?.length)).toEqual([64, ...Array(5).fill(undefined)]));

  it("keeps what instances are launched with", () =>
    expect(network.instances.find(({ id }) => id === "App")).toMatchObject({
      instanceType: "t3.micro",
      instanceProfile: "AppProfile",
      userData: "#!/bin/sh\necho staging\n",
    }));

  it("keeps the name of a log group that AWS names as a reference", () =>
    expect(network.support.find(({ id }) => id === "FlowLog")?.attributes).toMatchObject({ vpc_id: "Vpc", log_group_name: "FlowLogs" }));

  it.each<[string, Query, string]>([
    ["the offices reach the jump host", { from: "internet:192.0.2.9", to: "Jump", protocol: "tcp", port: 22 }, "allowed"],
    ["others do not", { from: "internet:203.0.113.9", to: "Jump", protocol: "tcp", port: 22 }, "denied"],
    ["the jump host reaches the application", { from: "Jump", to: "App", protocol: "tcp", port: 22 }, "allowed"],
    ["the jump host reaches the internet by the default egress (CFN-1)", { from: "Jump", to: "internet", protocol: "tcp", port: 443 }, "allowed"],
    ["the application reaches the database through the ACL (CFN-2)", { from: "App", to: "Database", protocol: "tcp", port: 5432 }, "allowed"],
    ["the jump host does not", { from: "Jump", to: "Database", protocol: "tcp", port: 5432 }, "denied"],
    ["the database starts nothing", { from: "Database", to: "App", protocol: "tcp", port: 22 }, "denied"],
  ])("%s", (_title, query, verdict) => expect(explain(network, query).verdict).toBe(verdict));
});

describe("without what attaches the gateway (CFN-4)", () => {
  const text = TEXT.replace(/ {2}GatewayAttachment:\n(?: {4}.*\n)+/, "").replaceAll(/ {4}DependsOn: GatewayAttachment\n/g, "");
  const { network, diagnostics } = read({}, text);

  it("says so, at the route", () =>
    expect(diagnostics.map(({ code, span }) => [code, text.split("\n")[(span?.start.line ?? 0) - 1]?.trim()])).toEqual([
      ["detached-gateway", "InternetGateway:"],
      ["route-to-detached-gateway", "GatewayId: !Ref InternetGateway"],
    ]));

  it("nobody comes in", () =>
    expect(explain(network, { from: "internet:192.0.2.9", to: "Jump", protocol: "tcp", port: 22 }).verdict).toBe("denied"));
});

describe("with an outbound rule beside a group that lists none (CFN-1)", () => {
  const rule = "{ GroupId: !Ref JumpGroup, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }";
  const resource = `  JumpOut:\n    Type: AWS::EC2::SecurityGroupEgress\n    Properties: ${rule}\n`;
  const { network, diagnostics } = read({}, TEXT.replace("\nOutputs:", `\n${resource}\nOutputs:`));
  const verdict = (port: number) => explain(network, { from: "Jump", to: "internet", protocol: "tcp", port }).verdict;

  it("recommends a list", () => expect(diagnostics.map(({ code }) => code)).toEqual(["egress-beside-default"]));
  it("what the rule allows is allowed", () => expect(verdict(443)).toBe("allowed"));
  it("what the default alone would allow is unknown", () => expect(verdict(80)).toBe("unknown"));
});
