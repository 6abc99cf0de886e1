import type { AddressSpec } from "./address-spec";
import type { ResourceId } from "./certainty";
import type { NetworkInterface } from "./interface";
import type { Network } from "./network";

/** One address of the network, whose it is, and what it is called in an answer. */
export interface OwnedAddress {
  readonly spec: AddressSpec;
  /** The instance or other owner of the interface, else the interface; an unattached Elastic IP itself. */
  readonly component: ResourceId;
  readonly fact: "private address" | "public address" | "IPv6 address";
}

const ofInterface = (i: NetworkInterface): OwnedAddress[] => {
  const component = i.owner ?? i.id;
  return [
    ...i.addresses.map((a) => ({ spec: a.private, component, fact: "private address" as const })),
    ...i.addresses.flatMap((a) => (a.public === null ? [] : [{ spec: a.public.spec, component, fact: "public address" as const }])),
    ...i.ipv6Addresses.map((spec) => ({ spec, component, fact: "IPv6 address" as const })),
  ];
};

/** Every address once: that of an attached Elastic IP is listed with its interface. */
export function networkAddresses(network: Network): OwnedAddress[] {
  const elastic = network.elasticIps.map((ip) => ({ spec: ip.address, component: ip.id, fact: "public address" as const }));
  const byId = new Map<string, OwnedAddress>();
  for (const owned of [...network.interfaces.flatMap(ofInterface), ...elastic])
    if (!byId.has(owned.spec.id)) byId.set(owned.spec.id, owned);
  return [...byId.values()];
}
