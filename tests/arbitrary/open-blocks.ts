import fc from "fast-check";
import { OPEN_BLOCK, type Network, type RouteTarget } from "../../lib/model";
import { formatPrefix, type IpVersion } from "../../lib/net";
import { aRoute } from "./resources";

/** The block of a subnet that nobody knows, and what routes for it lead to, if there are any. */
export interface OpenBlock {
  readonly subnet: string;
  readonly version: IpVersion;
  readonly detour: RouteTarget | null;
}

/** RT-2: what may carry traffic to a whole subnet. */
export const detour = fc.constantFrom<RouteTarget | null>(
  null,
  { kind: "network_interface", id: "eni-1" },
  { kind: "blackhole", id: null, why: "its target is gone" },
);

/** The same network with those routes in each table of the VPC. */
export function withDetour(network: Network, { subnet: id, version, detour: target }: OpenBlock): Network {
  const subnet = network.subnets.find((each) => each.id === id);
  const block = (version === 4 ? subnet?.cidr : subnet?.ipv6Cidr) ?? null;
  if (target === null || block === null) return network;
  const route = aRoute(formatPrefix(block), target);
  const isBeside = ({ vpc, edge }: Network["routeTables"][number]): boolean => vpc === subnet?.vpc && edge === null;
  return { ...network, routeTables: network.routeTables.map((table) => (isBeside(table) ? { ...table, routes: [route, ...table.routes] } : table)) };
}

/** The same network without the block, which says so. */
export const withoutBlock = (network: Network, { subnet: id, version }: OpenBlock): Network => ({
  ...network,
  subnets: network.subnets.map((subnet) => (subnet.id === id ? { ...subnet, ...(version === 4 ? { cidr: null } : { ipv6Cidr: null }) } : subnet)),
  missing: [...network.missing, { fact: OPEN_BLOCK[version], component: id }],
});
