import { describe, expect, it } from "vitest";
import type { PacketJson, StepJson } from "@/lib/explain";
import type { NodeBox, Topology } from "../topology";
import { endpointStation, journeyOf } from "./journey";

const WEB: NodeBox = {
  ...{ id: "aws_instance.web", kind: "instance", label: "web", interfaces: ["aws_instance.web.primary"] },
  ...{ addresses: ["10.0.1.10"], publicAddress: "198.51.100.7", securityGroups: ["aws_security_group.web"] },
};
const NETWORK: Topology = {
  filters: [],
  left: 0,
  regions: [
    {
      name: null,
      vpcs: [
        {
          ...{ id: "aws_vpc.main", label: "main", cidrs: [], gateways: [{ id: "aws_internet_gateway.main", kind: "internet_gateway", label: "main" }] },
          zones: [{ name: null, subnets: [{ id: "s", label: "s", cidr: "", reach: "public", routeTable: "t", networkAcl: "acl", nodes: [WEB] }] }],
        },
      ],
    },
  ],
};

const PACKET: PacketJson = { protocol: "tcp", src: "203.0.113.9", dst: "10.0.1.10", src_port: 50000, dst_port: 22, icmp: null };
const numbered = (steps: readonly StepJson[], first = 1) => steps.map((one, i) => ({ step: one, number: first + i }));
const step = (kind: StepJson["kind"], component: string, direction: StepJson["direction"], action: StepJson["action"]): StepJson => ({
  ...{ component, kind, direction, action, before: PACKET, after: PACKET, rule: null, code: "X", span: null },
});
const gateway = step("internet_gateway", "aws_internet_gateway.main", "ingress", "translate");
const acl = (action: StepJson["action"], direction: StepJson["direction"] = "ingress") => step("network_acl", "acl", direction, action);
const group = (action: StepJson["action"]) => step("security_group", "aws_security_group.web", "ingress", action);

describe("journeyOf", () => {
  it("walks from the internet through the gateway to the instance, and marks filters at its end", () => {
    const journey = journeyOf(NETWORK, numbered([gateway, acl("allow"), group("allow")]), "internet", "aws_instance.web");
    expect(journey?.stations.map((station) => station.kind)).toEqual(["internet", "gateway", "node"]);
    expect(journey?.marks).toMatchObject([
      { number: 1, stretch: 0, end: "to", place: "gateway", outcome: "passed" },
      { number: 2, stretch: 1, end: "to", place: "network_acl", outcome: "passed" },
      { number: 3, stretch: 1, end: "to", place: "interface", outcome: "passed" },
    ]);
  });

  it("goes on to where a stopped packet was bound", () => {
    const journey = journeyOf(NETWORK, numbered([gateway, acl("deny")]), "internet", "aws_instance.web");
    expect(journey?.stations.at(-1)).toEqual({ kind: "node", id: "aws_instance.web" });
    expect(journey?.marks.at(-1)).toMatchObject({ place: "network_acl", outcome: "stopped" });
  });

  it("numbers a reply on from its request, and leads it through the gateway that it did not reach", () => {
    const journey = journeyOf(NETWORK, numbered([acl("deny", "egress")], 5), "aws_instance.web", "internet");
    expect(journey?.stations.map((station) => station.kind)).toEqual(["node", "gateway", "internet"]);
    expect(journey?.marks).toMatchObject([{ number: 5, stretch: 0, end: "from", outcome: "stopped" }]);
  });

  it("draws nothing where an end is not in the network", () => {
    expect(journeyOf(NETWORK, [], "internet", "aws_instance.gone")).toBeNull();
  });
});

describe("endpointStation", () => {
  it.each([
    ["the internet", "internet", "internet"],
    ["a part of it", "internet:203.0.113.0/24", "internet"],
    ["an instance", "aws_instance.web", "node"],
    ["its interface", "aws_instance.web.primary", "node"],
    ["its private address", "ip:10.0.1.10", "node"],
    ["its public address", "ip:198.51.100.7", "node"],
    ["an address of nobody here", "ip:192.0.2.1", "internet"],
  ])("finds %s", (_, endpoint, kind) => expect(endpointStation([WEB], endpoint)?.kind).toBe(kind));
});
