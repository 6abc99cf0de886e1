import type { NetworkInterface } from "../model";
import { parseAddress, sameAddress, type Address, type Prefix } from "../net";
import { present } from "../assert";
import type { Ground } from "./ground";

const parsed = (text: string): Address => present(parseAddress(text), `${text} is an address`);

/** META-1: metadata, time, Windows activation, ECS credentials. */
const SERVICE_ADDRESSES = [
  "169.254.169.254",
  "169.254.169.123",
  "169.254.169.250",
  "169.254.169.251",
  "169.254.170.2",
  "fd00:ec2::254",
  "fd00:ec2::123",
].map(parsed);

/** META-1: where the resolver answers, besides the VPC's base address + 2. */
const RESOLVER_ADDRESSES = ["169.254.169.253", "fd00:ec2::253"].map(parsed);

/** True where the address is one that AWS serves itself, at the sender's side: neither groups nor ACLs see it (META-1). */
export function isAmazonService(ground: Ground, sender: NetworkInterface, address: Address): boolean | "unknown" {
  const subnet = ground.index.subnet(sender.subnet);
  const vpc = ground.index.vpc(subnet.vpc);
  const resolver = [...RESOLVER_ADDRESSES, ...vpc.cidrs.slice(0, 1).map((cidr) => nthOf(cidr, 2n))];
  const router = subnet.cidr === null ? [] : [nthOf(subnet.cidr, 1n)];
  const isOneOf = (services: readonly Address[]): boolean => services.some((service) => sameAddress(service, address));
  if (isOneOf([...SERVICE_ADDRESSES, ...router])) return true;
  return isOneOf(resolver) && vpc.dnsSupport;
}

const nthOf = ({ address }: Prefix, n: bigint): Address => ({ version: address.version, value: address.value + n });
