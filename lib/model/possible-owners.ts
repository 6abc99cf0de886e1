import { prefixContains, prefixIncludes, type Address, type Prefix } from "../net";
import type { MissingFact } from "./certainty";
import type { NetworkIndex } from "./index-network";
import type { Subnet, Vpc } from "./vpc";

/**
 * The blocks that are known to be the VPC's own: those that it lists and, where they lie elsewhere because its own are
 * not known, those of its subnets (RT-1: `local` leads to every subnet).
 */
export function ownBlocks({ network }: NetworkIndex, { id, cidrs, ipv6Cidrs }: Vpc): Prefix[] {
  const listed = [...cidrs, ...ipv6Cidrs];
  const inside = network.subnets.flatMap((subnet) => (subnet.vpc === id ? blocks(subnet) : []));
  return [...listed, ...inside.filter((block) => !listed.some((other) => prefixIncludes(other, block)))];
}

const blocks = ({ cidr, ipv6Cidr }: Subnet): Prefix[] => [cidr, ipv6Cidr].filter((block) => block !== null);

/**
 * What is not known of a VPC, so that an address that no interface there is known to have may be somebody's: its
 * interfaces are not listed (CLI-1), or the addresses of one are open.
 */
export function possibleOwners(index: NetworkIndex, vpc: Vpc, address: Address): MissingFact[] {
  const unlisted = vpc.otherInterfaces === null ? [] : [{ fact: vpc.otherInterfaces.unknown, component: vpc.id }];
  return [...unlisted, ...openOwners(index, vpc, address)];
}

function openOwners(index: NetworkIndex, vpc: Vpc, address: Address): MissingFact[] {
  const open = index.network.interfaces.flatMap(({ subnet, openAddresses = [] }) =>
    openAddresses.flatMap(({ version, missing }) => (version === address.version ? [{ missing, subnet: index.subnet(subnet) }] : [])),
  );
  return open.flatMap(({ missing, subnet }) => (subnet.vpc === vpc.id && mayHold(index, vpc, subnet, address) ? [missing] : []));
}

/** A subnet of unknown block may hold what the VPC has and none of the other subnets. */
function mayHold(index: NetworkIndex, vpc: Vpc, subnet: Subnet, address: Address): boolean {
  const holds = (block: Prefix): boolean => prefixContains(block, address);
  const own = address.version === 4 ? subnet.cidr : subnet.ipv6Cidr;
  if (own !== null) return holds(own);
  const whole = address.version === 4 ? vpc.cidrs : vpc.ipv6Cidrs;
  return (whole.length === 0 || whole.some(holds)) && !index.network.subnets.some((other) => other.vpc === vpc.id && blocks(other).some(holds));
}
