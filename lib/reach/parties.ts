import { hostPrefix, INTERNET, parsePrefix, prefixContains, prefixIncludes, sameAddress, subtractPrefixes, type Address, type Prefix } from "../net";
import { concreteAddress, type NetworkIndex, type NetworkInterface, type Subnet, type Vpc } from "../model";
import type { Endpoint, FlowOptions } from "./flows";

/** One end of a flow, down to the address. */
export type Party = InsideParty | { readonly kind: "internet"; readonly within: readonly Prefix[] } | { readonly kind: "nobody"; readonly address: Address };

export interface InsideParty {
  readonly kind: "interface";
  readonly interface: NetworkInterface;
  readonly subnet: Subnet;
  readonly vpc: Vpc;
  /** One address, or a delegated prefix; for IPv6 the only kind of address there is. */
  readonly own: Prefix;
  /** What the internet gateway makes of it (IGW-2): IPv6 addresses stay as they are; null where it has none. */
  readonly public: Address | "same" | null;
}

/** Every address of an interface as a party of its own. */
export function partiesOf(index: NetworkIndex, i: NetworkInterface): InsideParty[] {
  const subnet = index.subnet(i.subnet);
  const place = { kind: "interface" as const, interface: i, subnet, vpc: index.vpc(subnet.vpc) };
  const six = (own: Prefix) => (INTERNET[6].some((prefix) => prefixIncludes(prefix, own)) ? ("same" as const) : null);
  return [
    ...i.addresses.map((address) => ({
      ...place,
      own: hostPrefix(concreteAddress(address.private)),
      public: address.public === null ? null : concreteAddress(address.public.spec),
    })),
    ...i.ipv6Addresses.map((spec) => hostPrefix(concreteAddress(spec))).map((own) => ({ ...place, own, public: six(own) })),
    ...i.prefixes.map((own) => ({ ...place, own, public: six(own) })),
  ];
}

/** Public addresses that the network owns, and the IPv6 blocks of its VPCs: they are not `internet`. */
export function ownedPublicly(index: NetworkIndex): Prefix[] {
  const { interfaces, elasticIps, vpcs } = index.network;
  return [
    ...interfaces.flatMap((i) => i.addresses.flatMap((a) => (a.public === null ? [] : [hostPrefix(concreteAddress(a.public.spec))]))),
    ...elasticIps.map((ip) => hostPrefix(concreteAddress(ip.address))),
    ...vpcs.flatMap((vpc) => vpc.ipv6Cidrs),
  ];
}

/** Who an endpoint is, as a sender or as a receiver. */
export function partiesAt(index: NetworkIndex, endpoint: Endpoint, role: "sender" | "receiver"): Party[] {
  if (endpoint.kind === "interfaces") return endpoint.ids.flatMap((id) => index.interfacesOf(id)).flatMap((i) => partiesOf(index, i));
  if (endpoint.kind === "internet") return [{ kind: "internet", within: unownedWithin(index, endpoint.within) }];
  const { address } = endpoint;
  const owners = index.network.interfaces.flatMap((i) => partiesOf(index, i)).filter((party) => owns(party, address)).map((p) => narrowed(p, address));
  if (owners.length > 0) return owners;
  const outside = unownedWithin(index, [hostPrefix(address)]);
  if (outside.length > 0) return [{ kind: "internet", within: outside }];
  return role === "receiver" ? [{ kind: "nobody", address }] : [];
}

function unownedWithin(index: NetworkIndex, within: readonly Prefix[] | undefined): Prefix[] {
  const everywhere = subtractPrefixes([...INTERNET[4], ...INTERNET[6]], ownedPublicly(index));
  return within === undefined ? everywhere : subtractPrefixes(within, subtractPrefixes(within, everywhere));
}

const isPublicOf = (party: InsideParty, address: Address): boolean =>
  party.public !== null && party.public !== "same" && sameAddress(party.public, address);

const owns = (party: InsideParty, address: Address): boolean => prefixContains(party.own, address) || isPublicOf(party, address);

/** Of a delegated prefix only the address that is meant. */
const narrowed = (party: InsideParty, address: Address): InsideParty =>
  prefixContains(party.own, address) ? { ...party, own: hostPrefix(address) } : party;

/** The addresses that packets for `to` are sent to. Empty where it has none of the kind asked for. */
export function destinations(from: Party, to: Party, endpoint: Endpoint, wish: FlowOptions["toAddress"]): readonly Prefix[] {
  if (to.kind === "nobody") return [hostPrefix(to.address)];
  if (to.kind === "internet") return to.within;
  const wanted = endpoint.kind === "address" ? endpoint.address : (wish ?? (from.kind === "internet" ? "public" : "private"));
  const outer = to.public === "same" ? [to.own] : to.public === null ? [] : [hostPrefix(to.public)];
  if (wanted === "private") return [to.own];
  if (wanted === "public") return outer;
  return owns(to, wanted) ? [hostPrefix(wanted)] : [];
}

const prefixes = (...texts: readonly string[]): Prefix[] => texts.flatMap((text) => parsePrefix(text)?.prefix ?? []);
const SERVICES = prefixes(
  "169.254.169.253/32",
  "169.254.169.254/32",
  "169.254.169.123/32",
  "169.254.169.250/31",
  "169.254.170.2/32",
  "fd00:ec2::254/128",
  "fd00:ec2::253/128",
  "fd00:ec2::123/128",
);

/** META-1: AWS's own services at link-local addresses, the resolver at the VPC's base + 2, the router at the subnet's + 1. */
export function isService(from: InsideParty, address: Address): boolean {
  const at = (base: Prefix | null | undefined, offset: bigint) =>
    base !== null && base !== undefined && sameAddress(address, { version: base.address.version, value: base.address.value + offset });
  return SERVICES.some((prefix) => prefixContains(prefix, address)) || at(from.vpc.cidrs[0], 2n) || at(from.subnet.cidr, 1n);
}
