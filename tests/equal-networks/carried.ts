import { pin, type AddressSpec, type Network, type NetworkInterface } from "../../lib/model";
import type { Diagnostic } from "../../lib/source";

type Leave = (network: Network) => Network;

/** The network without what a format has told that it has no place for, and with nothing else left out. */
export function carried(network: Network, told: readonly Diagnostic[]): Network {
  const leaves = told.map(({ message }) => leaveOut(phraseOf(message)));
  return [...leaves.filter((leave) => leave !== withFreeAddresses), ...leaves.filter((leave) => leave === withFreeAddresses)].reduce(
    (left, leave) => leave(left),
    network,
  );
}

const phraseOf = (message: string): string => / has no place for (.*?) \([^()]*\): /.exec(message)?.[1] ?? message;

function leaveOut(phrase: string): Leave {
  const type = /^resources of the type (.*)$/.exec(phrase)?.[1];
  const known = type === undefined ? PHRASES.get(phrase) : withoutType(type);
  if (known === undefined) throw new Error(`nobody knows what a network is without ${phrase}`);
  return known;
}

/** Nothing that a network of the model has. */
const nothing: Leave = (network) => network;

const withoutInterfacesOf =
  (kind: NetworkInterface["ownerKind"]): Leave =>
  (network) => ({ ...network, interfaces: network.interfaces.filter(({ ownerKind }) => ownerKind !== kind) });

/** Addresses stay with what they are bound to; where that is gone, they are free. This comes after all the rest. */
const withFreeAddresses: Leave = (network) => {
  const held = new Set(network.interfaces.map(({ id }) => id));
  return {
    ...network,
    elasticIps: network.elasticIps.map((ip) => ({ ...ip, attachedTo: ip.attachedTo !== null && held.has(ip.attachedTo) ? ip.attachedTo : null })),
  };
};

/** Facts: whatever AWS may choose is chosen. */
export function stated(network: Network): Network {
  const known = (spec: AddressSpec): AddressSpec => (spec.kind === "pinned" ? { kind: "known", id: spec.id, address: spec.address } : spec);
  const { interfaces, elasticIps, ...others } = pin(network);
  return {
    ...others,
    elasticIps: elasticIps.map((ip) => ({ ...ip, address: known(ip.address) })),
    interfaces: interfaces.map((i) => ({
      ...i,
      addresses: i.addresses.map((a) => ({ private: known(a.private), public: a.public && { ...a.public, spec: known(a.public.spec) } })),
      ipv6Addresses: i.ipv6Addresses.map(known),
    })),
  };
}

/** A route that leads to what is left out leads nobody knows where. */
const withoutTransitTargets: Leave = (network) => ({
  ...network,
  routeTables: network.routeTables.map((table) => ({
    ...table,
    routes: table.routes.map((route) =>
      route.target.kind === "transit_gateway" ? { ...route, target: { kind: "unknown" as const, fact: "the target" } } : route,
    ),
  })),
});

const PHRASES: ReadonlyMap<string, Leave> = new Map<string, Leave>([
  ["transit gateways", (network) => ({ ...network, transitGateways: [] })],
  ["attachments of transit gateways", (network) => ({ ...network, transitGatewayAttachments: [] })],
  ["route tables of transit gateways", (network) => ({ ...network, transitGatewayRouteTables: [] })],
  ["routes of which a part is not known or not of this form", withoutTransitTargets],
  ["load balancers", (network) => withoutInterfacesOf("load_balancer")({ ...network, loadBalancers: [] })],
  ["target groups", (network) => ({ ...network, targetGroups: [] })],
  ["databases", (network) => withoutInterfacesOf("database")({ ...network, databases: [] })],
  ["functions", (network) => withoutInterfacesOf("function")({ ...network, functions: [] })],
  ["bindings of Elastic IPs to what has no row, or to addresses that AWS chooses", withFreeAddresses],
  ["addresses that AWS is free to choose", stated],
  ["code and roles of functions", nothing],
  ["certificates of listeners", nothing],
]);

const withoutType =
  (type: string): Leave =>
  (network) => ({ ...network, support: network.support.filter((resource) => resource.type !== type.replaceAll(" ", "_")) });
