import {
  concreteAddress,
  indexNetwork,
  possibleOwners,
  type InterfaceAddress,
  type MissingFact,
  type Network,
  type NetworkIndex,
  type NetworkInterface,
  type ResourceId,
} from "../model";
import type { Span } from "../source";
import { INTERNET, prefixContains, sameAddress, type Address, type Prefix } from "../net";

/** The network that packets are followed on, with its addresses looked up. Every address is known or pinned. */
export interface Ground {
  readonly network: Network;
  readonly index: NetworkIndex;
  vpcOf(i: NetworkInterface): ResourceId;
  /** Where the interface is written, or its owner that made it. */
  placeOf(i: NetworkInterface): Span | null;
  /** Where a table, ACL or group is written; for one that AWS made with the VPC, the VPC. */
  placeIn(resource: { readonly span: Span | null; readonly vpc: ResourceId }): Span | null;
  /** Whose address it is inside the VPC: private, IPv6 or of a delegated prefix. */
  ownerIn(vpc: ResourceId, address: Address): NetworkInterface | null;
  holderOf(address: Address): PublicHolder;
  /** What is not known of the VPC, so that an address that none of its interfaces has may be somebody's (CLI-1). */
  otherOwnersIn(vpc: ResourceId, address: Address): readonly MissingFact[];
  /** The same of a public address: it may be bound in any VPC, and an IPv6 one in the VPC that has it in its blocks. */
  otherHoldersOf(address: Address): readonly MissingFact[];
}

/**
 * Who answers to an address on the internet (IGW-2): an interface, by its address inside; nobody, though it is the
 * network's own; or somebody else, out there.
 */
export type PublicHolder =
  | { readonly kind: "interface"; readonly interface: NetworkInterface; readonly inside: Address }
  | { readonly kind: "unbound" }
  | { readonly kind: "elsewhere" };

export function groundOf(network: Network): Ground {
  const index = indexNetwork(network);
  const vpcOf = (i: NetworkInterface) => index.subnet(i.subnet).vpc;
  const otherOwnersIn = (id: ResourceId, address: Address): MissingFact[] => possibleOwners(index, index.vpc(id), address);
  return {
    network,
    index,
    vpcOf,
    placeIn: ({ span, vpc }) => span ?? index.vpc(vpc).span,
    placeOf: (i) => i.span ?? (i.owner === null ? null : (index.resource(i.owner)?.span ?? null)),
    ownerIn: (vpc, address) => network.interfaces.find((i) => vpcOf(i) === vpc && ownsInside(i, address)) ?? null,
    holderOf: (address) => (address.version === 4 ? holderOfV4(network, address) : holderOfV6(network, address)),
    otherOwnersIn,
    otherHoldersOf: (address) =>
      isPublic(address)
        ? network.vpcs.filter(({ ipv6Cidrs }) => address.version === 4 || isIn(ipv6Cidrs, address)).flatMap(({ id }) => otherOwnersIn(id, address))
        : [],
  };
}

export const isIn = (prefixes: readonly Prefix[], address: Address): boolean => prefixes.some((prefix) => prefixContains(prefix, address));

export const isPublic = (address: Address): boolean => isIn(INTERNET[address.version], address);

/** The addresses that the interface itself knows; never its public IPv4 ones (IGW-2). */
export const ownsInside = (i: NetworkInterface, address: Address): boolean =>
  i.addresses.some((a) => sameAddress(concreteAddress(a.private), address)) ||
  i.ipv6Addresses.some((spec) => sameAddress(concreteAddress(spec), address)) ||
  isIn(i.prefixes, address);

/** The association of a private address with a public one, per private address (IGW-2). */
export const associationOf = (i: NetworkInterface, inside: Address): InterfaceAddress | undefined =>
  i.addresses.find((a) => sameAddress(concreteAddress(a.private), inside));

function holderOfV4(network: Network, address: Address): PublicHolder {
  for (const i of network.interfaces)
    for (const { private: inside, public: outside } of i.addresses)
      if (outside !== null && sameAddress(concreteAddress(outside.spec), address))
        return { kind: "interface", interface: i, inside: concreteAddress(inside) };
  const reserved = network.elasticIps.some((ip) => sameAddress(concreteAddress(ip.address), address));
  return { kind: reserved ? "unbound" : "elsewhere" };
}

/** IPv6 knows no translation: an address is the same inside and outside. */
function holderOfV6(network: Network, address: Address): PublicHolder {
  const owner = network.interfaces.find((i) => ownsInside(i, address));
  if (owner !== undefined && isPublic(address)) return { kind: "interface", interface: owner, inside: address };
  return { kind: network.vpcs.some((vpc) => isIn(vpc.ipv6Cidrs, address)) ? "unbound" : "elsewhere" };
}
