import { describe, expect, it } from "vitest";
import {
  aGateway,
  aGroup,
  aRoute,
  aRule,
  aSubnet,
  aTable,
  aVpc,
  anAcl,
  anEntry,
  anInstance,
  anInterface,
  block,
  openAcl,
} from "../../tests/arbitrary/resources";
import { EMPTY_NETWORK, type AddressSpec, type Network } from "../model";
import { explain, type Query, type Result } from ".";

const OUT = aRule("egress", "all", "0.0.0.0/0");
const span = { file: "main.tf", start: { line: 7, column: 3 }, end: { line: 7, column: 9 } };

/** `web` (10.0.0.10, 54.0.0.10) in a public subnet, `db` (10.0.1.10) in a private one. */
function network(change: Partial<Network> = {}): Network {
  return {
    ...EMPTY_NETWORK,
    vpcs: [aVpc("vpc", ["10.0.0.0/16"])],
    subnets: [aSubnet("public", "vpc", "10.0.0.0/24", { routeTable: "out", networkAcl: "edge" }), aSubnet("private", "vpc", "10.0.1.0/24")],
    routeTables: [aTable("vpc.main", "vpc", []), aTable("out", "vpc", [aRoute("0.0.0.0/0", { kind: "internet_gateway", id: "igw" })])],
    internetGateways: [aGateway("igw", "vpc")],
    networkAcls: [openAcl("vpc.acl", "vpc"), openAcl("edge", "vpc")],
    securityGroups: [
      aGroup("web-sg", "vpc", [OUT, aRule("ingress", "tcp 22", "203.0.113.0/24")]),
      aGroup("db-sg", "vpc", [aRule("ingress", "tcp 5432", "web-sg")]),
    ],
    interfaces: [
      anInterface("web-eni", "public", [["10.0.0.10", "54.0.0.10"]], ["web-sg"], { owner: "web", ownerKind: "instance", span }),
      anInterface("db-eni", "private", [["10.0.1.10"]], ["db-sg"], { owner: "db", ownerKind: "instance", span }),
    ],
    instances: [anInstance("web", "vpc", ["web-eni"]), anInstance("db", "vpc", ["db-eni"])],
    ...change,
  };
}

const ask = (query: Partial<Query>, net = network()): Result =>
  explain(net, { from: "internet", to: "web", protocol: "tcp", port: 22, ...query });

describe("verdicts", () => {
  it.each([
    ["part of the internet is let in", {}, "partial"],
    ["the named block is let in", { from: "internet:203.0.113.0/24" }, "allowed"],
    ["one address of it", { from: "internet:203.0.113.7" }, "allowed"],
    ["another address", { from: "internet:198.51.100.7" }, "denied"],
    ["a referenced group", { from: "web", to: "db", port: 5432 }, "allowed"],
    ["by address", { from: "web", to: "ip:10.0.1.10", port: 5432 }, "allowed"],
    ["from an address", { from: "ip:10.0.0.10", to: "db", port: 5432 }, "allowed"],
    ["the other way", { from: "db", to: "web", port: 22 }, "denied"],
    ["out", { from: "web", to: "internet", port: 443 }, "allowed"],
    ["no way out", { from: "db", to: "internet", port: 443 }, "denied"],
    ["echo is not SSH", { from: "internet:203.0.113.7", protocol: "icmp", port: undefined }, "denied"],
    ["a range of ports in part", { from: "internet:203.0.113.7", port: [20, 22] }, "partial"],
    ["every protocol in part", { from: "internet:203.0.113.7", protocol: "all", port: undefined }, "partial"],
  ] satisfies [string, Partial<Query>, string][])("%s", (_, query, verdict) => {
    expect(ask(query).verdict).toBe(verdict);
  });
});

describe("evidence", () => {
  it("of an allowed flow: its packet, its way and the way of its reply", () => {
    const { path, return_path, blockers, witness, error } = ask({ from: "internet:203.0.113.0/24" });
    expect(witness.allowed).toMatchObject({ protocol: "tcp", dst: "54.0.0.10", dst_port: 22, icmp: null });
    expect(witness.denied).toBeNull();
    expect(path.map(({ component }) => component)).toEqual(["igw", "edge", "web-sg", "web"]);
    expect(return_path.map(({ component }) => component)).toEqual(["web", "web-sg", "edge", "out", "igw", "igw"]);
    expect([blockers, error]).toEqual([[], null]);
  });

  it("of a denied one: every blocker of request and reply, with its place", () => {
    const shut = network({
      networkAcls: [
        openAcl("vpc.acl", "vpc"),
        anAcl("edge", "vpc", [anEntry("ingress", 90, "deny", "tcp 22", "0.0.0.0/0", { ref: { label: "90", span } })]),
      ],
    });
    const { verdict, blockers } = ask({ from: "internet:198.51.100.7" }, shut);
    expect(verdict).toBe("denied");
    expect(blockers).toEqual([
      {
        code: "SUBNET_ACL_RESTRICTION",
        component: "edge",
        kind: "network_acl",
        direction: "ingress",
        leg: "request",
        rule: "90",
        file: "main.tf",
        line: 7,
      },
      {
        code: "ENI_SG_RULES_MISMATCH",
        component: "web-sg",
        kind: "security_group",
        direction: "ingress",
        leg: "request",
        rule: null,
        file: null,
        line: null,
      },
      {
        code: "NETWORK_ACL_REPLY_DROPPED",
        component: "edge",
        kind: "network_acl",
        direction: "egress",
        leg: "reply",
        rule: "*",
        file: null,
        line: null,
      },
    ]);
  });

  it("of a partial one: NACL-3, the client ports that fail", () => {
    const late = network({
      networkAcls: [
        openAcl("vpc.acl", "vpc"),
        anAcl("edge", "vpc", [
          anEntry("ingress", 100, "allow", "all", "0.0.0.0/0"),
          anEntry("egress", 100, "allow", "tcp 32768-65535", "0.0.0.0/0"),
        ]),
      ],
    });
    const { verdict, sets, blockers } = ask({ from: "internet:203.0.113.0/24" }, late);
    expect(verdict).toBe("partial");
    expect(sets.denied).toEqual([
      { protocol: "tcp", src: ["203.0.113.0/24"], dst: ["54.0.0.10/32"], src_ports: [[1024, 32767]], dst_ports: [[22, 22]], icmp: null },
    ]);
    expect(blockers.map(({ code, leg }) => `${leg} ${code}`)).toEqual(["reply NETWORK_ACL_REPLY_DROPPED"]);
    expect(ask({ from: "internet:203.0.113.0/24", src_port: [40000, 50000] }, late).verdict).toBe("allowed");
  });

  it("of an end that has no interface, because its subnet is not known: that fact, and no error", () => {
    const missing = [{ fact: "the subnet", component: "batch" }];
    const unplaced = network({ instances: [anInstance("batch", "vpc", [])], missing });
    expect(ask({ to: "batch" }, unplaced)).toMatchObject({ verdict: "unknown", missing, error: null });
    expect(ask({ to: "batch" }, { ...unplaced, missing: [] }).error?.code).toBe("endpoint-without-interface");
  });

  it("of an unknown one: the facts that are missing", () => {
    const missing = [{ fact: "the CIDR of the rule", component: "web-sg" }];
    const open = network({
      securityGroups: [aGroup("web-sg", "vpc", [OUT, aRule("ingress", "tcp 22", "0.0.0.0/0", { missing })]), aGroup("db-sg", "vpc", [])],
    });
    expect(ask({}, open)).toMatchObject({ verdict: "unknown", missing, blockers: [], witness: { allowed: null, denied: null } });
  });

  it.each([
    ["no public address", { to: "db" }, "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS", "db"],
    ["no IPv6 address", { ip_version: 6 }, "ENI_HAS_NO_ADDRESS", "web"],
    [
      "a source that the internet does not carry",
      { from: "internet:10.1.0.0/16" },
      "IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS",
      "internet",
    ],
    ["one and the same interface", { from: "web" }, "NEVER_LEAVES_INTERFACE", "web"],
  ] satisfies [string, Partial<Query>, string, string][])("of an empty class: what empties it: %s", (_, query, code, component) => {
    expect(ask(query)).toMatchObject({ verdict: "denied", blockers: [{ code, component }], witness: { denied: null } });
  });

  it("names who has the address that nobody owns: RT-5", () => {
    expect(ask({ from: "web", to: "ip:10.0.7.7" })).toMatchObject({
      verdict: "denied",
      blockers: [{ code: "ADDRESS_NOT_OWNED", component: "vpc" }],
    });
  });
});

describe("questions that can not be understood", () => {
  it.each([
    ["a name with a slip", { to: "wbe" }, "unknown-endpoint", "web"],
    ["a thing without an interface", { to: "web-sg" }, "endpoint-without-interface", "instance"],
    ["no address", { from: "ip:10.0.0" }, "bad-endpoint", "ip:10.0.1.5"],
    ["no block", { from: "internet:10.0.0.0/40" }, "bad-endpoint", "internet:"],
    ["no protocol", { protocol: "http" }, "bad-traffic", "tcp"],
    ["a type of ICMP in the protocol", { protocol: "icmp 8" }, "bad-traffic", "--protocol icmp --icmp-type 8."],
    ["a type and a code in it", { protocol: "ICMPv6:3/4" }, "bad-traffic", "--protocol ICMPv6 --icmp-type 3 --icmp-code 4."],
    ["a port in it", { protocol: "tcp/443" }, "bad-traffic", "--protocol tcp --port 443."],
    ["a range in it", { protocol: "udp 53-60" }, "bad-traffic", "--protocol udp --port 53-60."],
    ["a type of ICMP beside TCP", { icmp_type: 8 }, "bad-traffic", "icmpv6"],
    ["a code of ICMP beside a tunnel", { protocol: 47, port: undefined, icmp_code: 0 }, "bad-traffic", "icmpv6"],
    ["the internet twice", { to: "internet" }, "bad-endpoint", "Name a resource"],
    ["two parts of the internet", { from: "internet:203.0.113.0/24", to: "internet:198.51.100.7" }, "bad-endpoint", "Name a resource"],
    ["a port out of range", { port: 70000 }, "bad-traffic", "65535"],
    ["a port of a ping", { protocol: "icmp", port: 4 }, "bad-traffic", "icmp_type"],
    ["a port of a tunnel", { protocol: 47, port: 22 }, "bad-traffic", "tcp"],
    ["a client port of a ping", { protocol: "icmpv6", port: undefined, src_port: 4 }, "bad-traffic", "Leave it out"],
    ["a range the wrong way round", { port: [30, 20] }, "bad-traffic", "smaller"],
  ] satisfies [string, Partial<Query>, string, string][])("%s", (_, query, code, hint) => {
    const { verdict, error } = ask(query);
    expect([verdict, error?.code, error?.severity]).toEqual(["unknown", code, "error"]);
    expect(error?.hint).toContain(hint);
  });
});

describe("every message of ICMP can be asked about", () => {
  const rules = [OUT, aRule("ingress", "icmp 3 4", "0.0.0.0/0")];
  const net = network({ securityGroups: [aGroup("web-sg", "vpc", rules), aGroup("db-sg", "vpc", [])] });
  it.each<[string, Partial<Query>, string]>([
    ["echo, without a type", {}, "denied"],
    ["its type", { icmp_type: 3 }, "partial"],
    ["its type and its code", { icmp_type: 3, icmp_code: 4 }, "allowed"],
    ["another code", { icmp_type: 3, icmp_code: 1 }, "denied"],
    ["the protocol by its number", { protocol: 1, icmp_type: 3, icmp_code: 4 }, "allowed"],
  ])("%s", (_, query, verdict) => {
    expect(ask({ from: "internet:203.0.113.7", protocol: "icmp", port: undefined, ...query }, net).verdict).toBe(verdict);
  });
});

describe("addresses left to AWS", () => {
  const symbolic = (id: string): AddressSpec => ({ kind: "symbolic", id, pool: block("10.0.0.0/24"), version: 4 });
  const left = (peer: string) =>
    network({
      securityGroups: [aGroup("web-sg", "vpc", [OUT]), aGroup("db-sg", "vpc", [aRule("ingress", "tcp 5432", peer)])],
      interfaces: network().interfaces.map((i) =>
        i.id === "web-eni" ? { ...i, addresses: [{ private: symbolic("web-ip"), public: null }] } : i,
      ),
    });

  it("do not matter where no rule tells them apart, and are named as assumptions", () => {
    const { verdict, assumptions } = ask({ from: "web", to: "db", port: 5432 }, left("10.0.0.0/16"));
    expect(verdict).toBe("allowed");
    expect(assumptions).toEqual([{ component: "web", fact: "private address", value: "10.0.0.4" }]);
  });

  it("leave the answer open where a rule holds some of them", () => {
    const { verdict, missing } = ask({ from: "web", to: "db", port: 5432 }, left("10.0.0.128/25"));
    expect([verdict, missing]).toEqual(["unknown", [{ component: "web", fact: "the private address" }]]);
  });

  it("leave the answer open where the question names one of them", () => {
    expect(ask({ from: "ip:10.0.0.77", to: "db", port: 5432 }, left("10.0.0.0/16")).verdict).toBe("unknown");
  });

  it("do not matter to a rule that holds them by their group", () => {
    expect(ask({ from: "web", to: "db", port: 5432 }, left("web-sg")).verdict).toBe("allowed");
  });
});
