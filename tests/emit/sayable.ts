import type { Network, NetworkAcl, RouteTable, SecurityGroup, Vpc } from "../../lib/model";
import { ANY_V4, ANY_V6 } from "../../lib/net";

const ALL = { protocol: null, ports: null, icmp: null } as const;

/** The network as a template can say it: what AWS makes is as AWS makes it, and everything runs and is accepted. */
export function sayable(network: Network): Network {
  const { vpcs } = network;
  const main = new Set(vpcs.map(({ mainRouteTable }) => mainRouteTable));
  const bound = new Set(network.subnets.map(({ routeTable }) => routeTable));
  const vpcOf = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  return {
    ...network,
    vpcs: vpcs.map((vpc) => ({ ...vpc, region: vpcs[0]?.region ?? null, account: null, blockPublicAccess: vpcs[0]?.blockPublicAccess ?? "off" })),
    subnets: network.subnets.map((subnet) => ({ ...subnet, zone: null })),
    routeTables: network.routeTables
      .filter((table) => main.has(table.id) || table.span !== null || table.routes.length > 0 || bound.has(table.id))
      .map((table) => (main.has(table.id) ? madeTable(table, vpcOf.get(table.vpc)) : withoutGone(table))),
    securityGroups: network.securityGroups.map((group) => (group.isDefault ? madeGroup(group, vpcOf.get(group.vpc)) : withoutStale(group))),
    networkAcls: network.networkAcls.map((acl) => (acl.isDefault ? madeAcl(acl, vpcOf.get(acl.vpc)) : acl)),
    natGateways: network.natGateways.map((gateway) => ({ ...gateway, state: "available" })),
    instances: network.instances.map((instance) => ({ ...instance, state: "running", zone: null })),
    peerings: network.peerings.map((peering) => ({
      ...peering,
      state: "active",
      requester: { ...peering.requester, dnsResolution: false, region: vpcs[0]?.region ?? null, account: null },
      accepter: { ...peering.accepter, dnsResolution: false, region: vpcs[0]?.region ?? null, account: null },
    })),
    transitGatewayAttachments: network.transitGatewayAttachments.map((attachment) =>
      attachment.resource.kind === "peering" ? { ...attachment, state: "pending" } : attachment,
    ),
  };
}

/** RT-1; in the default VPC with the route to its gateway. */
const madeTable = (table: RouteTable, vpc: Vpc | undefined): RouteTable => {
  const own = table.routes.filter(({ destination, target }) => "address" in destination && destination.length === 0 && target.kind === "internet_gateway");
  return { ...table, name: null, span: null, edge: null, routes: vpc?.isDefault === true ? own.slice(0, 1) : [] };
};

const withoutGone = (table: RouteTable): RouteTable => ({
  ...table,
  routes: table.routes.filter(({ target, origin }) => target.kind !== "blackhole" && origin === "static"),
});

const withoutStale = (group: SecurityGroup): SecurityGroup => ({ ...group, rules: group.rules.filter(({ peer }) => peer.kind !== "stale") });

const anywhere = (vpc: Vpc | undefined) => (vpc !== undefined && vpc.ipv6Cidrs.length > 0 ? [ANY_V4, ANY_V6] : [ANY_V4]);

/** SG-5. */
function madeGroup(group: SecurityGroup, vpc: Vpc | undefined): SecurityGroup {
  const rule = { ref: { label: "made", span: null }, traffic: ALL, description: null, missing: [] } as const;
  const outward = anywhere(vpc).map((prefix) => ({ ...rule, direction: "egress" as const, peer: { kind: "cidr" as const, prefix } }));
  return { ...group, name: null, rules: [{ ...rule, direction: "ingress", peer: { kind: "group", group: group.id } }, ...outward] };
}

/** NACL-4. */
function madeAcl(acl: NetworkAcl, vpc: Vpc | undefined): NetworkAcl {
  const entry = { action: "allow", traffic: ALL, missing: [] } as const;
  const entries = (["ingress", "egress"] as const).flatMap((direction) =>
    anywhere(vpc).map((prefix, at) => ({ ...entry, direction, prefix, number: 100 + at, ref: { label: String(100 + at), span: null } })),
  );
  return { ...acl, name: null, entries };
}
