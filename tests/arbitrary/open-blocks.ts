import { OPEN_BLOCK, type Network } from "../../lib/model";
import type { IpVersion } from "../../lib/net";

/** The block of a subnet that nobody knows. */
export interface OpenBlock {
  readonly subnet: string;
  readonly version: IpVersion;
}

/** The same network without it, which says so. */
export const withOpenBlock = (network: Network, { subnet: id, version }: OpenBlock): Network => ({
  ...network,
  subnets: network.subnets.map((subnet) => (subnet.id === id ? { ...subnet, ...(version === 4 ? { cidr: null } : { ipv6Cidr: null }) } : subnet)),
  missing: [...network.missing, { fact: OPEN_BLOCK[version], component: id }],
});
