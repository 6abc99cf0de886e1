import type { AddressSpec, InterfaceAddress, MissingFact, NetworkInterface, PublicAddress, ResourceId } from "../../../model";

/** An Elastic IP that is perhaps bound to one of these: which holder it has, or which address this one gets, is known at apply. */
export interface PerhapsBound {
  /** The holder, an instance or an interface; or what kind of thing it is, where it could be any of them. */
  readonly holder: ResourceId | { readonly any: "instance" | "network_interface" };
  readonly missing: MissingFact;
}

/** The interfaces, where those without a public address may have one by such a binding. */
export function perhapsPublic(interfaces: readonly NetworkInterface[], perhaps: readonly PerhapsBound[]): readonly NetworkInterface[] {
  if (perhaps.length === 0) return interfaces;
  return interfaces.map((i) => {
    const bound = perhaps.find(({ holder }) => mayHold(i, holder));
    return bound === undefined ? i : { ...i, ...withPublic(i, bound.missing) };
  });
}

function mayHold({ id, owner, ownerKind }: NetworkInterface, holder: PerhapsBound["holder"]): boolean {
  if (typeof holder === "string") return holder === id || holder === owner;
  return ownerKind === "instance" || (ownerKind === null && holder.any === "network_interface");
}

/** The internet reaches what an Elastic IP is bound to, be its private address known or not. */
export const reachable = <T extends Pick<NetworkInterface, "openAddresses">>(i: T): T =>
  i.openAddresses === undefined ? i : { ...i, openAddresses: i.openAddresses.map((each) => ({ ...each, mayBePublic: true })) };

/** It is bound to the primary address unless that is said otherwise. */
function withPublic({ id, addresses, openAddresses = [] }: NetworkInterface, onlyIf: MissingFact): Partial<NetworkInterface> {
  const [primary, ...further] = addresses;
  if (openAddresses.some(({ version }) => version === 4)) return reachable({ openAddresses });
  if (primary === undefined || primary.public !== null) return {};
  const spec: AddressSpec = { kind: "symbolic", id: `${id}.elastic_ip`, pool: null, version: 4 };
  const outside: PublicAddress = { spec, elasticIp: null, onlyIf };
  const first: InterfaceAddress = { ...primary, public: outside };
  return { addresses: [first, ...further] };
}
