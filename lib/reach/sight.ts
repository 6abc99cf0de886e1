import { formatAddress, prefixContains, type Address, type PacketPattern, type PacketSpace, type PacketSet, type Prefix } from "../net";
import type { Subnet } from "../model";

/**
 * How one end's address looks at a hop: as in the request that its sender emitted, or as a gateway rewrote it.
 * Sets stay in the sender's view all the way, so nothing needs to be translated back.
 */
export type Sight = "as_sent" | Address;

/** The end of the flow: `src` is who asked, `dst` who answers, in requests and replies alike. */
export type End = "src" | "dst";

export const sightKey = (sight: Sight): string => (sight === "as_sent" ? sight : formatAddress(sight));

/** The packets that fit `pattern` and whose address at that end, as seen here, is in one of the prefixes. */
export function seenWithin(space: PacketSpace, pattern: PacketPattern, end: End, sight: Sight, prefixes: readonly Prefix[]): PacketSet {
  if (sight === "as_sent") return space.of({ ...pattern, [end]: prefixes });
  const matches = prefixes.some((prefix) => prefixContains(prefix, sight));
  return matches ? space.of(pattern) : space.empty;
}

/** The addresses of a subnet. */
export const blocksOf = ({ cidr, ipv6Cidr }: Subnet): Prefix[] => [cidr, ipv6Cidr].filter((block) => block !== null);
