import { present } from "../assert";
import type { Address } from "../net";
import { addressChoices, type AddressChoice } from "./address-choice";
import type { AddressClass } from "./address-class";
import type { AddressSpec } from "./address-spec";
import { networkAddresses } from "./network-addresses";
import type { Network } from "./network";

/** Which class an address is to come from, by the id of its symbolic spec; those not named take the largest. */
export type PinChoice = ReadonlyMap<string, AddressClass>;

/**
 * The network with a value for every symbolic address: deterministic, and no two alike. Addresses that `choice` names
 * come from its class; where that has no address left (more interfaces than addresses) from any other one.
 */
export function pin(network: Network, choice: PinChoice = new Map()): Network {
  const choices = addressChoices(network);
  return choices.length === 0 ? network : withAddresses(network, choose(network, choices, choice));
}

function choose(network: Network, choices: readonly AddressChoice[], wish: PinChoice): Map<string, Address> {
  const used = new Set(networkAddresses(network).flatMap(({ spec }) => (spec.kind === "symbolic" ? [] : [keyOf(spec.address)])));
  const chosen = new Map<string, Address>();
  const wishesFirst = [...choices.filter(({ spec }) => wish.has(spec)), ...choices.filter(({ spec }) => !wish.has(spec))];
  const next = nextFree(used);
  for (const { spec, classes } of wishesFirst) {
    const wished = wish.get(spec);
    const free = next(wished === undefined ? classes : [wished, ...classes]);
    if (free !== null) chosen.set(spec, free);
  }
  return chosen;
}

const keyOf = (address: Address): string => `${address.version} ${address.value}`;

/** Gives out each address once. Remembers how far it came in each class, so that crowded subnets stay cheap. */
function nextFree(used: Set<string>): (classes: readonly AddressClass[]) => Address | null {
  const reached = new Map<AddressClass, number>();
  return (classes) => {
    for (const candidates of classes) {
      let at = reached.get(candidates) ?? 0;
      while (at < candidates.representatives.length && used.has(keyOf(present(candidates.representatives[at], "in range")))) at++;
      reached.set(candidates, at + 1);
      const free = candidates.representatives[at];
      if (free === undefined) continue;
      used.add(keyOf(free));
      return free;
    }
    return null;
  };
}

function withAddresses(network: Network, chosen: ReadonlyMap<string, Address>): Network {
  const pinned = (spec: AddressSpec): AddressSpec => {
    if (spec.kind !== "symbolic") return spec;
    return { kind: "pinned", id: spec.id, pool: spec.pool, address: chosen.get(spec.id) ?? crowded(spec) };
  };
  return {
    ...network,
    interfaces: network.interfaces.map((i) => ({
      ...i,
      addresses: i.addresses.map((a) => ({
        private: pinned(a.private),
        public: a.public === null ? null : { ...a.public, spec: pinned(a.public.spec) },
      })),
      ipv6Addresses: i.ipv6Addresses.map(pinned),
    })),
    elasticIps: network.elasticIps.map((ip) => ({ ...ip, address: pinned(ip.address) })),
  };
}

/** A full subnet, which ingest reports as an error: the interfaces that found no place share its base address. */
const crowded = (spec: Extract<AddressSpec, { kind: "symbolic" }>): Address => spec.pool?.address ?? { version: spec.version, value: 0n };
