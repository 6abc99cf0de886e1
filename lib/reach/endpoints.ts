import { hostPrefix, prefixContains, sameAddress, subtractPrefixes, type Address, type Prefix } from "../net";
import type { NetworkIndex } from "../model";
import type { Endpoint, FlowOptions } from "./flows";
import type { Ground } from "./ground";
import { mayBeOwnedIn } from "./nobodys";
import { partiesOf, type InsideParty, type Party } from "./parties";

/** Who an endpoint is, as a sender or as a receiver. */
export function partiesAt({ index, internet }: Ground, endpoint: Endpoint, role: "sender" | "receiver"): Party[] {
  if (endpoint.kind === "interfaces") return endpoint.ids.flatMap((id) => index.interfacesOf(id)).flatMap((i) => partiesOf(index, i));
  if (endpoint.kind === "internet") return [{ kind: "internet", within: overlap(internet, endpoint.within) }];
  const { address } = endpoint;
  const owners = index.network.interfaces.flatMap((i) => partiesOf(index, i)).filter((party) => owns(party, address)).map((p) => narrowed(p, address));
  const nobody = { kind: "nobody", address } as const;
  if (owners.length > 0) return role === "receiver" && mayHaveTwin(index, address) ? [...owners, nobody] : owners;
  const outside = overlap(internet, [hostPrefix(address)]);
  if (outside.length > 0) return [{ kind: "internet", within: outside }];
  return role === "receiver" ? [nobody] : [];
}

/** Blocks of two VPCs may overlap: in another one the address may be somebody else's, who is not known. */
const mayHaveTwin = (index: NetworkIndex, address: Address): boolean =>
  index.network.vpcs.some(
    (vpc) => [...vpc.cidrs, ...vpc.ipv6Cidrs].some((block) => prefixContains(block, address)) && mayBeOwnedIn(index, vpc, address),
  );

const overlap = (all: readonly Prefix[], within: readonly Prefix[] | undefined): readonly Prefix[] =>
  within === undefined ? all : subtractPrefixes(within, subtractPrefixes(within, all));

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
