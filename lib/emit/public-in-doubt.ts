import type { InterfaceAddress, Network, NetworkInterface } from "../model";

/**
 * The network without the public addresses of which it is not known whether they are there, for those who write it: the
 * fact stands among what is missing. `keeps` those that a format can leave as open as they are.
 */
export function withoutPublicInDoubt(network: Network, keeps: (i: NetworkInterface, on: string) => boolean): Network {
  const certain = (i: NetworkInterface, address: InterfaceAddress): InterfaceAddress => {
    const onlyIf = address.public?.onlyIf;
    return onlyIf === undefined || keeps(i, onlyIf.component) ? address : { ...address, public: null };
  };
  const isOpen = (i: NetworkInterface): boolean => i.addresses.some((address) => address.public?.onlyIf !== undefined);
  if (!network.interfaces.some(isOpen)) return network;
  return {
    ...network,
    interfaces: network.interfaces.map((i) => (isOpen(i) ? { ...i, addresses: i.addresses.map((address) => certain(i, address)) } : i)),
  };
}

/** What a subnet or an instance leaves open of itself is an argument of its own. */
export const saysSoItself = ({ owner, ownerKind, subnet }: NetworkInterface, component: string): boolean =>
  ownerKind === "instance" && (component === subnet || component === owner);
