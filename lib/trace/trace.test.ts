import { describe, expect, it } from "vitest";
import {
  aGateway,
  aGroup,
  aPacket,
  aPing,
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
import { halfOpen } from "../../tests/arbitrary/half-open";
import { EMPTY_NETWORK, OPEN_BLOCK, type Network } from "../model";
import { trace, type Fate, type Trace } from ".";

const OPEN = [aRule("ingress", "all", "0.0.0.0/0"), aRule("egress", "all", "0.0.0.0/0")];
const DEFAULT_ROUTE = aRoute("0.0.0.0/0", { kind: "internet_gateway", id: "igw" });

/** A public subnet with `web` (10.0.0.10, 54.0.0.10) and `peer` (10.0.0.11, 54.0.0.11), and `db` (10.0.1.10) in a private one. */
function network(change: Partial<Network> = {}): Network {
  return {
    ...EMPTY_NETWORK,
    vpcs: [aVpc("vpc", ["10.0.0.0/16"])],
    subnets: [aSubnet("public", "vpc", "10.0.0.0/24", { routeTable: "out", networkAcl: "edge" }), aSubnet("private", "vpc", "10.0.1.0/24")],
    routeTables: [aTable("vpc.main", "vpc", []), aTable("out", "vpc", [DEFAULT_ROUTE])],
    internetGateways: [aGateway("igw", "vpc")],
    networkAcls: [openAcl("vpc.acl", "vpc"), openAcl("edge", "vpc")],
    securityGroups: [aGroup("open", "vpc", OPEN)],
    interfaces: [
      anInterface("web", "public", [["10.0.0.10", "54.0.0.10"]], ["open"], { owner: "web-1", ownerKind: "instance" }),
      anInterface("peer", "public", [["10.0.0.11", "54.0.0.11"]], ["open"]),
      anInterface("db", "private", [["10.0.1.10"]], ["open"]),
    ],
    instances: [anInstance("web-1", "vpc", ["web"])],
    ...change,
  };
}

const SSH_IN = aPacket("tcp", "203.0.113.7", 40000, "54.0.0.10", 22);
const fromOutside = (net: Network, packet = SSH_IN): Trace => trace(net, packet, { kind: "internet" });
const fromEnd = (net: Network, id: string, packet = aPacket("tcp", "10.0.0.10", 40000, "10.0.1.10", 5432)): Trace =>
  trace(net, packet, { kind: "interface", interface: id });

/** `dropped SUBNET_ACL_RESTRICTION`, `reply_lost no_route NO_ROUTE_TO_DESTINATION`, `delivered`. */
function told(fate: Fate): string {
  if (fate.kind === "reply_lost") return `reply_lost ${told(fate.why)}`;
  return "at" in fate ? `${fate.kind} ${fate.at.code}` : fate.kind;
}
const codes = ({ request, reply }: Trace): string[] => [...request.steps, ...(reply?.steps ?? [])].map((step) => step.code);

it.each([
  ["10.0.1.0/24", "unsupported UNSUPPORTED_COMPONENT"],
  ["0.0.0.0/0", "delivered"],
  ["10.0.0.0/8", "delivered"],
])("RT-2: where the block of a subnet is not known, a route to %s through a middlebox leaves what is inside %s", (destination, fate) => {
  const net = network();
  const unknown = network({
    subnets: net.subnets.map((subnet) => (subnet.id === "private" ? { ...subnet, cidr: null } : subnet)),
    missing: [{ fact: OPEN_BLOCK[4], component: "private" }],
    routeTables: [aTable("vpc.main", "vpc", []), aTable("out", "vpc", [aRoute(destination, { kind: "network_interface", id: "peer" })])],
  });
  expect(told(fromEnd(unknown, "web").fate)).toBe(fate);
});

it.each([
  ["an IPv4 block that nobody knows", 4, true, "unsupported UNSUPPORTED_COMPONENT"],
  ["an IPv6 block that nobody knows", 6, true, "unsupported UNSUPPORTED_COMPONENT"],
  ["no IPv4 block", 4, false, "delivered"],
  ["no IPv6 block", 6, false, "delivered"],
] as const)("RT-2: a subnet with %s, and a route for it through a middlebox", (_, version, isOpen, fate) => {
  const [web, db] = version === 4 ? ["10.0.1.10", "10.0.2.10"] : ["2600:1f00:0:1::a", "2600:1f00:0:2::a"];
  expect(told(fromEnd(halfOpen(version, isOpen), "web", aPacket("tcp", web, 40000, db, 5432)).fate)).toBe(fate);
});

it.each([
  ["somebody may have", { unknown: "the interfaces" }, "unknown"],
  ["nobody has", null, "dropped SUBNET_ACL_RESTRICTION"],
] as const)("RT-6: an address that %s may be next door where the block of the subnet is not known", (_, otherInterfaces, fate) => {
  const net = halfOpen(4, true);
  const shut = { ...net, vpcs: net.vpcs.map((vpc) => ({ ...vpc, otherInterfaces })), networkAcls: [anAcl("vpc.acl", "vpc", [])] };
  expect(told(fromEnd(shut, "db", aPacket("tcp", "10.0.2.10", 40000, "10.0.9.9", 80)).fate)).toBe(fate);
});

describe("from the internet (IGW)", () => {
  it("IGW-1, IGW-2: arrives at the private address, and the reply leaves with the public one", () => {
    const found = fromOutside(network());
    expect(told(found.fate)).toBe("delivered");
    expect(found.request.steps.at(-1)).toMatchObject({ component: "web-1", kind: "instance", after: { dst: { value: 0x0a00000an } } });
    expect(found.reply?.steps.at(-1)?.after).toMatchObject({ src: { value: 0x3600000an }, srcPort: 22, dstPort: 40000 });
    expect(found.deliveredTo).toEqual({ kind: "interface", interface: "web", address: { version: 4, value: 0x0a00000an } });
  });

  it.each([
    ["IGW-1: no gateway attached", { internetGateways: [aGateway("igw", null)] }, "dropped IGW_NOT_ATTACHED"],
    [
      "RT-7: no route back",
      { routeTables: [aTable("vpc.main", "vpc", []), aTable("out", "vpc", [])] },
      "reply_lost no_route NO_ROUTE_TO_DESTINATION",
    ],
    [
      "IGW-5: the reply leaves through a NAT gateway",
      { routeTables: [aTable("vpc.main", "vpc", []), aTable("out", "vpc", [aRoute("0.0.0.0/0", { kind: "nat_gateway", id: "nat" })])] },
      "reply_lost dropped NGW_REPLY_NOT_RETURNED",
    ],
    [
      "RT-4: the reply meets a black hole and does not fall through",
      {
        routeTables: [
          aTable("vpc.main", "vpc", []),
          aTable("out", "vpc", [DEFAULT_ROUTE, aRoute("203.0.113.0/24", { kind: "blackhole", id: null, why: "gone" })]),
        ],
      },
      "reply_lost black_hole BAD_STATE_ROUTE",
    ],
    [
      "IGW-9: blocked both ways",
      { vpcs: [aVpc("vpc", ["10.0.0.0/16"], { blockPublicAccess: "block-bidirectional" })] },
      "dropped VPC_BLOCK_PUBLIC_ACCESS_ENABLED",
    ],
    ["IGW-9: not known", { vpcs: [aVpc("vpc", ["10.0.0.0/16"], { blockPublicAccess: "unknown" })] }, "unknown"],
    ["a stopped instance", { instances: [anInstance("web-1", "vpc", ["web"], { state: "stopped" })] }, "dropped INSTANCE_STOPPED"],
    ["SG-4: a group without rules", { securityGroups: [aGroup("open", "vpc", [])] }, "dropped SG_HAS_NO_RULES"],
    [
      "SG-3: no outbound rule is needed to answer",
      { securityGroups: [aGroup("open", "vpc", [aRule("ingress", "tcp 22", "203.0.113.0/24")])] },
      "delivered",
    ],
    [
      "SG-8: another port",
      { securityGroups: [aGroup("open", "vpc", [aRule("ingress", "tcp 80-443", "0.0.0.0/0")])] },
      "dropped ENI_SG_RULES_MISMATCH",
    ],
    [
      "RT-9: a gateway table that leads to a middlebox",
      {
        routeTables: [
          ...network().routeTables,
          aTable("edge", "vpc", [aRoute("10.0.0.0/24", { kind: "network_interface", id: "db" })], { edge: "igw" }),
        ],
      },
      "unsupported UNSUPPORTED_COMPONENT",
    ],
  ] satisfies [string, Partial<Network>, string][])("%s", (_, change, fate) => {
    expect(told(fromOutside(network(change)).fate)).toBe(fate);
  });

  it.each([
    [
      "IGW-3: to an address that nobody holds",
      aPacket("tcp", "203.0.113.7", 40000, "54.0.0.99", 22),
      "dropped IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS",
    ],
    [
      "IGW-3: to a private address",
      aPacket("tcp", "203.0.113.7", 40000, "10.0.0.10", 22),
      "dropped IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS",
    ],
    [
      "IGW-4: from a private address",
      aPacket("tcp", "192.168.1.1", 40000, "54.0.0.10", 22),
      "dropped IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS",
    ],
    [
      "IGW-4: from a shared address",
      aPacket("tcp", "100.64.0.1", 40000, "54.0.0.10", 22),
      "dropped IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS",
    ],
    ["from an address of the network's own", aPacket("tcp", "54.0.0.11", 40000, "54.0.0.10", 22), "dropped IGW_REJECTS_SPOOFED_TRAFFIC"],
  ])("%s", (_, packet, fate) => {
    expect(told(fromOutside(network(), packet).fate)).toBe(fate);
  });
});

describe("network ACLs (NACL)", () => {
  const edge = (...entries: Parameters<typeof anAcl>[2]) =>
    network({ networkAcls: [openAcl("vpc.acl", "vpc"), anAcl("edge", "vpc", entries)] });
  const inAll = anEntry("ingress", 100, "allow", "all", "0.0.0.0/0");
  const outAll = anEntry("egress", 100, "allow", "all", "0.0.0.0/0");
  const missing = [{ fact: "the CIDR", component: "edge" }];

  it.each([
    [
      "NACL-1: the first match decides",
      [anEntry("ingress", 90, "deny", "tcp 22", "203.0.113.0/24"), inAll, outAll],
      "dropped SUBNET_ACL_RESTRICTION",
    ],
    ["NACL-1: a later deny is not read", [inAll, anEntry("ingress", 110, "deny", "tcp 22", "203.0.113.0/24"), outAll], "delivered"],
    ["NACL-1: nothing matches", [outAll], "dropped SUBNET_ACL_RESTRICTION"],
    [
      "NACL-3: the reply is matched by itself",
      [inAll, anEntry("egress", 100, "allow", "tcp 49152-65535", "0.0.0.0/0")],
      "reply_lost dropped NETWORK_ACL_REPLY_DROPPED",
    ],
    ["NACL-3: client ports open", [inAll, anEntry("egress", 100, "allow", "tcp 1024-65535", "0.0.0.0/0")], "delivered"],
    ["an entry that may deny", [anEntry("ingress", 90, "deny", "all", "0.0.0.0/0", { missing }), inAll, outAll], "unknown"],
    [
      "an entry that may allow what is allowed anyway",
      [anEntry("ingress", 90, "allow", "all", "0.0.0.0/0", { missing }), inAll, outAll],
      "delivered",
    ],
    [
      "an open question before a certain loss",
      [anEntry("ingress", 90, "deny", "all", "0.0.0.0/0", { missing }), inAll],
      "reply_lost dropped NETWORK_ACL_REPLY_DROPPED",
    ],
  ])("%s", (_, entries, fate) => {
    expect(told(fromOutside(edge(...entries)).fate)).toBe(fate);
  });

  it("NACL-2, RT-6: is not asked between neighbours of one subnet", () => {
    const found = fromEnd(edge(), "web", aPacket("tcp", "10.0.0.10", 40000, "10.0.0.11", 80));
    expect(codes(found)).toEqual([
      "SENT",
      "SG_RULE_ALLOWS",
      "SG_RULE_ALLOWS",
      "DELIVERED",
      "SENT",
      "SG_CONNECTION_TRACKED",
      "SG_CONNECTION_TRACKED",
      "DELIVERED",
    ]);
  });
});

describe("from an interface", () => {
  it.each([
    ["RT-1: another subnet by the local route", "web", aPacket("tcp", "10.0.0.10", 40000, "10.0.1.10", 5432), "delivered"],
    [
      "RT-5: an address of the VPC that nobody owns",
      "web",
      aPacket("tcp", "10.0.0.10", 40000, "10.0.7.7", 80),
      "dropped ADDRESS_NOT_OWNED",
    ],
    ["SG-9: another's address as source", "web", aPacket("tcp", "10.0.0.12", 40000, "10.0.1.10", 80), "dropped ENI_ADDRESS_RESTRICTION"],
    ["IGW-2: out to the internet and back", "web", aPacket("tcp", "10.0.0.10", 40000, "203.0.113.7", 443), "delivered"],
    ["RT-2: no default route", "db", aPacket("tcp", "10.0.1.10", 40000, "203.0.113.7", 443), "no_route NO_ROUTE_TO_DESTINATION"],
    [
      "IGW-4: a private destination outside",
      "web",
      aPacket("tcp", "10.0.0.10", 40000, "192.168.0.1", 443),
      "dropped IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS",
    ],
    ["META-1: instance metadata", "web", aPacket("tcp", "10.0.0.10", 40000, "169.254.169.254", 80), "delivered"],
    ["META-1: the VPC's resolver", "db", aPacket("udp", "10.0.1.10", 40000, "10.0.0.2", 53), "delivered"],
    ["RT-3: what no route can name", "web", aPacket("tcp", "10.0.0.10", 40000, "169.254.169.7", 80), "dropped ADDRESS_NOT_ROUTABLE"],
    ["ping", "web", aPing("10.0.0.10", "10.0.1.10"), "delivered"],
  ] as const)("%s", (_, id, packet, fate) => {
    expect(told(fromEnd(network(), id, packet).fate)).toBe(fate);
  });

  it.each([
    ["10.0.0.2", "dropped ADDRESS_NOT_OWNED"],
    ["169.254.169.253", "dropped ADDRESS_NOT_ROUTABLE"],
  ])("META-1: nobody resolves names at %s where the VPC has DNS support off", (resolver, fate) => {
    const net = network({ vpcs: [aVpc("vpc", ["10.0.0.0/16"], { dnsSupport: false })] });
    expect(told(fromEnd(net, "db", aPacket("udp", "10.0.1.10", 40000, resolver, 53)).fate)).toBe(fate);
  });

  it("IGW-3: needs a public address to leave through the gateway", () => {
    const net = network({ interfaces: [anInterface("web", "public", [["10.0.0.10"]], ["open"])] });
    expect(told(fromEnd(net, "web", aPacket("tcp", "10.0.0.10", 40000, "203.0.113.7", 443)).fate)).toBe(
      "dropped IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS",
    );
  });

  it("IGW-6, SG-6: a public address inside the VPC is reached through the gateway, where references do not match", () => {
    const byReference = [aGroup("open", "vpc", [aRule("ingress", "all", "open"), aRule("egress", "all", "0.0.0.0/0")])];
    const toPublic = aPacket("tcp", "10.0.0.10", 40000, "54.0.0.11", 80);
    expect(told(fromEnd(network(), "web", toPublic).fate)).toBe("delivered");
    expect(fromEnd(network(), "web", toPublic).request.steps.at(-1)?.after.src.value).toBe(0x3600000an);
    expect(told(fromEnd(network({ securityGroups: byReference }), "web", toPublic).fate)).toBe("dropped ENI_SG_RULES_MISMATCH");
    const toPrivate = aPacket("tcp", "10.0.0.10", 40000, "10.0.0.11", 80);
    expect(told(fromEnd(network({ securityGroups: byReference }), "web", toPrivate).fate)).toBe("delivered");
  });

  it("SG-1: any group allows; with none allowing, each says no", () => {
    const groups = [aGroup("open", "vpc", OPEN), aGroup("shut", "vpc", [])];
    const twoGroups = (ids: readonly string[]) =>
      network({
        securityGroups: groups,
        interfaces: [...network().interfaces.slice(0, 2), anInterface("db", "private", [["10.0.1.10"]], ids)],
      });
    expect(told(fromEnd(twoGroups(["shut", "open"]), "web").fate)).toBe("delivered");
    expect(fromEnd(twoGroups(["shut"]), "web").request.steps.at(-1)).toMatchObject({
      component: "shut",
      action: "deny",
      code: "SG_HAS_NO_RULES",
    });
  });

  it("SG-6, SG-7: a reference holds every address of the group's interfaces, and of groups in its own VPC only", () => {
    const db = (peer: string, members: Partial<Network>) =>
      network({
        ...members,
        securityGroups: [aGroup("open", "vpc", OPEN), aGroup("db", "vpc", [aRule("ingress", "all", peer)]), aGroup("far", "other", [])],
      });
    const ends = (groups: readonly string[]) => [
      anInterface("web", "public", [["10.0.0.10"], ["10.0.0.12"]], groups, { prefixes: [block("10.0.0.32/28")] }),
      anInterface("db", "private", [["10.0.1.10"]], ["db"]),
    ];
    const from = (src: string) => aPacket("tcp", src, 40000, "10.0.1.10", 5432);
    const near = db("open", { interfaces: ends(["open"]) });
    expect(["10.0.0.10", "10.0.0.12", "10.0.0.33"].map((src) => told(fromEnd(near, "web", from(src)).fate))).toEqual(
      Array(3).fill("delivered"),
    );
    const far = db("far", { interfaces: ends(["open", "far"]) });
    expect(told(fromEnd(far, "web", from("10.0.0.10")).fate)).toBe("dropped ENI_SG_RULES_MISMATCH");
  });

  it("reaches an address of a delegated prefix", () => {
    const net = network({
      interfaces: [
        ...network().interfaces.slice(0, 2),
        anInterface("db", "private", [["10.0.1.10"]], ["open"], { prefixes: [block("10.0.1.32/28")] }),
      ],
    });
    expect(told(fromEnd(net, "web", aPacket("tcp", "10.0.0.10", 40000, "10.0.1.40", 80)).fate)).toBe("delivered");
  });

  it("unanswered ICMP types and one-way packets need no way back", () => {
    const noReply = network({
      networkAcls: [openAcl("edge", "vpc"), anAcl("vpc.acl", "vpc", [anEntry("ingress", 100, "allow", "all", "0.0.0.0/0")])],
    });
    expect(told(fromEnd(noReply, "web", aPing("10.0.0.10", "10.0.1.10")).fate)).toBe("reply_lost dropped NETWORK_ACL_REPLY_DROPPED");
    expect(told(fromEnd(noReply, "web", aPing("10.0.0.10", "10.0.1.10", 3)).fate)).toBe("delivered");
    const packet = aPacket("udp", "10.0.0.10", 40000, "10.0.1.10", 514);
    expect(told(trace(noReply, packet, { kind: "interface", interface: "web" }, { oneWay: true }).fate)).toBe("delivered");
  });

  it.each([
    ["NLB-1: a load balancer without groups is not filtered", "load_balancer", "unsupported UNSUPPORTED_COMPONENT"],
    ["an endpoint without groups is not filtered", "vpc_endpoint", "unsupported UNSUPPORTED_COMPONENT"],
    ["NAT-2, NAT-3: a NAT gateway takes nothing but replies", "nat_gateway", "dropped NGW_UNSOLICITED"],
    ["an interface of one's own without groups is shut", null, "dropped SG_HAS_NO_RULES"],
  ] as const)("%s", (_, ownerKind, fate) => {
    const web = anInterface("web", "public", [["10.0.0.10", "54.0.0.10"]], [], { owner: ownerKind && "middle", ownerKind });
    expect(told(fromOutside(network({ interfaces: [web] })).fate)).toBe(fate);
  });

  it("names what it does not model", () => {
    const tables = [
      aTable("vpc.main", "vpc", [aRoute("0.0.0.0/0", { kind: "nat_gateway", id: "nat" })]),
      aTable("out", "vpc", [DEFAULT_ROUTE]),
    ];
    const found = fromEnd(network({ routeTables: tables }), "db", aPacket("tcp", "10.0.1.10", 40000, "203.0.113.7", 443));
    expect(found.fate).toMatchObject({ kind: "unsupported", at: { component: "nat", kind: "nat_gateway" } });
  });
});

describe("past a block", () => {
  it("finds every block of request and reply, and the same fate", () => {
    const net = network({
      routeTables: [aTable("vpc.main", "vpc", []), aTable("out", "vpc", [])],
      networkAcls: [openAcl("vpc.acl", "vpc"), anAcl("edge", "vpc", [])],
      securityGroups: [aGroup("open", "vpc", [])],
    });
    const found = trace(net, SSH_IN, { kind: "internet" }, { onBlock: "continue" });
    expect(found.fate).toEqual(fromOutside(net).fate);
    expect(codes(found).filter((code) => /RESTRICTION|NO_R|DROPPED/.test(code))).toEqual([
      "SUBNET_ACL_RESTRICTION",
      "SG_HAS_NO_RULES",
      "NETWORK_ACL_REPLY_DROPPED",
      "NO_ROUTE_TO_DESTINATION",
    ]);
    expect(codes(found).at(-1)).toBe("LEFT_TO_INTERNET");
  });
});
