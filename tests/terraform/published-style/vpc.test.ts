import { describe, expect, it } from "vitest";
import { present } from "../../../lib/assert";
import { explain, type Query } from "../../../lib/explain";
import type { NetworkAclEntry } from "../../../lib/model";
import { formatPrefix } from "../../../lib/net";
import { byId, countsOf, notModelledIn, readPublished, routesOf, saidOf, shortId, subnetsOf } from "./published";

/** One module with a switch for everything, and five roots that call it. */
const read = (example: string, variables: Readonly<Record<string, string>> = {}) => readPublished("vpc", `examples/${example}`, variables);

const CACHE_GROUP = "aws_elasticache_subnet_group";
const PROPAGATED = "the routes that module.vpc.aws_vpn_gateway.this[0] propagates into module.vpc.aws_route_table";

describe.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
  ["as simple as can be", "simple", {}, []],
  [
    "with everything",
    "complete",
    {},
    ["aws_customer_gateway", CACHE_GROUP, "aws_iam_policy", "aws_vpc_dhcp_options", "aws_vpc_dhcp_options_association"],
  ],
  [
    "with everything over two zones, which share a NAT gateway",
    "complete",
    { zone_count: "2", single_nat_gateway: "true" },
    ["aws_customer_gateway", CACHE_GROUP, "aws_iam_policy", "aws_vpc_dhcp_options", "aws_vpc_dhcp_options_association"],
  ],
  ["with IPv6", "ipv6", {}, []],
  ["with IPv6 and a NAT gateway", "ipv6", { nat: "true" }, []],
  ["with tables of their own", "separate-route-tables", {}, [CACHE_GROUP]],
  ["with databases that are published", "separate-route-tables", { publish_database: "true" }, [CACHE_GROUP]],
])("a VPC by a published module, %s", (_, example, variables, notModelled) => {
  const configuration = read(example, variables);

  it("is read without a word that is wrong", () => expect(saidOf(configuration)).toEqual([]));
  it("says which types are not modelled", () => expect(notModelledIn(configuration)).toEqual(notModelled));
});

describe("without a NAT gateway", () => {
  const configuration = read("no-nat");
  const { network } = configuration;

  it("has a word on the peering of elsewhere, and no other", () =>
    expect(saidOf(configuration).map((said) => said.slice(0, said.indexOf(":")))).toEqual([
      "warning reference-outside at modules/vpc/defaults.tf",
    ]));
  it("gives each public subnet a table, and the others one that leads nowhere", () => {
    expect(new Set(network.subnets.map(({ routeTable }) => routeTable)).size).toBe(4);
    expect(routesOf(network, "module.vpc.aws_subnet.public[2]")).toEqual(["0.0.0.0/0 -> aws_internet_gateway.this[0]"]);
    expect(routesOf(network, "module.vpc.aws_subnet.intra[2]")).toEqual([]);
  });
  it("leaves the default group and ACL to AWS, and takes the main table over", () => {
    const vpc = byId(network.vpcs, "module.vpc.aws_vpc.this[0]");
    expect(byId(network.securityGroups, vpc.defaultSecurityGroup).rules).toHaveLength(2);
    expect(byId(network.networkAcls, vpc.defaultNetworkAcl).span).toBeNull();
    expect(byId(network.routeTables, vpc.mainRouteTable).routes).toHaveLength(1);
  });
  it("cuts blocks of one size, and starts instances in public subnets with an address", () =>
    expect(network.subnets.map(({ cidr, mapPublicIpOnLaunch }) => `${cidr && formatPrefix(cidr)} ${mapPublicIpOnLaunch}`)).toEqual([
      "172.16.0.0/24 true",
      "172.16.1.0/24 true",
      "172.16.2.0/24 true",
      "172.16.8.0/24 false",
      "172.16.9.0/24 false",
      "172.16.10.0/24 false",
    ]));
  it("in another Region has its zones by name", () => expect(read("no-nat", { region: "eu-west-3" }).network.subnets[1]?.zone).toBe("eu-west-3b"));
});

describe("a simple VPC", () => {
  const { network } = read("simple");

  it("has three subnets, each with a table, and no way out", () => {
    expect(subnetsOf(network)).toEqual([
      "aws_subnet.private[0] 10.0.0.0/20 eu-west-1a",
      "aws_subnet.private[1] 10.0.16.0/20 eu-west-1b",
      "aws_subnet.private[2] 10.0.32.0/20 eu-west-1c",
    ]);
    expect(countsOf(network)).toEqual({ vpcs: 1, subnets: 3, routeTables: 4, securityGroups: 1, networkAcls: 1 });
  });
  it("has a default group that lets nothing through (TF-2)", () => expect(network.securityGroups[0]?.rules).toEqual([]));
});

describe("a complete VPC", () => {
  const { network } = read("complete");
  const subnet = (tier: string, zone: number) => `module.vpc.aws_subnet.${tier}[${zone}]`;

  it("has five tiers over three zones, in three blocks", () => {
    expect(network.vpcs[0]?.cidrs.map(formatPrefix)).toEqual(["10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16"]);
    expect(subnetsOf(network).filter((text) => text.endsWith("1c"))).toEqual([
      "aws_subnet.public[2] 10.0.6.0/24 eu-west-1c",
      "aws_subnet.private[2] 10.0.2.0/24 eu-west-1c",
      "aws_subnet.database[2] 10.0.10.0/24 eu-west-1c",
      "aws_subnet.cache[2] 10.1.14.0/24 eu-west-1c",
      "aws_subnet.intra[2] 10.2.22.0/24 eu-west-1c",
    ]);
  });
  it("calls subnets by the names that are handed in, then by suffix and zone", () =>
    expect(network.subnets.filter(({ id }) => id.includes("private")).map(({ name }) => name)).toEqual([
      "Private Subnet One",
      "Private Subnet Two",
      "ex-complete-private-eu-west-1c",
    ]));
  it("has a NAT gateway in each zone, and each zone leads to its own", () => {
    expect(network.natGateways.map((nat) => shortId(nat.subnet))).toEqual(["aws_subnet.public[0]", "aws_subnet.public[1]", "aws_subnet.public[2]"]);
    expect(routesOf(network, subnet("private", 1))).toEqual([
      "0.0.0.0/0 -> aws_nat_gateway.this[1]",
      `${PROPAGATED}.private[1] -> aws_vpn_gateway.this[0]`,
      'aws_vpc_endpoint.this["dynamodb"].prefix_list_id -> aws_vpc_endpoint.this["dynamodb"]',
    ]);
    expect(routesOf(network, subnet("database", 2))[0]).toBe("0.0.0.0/0 -> aws_nat_gateway.this[2]");
    expect(routesOf(network, subnet("intra", 2))).toHaveLength(1);
  });
  it("or one for all, where that is wanted", () => {
    const single = read("complete", { single_nat_gateway: "true" }).network;
    expect(single.natGateways).toHaveLength(1);
    expect(single.routeTables).toHaveLength(4);
    expect(routesOf(single, subnet("private", 2))[0]).toBe("0.0.0.0/0 -> aws_nat_gateway.this[0]");
  });
  it("or none", () => {
    const none = read("complete", { enable_nat_gateway: "false" });
    expect(saidOf(none)).toEqual([]);
    expect(none.network.natGateways).toEqual([]);
    expect(routesOf(none.network, subnet("private", 0)).some((route) => route.startsWith("0.0.0.0/0"))).toBe(false);
  });
  it("has ACLs of its own for public and database subnets, from lists of maps", () => {
    const spell = ({ direction, number, prefix }: NetworkAclEntry): string => `${direction} ${number} ${formatPrefix(prefix)}`;
    const inOrder = (tier: string): string[] => {
      const { entries } = byId(network.networkAcls, `module.vpc.aws_network_acl.${tier}[0]`);
      return (["ingress", "egress"] as const).flatMap((direction) => entries.filter((entry) => entry.direction === direction).map(spell));
    };
    expect(inOrder("public")).toEqual([
      "ingress 100 0.0.0.0/0",
      "ingress 110 0.0.0.0/0",
      "ingress 120 192.0.2.0/24",
      "ingress 130 ::/0",
      "ingress 900 0.0.0.0/0",
      "egress 100 0.0.0.0/0",
      "egress 110 0.0.0.0/0",
      "egress 120 10.0.0.0/20",
      "egress 140 10.0.0.0/22",
      "egress 900 0.0.0.0/0",
    ]);
    const icmp = byId(network.networkAcls, "module.vpc.aws_network_acl.public[0]").entries.find(({ number }) => number === 140);
    expect(icmp?.traffic).toEqual({ protocol: 1, ports: null, icmp: { type: 8, code: null } });
    expect(inOrder("database")).toEqual([
      "ingress 100 10.0.0.0/24",
      "ingress 110 10.0.1.0/24",
      "ingress 120 10.0.2.0/24",
      "egress 900 0.0.0.0/0",
    ]);
    expect(byId(network.subnets, subnet("cache", 0)).networkAcl).toBe("module.vpc.aws_default_network_acl.this[0]");
  });
  it("takes the default group over, which admits itself alone", () =>
    expect(byId(network.securityGroups, "module.vpc.aws_default_security_group.this[0]").rules.map(({ direction, peer }) => [direction, peer.kind])).toEqual([
      ["ingress", "group"],
    ]));
  it("has the endpoints that are not switched off, those of interfaces with an interface in each private subnet", () => {
    expect(network.vpcEndpoints.map(({ id, type, interfaces }) => `${shortId(id)} ${type} ${interfaces.length}`).sort()).toEqual([
      'aws_vpc_endpoint.this["dynamodb"] gateway 0',
      'aws_vpc_endpoint.this["ecr_api"] interface 3',
      'aws_vpc_endpoint.this["ecr_dkr"] interface 3',
      'aws_vpc_endpoint.this["ecs"] interface 3',
      'aws_vpc_endpoint.this["rds"] interface 3',
      'aws_vpc_endpoint.this["s3"] interface 0',
    ]);
    const { interfaces } = byId(network.vpcEndpoints, 'module.endpoints.aws_vpc_endpoint.this["rds"]');
    expect(byId(network.interfaces, interfaces[0] ?? "").securityGroups).toEqual(["module.endpoints.aws_security_group.this[0]", "aws_security_group.rds"]);
    expect(byId(network.vpcEndpoints, 'module.endpoints.aws_vpc_endpoint.this["ecr_api"]').serviceName).toBe("com.amazonaws.eu-west-1.ecr.api");
  });
  it("logs flows to a group that is called after the VPC", () =>
    expect(network.support.find(({ type }) => type === "flow_log")?.attributes).toMatchObject({
      vpc_id: "module.vpc.aws_vpc.this[0]",
      traffic_type: "ALL",
      max_aggregation_interval: 60,
    }));
});

describe("a VPC with IPv6", () => {
  const { network } = read("ipv6");
  /** The last eight bits of the /64 of each subnet. */
  const parts = (tier: string) =>
    network.subnets.filter(({ id }) => id.includes(tier)).map(({ ipv6Cidr }) => Number((present(ipv6Cidr, "a block").address.value >> 64n) & 255n));

  it("gives each subnet the /64 that it asks for", () => {
    expect(["public", "private", "database", "intra"].map(parts)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    expect(network.subnets.every(({ ipv6Cidr }) => ipv6Cidr?.length === 64)).toBe(true);
  });
  it.each<[string, Query, string]>([
    ["lets anyone in by IPv6", { from: "internet", to: 'aws_instance.web["eu-west-1a"]', protocol: "tcp", port: 443, ip_version: 6 }, "allowed"],
    ["and by IPv4 nobody: there is no public address", { from: "internet", to: 'aws_instance.web["eu-west-1a"]', protocol: "tcp", port: 443 }, "denied"],
    ["lets no other port through", { from: "internet", to: 'aws_instance.web["eu-west-1b"]', protocol: "tcp", port: 22, ip_version: 6 }, "denied"],
  ])("%s", (_title, query, verdict) => expect(explain(network, query).verdict).toBe(verdict));
  it("leads private subnets out by the egress-only gateway", () =>
    expect(routesOf(network, "module.vpc.aws_subnet.private[1]")).toEqual(["::/0 -> aws_egress_only_internet_gateway.this[0]"]));
  it("with a NAT gateway leads them out by IPv4 too", () =>
    expect(routesOf(read("ipv6", { nat: "true" }).network, "module.vpc.aws_subnet.private[1]")).toEqual([
      "0.0.0.0/0 -> aws_nat_gateway.this[0]",
      "::/0 -> aws_egress_only_internet_gateway.this[0]",
    ]));
});

describe("a VPC with tables of their own", () => {
  it("leads databases to the NAT gateway whose address was handed in", () => {
    const { network } = read("separate-route-tables");
    expect(routesOf(network, "module.vpc.aws_subnet.database[1]")).toEqual(["0.0.0.0/0 -> aws_nat_gateway.this[0]"]);
    expect(routesOf(network, "module.vpc.aws_subnet.cache[1]")).toEqual([]);
    expect(byId(network.elasticIps, "aws_eip.nat[0]").attachedTo).not.toBeNull();
  });
  it("or to the internet gateway", () =>
    expect(routesOf(read("separate-route-tables", { publish_database: "true" }).network, "module.vpc.aws_subnet.database[2]")).toEqual([
      "0.0.0.0/0 -> aws_internet_gateway.this[0]",
    ]));
});
