import type { AnyResource, Network } from "./network";

/** Every resource of the network, list after list, in the order in which `Network` names its lists. */
export function resourcesOf(network: Network): AnyResource[] {
  const { lookups: _, missing: __, unread: ___, ...lists } = network;
  return Object.values(lists).flat();
}
