import { describe, expect, it } from "vitest";
import { explain, type Query } from "../../../lib/explain";
import { formatPrefix } from "../../../lib/net";
import { byId, countsOf, notModelledIn, readPublished, routesOf, rulesOf, saidOf, shortId, subnetsOf } from "./published";

const ECS_AND_EKS = ["aws_ecs_cluster", "aws_ecs_service", "aws_ecs_task_definition", "aws_eks_cluster", "aws_eks_node_group"];
const SECRETS = ["aws_autoscaling_policy", "aws_secretsmanager_secret", "aws_secretsmanager_secret_version"];
const CERTIFICATE = "arn:aws:acm:us-west-2:123456789012:certificate/0";

describe.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
  ["three tiers", "three-tier", {}, SECRETS],
  ["three tiers in production", "three-tier", { environment: "prod", certificate_arn: CERTIFICATE, extra_listener_ports: "[8443]" }, SECRETS],
  ["three tiers with MySQL", "three-tier", { database: '{ engine = "mysql", engine_version = "8.0" }' }, SECRETS],
  ["a bastion", "bastion", {}, []],
  ["a bastion for several offices", "bastion", { allowed_cidrs: '["192.0.2.1/32", "198.51.100.0/24"]' }, []],
  ["a bastion for whoever runs it", "bastion", { allowed_cidrs: "[]" }, []],
  ["a hub and its spokes", "hub-and-spokes", {}, []],
  ["a hub with two spokes", "hub-and-spokes", { spokes: '{ a = { cidr = "10.96.0.0/16" }, b = { cidr = "10.97.0.0/16" } }' }, []],
  ["a peering across Regions", "peering", {}, []],
  ["containers", "containers", {}, ECS_AND_EKS],
  ["containers without Kubernetes", "containers", { kubernetes: "false" }, ECS_AND_EKS.filter((type) => !type.startsWith("aws_eks"))],
  ["a root in JSON", "json-root", {}, []],
  ["a root in JSON with other zones", "json-root", { zones: '["eu-west-2b"]', ports: "{}" }, []],
])("%s", (_, name, variables, notModelled) => {
  const configuration = readPublished(name, "", variables);

  it("is read without a word that is wrong", () => expect(saidOf(configuration)).toEqual([]));
  it("says which types are not modelled", () => expect(notModelledIn(configuration)).toEqual(notModelled));
});

describe("three tiers", () => {
  const { network } = readPublished("three-tier");
  const production = readPublished("three-tier", "", { environment: "prod", certificate_arn: CERTIFICATE }).network;

  it("lie over two zones, and in production over three", () => {
    expect(subnetsOf(network)).toContain('aws_subnet.main["db-us-west-2b"] 10.20.21.0/24 us-west-2b');
    expect([network, production].map(({ subnets, natGateways }) => [subnets.length, natGateways.length])).toEqual([
      [6, 1],
      [9, 3],
    ]);
  });
  it("lead out each by its own way", () => {
    const ways = (of: typeof network) => ["web", "app", "db"].map((tier) => routesOf(of, `aws_subnet.main["${tier}-us-west-2b"]`));
    expect(ways(network)).toEqual([["0.0.0.0/0 -> aws_internet_gateway.main"], ["0.0.0.0/0 -> aws_nat_gateway.main[0]"], []]);
    expect(ways(production)[1]).toEqual(["0.0.0.0/0 -> aws_nat_gateway.main[1]"]);
  });
  it("are started by a group in both subnets of the application", () =>
    expect(network.instances.map(({ autoscalingGroup, count, zone, instanceType }) => [autoscalingGroup, count, zone, instanceType])).toEqual([
      ["aws_autoscaling_group.app", 1, "us-west-2a", "t3.small"],
      ["aws_autoscaling_group.app", 1, "us-west-2b", "t3.small"],
    ]));
  it("have a balancer that forwards by HTTP, and redirects where there is a certificate", () => {
    const listeners = (of: typeof network) => of.loadBalancers[0]?.listeners.map(({ port, targetGroups }) => [port, targetGroups]);
    expect(listeners(network)).toEqual([[80, ["aws_lb_target_group.app"]]]);
    expect(listeners(production)).toEqual([
      [80, []],
      [443, ["aws_lb_target_group.app"]],
    ]);
    expect(network.targetGroups[0]?.targets.map(({ id }) => id)).toEqual(network.instances.map(({ id }) => id));
  });
  it("admit from tier to tier, on the port of the engine", () => {
    expect(rulesOf(network, "aws_security_group.db")).toEqual(["ingress tcp 5432 aws_security_group.app"]);
    const mysql = readPublished("three-tier", "", { database: '{ engine = "mysql" }' }).network;
    expect(rulesOf(mysql, "aws_security_group.db")).toEqual(["ingress tcp 3306 aws_security_group.app"]);
    expect(network.databases[0]).toMatchObject({ engine: "postgres", port: 5432, publiclyAccessible: false });
  });
  it.each<[string, string, number, string]>([
    ["a server of the application reaches the database", "aws_db_instance.main", 5432, "allowed"],
    ["by no other port", "aws_db_instance.main", 3306, "denied"],
  ])("%s", (_title, to, port, verdict) =>
    expect(explain(network, { from: network.instances[0]?.id ?? "", to, protocol: "tcp", port }).verdict).toBe(verdict));
});

describe("a bastion", () => {
  const { network } = readPublished("bastion");
  const ask = (query: Omit<Query, "protocol">) => explain(network, { protocol: "tcp", ...query }).verdict;

  it.each<[string, Omit<Query, "protocol">, string]>([
    ["admits the office", { from: "internet:203.0.113.5", to: "aws_instance.bastion", port: 22 }, "allowed"],
    ["admits nobody else", { from: "internet:203.0.113.16", to: "aws_instance.bastion", port: 22 }, "denied"],
    ["leads on", { from: "aws_instance.bastion", to: 'aws_instance.private["db1"]', port: 22 }, "allowed"],
    ["does not reach what listens there", { from: "aws_instance.bastion", to: 'aws_instance.private["db1"]', port: 3306 }, "denied"],
    ["leaves the rest alone", { from: 'aws_instance.private["web2"]', to: 'aws_instance.private["db1"]', port: 3306 }, "allowed"],
    ["is no way back", { from: 'aws_instance.private["db1"]', to: 'aws_instance.private["web1"]', port: 22 }, "denied"],
  ])("%s", (_title, query, verdict) => expect(ask(query)).toBe(verdict));

  it("describes a group by those who carry it", () =>
    expect(byId(network.securityGroups, 'aws_security_group.role["web"]').description).toBe("2 instances: web1, web2"));
  it("for whoever runs this is open to an address that nobody knows", () => {
    const open = readPublished("bastion", "", { allowed_cidrs: "[]" }).network;
    expect(rulesOf(open, "aws_security_group.bastion")[0]).toBe("ingress tcp 22 unknown");
    expect(explain(open, { from: "internet", to: "aws_instance.bastion", protocol: "tcp", port: 22 }).verdict).toBe("unknown");
  });
});

describe("a hub and its spokes", () => {
  const { network } = readPublished("hub-and-spokes");

  it("has a table for those who are isolated, and one for all others", () => {
    expect(network.transitGatewayAttachments.map(({ id, associatedTable }) => [id.split('"')[1], associatedTable?.split('"')[1]])).toEqual([
      ["blue", "isolated"],
      ["green", "isolated"],
      ["shared", "shared"],
    ]);
    const routes = (table: string) =>
      byId(network.transitGatewayRouteTables, `aws_ec2_transit_gateway_route_table.this["${table}"]`).routes.map(
        ({ destination, attachment, origin }) => `${formatPrefix(destination)} ${attachment.split('"')[1] ?? attachment} ${origin}`,
      );
    expect(routes("isolated").sort()).toEqual(["10.100.0.0/16 shared propagated", "172.16.0.0/12 blackhole static"]);
    expect(routes("shared").sort()).toEqual([
      "10.100.0.0/16 shared propagated",
      "10.101.0.0/16 blue propagated",
      "10.102.0.0/16 green propagated",
      "172.16.0.0/12 blackhole static",
    ]);
  });
  it("leads every workload to the hub", () =>
    expect(routesOf(network, 'module.spoke["blue"].aws_subnet.workload[1]')).toEqual(["10.96.0.0/11 -> aws_ec2_transit_gateway.hub"]));
});

describe("a peering across Regions", () => {
  const { network } = readPublished("peering");

  it("is accepted there, with names on both sides", () =>
    expect(network.peerings).toMatchObject([
      {
        state: "active",
        requester: { vpc: "aws_vpc.here", region: "eu-west-1", dnsResolution: true },
        accepter: { vpc: "aws_vpc.there", region: "us-east-1", dnsResolution: true },
      },
    ]));
  it("has routes in the main tables of both", () => {
    expect(routesOf(network, 'aws_subnet.here["eu-west-1b"]')).toEqual(["10.1.0.0/16 -> aws_vpc_peering_connection.this"]);
    expect(routesOf(network, "aws_subnet.there")).toEqual(["10.0.0.0/16 -> aws_vpc_peering_connection.this"]);
  });
  it("asks each provider for its zones", () => expect(network.subnets.map(({ zone }) => zone)).toEqual(["eu-west-1a", "eu-west-1b", "us-east-1b"]));
});

describe("containers", () => {
  const { network } = readPublished("containers");

  it("have an endpoint for each service, in each private subnet", () => {
    expect(network.vpcEndpoints.map(({ id, serviceName, interfaces }) => `${shortId(id)} ${serviceName} ${interfaces.length}`)).toContain(
      'aws_vpc_endpoint.interface["ecr_api"] com.amazonaws.us-east-2.ecr.api 3',
    );
    expect(network.vpcEndpoints).toHaveLength(8);
  });
  it("admit those who call them, and a group that the cluster is to make", () =>
    expect(rulesOf(network, 'aws_security_group.service["stock"]').sort()).toEqual([
      "egress all 0.0.0.0/0",
      "ingress tcp 9001 unknown",
      'ingress tcp 9001 aws_security_group.service["orders"]',
      'ingress tcp 9001 aws_security_group.service["web"]',
    ].sort()));
  it("without Kubernetes have no such group", () =>
    expect(rulesOf(readPublished("containers", "", { kubernetes: "false" }).network, 'aws_security_group.service["stock"]')).toHaveLength(3));
});

describe("a root in JSON", () => {
  const { network } = readPublished("json-root");

  it("takes its values from files beside it", () => {
    expect(countsOf(network)).toMatchObject({ vpcs: 2, subnets: 3, instances: 2 });
    expect(rulesOf(network, "aws_security_group.office")).toEqual(["ingress tcp 22 192.0.2.0/24"]);
  });
  it("has templates and dynamic blocks", () => {
    expect(network.instances.map(({ name }) => name)).toEqual(["json-default-web-01", "json-default-web-02"]);
    expect(rulesOf(network, "aws_security_group.web")).toEqual(["ingress tcp 80 0.0.0.0/0", "ingress tcp 443 0.0.0.0/0", "egress all 0.0.0.0/0"]);
  });
  it.each<[string, Query, string]>([
    ["the office logs in", { from: "internet:192.0.2.7", to: "aws_instance.web[0]", protocol: "tcp", port: 22 }, "allowed"],
    ["others look at the site", { from: "internet", to: "aws_instance.web[1]", protocol: "tcp", port: 443 }, "allowed"],
    ["and no more", { from: "internet:203.0.113.7", to: "aws_instance.web[1]", protocol: "tcp", port: 22 }, "denied"],
  ])("%s", (_title, query, verdict) => expect(explain(network, query).verdict).toBe(verdict));
});
