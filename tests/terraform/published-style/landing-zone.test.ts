import { describe, expect, it } from "vitest";
import { explain, type Query } from "../../../lib/explain";
import { byId, notModelledIn, readPublished, routesOf, rulesOf, saidOf } from "./published";

/** Environments by modules within modules within modules, in two Regions, all of it from one map. */
const read = (variables: Readonly<Record<string, string>> = {}) => readPublished("landing-zone", "", variables);

const ONE = '{ lab = { cidr = "10.9.0.0/20", nat = "none", tiers = { front = { public = true, netnum = 0, inbound = [443], newbits = 4 } } } }';

describe.each<[string, Readonly<Record<string, string>>]>([
  ["as terraform.tfvars has it", {}],
  ["of another Region", { region: "us-east-2" }],
  ["of another owner", { owner: "security" }],
  ["with one environment of one tier", { environments: ONE }],
])("a landing zone %s", (_, variables) => {
  it("is read without a word that is wrong", () => {
    const configuration = read(variables);
    expect(saidOf(configuration)).toEqual([]);
    expect(notModelledIn(configuration)).toEqual([]);
  });
});

describe("its network", () => {
  const { network } = read();
  const inside = (environment: string) => `module.environment["${environment}"]`;
  const tier = (environment: string, name: string) => `${inside(environment)}.module.network.module.tier["${name}"]`;
  const zone = (letter: string) => `aws_subnet.this["eu-central-1${letter}"]`;

  it("has a VPC for each environment, and one in the Region that takes over", () =>
    expect(network.vpcs.map(({ id, name, region }) => [id, name, region])).toEqual([
      ['module.environment["production"].module.network.aws_vpc.this', "platform-production", "eu-central-1"],
      ['module.environment["staging"].module.network.aws_vpc.this', "platform-staging", "eu-central-1"],
      ["module.recovery[0].aws_vpc.this", "recovery", "eu-west-1"],
    ]));
  it("cuts each tier's subnets from the block of its VPC", () => {
    const blocks = (prefix: string) => network.subnets.filter(({ id }) => id.startsWith(prefix)).map(({ name, cidr, zone: at }) => [name, cidr?.length, at]);
    expect(blocks(tier("staging", "app"))).toEqual([
      ["platform-staging-app-a", 20, "eu-central-1a"],
      ["platform-staging-app-b", 20, "eu-central-1b"],
    ]);
    expect(blocks(inside("production"))).toHaveLength(9);
    expect(blocks("module.recovery")[8]).toEqual(["recovery-public-c", 24, "eu-west-1c"]);
  });
  it("leads out by one NAT gateway, by one of each zone, or by none", () => {
    const app = (environment: string, letter: string) => routesOf(network, `${tier(environment, "app")}.${zone(letter)}`);
    expect(app("staging", "b")).toEqual(['0.0.0.0/0 -> aws_nat_gateway.this["eu-central-1a"]']);
    expect(app("production", "b")).toEqual(['0.0.0.0/0 -> aws_nat_gateway.this["eu-central-1b"]']);
    expect(routesOf(network, 'module.recovery[0].module.tier["app"].aws_subnet.this["eu-west-1b"]')).toEqual([]);
    expect(routesOf(network, `${tier("production", "public")}.${zone("c")}`)).toEqual(["0.0.0.0/0 -> aws_internet_gateway.this[0]"]);
  });
  it("admits from tier to tier on every port of the product", () => {
    expect(rulesOf(network, `${tier("production", "data")}.aws_security_group.this`)).toEqual([
      "egress all 0.0.0.0/0",
      "ingress tcp 5432 aws_security_group.this",
      "ingress tcp 6379 aws_security_group.this",
    ]);
    expect(rulesOf(network, `${tier("staging", "public")}.aws_security_group.this`)).toEqual([
      "ingress tcp 443 0.0.0.0/0",
      "ingress tcp 80 0.0.0.0/0",
      "egress all 0.0.0.0/0",
    ]);
  });
  it("starts machines from a template, spread over the zones", () => {
    const api = byId(network.instances, `${inside("production")}.aws_instance.this["api-03"]`);
    expect(api.userData).toBe(
      '#!/bin/bash\nhostnamectl set-hostname api-03\necho "serve 8080" >> /etc/services.list\necho \'["password"]\'\necho "${HOSTNAME}: 100%% ready"\n',
    );
    expect([api.zone, api.instanceType]).toEqual(["eu-central-1c", "m5.large"]);
    expect(network.instances).toHaveLength(7);
  });
  it.each<[string, Query, string]>([
    ["the world reaches the web server", { from: "internet", to: `${inside("staging")}.aws_instance.this["web-01"]`, protocol: "tcp", port: 443 }, "allowed"],
    ["by no other port", { from: "internet", to: `${inside("staging")}.aws_instance.this["web-01"]`, protocol: "tcp", port: 22 }, "denied"],
    [
      "the web server reaches the interface of the application",
      { from: `${inside("staging")}.aws_instance.this["web-01"]`, to: `${inside("staging")}.aws_instance.this["api-02"]`, protocol: "tcp", port: 8080 },
      "allowed",
    ],
    ["the world does not", { from: "internet", to: `${inside("staging")}.aws_instance.this["api-01"]`, protocol: "tcp", port: 8080 }, "denied"],
    [
      "environments are apart",
      { from: `${inside("staging")}.aws_instance.this["web-01"]`, to: `${inside("production")}.aws_instance.this["api-01"]`, protocol: "tcp", port: 8080 },
      "denied",
    ],
  ])("%s", (_title, query, verdict) => expect(explain(network, query).verdict).toBe(verdict));
});
