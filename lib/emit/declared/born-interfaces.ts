import type { Network, NetworkInterface, ResourceId } from "../../model";

/**
 * The interfaces that AWS can make along with their instances, by what is known of them, each with its instance: the
 * first one of an instance, unless it has a name, delegated prefixes or further addresses that are left to AWS.
 */
export function bornInterfaces(network: Network): ReadonlyMap<ResourceId, ResourceId> {
  const interfaces = new Map(network.interfaces.map((i) => [i.id, i]));
  const born = new Map<ResourceId, ResourceId>();
  for (const { id, interfaces: own } of network.instances) {
    const primary = own[0] === undefined ? undefined : interfaces.get(own[0]);
    if (primary !== undefined && primary.owner === id && canBeBorn(primary)) born.set(primary.id, id);
  }
  return born;
}

function canBeBorn({ name, prefixes, addresses, securityGroups }: NetworkInterface): boolean {
  const isPublic = addresses[0]?.public?.elasticIp === null;
  const further = addresses.slice(1).every((address) => address.private.kind !== "symbolic");
  return isPublic || (name === null && prefixes.length === 0 && further && securityGroups.length > 0);
}
