import { describe, expect, it } from "vitest";
import { explain, type Query } from "../../lib/explain";
import { formatPrefix } from "../../lib/net";
import { byId, countsOf, notModelledIn, routesOf, rulesOf, saidOf, subnetsOf } from "../terraform/published-style/published";
import { readTemplate } from "./published-style/published";

const EVERYTHING = { ZoneCount: "4", NatGateways: "per-zone", Environment: "prod", Ipv6: "true", CreateEndpoints: "all", FlowLogs: "ALL" };
const NOTHING = { ZoneCount: "2", NatGateways: "none", CreateEndpoints: "none", CreateNetworkAcls: "no", FlowLogs: "NONE" };
const CERTIFICATE = { CertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/0" };
const ECS = ["AWS::ECS::Cluster", "AWS::ECS::Service", "AWS::ECS::TaskDefinition"];
const SCALING = ["AWS::AutoScaling::ScalingPolicy"];

type Row = readonly [title: string, template: string, parameters: Readonly<Record<string, string>>, notModelled: readonly string[], told: readonly string[]];

describe.each<Row>([
  ["a VPC over two zones", "vpc-zones.yaml", {}, [], []],
  ["over three", "vpc-zones.yaml", { ZoneCount: "3" }, [], []],
  ["over four, with everything", "vpc-zones.yaml", EVERYTHING, [], []],
  ["with nothing", "vpc-zones.yaml", NOTHING, [], []],
  ["with another block and IPv6", "vpc-zones.yaml", { ClassB: "200", Ipv6: "true", PermissionsBoundary: "arn:aws:iam::123456789012:policy/x" }, [], []],
  ["a bastion", "bastion.yaml", {}, [], ["info parameter-without-value"]],
  [
    "a bastion in the VPC of another stack",
    "bastion.yaml",
    { ParentVpcStack: "net", ParentAlertStack: "alerts", KeyName: "ops", SystemsManagerAccess: "false" },
    [],
    ["info parameter-without-value", ...Array<string>(4).fill("info import-not-known")],
  ],
  ["containers", "containers.yaml", {}, ECS, []],
  ["containers with a certificate", "containers.yaml", { ...CERTIFICATE, ContainerPort: "3000", DatabaseEngine: "mysql" }, ECS, []],
  ["two tiers in JSON", "two-tiers.json", { KeyName: "lab" }, SCALING, []],
  ["two tiers in JSON without a key", "two-tiers.json", { InstanceType: "m5.large" }, SCALING, ["info parameter-without-value"]],
])("%s", (_, template, parameters, notModelled, told) => {
  const configuration = readTemplate(template, parameters);

  it("is read without a word that is wrong", () =>
    expect(saidOf(configuration).map((said) => said.split(" ").slice(0, 2).join(" "))).toEqual(told));
  it("says which types are not modelled", () => expect(notModelledIn(configuration)).toEqual(notModelled));
});

describe("a VPC over two to four zones", () => {
  const { network } = readTemplate("vpc-zones.yaml");
  const everything = readTemplate("vpc-zones.yaml", EVERYTHING).network;

  it("has as many subnets in each tier as zones", () => {
    expect(subnetsOf(network)).toEqual([
      "SubnetAPublic 10.0.0.0/20 us-east-1a",
      "SubnetBPublic 10.0.16.0/20 us-east-1b",
      "SubnetAApp 10.0.64.0/20 us-east-1a",
      "SubnetBApp 10.0.80.0/20 us-east-1b",
      "SubnetAData 10.0.128.0/20 us-east-1a",
      "SubnetBData 10.0.144.0/20 us-east-1b",
    ]);
    expect(everything.subnets).toHaveLength(12);
  });
  it("leads out by the NAT gateway of the zone, by one for all, or not at all", () => {
    expect(routesOf(network, "SubnetBApp")[0]).toBe("0.0.0.0/0 -> NatGatewayA");
    expect(routesOf(everything, "SubnetDData").slice(0, 2)).toEqual(["::/0 -> EgressOnlyInternetGateway", "0.0.0.0/0 -> NatGatewayD"]);
    expect(routesOf(readTemplate("vpc-zones.yaml", NOTHING).network, "SubnetBApp")).toEqual([]);
  });
  it("has endpoints where their conditions want them", () => {
    expect(network.vpcEndpoints.map(({ id, type }) => `${id} ${type}`)).toEqual(["EndpointS3 gateway", "EndpointDynamoDb gateway"]);
    expect(everything.vpcEndpoints.map(({ interfaces }) => interfaces.length)).toEqual([0, 0, 4, 4, 4, 4]);
    expect(routesOf(everything, "SubnetDApp")).toContain("EndpointDynamoDb.prefix_list_id -> EndpointDynamoDb");
    expect(routesOf(everything, "SubnetDPublic")).toEqual(["0.0.0.0/0 -> InternetGateway", "::/0 -> InternetGateway"]);
  });
  it("binds an ACL to each tier, or leaves the default one", () => {
    expect(network.subnets.map(({ networkAcl }) => networkAcl)).toEqual(
      ["Public", "App", "Data"].flatMap((tier) => [`NetworkAcl${tier}`, `NetworkAcl${tier}`]),
    );
    expect(byId(network.networkAcls, "NetworkAclData").entries.map(({ number, direction, traffic }) => [direction, number, traffic.ports])).toEqual([
      ["ingress", 100, [5432, 5432]],
      ["egress", 100, [1024, 65535]],
      ["ingress", 110, [3306, 3306]],
      ["ingress", 120, [1024, 65535]],
    ]);
    expect(byId(everything.networkAcls, "NetworkAclApp").entries.map(({ prefix }) => formatPrefix(prefix)).sort()).toEqual([
      "0.0.0.0/0",
      "0.0.0.0/0",
      "::/0",
      "::/0",
    ]);
    expect(readTemplate("vpc-zones.yaml", NOTHING).network.networkAcls).toHaveLength(1);
  });
  it("gives subnets parts of the IPv6 block, each another one", () => {
    const blocks = everything.subnets.map(({ ipv6Cidr }) => ipv6Cidr && formatPrefix(ipv6Cidr));
    expect([new Set(blocks).size, blocks.includes(null)]).toEqual([12, false]);
  });
  it("logs what the parameter says, as often as the mapping says", () => {
    const log = (of: typeof network) => of.support.find(({ type }) => type === "flow_log")?.attributes;
    expect(log(network)).toMatchObject({ traffic_type: "REJECT", max_aggregation_interval: "600" });
    expect(log(everything)).toMatchObject({ traffic_type: "ALL", max_aggregation_interval: "60" });
  });
  it("is refused in production with one NAT gateway, by its own rule", () =>
    expect(saidOf(readTemplate("vpc-zones.yaml", { Environment: "prod" })).map((said) => said.split(" ")[1])).toEqual(["rule-assertion"]));
});

describe("a bastion", () => {
  const { network } = readTemplate("bastion.yaml");
  const host = 'AutoScalingGroup.instance["SubnetA"]';

  it.each<[string, Query, string]>([
    ["admits the office", { from: "internet:192.0.2.9", to: host, protocol: "tcp", port: 22 }, "allowed"],
    ["answers its ping", { from: "internet:192.0.2.9", to: host, protocol: "icmp", icmp_type: 8, icmp_code: 0 }, "allowed"],
    ["admits nobody else", { from: "internet:203.0.113.9", to: host, protocol: "tcp", port: 22 }, "denied"],
    ["gets out", { from: host, to: "internet", protocol: "tcp", port: 443 }, "allowed"],
  ])("%s", (_title, query, verdict) => expect(explain(network, query).verdict).toBe(verdict));

  it("in the VPC of another stack has its rules, and subnets that nobody knows", () => {
    const elsewhere = readTemplate("bastion.yaml", { ParentVpcStack: "net" }).network;
    expect(rulesOf(elsewhere, "SecurityGroup")).toEqual(["ingress tcp 22 192.0.2.0/24", "ingress icmp 8 192.0.2.0/24", "egress all 0.0.0.0/0"]);
    expect(explain(elsewhere, { from: "internet:192.0.2.9", to: elsewhere.instances[0]?.id ?? "", protocol: "tcp", port: 22 }).verdict).toBe("unknown");
  });
});

describe("containers", () => {
  const { network } = readTemplate("containers.yaml");
  const secure = readTemplate("containers.yaml", CERTIFICATE).network;
  const listeners = (of: typeof network) => of.loadBalancers[0]?.listeners.map(({ port, protocol, targetGroups }) => [port, protocol, targetGroups]);

  it("are forwarded to by the listener that there is", () => {
    expect(listeners(network)).toEqual([[80, "http", ["Targets"]]]);
    expect(listeners(secure)).toEqual([
      [80, "http", []],
      [443, "https", ["Targets"]],
    ]);
  });
  it("are admitted to by rules beside the group and within it", () => {
    expect(rulesOf(network, "ServiceGroup")).toEqual(["ingress tcp 8080 BalancerGroup", "ingress all ServiceGroup", "egress all 0.0.0.0/0"]);
    expect(rulesOf(network, "DatabaseGroup")).toEqual(["ingress tcp 5432 ServiceGroup", "ingress tcp 5432 198.51.100.0/24", "egress all 0.0.0.0/0"]);
    expect(rulesOf(secure, "BalancerGroup")).toContain("ingress tcp 443 0.0.0.0/0");
    expect(rulesOf(network, "BalancerGroup")).not.toContain("ingress tcp 443 0.0.0.0/0");
  });
});

describe("two tiers in JSON", () => {
  const { network } = readTemplate("two-tiers.json", { KeyName: "lab", SSHLocation: "192.0.2.0/24" });
  const server = 'WebServerGroup.instance["PublicSubnetB"]';

  it("have what their texts say, numbers written as texts too", () => {
    expect(countsOf(network)).toMatchObject({ subnets: 4, instances: 2, securityGroups: 4, networkAcls: 2, loadBalancers: 1, databases: 1 });
    expect(byId(network.networkAcls, "PublicNetworkAcl").entries.map(({ direction, number }) => `${direction} ${number}`).sort()).toEqual([
      "egress 100",
      "ingress 100",
      "ingress 102",
      "ingress 103",
    ]);
    expect(byId(network.instances, server)).toMatchObject({ image: "ami-0aa11bb22cc33dd44", keyName: "lab", instanceType: "t3.small" });
    expect(byId(network.instances, server).userData).toContain("--stack two-tiers --resource LaunchConfig --configsets install --region us-east-1\n");
  });
  it.each<[string, Query, string]>([
    ["the office logs in", { from: "internet:192.0.2.9", to: server, protocol: "tcp", port: 22 }, "allowed"],
    ["the ACL keeps others out", { from: "internet:203.0.113.9", to: server, protocol: "tcp", port: 22 }, "denied"],
    ["the site is reached by the balancer alone", { from: "internet", to: server, protocol: "tcp", port: 80 }, "denied"],
    ["servers reach the database", { from: server, to: "MySQLDatabase", protocol: "tcp", port: 3306 }, "allowed"],
    ["the internet does not", { from: "internet", to: "MySQLDatabase", protocol: "tcp", port: 3306 }, "denied"],
  ])("%s", (_title, query, verdict) => expect(explain(network, query).verdict).toBe(verdict));
});
