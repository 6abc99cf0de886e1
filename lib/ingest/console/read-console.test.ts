import { describe, expect, it } from "vitest";
import { formatPrefix } from "../../net";
import { detectFormat, readConfiguration, SUBMISSION_LIMITS } from "..";
import { consoleSchema } from ".";

const GROUND = {
  format: "ringfence-console/1",
  vpcs: [{ id: "shop", ipv4Cidr: "10.0.0.0/16" }],
  subnets: [{ id: "public", vpc: "shop", availabilityZone: "eu-central-1a", ipv4Cidr: "10.0.1.0/24" }],
};

const readText = (text: string) =>
  readConfiguration([{ path: "a.console.json", text }], { format: "console", limits: SUBMISSION_LIMITS });
const read = (more: object) => readText(JSON.stringify({ ...GROUND, ...more }, null, 1));
const told = (more: object) => read(more).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
const group = (more: object) => read({ securityGroups: [{ id: "web-sg", vpc: "shop", ...more }] }).network.securityGroups.find(({ id }) => id === "web-sg");

describe("a form", () => {
  it("is known by its name or by its first words", () => {
    expect(detectFormat([{ path: "x.console.json", text: "{}" }])).toBe("console");
    expect(detectFormat([{ path: "x.json", text: JSON.stringify(GROUND) }])).toBe("console");
    expect(detectFormat([{ path: "x.json", text: '{"format": "other"}' }])).toBeNull();
  });

  it("is what the schema takes", () => expect(consoleSchema.safeParse(GROUND).success).toBe(true));

  it("reads without a word where nothing is wrong", () => {
    const { network, diagnostics } = read({});
    expect(diagnostics).toEqual([]);
    expect(network.unread).toEqual([]);
    expect(network.subnets.map(({ id, vpc, cidr }) => [id, vpc, cidr && formatPrefix(cidr)])).toEqual([["public", "shop", "10.0.1.0/24"]]);
  });

  it("may lie in several files, which name one another's things", () => {
    const files = [
      { path: "a.console.json", text: '{"format": "ringfence-console/1", "subnets": [{"id": "s", "vpc": "shop", "ipv4Cidr": "10.0.0.0/24"}]}' },
      { path: "b.console.json", text: '{"format": "ringfence-console/1", "vpcs": [{"id": "shop", "ipv4Cidr": "10.0.0.0/16"}]}' },
    ];
    const { network, diagnostics } = readConfiguration(files, { format: "console", limits: SUBMISSION_LIMITS });
    expect(diagnostics).toEqual([]);
    expect(network.subnets[0]?.vpc).toBe("shop");
  });
});

describe("what a row says and nobody would read is told", () => {
  it.each<[string, object, string]>([
    ["the block of the default VPC", { vpcs: [{ id: "shop", ipv4Cidr: "10.0.0.0/16", default: true }] }, "default-vpc-setting"],
    ["its tenancy", { vpcs: [{ id: "shop", tenancy: "dedicated", default: true }] }, "default-vpc-setting"],
    ["the private address of an Elastic IP that is bound to nothing", { elasticIps: [{ id: "eip", privateIp: "10.0.1.10" }] }, "unknown-argument"],
  ])("%s", (_, more, code) => {
    const { network, diagnostics } = read({ subnets: [], ...more });
    expect(diagnostics.map((each) => [each.severity, each.code])).toEqual([["error", code]]);
    expect(diagnostics[0]?.span?.file).toBe("a.console.json");
    expect(network.unread).toHaveLength(1);
  });

  it("entries of a prefix list of AWS's own, of which nothing is known anyway", () => {
    const rows = [{ id: "pl", name: "com.amazonaws.eu-central-1.s3", owner: "AWS", entries: [{ cidr: "10.0.0.0/8" }] }];
    const { network, diagnostics } = read({ prefixLists: rows });
    expect(diagnostics.map(({ code, span }) => [code, span === null])).toEqual([["unknown-argument", false]]);
    expect(network.prefixLists.map(({ entries }) => entries)).toEqual([[]]);
  });

  it("what the default VPC is made with may be said", () => {
    expect(told({ vpcs: [{ id: "shop", ipv4Cidr: "172.31.0.0/16", tenancy: "default", default: true }], subnets: [] })).toEqual([]);
  });
});

describe("what is wrong with a form is told", () => {
  it.each<[string, object, string[]]>([
    ["a required field is missing", { subnets: [{ id: "a", ipv4Cidr: "10.0.0.0/24" }] }, ["error missing-argument"]],
    ["a field has another name", { vpcs: [{ id: "shop", ipv4Cdir: "10.0.0.0/16" }], subnets: [] }, ["error missing-argument", "error unknown-argument"]],
    ["a text is a number", { vpcs: [{ id: "shop", ipv4Cidr: 10 }], subnets: [] }, ["error wrong-type"]],
    ["a word is not one of the console's", { vpcs: [{ ...GROUND.vpcs[0], tenancy: "shared" }] }, ["error unknown-word"]],
    ["a list is none", { internetGateways: {} }, ["error wrong-type"]],
    ["an entry is none", { internetGateways: ["igw"] }, ["error wrong-type"]],
    ["two things share an id", { internetGateways: [{ id: "shop", vpc: "shop" }] }, ["error duplicate-declaration"]],
    ["an id is no id", { internetGateways: [{ id: "my gateway", vpc: "shop" }] }, ["error form-id"]],
    ["an id means something else", { internetGateways: [{ id: "local", vpc: "shop" }] }, ["error form-id"]],
    ["a list is not known", { firewalls: [] }, ["error unknown-argument"]],
    ["__proto__ is no list", JSON.parse('{"__proto__": [], "constructor": []}') as object, ["error unknown-argument", "error unknown-argument"]],
    ["a VPC is not there", { subnets: [{ id: "a", vpc: "shp", ipv4Cidr: "10.0.0.0/24" }] }, ["error reference-not-found"]],
    ["a subnet is outside of its VPC", { subnets: [{ id: "a", vpc: "shop", ipv4Cidr: "10.1.0.0/24" }] }, ["error subnet-outside-vpc"]],
    [
      "a VPC has two main tables",
      { routeTables: [{ id: "a", vpc: "shop", main: true }, { id: "b", vpc: "shop", main: true }] },
      ["error duplicate-declaration"],
    ],
    ["a route leads nowhere", { routeTables: [{ id: "a", vpc: "shop", routes: [{ destination: "0.0.0.0/0", target: "igw" }] }] }, ["error reference-not-found"]],
  ])("%s", (_, more, expected) => expect(told(more)).toEqual(expected));

  it("where a name stands twice, for nobody knows which one is meant", () => {
    const once = '"format": "ringfence-console/1"';
    const { diagnostics, network } = readText(`{ ${once}, "vpcs": [{ "id": "a", "ipv4Cidr": "10.0.0.0/16", "ipv4Cidr": "10.1.0.0/16" }], "vpcs": [] }`);
    expect(diagnostics.map(({ code }) => code)).toEqual(["duplicate-attribute", "duplicate-attribute"]);
    expect(new Set(network.unread.map(({ fact }) => fact))).toEqual(new Set(["the meaning of line 1", "what the other ipv4Cidr says", "what the other vpcs says"]));
  });

  it("with line and column", () => {
    const { diagnostics } = readText('{\n  "format": "ringfence-console/1",\n  "vpcs": [\n    { "id": "shop", "ipv4Cidr": "10.0.0.0/99" }\n  ]\n}');
    expect(diagnostics).toMatchObject([
      { code: "bad-cidr", message: expect.stringContaining("IPv4 CIDR of shop") as string, span: { start: { line: 4, column: 33 } } },
    ]);
  });

  it("and what it took away is not known", () => {
    expect(read({ internetGateways: ["igw"] }).network.unread).not.toEqual([]);
    expect(readText("{").network.unread).not.toEqual([]);
  });

  it("fifty times at most", () => {
    const codes = told({ vpcs: Array.from({ length: 200 }, (_, at) => ({ id: `v${at}` })), subnets: Array.from({ length: 200 }, () => 1) });
    expect(codes.filter((code) => code === "error wrong-type")).toHaveLength(50);
    expect(codes).toContain("error too-many-syntax-errors");
  });
});

describe("the rules of a group", () => {
  it.each<[string, object, object]>([
    ["HTTPS is TCP port 443", { type: "HTTPS" }, { protocol: 6, ports: [443, 443], icmp: null }],
    ["HTTPS may say so again", { type: "HTTPS", protocol: "TCP", portRange: "443" }, { protocol: 6, ports: [443, 443] }],
    ["DNS (UDP) is UDP port 53", { type: "DNS (UDP)" }, { protocol: 17, ports: [53, 53] }],
    ["All TCP is every port", { type: "All TCP", portRange: "0 - 65535" }, { protocol: 6, ports: [0, 65_535] }],
    ["All traffic is every protocol", { type: "All traffic", protocol: "All", portRange: "All" }, { protocol: null, ports: null, icmp: null }],
    ["Custom TCP takes a range", { type: "Custom TCP", portRange: "1024-65535" }, { protocol: 6, ports: [1024, 65_535] }],
    ["Custom UDP takes one port", { type: "Custom UDP", portRange: "123" }, { protocol: 17, ports: [123, 123] }],
    ["a ping is an echo request", { type: "Custom ICMP - IPv4", protocol: "Echo Request", portRange: "N/A" }, { protocol: 1, icmp: { type: 8, code: null } }],
    ["a code is a number", { type: "Custom ICMP - IPv4", protocol: "Destination Unreachable", portRange: "4" }, { protocol: 1, icmp: { type: 3, code: 4 } }],
    ["All ICMP - IPv6 is any type", { type: "All ICMP - IPv6" }, { protocol: 58, icmp: { type: null, code: null } }],
    ["Custom Protocol takes a number", { type: "Custom Protocol", protocol: "47" }, { protocol: 47, ports: null }],
    ["Custom Protocol takes a name", { type: "Custom Protocol", protocol: "GRE (47)" }, { protocol: 47, ports: null }],
  ])("%s", (_, fields, traffic) => {
    const { rules } = group({ inboundRules: [{ ...fields, source: "10.0.0.0/8" }] }) ?? { rules: [] };
    expect(rules.filter(({ direction }) => direction === "ingress")).toMatchObject([{ traffic, missing: [] }]);
  });

  it.each<[string, object, string[]]>([
    ["another port than the type fills", { type: "HTTPS", portRange: "80" }, ["error rule-type-mismatch"]],
    ["another protocol than the type fills", { type: "HTTPS", protocol: "UDP" }, ["error rule-type-mismatch"]],
    ["a port of a protocol without ports", { type: "Custom Protocol", protocol: "GRE", portRange: "80" }, ["error rule-type-mismatch"]],
    ["no port", { type: "Custom TCP" }, ["error missing-ports"]],
    ["a port that is none", { type: "Custom TCP", portRange: "http" }, ["error port-range"]],
    ["a port that does not exist", { type: "Custom TCP", portRange: "70000" }, ["error port-range"]],
    ["ports in the wrong order", { type: "Custom TCP", portRange: "90-80" }, ["error port-order"]],
    ["no ICMP type", { type: "Custom ICMP - IPv4" }, ["error missing-icmp-type"]],
    ["an ICMP type that does not exist", { type: "Custom ICMP - IPv4", protocol: "Pong" }, ["error icmp-type"]],
    ["no protocol", { type: "Custom Protocol" }, ["error missing-argument"]],
    ["a protocol that does not exist", { type: "Custom Protocol", protocol: "warp" }, ["error unknown-protocol"]],
    ["a type that does not exist", { type: "Https" }, ["error unknown-word"]],
    ["My IP", { type: "SSH", source: "My IP" }, ["error source-my-ip"]],
    ["an address without a length", { type: "SSH", source: "10.0.0.1" }, ["error bad-cidr"]],
    ["a group that is not there", { type: "SSH", source: "wob-sg" }, ["error reference-not-found"]],
    ["a subnet instead of a group", { type: "SSH", source: "public" }, ["error wrong-reference"]],
    ["a group of somewhere else", { type: "SSH", source: "sg-0123456789abcdef0" }, ["warning reference-outside"]],
  ])("%s is told, and what the rule allows is not known", (_, fields, expected) => {
    const inboundRules = [{ source: "10.0.0.0/8", ...fields }];
    expect(told({ securityGroups: [{ id: "web-sg", vpc: "shop", inboundRules }] })).toEqual(expected);
    const rules = group({ inboundRules })?.rules.filter(({ direction }) => direction === "ingress") ?? [];
    if (expected[0]?.startsWith("error") === true) expect(rules.map(({ missing }) => missing.length > 0)).toEqual([true]);
  });

  it("are not known where the list is none", () => {
    const rules = group({ inboundRules: "HTTPS" })?.rules.filter(({ direction }) => direction === "ingress");
    expect(rules).toMatchObject([{ peer: { kind: "unknown" } }]);
  });

  it("let everything out where the form lists none, and nothing where the list is empty", () => {
    const outbound = (more: object) => group(more)?.rules.filter(({ direction }) => direction === "egress").map(({ traffic }) => traffic.protocol);
    expect(outbound({})).toEqual([null]);
    expect(outbound({ outboundRules: [] })).toEqual([]);
  });

  it("name groups by their ids, in any order", () => {
    const { network, diagnostics } = read({
      securityGroups: [
        { id: "db-sg", vpc: "shop", inboundRules: [{ type: "PostgreSQL", source: "web-sg" }] },
        { id: "web-sg", vpc: "shop", inboundRules: [{ type: "HTTPS", source: "Anywhere-IPv4" }] },
      ],
    });
    expect(diagnostics).toEqual([]);
    expect(network.securityGroups.find(({ id }) => id === "db-sg")?.rules[0]).toMatchObject({ peer: { kind: "group", group: "web-sg" } });
  });
});

describe("what AWS makes by itself", () => {
  const vpcOf = (more: object) => read(more).network.vpcs[0];

  it("is there where the form does not speak of it", () => {
    expect(vpcOf({})).toMatchObject({ mainRouteTable: "shop.main_route_table_id", defaultNetworkAcl: "shop.default_network_acl_id" });
  });

  it("is an entry where the form marks one", () => {
    const marked = {
      routeTables: [{ id: "rt", vpc: "shop", main: true }],
      networkAcls: [{ id: "acl", vpc: "shop", default: true, inboundRules: [] }],
      securityGroups: [{ id: "sg", vpc: "shop", default: true }],
    };
    expect(vpcOf(marked)).toMatchObject({ mainRouteTable: "rt", defaultNetworkAcl: "acl", defaultSecurityGroup: "sg" });
    const { network } = read(marked);
    expect(network.subnets[0]).toMatchObject({ routeTable: "rt", networkAcl: "acl" });
    expect(network.networkAcls.find(({ id }) => id === "acl")?.entries.map(({ direction }) => direction)).toEqual(["egress"]);
    expect(network.securityGroups.find(({ id }) => id === "sg")?.rules.map(({ peer }) => peer.kind)).toEqual(["group", "cidr"]);
  });
});

describe("the rest of the form", () => {
  const network = (more: object) => {
    const { network: made, diagnostics } = read(more);
    expect(diagnostics).toEqual([]);
    return made;
  };

  it("lets names be any that JSON has", () => {
    const { instances } = network({ instances: [{ id: "constructor", name: "__proto__", subnet: "public" }] });
    expect(instances.map(({ id, name }) => [id, name])).toEqual([["constructor", "__proto__"]]);
  });

  it("calls the interface of an instance by an id, for routes and Elastic IPs", () => {
    const { routeTables, elasticIps } = network({
      instances: [{ id: "nat", subnet: "public", networkInterfaceId: "nat-eni", sourceDestinationCheck: false }],
      routeTables: [{ id: "rt", vpc: "shop", routes: [{ destination: "0.0.0.0/0", target: "nat-eni" }] }],
      elasticIps: [{ id: "eip", associatedWith: "nat-eni" }],
    });
    expect(routeTables[0]?.routes[0]?.target).toEqual({ kind: "network_interface", id: "nat.primary_network_interface_id" });
    expect(elasticIps[0]?.attachedTo).toBe("nat.primary_network_interface_id");
  });

  it("attaches interfaces, the first as part of the instance", () => {
    const { instances } = network({
      networkInterfaces: [
        { id: "second", subnet: "public", instance: "web", deviceIndex: 1 },
        { id: "first", subnet: "public", instance: "web", deviceIndex: 0, privateIps: ["10.0.1.10", "Auto-assign"] },
      ],
      instances: [{ id: "web" }],
    });
    expect(instances[0]?.interfaces).toEqual(["first", "second"]);
  });

  it("knows the default VPC with its block and gateway", () => {
    const { vpcs, internetGateways } = network({ vpcs: [...GROUND.vpcs, { id: "usual", default: true }], internetGateways: [{ id: "igw", vpc: "usual" }] });
    expect(vpcs.find(({ id }) => id === "usual")).toMatchObject({ isDefault: true, cidrs: [{ length: 16 }] });
    expect(internetGateways.map(({ vpc }) => vpc)).toEqual(["usual"]);
  });

  it("sets Block Public Access for a Region, but for what is left out", () => {
    const { vpcs, subnets } = network({
      region: "eu-central-1",
      vpcs: [...GROUND.vpcs, { id: "far", ipv4Cidr: "10.9.0.0/16", region: "us-east-1" }],
      blockPublicAccess: [{ blockDirection: "Ingress-only" }],
      blockPublicAccessExclusions: [{ target: "public", allow: "Bidirectional" }],
    });
    expect(vpcs.map(({ region, blockPublicAccess }) => [region, blockPublicAccess])).toEqual([
      ["eu-central-1", "block-ingress"],
      ["us-east-1", "off"],
    ]);
    expect(subnets[0]?.blockPublicAccessExclusion).toBe("allow-bidirectional");
  });

  it("accepts a peering where it says so", () => {
    const peering = { requesterVpc: "shop", accepterVpc: "far" };
    const { peerings } = network({
      vpcs: [...GROUND.vpcs, { id: "far", ipv4Cidr: "10.9.0.0/16" }],
      peeringConnections: [{ id: "a", ...peering, status: "Active" }, { id: "b", ...peering }],
    });
    expect(peerings.map(({ state }) => state)).toEqual(["active", "pending-acceptance"]);
  });
});
