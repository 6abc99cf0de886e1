import { describe, expect, it } from "vitest";
import { explain, type Query } from "../../../lib/explain";
import { notModelledIn, readPublished, rulesOf, saidOf } from "./published";

/** Groups by modules in the usual styles: rules by name, wrappers for a kind of service, blocks from lists, resources from maps. */
const read = (example: string, variables: Readonly<Record<string, string>> = {}) => readPublished("security-group", `examples/${example}`, variables);

describe.each<[string, string, Readonly<Record<string, string>>]>([
  ["rules by name", "named-rules", {}],
  ["wrappers", "wrappers", {}],
  ["wrappers, with another office", "wrappers", { office: "198.51.100.0/25" }],
])("groups of %s", (_, example, variables) => {
  it("are read without a word that is wrong", () => {
    const configuration = read(example, variables);
    expect(saidOf(configuration)).toEqual([]);
    expect(notModelledIn(configuration)).toEqual([]);
  });
});

describe("rules by name", () => {
  const { network } = read("named-rules");

  it("become rules with blocks, groups, the group itself, and what is computed", () =>
    expect(rulesOf(network, "module.complete.aws_security_group.this_name_prefix[0]").sort()).toEqual(
      [
        "ingress tcp 443 10.10.0.0/16",
        "ingress tcp 443 2001:db8::/64",
        "ingress tcp 22 10.10.0.0/16",
        "ingress tcp 22 2001:db8::/64",
        "ingress tcp 5432 0.0.0.0/0",
        "ingress tcp 5432 2.2.2.2/32",
        "ingress tcp 5432 30.30.30.30/32",
        "ingress tcp 10-20 10.0.0.0/16",
        "ingress tcp 300-400 2001:db8::/64",
        "ingress tcp 7100-7110 10.0.0.0/16",
        "ingress tcp 3306 aws_security_group.this_name_prefix[0]",
        "ingress tcp 8080 aws_security_group.this[0]",
        "ingress all aws_security_group.this_name_prefix[0]",
        "ingress tcp 30-40 aws_security_group.this_name_prefix[0]",
        "ingress tcp 41-51 aws_security_group.this_name_prefix[0]",
        "egress tcp 80 0.0.0.0/0",
        "egress tcp 80 2001:db8::/64",
        "egress icmp any 0.0.0.0/0",
        "egress icmp any 2001:db8::/64",
        "egress tcp 5432 aws_security_group.this_name_prefix[0]",
      ].sort(),
    ));
  it("go to a group that another module made", () =>
    expect(rulesOf(network, "module.database.aws_security_group.this_name_prefix[0]")).toEqual([
      "ingress tcp 5432 aws_security_group.this_name_prefix[0]",
    ]));
  it("make no group where none is to be created", () => expect(network.securityGroups.some(({ id }) => id.includes("not_created"))).toBe(false));
  it.each<[string, Query, string]>([
    ["the web server reaches the database", { from: "aws_instance.web", to: "aws_instance.database", protocol: "tcp", port: 5432 }, "allowed"],
    ["on its port alone", { from: "aws_instance.web", to: "aws_instance.database", protocol: "tcp", port: 3306 }, "denied"],
    ["the database starts nothing (TF-1)", { from: "aws_instance.database", to: "aws_instance.web", protocol: "tcp", port: 3306 }, "denied"],
  ])("%s", (_title, query, verdict) => expect(explain(network, query).verdict).toBe(verdict));
});

describe("wrappers and lists", () => {
  const { network } = read("wrappers");

  it("add what a kind of service needs", () => {
    expect(rulesOf(network, "module.balancer.module.sg.aws_security_group.this_name_prefix[0]")).toEqual([
      "ingress tcp 80 0.0.0.0/0",
      "ingress tcp 443 0.0.0.0/0",
      "ingress all aws_security_group.this_name_prefix[0]",
      "egress all 0.0.0.0/0",
    ]);
    expect(rulesOf(network, "module.web.module.sg.aws_security_group.this_name_prefix[0]")).toContain(
      "ingress tcp 8080 aws_security_group.this_name_prefix[0]",
    );
  });
  it("make a block for each port of each rule, in the VPC that is handed in unless it is empty", () => {
    expect(network.vpcs.map(({ id }) => id)).toEqual(["aws_vpc.this"]);
    expect(rulesOf(network, "module.jump.aws_security_group.this")).toEqual([
      "ingress tcp 22 192.0.2.0/24",
      "ingress tcp 3389 192.0.2.0/24",
      "ingress tcp 443 0.0.0.0/0",
      "ingress tcp 443 ::/0",
      "ingress tcp 2049 aws_security_group.this",
      "egress all 0.0.0.0/0",
      "egress all ::/0",
    ]);
    expect(rulesOf(network, "module.internal.aws_security_group.this").filter((rule) => rule.includes(" 80 "))).toEqual([
      "ingress tcp 80 aws_security_group.this",
      "ingress tcp 80 aws_security_group.this_name_prefix[0]",
    ]);
  });
});

describe("maps of rules", () => {
  const configuration = read("maps-of-rules");
  const { network } = configuration;
  const rules = (group: string) => rulesOf(network, `module.groups.aws_security_group.this["${group}"]`);

  it("have a word on the group of elsewhere, and no other", () =>
    expect(saidOf(configuration).map((said) => said.split(" ").slice(0, 2))).toEqual([["warning", "reference-outside"]]));
  it("become a resource for each block and each group", () => {
    expect(rules("balancer").sort()).toEqual(["egress all 0.0.0.0/0", "ingress tcp 443 0.0.0.0/0", "ingress tcp 443 ::/0", "ingress tcp 80 0.0.0.0/0"]);
    expect(rules("web").sort()).toEqual([
      "egress tcp 1-65535 10.0.0.0/16",
      "egress tcp 1-65535 10.1.0.0/16",
      'ingress all aws_security_group.this["web"]',
      "ingress icmp 8 10.0.0.0/16",
      'ingress tcp 8080-8081 aws_security_group.this["balancer"]',
    ]);
    expect(rules("database").sort()).toEqual([
      "ingress tcp 5432 10.0.9.0/24",
      'ingress tcp 5432 aws_security_group.this["web"]',
      "ingress tcp 5432 sg-0123456789abcdef0",
    ]);
  });
});
