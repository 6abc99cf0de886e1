import { describe, expect, it } from "vitest";
import { boundedTopology, DRAWN } from "./bounded-topology";
import type { Filter, RuleRow } from "./rule-rows";
import { subnetsOf, type NodeBox, type SubnetBox, type Topology } from "./topology";

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const node = (id: string, part: Partial<NodeBox> = {}): NodeBox => ({
  ...{ id, kind: "instance", label: id, interfaces: [`${id}-eni`], addresses: [`10.0.0.${id}`], publicAddress: null, securityGroups: [] },
  ...part,
});
const subnet = (id: string, nodes: readonly NodeBox[]): SubnetBox => ({ id, label: id, cidr: "", reach: "private", routeTable: "", networkAcl: "", nodes });
const network = (subnets: readonly SubnetBox[], filters: readonly Filter[] = []): Topology => ({
  regions: [{ name: null, vpcs: [{ id: "vpc", label: "vpc", cidrs: [], gateways: [], zones: [{ name: null, subnets }] }] }],
  ...{ filters, left: 0 },
});
const row = (rule: string, direction: RuleRow["direction"] = "ingress"): RuleRow => ({ rule, direction, action: "allow", protocol: "TCP", ports: "1", peer: "", span: null });
const nodesOf = (topology: Topology): string[] => subnetsOf(topology).flatMap((found) => found.subnet.nodes.map(({ id }) => id));

const SMALL = network([subnet("a", [node("1"), node("2")]), subnet("b", [])], [{ id: "sg", kind: "security_group", rules: [row("1")], left: 0 }]);
/** With the VPC and two subnets 5,003 boxes. */
const LARGE = network([subnet("a", many(5000, (i) => node(String(i)))), subnet("b", [])]);

describe("what is drawn of a network", () => {
  it("is all of a small one", () => expect(boundedTopology(SMALL, new Set())).toEqual(SMALL));

  it("is the first boxes of a large one, with the number of the others", () => {
    const shown = boundedTopology(LARGE, new Set());
    expect(nodesOf(shown)).toEqual(many(DRAWN.boxes - 2, String));
    expect(shown.left).toBe(5003 - DRAWN.boxes);
  });

  it.each([
    ["itself", "4000"],
    ["its interface", "4000-eni"],
    ["its address", "ip:10.0.0.4000"],
  ])("holds what is wanted by the name of %s, with the boxes around it", (_, name) => {
    const shown = boundedTopology(LARGE, new Set([name]));
    expect(nodesOf(shown)).toContain("4000");
    expect(nodesOf(shown)).toContain("0");
    expect(subnetsOf(shown).map(({ vpc, subnet: { id } }) => [vpc.id, id])).toEqual([["vpc", "a"]]);
  });

  it("is the same where it was bounded before", () => {
    const once = boundedTopology(LARGE, new Set(["4000"]));
    expect(boundedTopology(once, new Set(["4000"]))).toEqual(once);
  });

  it("names the first of many addresses and groups, and keeps the interface that is wanted", () => {
    const crowded = node("1", { addresses: many(50, String), securityGroups: many(17, String), interfaces: many(50, (i) => `eni-${i}`) });
    const shown = subnetsOf(boundedTopology(network([subnet("a", [crowded])]), new Set(["eni-40"])))[0]?.subnet.nodes[0];
    expect(shown?.addresses.slice(-2)).toEqual(["15", "and 34 more"]);
    expect(shown?.securityGroups.slice(-2)).toEqual(["15", "and 1 more"]);
    expect(shown?.interfaces.slice(-2)).toEqual(["eni-15", "eni-40"]);
  });
});

describe("what is listed of filters", () => {
  const acl = (id: string, count: number): Filter => ({ id, kind: "network_acl", rules: [...many(count, (i) => row(`${i}`)), row("*"), row("*", "egress")], left: 0 });
  const listed = (filters: readonly Filter[], ...wanted: string[]): readonly Filter[] => boundedTopology(network([], filters), new Set(wanted)).filters;

  it("is the first rules of a long list, with the one that decided and the deny at its end", () => {
    const [shown] = listed([acl("acl", 1000)], "acl", "777");
    expect(shown?.rules.map(({ rule }) => rule)).toEqual([...many(DRAWN.rulesOfList, String), "777", "*", "*"]);
    expect(shown?.left).toBe(1000 - DRAWN.rulesOfList - 1);
  });

  it("is as many filters as there is room for", () => {
    expect(listed(many(1000, (i) => acl(`acl-${i}`, 98)))).toHaveLength(DRAWN.rules / 100);
  });

  it("is the wanted filter alone", () => {
    expect(listed(many(1000, (i) => acl(`acl-${i}`, 98)), "acl-900").map(({ id }) => id)).toEqual(["acl-900"]);
  });
});
