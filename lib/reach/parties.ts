import { hostPrefix, INTERNET, prefixIncludes, type Address, type Prefix } from "../net";
import { concreteAddress, type MissingFact, type NetworkIndex, type NetworkInterface, type Subnet, type Vpc } from "../model";

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
  /** What tells whether it has the public address at all; null where it has. */
  readonly publicOnlyIf: MissingFact | null;
}

/** Every address of an interface as a party of its own. */
export function partiesOf(index: NetworkIndex, i: NetworkInterface): InsideParty[] {
  const subnet = index.subnet(i.subnet);
  const place = { kind: "interface" as const, interface: i, subnet, vpc: index.vpc(subnet.vpc), publicOnlyIf: null };
  const six = (own: Prefix) => (INTERNET[6].some((prefix) => prefixIncludes(prefix, own)) ? ("same" as const) : null);
  return [
    ...i.addresses.map((address) => ({
      ...place,
      own: hostPrefix(concreteAddress(address.private)),
      public: address.public === null ? null : concreteAddress(address.public.spec),
      publicOnlyIf: address.public?.onlyIf ?? null,
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
