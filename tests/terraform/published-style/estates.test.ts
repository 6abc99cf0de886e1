import { describe, expect, it } from "vitest";
import { explain } from "../../../lib/explain";
import { byId, notModelledIn, readPublished, routesOf, rulesOf, saidOf } from "./published";

/** Codes with how often each is told, as `3 warning reference-outside`. */
function told(name: string): string[] {
  const said = saidOf(readPublished(name)).map((text) => text.split(" ").slice(0, 2).join(" "));
  return [...new Set(said)].map((code) => `${said.filter((each) => each === code).length} ${code}`).sort();
}

describe("what others made, looked up", () => {
  const { network } = readPublished("existing-network");

  it("is told to be elsewhere, and is no error", () => expect(told("existing-network")).toEqual(["4 warning number-not-known"]));
  it("leaves every answer unknown, for anything could stand beside what is written", () => {
    expect(network.unread.map(({ component }) => component)).toEqual(["data.aws_subnet.private", "aws_route.peer", "aws_instance.i", "aws_instance.j"]);
    expect(explain(network, { from: "internet", to: "aws_instance.k", protocol: "tcp", port: 443 }).verdict).toBe("unknown");
  });
  it("has rules as far as they are written", () =>
    expect(rulesOf(network, "aws_security_group.b")).toEqual(["ingress tcp 443 unknown", "ingress tcp 443 10.0.0.1/32", "ingress tcp 443 aws_security_group.a"]));
});

describe("appliances, balancers of every kind, and services with interfaces of their own", () => {
  const configuration = readPublished("many-services");
  const { network } = configuration;

  it("have a word on what is elsewhere and on a zone that is called by its id, and no other", () =>
    expect(told("many-services")).toEqual(["1 info zone-by-id", "3 warning reference-outside"]));
  it("say which types are not modelled", () =>
    expect(notModelledIn(configuration)).toEqual([
      "aws_ec2_instance_connect_endpoint",
      "aws_efs_file_system",
      "aws_efs_mount_target",
      "aws_networkfirewall_firewall",
      "aws_ram_resource_share",
      "aws_vpc_endpoint_service",
    ]));
  it("lead through a firewall that nobody knows", () => expect(routesOf(network, "aws_subnet.edge")).toEqual(["0.0.0.0/0 -> unknown"]));
  it("lead what comes in by the gateway to the appliance", () =>
    expect(byId(network.routeTables, "aws_route_table.edge")).toMatchObject({
      edge: "aws_internet_gateway.i",
      routes: [{ target: { kind: "vpc_endpoint", id: "aws_vpc_endpoint.g" } }, { target: { kind: "local" } }],
    }));
  it("have lists of AWS's own as peers, which nobody knows", () =>
    expect(rulesOf(network, "aws_security_group.s").filter((rule) => rule.includes("unknown"))).toEqual([
      "ingress tcp 443 unknown",
      "egress tcp 443 unknown",
      "egress tcp 443 unknown",
      "egress udp 53 unknown",
    ]));
  it("start instances in the default VPC with its default group", () => {
    const { interfaces } = byId(network.instances, "aws_instance.d2");
    expect(byId(network.interfaces, interfaces[0] ?? "").securityGroups).toEqual([network.vpcs.find(({ isDefault }) => isDefault)?.defaultSecurityGroup]);
  });
});
