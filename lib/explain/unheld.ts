import { possibleOwners, type MissingFact, type NetworkIndex, type Vpc } from "../model";
import { prefixContains, type Address } from "../net";
import type { Question } from "./question";

/**
 * What is not known of an end that is an address of nobody's, where the VPC that holds it may have interfaces that no
 * output lists (CLI-1), or one whose addresses are open. A packet from inside to such an address has an answer of its own.
 */
export function factsAboutUnheld(index: NetworkIndex, { from, to }: Question): readonly MissingFact[] {
  if (from.kind === "address") return factsAbout(index, from.address, false);
  return to.kind === "address" && from.kind === "internet" ? factsAbout(index, to.address, true) : [];
}

/** Called from the internet, an IPv4 address may be bound in any VPC; else it lies in the blocks of one. */
function factsAbout(index: NetworkIndex, address: Address, isOutside: boolean): MissingFact[] {
  return index.network.vpcs.flatMap((vpc): readonly MissingFact[] => {
    if (isOutside && address.version === 4) return boundTo(index, vpc);
    return isWithin(vpc, address) ? possibleOwners(index, vpc, address) : [];
  });
}

const isWithin = ({ cidrs, ipv6Cidrs }: Vpc, address: Address): boolean =>
  [...cidrs, ...ipv6Cidrs].some((block) => prefixContains(block, address)) || (address.version === 4 && cidrs.length === 0);

/** Who may have a public address in the VPC that nobody knows of. */
function boundTo(index: NetworkIndex, { id, otherInterfaces }: Vpc): MissingFact[] {
  const unlisted = otherInterfaces === null ? [] : [{ fact: otherInterfaces.unknown, component: id }];
  const open = index.openAddressesIn(id).filter(({ version, mayBePublic }) => version === 4 && mayBePublic);
  return [...unlisted, ...open.map(({ missing }) => missing)];
}

/**
 * The same of a packet from inside, where the blocks of the sender's VPC are not known: `local` may lead to the address,
 * whatever the table says of it.
 */
export function factsAboutUnplaced(index: NetworkIndex, { from, to }: Question): readonly MissingFact[] {
  if (from.kind !== "interfaces" || to.kind !== "address" || to.address.version === 6) return [];
  const vpcs = new Set(from.ids.map((id) => index.vpc(index.subnet(index.networkInterface(id).subnet).vpc)));
  return [...vpcs].flatMap((vpc) => (vpc.cidrs.length === 0 ? possibleOwners(index, vpc, to.address) : []));
}
