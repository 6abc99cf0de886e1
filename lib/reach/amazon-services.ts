import { parsePrefix, prefixContains, sameAddress, type Address, type Prefix } from "../net";
import type { InsideParty } from "./parties";

const prefixes = (...texts: readonly string[]): Prefix[] => texts.flatMap((text) => parsePrefix(text)?.prefix ?? []);
const SERVICES = prefixes(
  "169.254.169.254/32",
  "169.254.169.123/32",
  "169.254.169.250/31",
  "169.254.170.2/32",
  "fd00:ec2::254/128",
  "fd00:ec2::123/128",
);
const RESOLVER = prefixes("169.254.169.253/32", "fd00:ec2::253/128");

/** META-1: AWS's own services at link-local addresses, the resolver at the VPC's base + 2, the router at the subnet's + 1. */
export function isService(from: InsideParty, address: Address): boolean | "unknown" {
  const at = (base: Prefix | null | undefined, offset: bigint) =>
    base !== null && base !== undefined && sameAddress(address, { version: base.address.version, value: base.address.value + offset });
  const holds = (prefix: Prefix): boolean => prefixContains(prefix, address);
  if (SERVICES.some(holds) || at(from.subnet.cidr, 1n)) return true;
  return (RESOLVER.some(holds) || at(from.vpc.cidrs[0], 2n)) && from.vpc.dnsSupport;
}
