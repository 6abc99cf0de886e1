import type { AddressSpec, Network, NetworkInterface, ResourceId, RouteTable, Subnet, Vpc } from "@/lib/model";
import { formatAddress, formatPrefix } from "@/lib/net";
import { boundedTopology } from "./bounded-topology";
import { filtersOf } from "./rule-rows";
import { shortName, type GatewayBox, type NodeBox, type NodeKind, type RegionBox, type SubnetBox, type Topology, type VpcBox, type ZoneBox } from "./topology";

const FROM_AWS = "from AWS";

const spell = (spec: AddressSpec): string => (spec.kind === "symbolic" ? FROM_AWS : formatAddress(spec.address));

const groupInOrder = <T, K>(items: readonly T[], key: (item: T) => K): [K, T[]][] => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
};

/**
 * Boxes in boxes, as AWS nests them: Region, VPC, zone, subnet, and what has addresses in it. Of a network with more
 * than can be drawn, what `wanted` names comes first.
 */
export function topologyOf(network: Network, wanted: ReadonlySet<ResourceId> = new Set()): Topology {
  const regions = groupInOrder(network.vpcs, (vpc) => vpc.region ?? regionOfZones(network, vpc.id));
  const boxes = regions.map(([name, vpcs]): RegionBox => ({ name, vpcs: vpcs.map((vpc) => vpcBox(network, vpc)) }));
  return boundedTopology({ regions: boxes, filters: filtersOf(network), left: 0 }, wanted);
}

/** A zone is named after its Region: `eu-west-1a` lies in `eu-west-1`. */
const regionOfZones = (network: Network, vpc: ResourceId): string | null =>
  network.subnets.find((subnet) => subnet.vpc === vpc && subnet.zone !== null)?.zone?.match(/^[a-z]+(?:-[a-z]+)+-\d+(?=[a-z]$)/)?.[0] ?? null;

function vpcBox(network: Network, vpc: Vpc): VpcBox {
  const subnets = network.subnets.filter((subnet) => subnet.vpc === vpc.id);
  const zones = groupInOrder(subnets, (subnet) => subnet.zone).sort(([a], [b]) => (a ?? "").localeCompare(b ?? ""));
  return {
    id: vpc.id,
    label: vpc.isDefault ? "default VPC" : shortName(vpc.id),
    cidrs: [...vpc.cidrs, ...vpc.ipv6Cidrs].map(formatPrefix),
    gateways: gatewaysOf(network, vpc.id),
    zones: zones.map(([name, inZone]): ZoneBox => ({ name, subnets: inPublicFirst(inZone.map((subnet) => subnetBox(network, subnet))) })),
  };
}

const inPublicFirst = (subnets: readonly SubnetBox[]): SubnetBox[] => [
  ...subnets.filter((subnet) => subnet.reach === "public"),
  ...subnets.filter((subnet) => subnet.reach === "private"),
];

function gatewaysOf(network: Network, vpc: ResourceId): GatewayBox[] {
  const box =
    (kind: GatewayBox["kind"]) =>
    ({ id }: { readonly id: ResourceId }): GatewayBox => ({ id, kind, label: shortName(id) });
  const attachments = network.transitGatewayAttachments.filter(({ resource }) => resource.kind === "vpc" && resource.vpc === vpc);
  return [
    ...network.internetGateways.filter((gateway) => gateway.vpc === vpc).map(box("internet_gateway")),
    ...network.egressOnlyInternetGateways.filter((gateway) => gateway.vpc === vpc).map(box("egress_only_internet_gateway")),
    ...network.peerings.filter(({ requester, accepter }) => requester.vpc === vpc || accepter.vpc === vpc).map(box("peering")),
    ...attachments.map(({ transitGateway }) => box("transit_gateway")({ id: transitGateway })),
    ...network.vpcEndpoints.filter((endpoint) => endpoint.vpc === vpc && endpoint.type === "gateway").map(box("vpc_endpoint")),
  ];
}

function subnetBox(network: Network, subnet: Subnet): SubnetBox {
  const table = network.routeTables.find(({ id }) => id === subnet.routeTable);
  return {
    id: subnet.id,
    label: shortName(subnet.id),
    cidr: subnet.cidr ? formatPrefix(subnet.cidr) : subnet.ipv6Cidr ? formatPrefix(subnet.ipv6Cidr) : "CIDR not known",
    reach: table && leadsToInternetGateway(table) ? "public" : "private",
    routeTable: subnet.routeTable,
    networkAcl: subnet.networkAcl,
    nodes: nodesIn(network, subnet.id),
  };
}

/** RT-8. */
const leadsToInternetGateway = (table: RouteTable): boolean => table.routes.some(({ target }) => target.kind === "internet_gateway");

function nodesIn(network: Network, subnet: ResourceId): NodeBox[] {
  const interfaces = network.interfaces.filter((candidate) => candidate.subnet === subnet);
  return groupInOrder(interfaces, (item) => item.owner ?? item.id).map(([id, owned]) => nodeBox(id, owned));
}

function nodeBox(id: ResourceId, interfaces: readonly NetworkInterface[]): NodeBox {
  const addresses = interfaces.flatMap((item) => item.addresses);
  const bound = addresses.find((address) => address.public !== null)?.public ?? null;
  return {
    id,
    kind: kindOf(interfaces[0]),
    label: shortName(id),
    interfaces: interfaces.map((item) => item.id),
    addresses: [...addresses.map((address) => spell(address.private)), ...interfaces.flatMap((item) => item.ipv6Addresses.map(spell))],
    publicAddress: bound === null ? null : spell(bound.spec),
    securityGroups: [...new Set(interfaces.flatMap((item) => item.securityGroups))],
  };
}

const kindOf = (first: NetworkInterface | undefined): NodeKind => {
  const owner = first?.ownerKind ?? null;
  return owner === null || owner === "transit_gateway" ? "network_interface" : owner;
};
