import { describe, expect, it } from "vitest";
import {
  aGateway,
  aGroup,
  anAcl,
  anEntry,
  anInstance,
  anInterface,
  aPacket,
  aRoute,
  aRule,
  aSubnet,
  aTable,
  aVpc,
  block,
  ip,
  openAcl,
} from "../../tests/arbitrary/resources";
import { halfOpen } from "../../tests/arbitrary/half-open";
import { EMPTY_NETWORK, OPEN_BLOCK, type Network } from "../model";
import { formatPrefix, protocolNumber, type PacketPattern, type PacketSet } from "../net";
import { createReach, type Endpoint, type FlowOptions, type MatrixEnd } from ".";

const IGW = { kind: "internet_gateway", id: "igw" } as const;
const anywhere = (direction: "ingress" | "egress") => aRule(direction, "all", "0.0.0.0/0");
const OPEN = [anywhere("ingress"), anywhere("egress")];

/** `web` in a public subnet and `db` in a private one; everything is open until a test closes it. */
function network(change: Partial<Network> = {}): Network {
  return {
    ...EMPTY_NETWORK,
    vpcs: [aVpc("vpc", ["10.0.0.0/16"])],
    subnets: [
      aSubnet("public", "vpc", "10.0.1.0/24", { routeTable: "public_routes", networkAcl: "public_acl" }),
      aSubnet("private", "vpc", "10.0.2.0/24", { routeTable: "private_routes", networkAcl: "private_acl" }),
    ],
    routeTables: [aTable("public_routes", "vpc", [aRoute("0.0.0.0/0", IGW)]), aTable("private_routes", "vpc", [])],
    internetGateways: [aGateway("igw", "vpc")],
    networkAcls: [openAcl("public_acl", "vpc"), openAcl("private_acl", "vpc")],
    securityGroups: [aGroup("web_sg", "vpc", OPEN), aGroup("db_sg", "vpc", OPEN)],
    interfaces: [
      anInterface("web", "public", [["10.0.1.10", "198.51.100.10"]], ["web_sg"]),
      anInterface("peer", "public", [["10.0.1.20", "198.51.100.20"]], ["web_sg"]),
      anInterface("db", "private", [["10.0.2.10"]], ["db_sg"]),
    ],
    ...change,
  };
}

const endpoint = (text: string): Endpoint => {
  if (text === "internet") return { kind: "internet" };
  return text.includes("/") ? { kind: "internet", within: [block(text)] } : { kind: "interfaces", ids: [text] };
};

/** `tcp 443`: client ports 1024-65535. */
function ask(given: Network, from: string, to: string | Endpoint, what = "tcp", options: FlowOptions = {}) {
  const reach = createReach(given);
  const [name = "", number] = what.split(" ");
  const protocol = protocolNumber(name);
  const ports: PacketPattern = number === undefined ? {} : name === "icmp" ? { icmpTypes: [[+number, +number]] } : { dstPorts: [[+number, +number]] };
  const protocols = typeof protocol === "number" ? { protocols: [[protocol, protocol] as const] } : {};
  const traffic = reach.space.of({ version: 4, srcPorts: [[1024, 65535]], ...protocols, ...ports });
  return reach.flows(endpoint(from), typeof to === "string" ? endpoint(to) : to, traffic, options);
}

function verdict(flows: ReturnType<typeof ask>): string {
  const parts = [["allowed", flows.allowed], ["denied", flows.denied], ["unknown", flows.unknown]] as const;
  return parts.flatMap(([name, set]) => (set.isEmpty ? [] : [name])).join("+") || "nothing asked";
}

/** `destination ports < client ports` of every box. */
const ports = (set: PacketSet) => set.cubes().map((c) => `${spell(c.dstPorts)} < ${spell(c.srcPorts)}`).join("; ");
const spell = (ranges: readonly (readonly [number, number])[] | null) => (ranges ?? []).map(([a, b]) => (a === b ? a : `${a}-${b}`)).join(",");

const groups = (web: Parameters<typeof aGroup>[2], db = OPEN) => ({ securityGroups: [aGroup("web_sg", "vpc", web), aGroup("db_sg", "vpc", db)] });
const acls = (pub: Parameters<typeof anAcl>[2]) => ({ networkAcls: [anAcl("public_acl", "vpc", pub), openAcl("private_acl", "vpc")] });
const tables = (pub: Parameters<typeof aTable>[2], priv: Parameters<typeof aTable>[2] = []) => ({
  routeTables: [aTable("public_routes", "vpc", pub), aTable("private_routes", "vpc", priv)],
});
const unknownFact = { missing: [{ fact: "the CIDR", component: "web_sg" }] };

describe("an open network", () => {
  it.each([
    ["web is reached from the internet", "internet", "web", "allowed"],
    ["web reaches the internet", "web", "internet", "allowed"],
    ["web reaches db through local", "web", "db", "allowed"],
    ["db has no public address to be called by", "internet", "db", "nothing asked"],
    ["db has no route to the internet", "db", "internet", "denied"],
    ["an interface does not ask itself", "web", "web", "nothing asked"],
    ["the internet's own traffic is no question", "internet", "internet", "nothing asked"],
  ])("%s", (_, from, to, expected) => expect(verdict(ask(network(), from, to))).toBe(expected));

  it("asks with every source address, all client ports, and the public destination", () => {
    const [cube, ...more] = ask(network(), "203.0.113.0/24", "web", "tcp 22").asked.cubes();
    expect(more).toEqual([]);
    expect([cube?.src.map(formatPrefix), cube?.dst.map(formatPrefix), cube?.dstPorts, cube?.srcPorts]).toEqual([
      ["203.0.113.0/24"],
      ["198.51.100.10/32"],
      [[22, 22]],
      [[1024, 65535]],
    ]);
  });

  it("leaves the network's own public addresses out of the internet", () => {
    const { asked } = ask(network(), "web", "internet");
    const asks = (address: string) => asked.contains(aPacket("tcp", "10.0.1.10", 40000, address, 443));
    expect([asks("198.51.100.9"), asks("198.51.100.10"), asks("192.168.0.1")]).toEqual([true, false, false]);
  });
});

describe("security groups", () => {
  it.each([
    ["SG-1 a rule lets its own traffic in", groups([aRule("ingress", "tcp 22", "203.0.113.0/24")]), "203.0.113.0/24", "web", "tcp 22", "allowed"],
    ["SG-1 what no rule allows is dropped", groups([aRule("ingress", "tcp 22", "203.0.113.0/24")]), "203.0.113.0/24", "web", "tcp 23", "denied"],
    ["a rule for half the sources splits them", groups([aRule("ingress", "tcp 22", "203.0.113.0/25")]), "203.0.113.0/24", "web", "tcp 22", "allowed+denied"],
    ["SG-3 the reply needs no rule", groups([aRule("ingress", "tcp", "0.0.0.0/0")]), "internet", "web", "tcp", "allowed"],
    ["SG-4 no outbound rule starts nothing", groups([anywhere("ingress")]), "web", "internet", "tcp", "denied"],
    ["SG-6 a reference matches the members' private addresses", groups(OPEN, [aRule("ingress", "tcp 5432", "web_sg")]), "web", "db", "tcp 5432", "allowed"],
    ["SG-6 and nobody else", groups([aRule("ingress", "all", "db_sg")]), "internet", "web", "tcp", "denied"],
    ["SG-5 a self reference lets members meet", groups([aRule("ingress", "all", "web_sg"), anywhere("egress")]), "web", "peer", "tcp", "allowed"],
    ["SG-7 a stale reference matches nothing", groups(OPEN, [aRule("ingress", "all", { kind: "stale", group: "gone" })]), "web", "db", "tcp", "denied"],
    ["SG-8 icmp 8 is echo and no other type", groups([aRule("ingress", "icmp 8", "0.0.0.0/0")]), "internet", "web", "icmp", "allowed+denied"],
    ["SG-10 neighbours are filtered too", groups([anywhere("egress")]), "web", "peer", "tcp", "denied"],
    ["a rule that is not fully known", groups([aRule("ingress", "tcp", "0.0.0.0/0", unknownFact)]), "internet", "web", "tcp", "unknown"],
    ["a peer that is not known", groups([aRule("ingress", "tcp", { kind: "unknown" })]), "internet", "web", "tcp", "unknown"],
    ["a known rule beside an unknown one", groups([aRule("ingress", "tcp", "0.0.0.0/0", unknownFact), anywhere("ingress")]), "internet", "web", "tcp", "allowed"],
  ])("%s", (_, change, from, to, what, expected) => expect(verdict(ask(network(change), from, to, what))).toBe(expected));

  it("SG-1 the rules of all groups are one list", () => {
    const web = anInterface("web", "public", [["10.0.1.10", "198.51.100.10"]], ["web_sg", "db_sg"]);
    const given = network({ ...groups([aRule("ingress", "tcp 22", "0.0.0.0/0")], [aRule("ingress", "tcp 80", "0.0.0.0/0")]), interfaces: [web] });
    expect(["tcp 22", "tcp 80", "tcp 81"].map((what) => verdict(ask(given, "internet", "web", what)))).toEqual(["allowed", "allowed", "denied"]);
  });

  it("names the fact that an answer hangs on", () => {
    const flows = ask(network(groups([aRule("ingress", "tcp", "0.0.0.0/0", unknownFact)])), "internet", "web");
    expect(flows.missing).toEqual(unknownFact.missing);
  });

  it("does not name a fact that decides nothing", () => {
    const flows = ask(network(groups([aRule("ingress", "udp", "0.0.0.0/0", unknownFact), aRule("ingress", "tcp", "0.0.0.0/0")])), "internet", "web");
    expect(flows.missing).toEqual([]);
  });
});

describe("network ACLs", () => {
  const inAll = anEntry("ingress", 100, "allow", "all", "0.0.0.0/0");
  const outAll = anEntry("egress", 100, "allow", "all", "0.0.0.0/0");
  it.each([
    ["NACL-4 an ACL without entries denies", [], "internet", "web", "denied"],
    ["NACL-1 the first match decides", [anEntry("ingress", 90, "deny", "tcp 22", "203.0.113.0/24"), inAll, outAll], "203.0.113.0/24", "web", "denied"],
    ["NACL-1 a later entry changes nothing", [anEntry("ingress", 110, "deny", "tcp 22", "203.0.113.0/24"), inAll, outAll], "203.0.113.0/24", "web", "allowed"],
    ["NACL-3 the reply needs an entry of its own", [inAll], "internet", "web", "denied"],
    ["NACL-2 neighbours do not cross it", [], "web", "peer", "allowed"],
    ["NACL-6 the local side is the private address", [anEntry("ingress", 1, "deny", "all", "198.51.100.10/32"), inAll, outAll], "203.0.113.0/24", "web", "allowed"],
    ["an entry that may match, before one that agrees", [anEntry("ingress", 1, "allow", "tcp", "0.0.0.0/0", unknownFact), inAll, outAll], "internet", "web", "allowed"],
    ["an entry that may match, before one that does not", [anEntry("ingress", 1, "deny", "tcp", "0.0.0.0/0", unknownFact), inAll, outAll], "internet", "web", "unknown"],
    ["an entry that may match, with a certain drop later", [anEntry("ingress", 1, "deny", "tcp", "0.0.0.0/0", unknownFact), inAll], "internet", "web", "denied"],
  ])("%s", (_, entries, from, to, expected) => expect(verdict(ask(network(acls(entries)), from, to, "tcp 22"))).toBe(expected));

  it.each([
    ["NACL-6 a reply leaves towards the one who asked", anEntry("egress", 1, "deny", "all", "203.0.113.0/25"), "203.0.113.0/24", "web"],
    ["NACL-6 a reply comes in from the one who answers", anEntry("ingress", 1, "deny", "all", "203.0.113.0/25"), "web", "203.0.113.0/24"],
  ])("%s", (_, entry, from, to) => expect(verdict(ask(network(acls([entry, inAll, outAll])), from, to))).toBe("allowed+denied"));

  it("NACL-3 a narrow client range admits the clients in it", () => {
    const flows = ask(network(acls([inAll, anEntry("egress", 100, "allow", "tcp 32768-65535", "0.0.0.0/0")])), "internet", "web", "tcp 22");
    expect([ports(flows.allowed), ports(flows.denied)]).toEqual(["22 < 32768-65535", "22 < 1024-32767"]);
  });

  it.each([
    ["the request alone", { oneWay: true }, "allowed"],
    ["both ways", {}, "denied"],
  ])("without a way back, %s", (_, options, expected) => expect(verdict(ask(network(acls([inAll])), "internet", "web", "udp 53", options))).toBe(expected));

  it("an echo needs its reply's entry, an ICMP error needs none", () => {
    const given = network(acls([inAll, anEntry("egress", 100, "allow", "icmp 0", "0.0.0.0/0")]));
    expect(verdict(ask(given, "internet", "web", "icmp 8"))).toBe("allowed");
    expect(verdict(ask(given, "internet", "web", "icmp 13"))).toBe("denied");
    expect(verdict(ask(network(acls([inAll])), "internet", "web", "icmp 3"))).toBe("allowed");
  });
});

describe("routes and gateways", () => {
  const nat = { kind: "nat_gateway", id: "nat" } as const;
  const hole = { kind: "blackhole", id: null, why: "deleted" } as const;
  it.each([
    ["IGW-1 no route back: the reply is lost", tables([]), "internet", "web", "denied"],
    ["IGW-5 a reply through a NAT gateway is lost", tables([aRoute("0.0.0.0/0", nat)]), "internet", "web", "denied"],
    ["a request through a NAT gateway is not modelled", tables([], [aRoute("0.0.0.0/0", nat)]), "db", "internet", "unknown"],
    ["RT-2 the longest prefix wins", tables([aRoute("0.0.0.0/0", IGW), aRoute("203.0.113.0/24", hole)]), "web", "203.0.113.0/24", "denied"],
    ["RT-4 a black hole does not fall through", tables([aRoute("0.0.0.0/0", IGW), aRoute("203.0.113.0/25", hole)]), "web", "203.0.113.0/24", "allowed+denied"],
    ["RT-3 static beats propagated", tables([aRoute("0.0.0.0/0", hole, { origin: "propagated" }), aRoute("0.0.0.0/0", IGW)]), "web", "internet", "allowed"],
    ["RT-3 local beats propagated, even a longer one", tables([aRoute("10.0.2.0/24", hole, { origin: "propagated" })]), "web", "db", "allowed"],
    ["RT-2 a whole subnet's route beats local", tables([aRoute("10.0.2.0/24", hole)]), "web", "db", "denied"],
    ["RT-2 a part of a subnet has no route of its own", tables([aRoute("10.0.2.0/25", hole)]), "web", "db", "allowed"],
    ["IGW-1 the gateway must be attached", { internetGateways: [aGateway("igw", null)] }, "internet", "web", "denied"],
    ["IGW-3 no public address, no way out", tables([], [aRoute("0.0.0.0/0", IGW)]), "db", "internet", "denied"],
    ["a route to somewhere unknown", tables([aRoute("0.0.0.0/0", { kind: "unknown", fact: "the target" })]), "web", "internet", "unknown"],
    ["a route of unknown destination to where it goes anyway", tables([aRoute("0.0.0.0/0", IGW), aRoute("0.0.0.0/0", IGW, { destination: { unknown: "it" } })]), "web", "internet", "allowed"],
    ["a route of unknown destination to elsewhere", tables([aRoute("0.0.0.0/0", IGW), aRoute("0.0.0.0/0", hole, { destination: { unknown: "it" } })]), "web", "internet", "unknown"],
    ["RT-9 a middlebox behind the gateway", { routeTables: [...tables([aRoute("0.0.0.0/0", IGW)]).routeTables, aTable("edge", "vpc", [aRoute("10.0.1.0/24", { kind: "network_interface", id: "db" })], { edge: "igw" })] }, "internet", "web", "unknown"],
  ])("%s", (_, change, from, to, expected) => expect(verdict(ask(network(change), from, to))).toBe(expected));

  it("IGW-6 a public address inside is reached from outside, as a stranger", () => {
    const toPublic = { toAddress: "public" } as const;
    expect(verdict(ask(network(), "web", "peer", "tcp", toPublic))).toBe("allowed");
    expect(verdict(ask(network(groups([aRule("ingress", "all", "web_sg"), anywhere("egress")])), "web", "peer", "tcp", toPublic))).toBe("denied");
    expect(verdict(ask(network(groups([aRule("ingress", "all", "198.51.100.10/32"), anywhere("egress")])), "web", "peer", "tcp", toPublic))).toBe("allowed");
  });

  it("IGW-3 without a public address not even a request gets out", () => {
    expect(verdict(ask(network(tables([], [aRoute("0.0.0.0/0", IGW)])), "db", "internet", "udp 53", { oneWay: true }))).toBe("denied");
  });

  it("RT-5 an address of the VPC that nobody owns dies at local", () => {
    expect(verdict(ask(network(), "web", { kind: "address", address: ip("10.0.2.99") }))).toBe("denied");
  });

  it.each([true, false])("META-1 the resolver is always reached, where the VPC has one: %s", (dnsSupport) => {
    const given = network({ ...groups([]), ...acls([]), vpcs: [aVpc("vpc", ["10.0.0.0/16"], { dnsSupport })] });
    for (const address of ["10.0.0.2", "169.254.169.253"])
      expect(verdict(ask(given, "web", { kind: "address", address: ip(address) }, "udp 53"))).toBe(dnsSupport ? "allowed" : "denied");
  });

  it.each(["block-bidirectional", "block-ingress"] as const)("IGW-9 %s", (blockPublicAccess) => {
    const given = network({ vpcs: [aVpc("vpc", ["10.0.0.0/16"], { blockPublicAccess })] });
    expect(verdict(ask(given, "internet", "web"))).toBe("denied");
    expect(verdict(ask(given, "web", "internet"))).toBe(blockPublicAccess === "block-ingress" ? "allowed" : "denied");
  });

  it("a function sends and receives nothing", () => {
    const web = anInterface("web", "public", [["10.0.1.10", "198.51.100.10"]], ["web_sg"], { owner: "f", ownerKind: "function" });
    const given = network({ interfaces: [web] });
    expect([verdict(ask(given, "web", "internet")), verdict(ask(given, "internet", "web"))]).toEqual(["allowed", "denied"]);
  });

  it.each([
    ["load_balancer", ["web_sg"]],
    ["load_balancer", []],
    ["vpc_endpoint", ["web_sg"]],
    ["vpc_endpoint", []],
    ["transit_gateway", []],
  ] as const)("what a %s with the groups %j starts and accepts is not modelled", (ownerKind, groups) => {
    const web = anInterface("web", "public", [["10.0.1.10", "198.51.100.10"]], groups, { owner: "middle", ownerKind });
    for (const flows of [ask(network({ interfaces: [web] }), "internet", "web"), ask(network({ interfaces: [web] }), "web", "internet")])
      expect([verdict(flows), flows.missing.map((fact) => fact.component)]).toEqual(["unknown", ["middle"]]);
  });

  it("NAT-3: a NAT gateway accepts nothing", () => {
    const nat = anInterface("web", "public", [["10.0.1.10", "198.51.100.10"]], [], { owner: "nat", ownerKind: "nat_gateway" });
    expect(verdict(ask(network({ interfaces: [nat] }), "internet", "web"))).toBe("denied");
  });

  it("a stopped instance receives nothing", () => {
    const web = anInterface("web", "public", [["10.0.1.10", "198.51.100.10"]], ["web_sg"], { owner: "i", ownerKind: "instance" });
    const at = (state: "running" | "stopped" | "unknown") => network({ interfaces: [web], instances: [anInstance("i", "vpc", ["web"], { state })] });
    expect((["running", "stopped", "unknown"] as const).map((state) => verdict(ask(at(state), "internet", "i")))).toEqual(["allowed", "denied", "unknown"]);
  });
});

describe("a subnet whose block is not known", () => {
  it.each([
    ["10.0.2.0/24", "unknown"],
    ["0.0.0.0/0", "allowed"],
    ["10.0.0.0/8", "allowed"],
  ])("RT-2: a route to %s through a middlebox leaves what is inside %s", (destination, expected) => {
    const given = network({
      subnets: network().subnets.map((subnet) => ({ ...subnet, cidr: null })),
      missing: network().subnets.map(({ id }) => ({ fact: OPEN_BLOCK[4], component: id })),
      ...tables([aRoute(destination, { kind: "network_interface", id: "peer" })]),
    });
    expect(verdict(ask(given, "web", "db", "tcp", { oneWay: true }))).toBe(expected);
  });

  it.each([
    ["an IPv4 block that nobody knows", 4, true, "unknown"],
    ["an IPv6 block that nobody knows", 6, true, "unknown"],
    ["no IPv4 block", 4, false, "allowed"],
    ["no IPv6 block", 6, false, "allowed"],
  ] as const)("RT-2: with %s, beside a route for it through a middlebox", (_, version, isOpen, expected) => {
    const reach = createReach(halfOpen(version, isOpen));
    const [from, to] = [endpoint("web"), endpoint("db")];
    expect(verdict(reach.flows(from, to, reach.space.of({ version }), { oneWay: true, version }))).toBe(expected);
  });

  it.each([
    ["somebody may have", { unknown: "the interfaces" }, "unknown"],
    ["nobody has", null, "denied"],
  ] as const)("RT-6: may have an address that %s", (_, otherInterfaces, expected) => {
    const net = halfOpen(4, true);
    const shut = { ...net, vpcs: net.vpcs.map((vpc) => ({ ...vpc, otherInterfaces })), networkAcls: [anAcl("vpc.acl", "vpc", [])] };
    expect(verdict(ask(shut, "db", { kind: "address", address: ip("10.0.9.9") }))).toBe(expected);
  });

  it("RT-6, NACL-2: has neighbours all the same, who cross no ACL", () => {
    const given = network({
      subnets: network().subnets.map((subnet) => ({ ...subnet, cidr: null })),
      networkAcls: [anAcl("public_acl", "vpc", []), openAcl("private_acl", "vpc")],
    });
    expect([verdict(ask(given, "web", "peer")), verdict(ask(given, "web", "db"))]).toEqual(["allowed", "denied"]);
  });
});

describe("two VPCs with the same addresses", () => {
  const twins = network({
    vpcs: [aVpc("vpc", ["10.0.0.0/16"]), aVpc("twin", ["10.0.0.0/16"])],
    subnets: [...network().subnets, aSubnet("twin_public", "twin", "10.0.1.0/24"), aSubnet("twin_private", "twin", "10.0.2.0/24")],
    routeTables: [...network().routeTables, aTable("twin.main", "twin", [])],
    networkAcls: [...network().networkAcls, openAcl("twin.acl", "twin")],
    securityGroups: [aGroup("web_sg", "vpc", OPEN), aGroup("db_sg", "vpc", [aRule("ingress", "all", "twin_sg")]), aGroup("twin_sg", "twin", OPEN)],
    interfaces: [
      ...network().interfaces,
      anInterface("twin_peer", "twin_public", [["10.0.1.10"], ["10.0.1.20"]], ["twin_sg"]),
      anInterface("twin_db", "twin_private", [["10.0.2.10"]], ["twin_sg"]),
    ],
  });
  it.each([
    ["local stays within a VPC", "web", "twin_db", "denied"],
    ["neighbours share a subnet, not only its block", "web", "twin_peer", "denied"],
    ["SG-7 a group of the other VPC matches nobody here", "web", "db", "denied"],
    ["within the twin all is open", "twin_peer", "twin_db", "allowed"],
  ])("%s", (_, from, to, expected) => {
    expect(verdict(ask(twins, from, to))).toBe(expected);
    expect(verdict(ask(twins, from, to, "udp 53", { oneWay: true }))).toBe(expected);
  });
});

describe("the matrix", () => {
  it("asks once for interfaces that no rule tells apart", () => {
    const { classes, cells } = createReach(network()).matrix();
    expect(classes.map((c) => c.interfaces)).toEqual([["web", "peer"], ["db"]]);
    const name = (end: MatrixEnd) => (end === "internet" ? end : end.interfaces.join("+"));
    expect([...cells].map(({ from, to, flows }) => `${name(from)} > ${name(to)}: ${verdict(flows)}`)).toEqual([
      "web+peer > web+peer: allowed",
      "web+peer > db: allowed",
      "web+peer > internet: allowed",
      "db > web+peer: allowed",
      "db > internet: denied",
      "internet > web+peer: allowed",
    ]);
  });

  it("a rule that names one address tells it apart", () => {
    const { classes } = createReach(network(groups([aRule("ingress", "tcp 22", "10.0.1.20/32")]))).matrix();
    expect(classes.map((c) => c.interfaces)).toEqual([["web"], ["peer"], ["db"]]);
  });
});
