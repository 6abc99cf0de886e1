import type { AddressSpec, Network, NetworkInterface } from "../../lib/model";

/**
 * The network with everything left open that no configuration says, because AWS chooses it: addresses of what AWS
 * runs, public addresses without an Elastic IP, the entries of its own prefix lists, the interfaces of transit gateways.
 */
export const leftToAws = (network: Network): Network => leftOpen(network, ["load_balancer", "database", "function"]);

/** Of a template those of endpoints too, which it has no place for. */
export const leftByTemplates = (network: Network): Network => leftOpen(network, ["load_balancer", "database", "function", "vpc_endpoint"]);

function leftOpen(network: Network, owners: readonly string[]): Network {
  const pools = new Map(network.subnets.map(({ id, cidr }) => [id, cidr]));
  const members = new Set(network.instances.filter(({ autoscalingGroup }) => autoscalingGroup !== null).map(({ id }) => id));
  const isMade = ({ owner, ownerKind }: NetworkInterface): boolean =>
    owners.includes(ownerKind ?? "") || (owner !== null && members.has(owner));
  return {
    ...network,
    vpcs: network.vpcs.map((vpc) => ({ ...vpc, region: null })),
    peerings: network.peerings.map((peering) => ({
      ...peering,
      requester: { ...peering.requester, region: null },
      accepter: { ...peering.accepter, region: null },
    })),
    prefixLists: network.prefixLists.map((list) => (list.service === null ? list : { ...list, name: null, entries: [] })),
    missing: [],
    interfaces: network.interfaces
      .filter(({ ownerKind }) => ownerKind !== "transit_gateway")
      .map((i) => ({
        ...i,
        addresses: i.addresses.map((address) => ({
          private: isMade(i) ? anyOf(address.private, pools.get(i.subnet) ?? null) : address.private,
          public: address.public?.elasticIp === null ? { elasticIp: null, spec: anyOf(address.public.spec, null) } : address.public,
        })),
      })),
  };
}

const anyOf = ({ id }: AddressSpec, pool: Extract<AddressSpec, { kind: "symbolic" }>["pool"]): AddressSpec => ({ kind: "symbolic", id, pool, version: 4 });
