import { prefixContains, prefixIncludes, type Address, type IpVersion, type Prefix } from "../net";
import type { MissingFact } from "./certainty";
import type { NetworkIndex, PlacedOpenAddress } from "./index-network";
import type { Subnet, Vpc } from "./vpc";

/**
 * The blocks that are known to be the VPC's own: those that it lists and, where they lie elsewhere because its own are
 * not known, those of its subnets (RT-1: `local` leads to every subnet).
 */
export function ownBlocks(index: NetworkIndex, { id, cidrs, ipv6Cidrs }: Vpc): Prefix[] {
  const listed = [...cidrs, ...ipv6Cidrs];
  const inside = index.subnetsIn(id).flatMap(blocks);
  return [...listed, ...inside.filter((block) => !listed.some((other) => prefixIncludes(other, block)))];
}

const blocks = ({ cidr, ipv6Cidr }: Subnet): Prefix[] => [cidr, ipv6Cidr].filter((block) => block !== null);

/** The facts that a subnet lacks whose block of that version is not known. */
export const OPEN_BLOCK: Readonly<Record<IpVersion, string>> = { 4: "the CIDR block of the subnet", 6: "the IPv6 block of the subnet" };

/**
 * Whether the subnet has, or may have, a block of that version that nobody knows: without one it may as well have none
 * for good. Where the IPv4 block is not known and there is no IPv6 one, nothing may be known of it at all (CLI-1).
 */
export function hasOpenBlock(index: NetworkIndex, { id, cidr, ipv6Cidr }: Subnet, version: IpVersion): boolean {
  const lacks = (which: IpVersion): boolean => index.lacks(id, OPEN_BLOCK[which]);
  if (version === 4) return cidr === null && lacks(4);
  return ipv6Cidr === null && (lacks(6) || (cidr === null && lacks(4)));
}

/**
 * What is not known of a VPC, so that an address that no interface there is known to have may be somebody's: its
 * interfaces are not listed (CLI-1), or the addresses of one are open.
 */
export function possibleOwners(index: NetworkIndex, vpc: Vpc, address: Address): MissingFact[] {
  const unlisted = vpc.otherInterfaces === null ? [] : [{ fact: vpc.otherInterfaces.unknown, component: vpc.id }];
  return [...unlisted, ...openOwners(index, vpc, address)];
}

function openOwners(index: NetworkIndex, vpc: Vpc, address: Address): MissingFact[] {
  const open = index.openAddressesIn(vpc.id).filter(({ version }) => version === address.version);
  if (open.length === 0) return [];
  const isOpenAt = mayBeInOpenBlock(index, vpc, address);
  return open.flatMap(({ missing, subnet }) => {
    const own = address.version === 4 ? subnet.cidr : subnet.ipv6Cidr;
    return (own === null ? isOpenAt : prefixContains(own, address)) ? [missing] : [];
  });
}

/** A subnet of unknown block may hold what the VPC has and none of the other subnets. */
function mayBeInOpenBlock(index: NetworkIndex, { id, cidrs, ipv6Cidrs }: Vpc, address: Address): boolean {
  const holds = (block: Prefix): boolean => prefixContains(block, address);
  const whole = address.version === 4 ? cidrs : ipv6Cidrs;
  return (whole.length === 0 || whole.some(holds)) && !index.subnetsIn(id).some((subnet) => blocks(subnet).some(holds));
}

/**
 * Whether somebody of whom nobody knows may have the address in this very subnet, because its block is open: then what
 * leaves the subnet for it may as well stay inside (RT-6).
 */
export function mayBeNeighbour(index: NetworkIndex, subnet: Subnet, address: Address): boolean {
  if (!hasOpenBlock(index, subnet, address.version)) return false;
  const vpc = index.vpc(subnet.vpc);
  const isHere = (open: PlacedOpenAddress): boolean => open.subnet.id === subnet.id && open.version === address.version;
  return (vpc.otherInterfaces !== null || index.openAddressesIn(vpc.id).some(isHere)) && mayBeInOpenBlock(index, vpc, address);
}
