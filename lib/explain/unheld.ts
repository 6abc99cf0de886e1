import type { MissingFact, NetworkIndex } from "../model";
import { prefixContains, type Address } from "../net";
import type { Question } from "./question";

/**
 * What is not known of an end that is an address of nobody's, where the VPC that holds it may have interfaces that no
 * output lists (CLI-1). A packet from inside to such an address has an answer of its own.
 */
export function factsAboutUnheld(index: NetworkIndex, { from, to }: Question): readonly MissingFact[] {
  if (from.kind === "address") return factsAbout(index, from.address, false);
  return to.kind === "address" && from.kind === "internet" ? factsAbout(index, to.address, true) : [];
}

/** Called from the internet, an IPv4 address may be bound in any VPC; else it lies in the blocks of one. */
function factsAbout({ network }: NetworkIndex, address: Address, isOutside: boolean): MissingFact[] {
  return network.vpcs.flatMap(({ id, cidrs, ipv6Cidrs, otherInterfaces }) => {
    const isPossible = (isOutside && address.version === 4) || [...cidrs, ...ipv6Cidrs].some((block) => prefixContains(block, address));
    return isPossible && otherInterfaces !== null ? [{ fact: otherInterfaces.unknown, component: id }] : [];
  });
}
