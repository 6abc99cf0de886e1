import { describe, expect, it } from "vitest";
import { formatPrefix } from "../../lib/net";
import { readForm, throughForm, told } from "./public-web";

const GROUND = {
  subnets: [
    { id: "public", vpc: "shop", availabilityZone: "eu-west-1a", ipv4Cidr: "10.0.1.0/24" },
    { id: "other", vpc: "shop", availabilityZone: "eu-west-1b", ipv4Cidr: "10.0.2.0/24" },
  ],
};
const read = (more: object) => readForm({ ...GROUND, ...more });
const network = (more: object) => {
  const { network: made, diagnostics } = read(more);
  expect(diagnostics).toEqual([]);
  return made;
};

describe("transit gateways", () => {
  const HUB = { id: "hub", securityGroupReferencing: true };
  const ATTACHED = { id: "attached", attachmentType: "VPC", transitGateway: "hub", vpc: "shop", subnets: ["public", "other"] };
  const hub = { transitGateways: [HUB], transitGatewayAttachments: [ATTACHED] };

  it("take their attachments into the table that comes along with them", () => {
    const { transitGateways, transitGatewayAttachments, transitGatewayRouteTables } = network(hub);
    const table = "hub.association_default_route_table_id";
    expect(transitGateways).toMatchObject([{ id: "hub", defaultAssociationTable: table, defaultPropagationTable: table, securityGroupReferencing: true }]);
    expect(transitGatewayAttachments).toMatchObject([{ id: "attached", associatedTable: table, resource: { vpc: "shop", subnets: ["public", "other"], applianceMode: false } }]);
    expect(transitGatewayRouteTables[0]?.routes.map(({ destination, origin }) => [formatPrefix(destination), origin])).toEqual([["10.0.0.0/16", "propagated"]]);
  });

  it("have tables of their own, and routes into them", () => {
    const { transitGatewayAttachments, transitGatewayRouteTables } = network({
      transitGateways: [{ ...HUB, defaultRouteTableAssociation: false, defaultRouteTablePropagation: false }],
      transitGatewayAttachments: [ATTACHED],
      transitGatewayRouteTables: [
        {
          ...{ id: "table", transitGateway: "hub", associations: ["attached"], propagations: ["attached"] },
          routes: [{ cidr: "0.0.0.0/0", attachment: "attached" }, { cidr: "192.168.0.0/16", type: "Blackhole" }],
        },
      ],
    });
    expect(transitGatewayAttachments[0]?.associatedTable).toBe("table");
    expect(transitGatewayRouteTables.map(({ id }) => id)).toEqual(["table"]);
    expect(transitGatewayRouteTables[0]?.routes.map(({ destination, attachment }) => `${formatPrefix(destination)} ${attachment}`)).toEqual([
      "0.0.0.0/0 attached",
      "192.168.0.0/16 blackhole",
      "10.0.0.0/16 attached",
    ]);
  });

  it("let a row speak of the table that came along, and keep attachments out of it", () => {
    const made = network({
      transitGateways: [HUB],
      transitGatewayAttachments: [{ ...ATTACHED, defaultAssociation: false, defaultPropagation: false }],
      transitGatewayRouteTables: [{ id: "own", transitGateway: "hub", default: true, routes: [{ cidr: "0.0.0.0/0", attachment: "attached" }] }],
    });
    expect(made.transitGatewayRouteTables).toMatchObject([{ id: "hub.association_default_route_table_id", routes: [{ attachment: "attached", origin: "static" }] }]);
    expect(made.transitGatewayAttachments[0]?.associatedTable).toBeNull();
    expect(throughForm(made)).toMatchObject({ left: [], told: [] });
  });

  it("are where routes of subnets lead to", () => {
    const routeTables = [{ id: "rt", vpc: "shop", subnetAssociations: ["public"], routes: [{ destination: "10.0.0.0/8", target: "hub" }] }];
    expect(network({ ...hub, routeTables }).routeTables[0]?.routes[0]?.target).toEqual({ kind: "transit_gateway", id: "hub" });
  });

  it("peer: one side asks, the other accepts", () => {
    const asked = { id: "ask", attachmentType: "Peering Connection", transitGateway: "hub", accepterGateway: "far", accepterRegion: "us-east-1" };
    const gateways = { transitGateways: [HUB, { id: "far" }] };
    const accepted = { id: "yes", attachmentType: "Peering Connection", accepts: "ask" };
    const states = (...rows: object[]) => network({ ...gateways, transitGatewayAttachments: rows }).transitGatewayAttachments.map(({ id, state }) => `${id} ${state}`);
    expect(states(asked)).toEqual(["ask pending", "ask.accepter pending"]);
    expect(states(asked, accepted)).toEqual(["ask available", "yes available"]);
    const pending = network({ ...gateways, transitGatewayAttachments: [asked] });
    expect(throughForm(pending).network.transitGatewayAttachments).toMatchObject([{ state: "pending" }, { state: "pending" }]);
  });

  it.each<[string, object, string[]]>([
    ["a VPC attachment without a VPC", { ...hub, transitGatewayAttachments: [{ ...ATTACHED, vpc: undefined }] }, ["error missing-argument"]],
    [
      "a peering with subnets",
      { ...hub, transitGatewayAttachments: [{ id: "p", attachmentType: "Peering Connection", transitGateway: "hub", accepterGateway: "hub", subnets: ["public"] }] },
      ["error unknown-argument"],
    ],
    ["a VPC attachment that accepts", { ...hub, transitGatewayAttachments: [ATTACHED, { ...ATTACHED, id: "b", accepts: "attached" }] }, ["error unknown-argument"]],
    ["a route that leads nowhere", { ...hub, transitGatewayRouteTables: [{ id: "t", transitGateway: "hub", routes: [{ cidr: "10.9.0.0/16" }] }] }, ["error missing-argument"]],
    [
      "a black hole with an attachment",
      { ...hub, transitGatewayRouteTables: [{ id: "t", transitGateway: "hub", routes: [{ cidr: "10.9.0.0/16", type: "Blackhole", attachment: "attached" }] }] },
      ["error rule-type-mismatch"],
    ],
    [
      "two default tables of one gateway",
      { ...hub, transitGatewayRouteTables: [{ id: "t", transitGateway: "hub", default: true }, { id: "u", transitGateway: "hub", default: true }] },
      ["error duplicate-declaration"],
    ],
    ["associations that are no list", { ...hub, transitGatewayRouteTables: [{ id: "t", transitGateway: "hub", associations: "attached" }] }, ["error wrong-type"]],
  ])("%s is told", (_, more, expected) => expect(told(read(more))).toEqual(expected));
});

describe("load balancers", () => {
  const both = [{ subnet: "public" }, { subnet: "other" }];
  const GROUP = { id: "tg", targetType: "Instances", protocol: "HTTP", port: 8080, vpc: "shop", targets: [{ target: "web" }, { target: "web", port: 8081 }] };
  const ALB = { id: "alb", type: "Application", networkMappings: both, securityGroups: ["web-sg"], listeners: [{ protocol: "HTTPS", port: 443, targetGroups: ["tg"] }] };

  it("of applications stand in their subnets, with groups, and forward", () => {
    const { loadBalancers, targetGroups, interfaces } = network({ loadBalancers: [ALB], targetGroups: [GROUP] });
    expect(loadBalancers).toMatchObject([
      { id: "alb", type: "application", scheme: "internet-facing", vpc: "shop", listeners: [{ protocol: "https", port: 443, targetGroups: ["tg"] }] },
    ]);
    expect(interfaces.filter(({ owner }) => owner === "alb").map(({ subnet, securityGroups }) => [subnet, securityGroups])).toEqual([
      ["public", ["web-sg"]],
      ["other", ["web-sg"]],
    ]);
    expect(targetGroups).toMatchObject([{ targetType: "instance", port: 8080, targets: [{ id: "web", port: null }, { id: "web", port: 8081 }] }]);
  });

  it("of networks have addresses of their own, and no group unless they are given one", () => {
    const nlb = { id: "nlb", type: "Network", networkMappings: [{ subnet: "public", elasticIp: "front" }], crossZone: true };
    const inner = { id: "inner", type: "Network", scheme: "Internal", networkMappings: [{ subnet: "other", privateIp: "10.0.2.50" }] };
    const { interfaces, elasticIps, loadBalancers } = network({ loadBalancers: [nlb, inner], elasticIps: [{ id: "front" }, { id: "eip", associatedWith: "web" }] });
    expect(loadBalancers.map(({ crossZone, scheme }) => [crossZone, scheme])).toEqual([[true, "internet-facing"], [false, "internal"]]);
    expect(interfaces.filter(({ ownerKind }) => ownerKind === "load_balancer").map(({ securityGroups }) => securityGroups)).toEqual([[], []]);
    expect(elasticIps.find(({ id }) => id === "front")?.attachedTo).toBe('nlb.network_interface["public"]');
    expect(interfaces.find(({ owner }) => owner === "inner")?.addresses[0]?.private.kind).toBe("known");
  });

  it("send to addresses, to those of machines too, and keep or hide the client's", () => {
    const targets = [{ target: "10.0.9.9" }, { target: "web" }];
    const { targetGroups } = network({ targetGroups: [{ ...GROUP, targetType: "IP addresses", protocol: "TCP", preserveClientIp: true, targets }] });
    expect(targetGroups).toMatchObject([{ targetType: "ip", preserveClientIp: true, targets: [{ id: "10.0.9.9" }, { id: "10.0.1.10" }] }]);
  });

  it("come back with an address that AWS chooses", () => {
    const made = network({
      instances: [{ id: "web", subnet: "public", securityGroups: ["web-sg"] }],
      targetGroups: [{ ...GROUP, targetType: "IP addresses", targets: [{ target: "web" }] }],
    });
    expect(throughForm(made)).toMatchObject({ left: [], told: [], network: { targetGroups: made.targetGroups.map(({ targets }) => ({ targets })) } });
  });

  it.each<[string, object, string[]]>([
    ["no subnets", { loadBalancers: [{ id: "lb", type: "Network" }] }, ["error missing-argument"]],
    ["a subnet that is not there", { loadBalancers: [{ ...ALB, listeners: [], networkMappings: [...both, { subnet: "nowhere" }] }] }, ["error reference-not-found"]],
    ["a listener of another kind", { loadBalancers: [{ ...ALB, listeners: [{ protocol: "UDP", port: 53 }] }] }, ["error listener-protocol"]],
    ["a target that is no instance", { targetGroups: [{ ...GROUP, targets: [{ target: "public" }] }] }, ["error wrong-reference"]],
    ["a protocol that is none", { targetGroups: [{ ...GROUP, protocol: "FTP" }] }, ["error unknown-word"]],
  ])("%s: told", (_, more, expected) => expect(told(read(more))).toEqual(expected));
});

describe("databases and functions", () => {
  const IN_BOTH = { dbSubnetGroups: [{ id: "data", subnets: ["public", "other"] }] };

  it("stand in the subnets of their group, or in those of one zone", () => {
    const shop = { id: "shop-db", engine: "postgres", subnetGroup: "data", securityGroups: ["web-sg"] };
    const { databases, interfaces } = network({ ...IN_BOTH, databases: [shop, { ...shop, id: "small", availabilityZone: "eu-west-1b", port: 6543 }] });
    expect(databases.map(({ id, engine, port }) => [id, engine, port])).toEqual([["shop-db", "postgres", 5432], ["small", "postgres", 6543]]);
    expect(interfaces.filter(({ ownerKind }) => ownerKind === "database").map(({ owner, subnet }) => [owner, subnet])).toEqual([
      ["shop-db", "public"],
      ["shop-db", "other"],
      ["small", "other"],
    ]);
  });

  it("may be clusters with instances", () => {
    const cluster = { id: "cluster", role: "Regional cluster", engine: "aurora-mysql", subnetGroup: "data" };
    const made = network({ ...IN_BOTH, databases: [cluster, { id: "writer", cluster: "cluster" }] });
    const whose = made.databases.map(({ id, interfaces }) => [id, interfaces]);
    expect(whose).toEqual([["cluster", made.databases[1]?.interfaces], ["writer", ['writer.network_interface["public"]', 'writer.network_interface["other"]']]]);
    const said = made.databases.map(({ id, engine, port }) => ({ id, engine, port }));
    expect(throughForm(made)).toMatchObject({ left: [], told: [], network: { databases: said } });
  });

  it.each<[string, object]>([
    ["a cluster of a cluster", { role: "Regional cluster", engine: "aurora", subnetGroup: "data", cluster: "cluster" }],
    ["an instance with a port beside its cluster's", { cluster: "cluster", port: 3307 }],
  ])("can not be %s", (_, database) => {
    const databases = [{ id: "cluster", role: "Regional cluster", engine: "aurora", subnetGroup: "data" }, { id: "db", ...database }];
    expect(told(read({ ...IN_BOTH, databases }))).toEqual(["error unknown-argument"]);
  });

  it("lack a place where their subnet group is not there", () =>
    expect(told(read({ databases: [{ id: "db", subnetGroup: "dta" }] }))).toEqual(["warning reference-outside"]));

  it("connect functions to a VPC where they name subnets", () => {
    const { functions, interfaces } = network({ functions: [{ id: "free" }, { id: "inside", name: "resize", subnets: ["other"], securityGroups: ["web-sg"] }] });
    expect(functions.map(({ id, name, interfaces: own }) => [id, name, own.length])).toEqual([["free", "free", 0], ["inside", "resize", 1]]);
    expect(interfaces.find(({ owner }) => owner === "inside")).toMatchObject({ subnet: "other", securityGroups: ["web-sg"] });
  });
});
