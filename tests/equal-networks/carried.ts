import { pin, type AddressSpec, type Network, type OpenName, type OpenPeer, type Route, type SecurityGroupRule } from "../../lib/model";
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

const phraseOf = (message: string): string => / (?:has no place for|leaves out) (.*?) \([^()]*\): /.exec(message)?.[1] ?? message;

function leaveOut(phrase: string): Leave {
  const type = /^resources of the type (.*)$/.exec(phrase)?.[1];
  const known = type === undefined ? PHRASES.get(phrase) : withoutType(type);
  if (known === undefined) throw new Error(`nobody knows what a network is without ${phrase}`);
  return known;
}

/** Nothing that a network of the model has. */
const nothing: Leave = (network) => network;

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

const withRoutes =
  (change: (routes: readonly Route[]) => readonly Route[]): Leave =>
  (network) => ({ ...network, routeTables: network.routeTables.map((table) => ({ ...table, routes: change(table.routes) })) });

/** A route that leads to what is left out leads nobody knows where. */
const withoutTargets = (...kinds: readonly Route["target"]["kind"][]): Leave =>
  withRoutes((routes) =>
    routes.map((route) => (kinds.includes(route.target.kind) ? { ...route, target: { kind: "unknown", fact: "the target", open: { what: "internet_gateway", from: null } } } : route)),
  );

/** A destination that is not known is a prefix list of elsewhere: the same one where it was the same. */
const withListsOfElsewhere = withRoutes((routes) =>
  routes.map((route) =>
    "unknown" in route.destination && route.origin === "static"
      ? { ...route, destination: { ...route.destination, open: { what: "prefix_list", from: route.destination.open?.from ?? null } } }
      : route,
  ),
);

/** Only an id of AWS's, of something that is no gateway, is printed of a target that is not there. */
const withoutGivenTargets = withRoutes((routes) =>
  routes.map((route): Route => {
    if (route.target.kind !== "unknown" || /^(?!igw|vgw)[a-z]+-[0-9a-f]+$/.test(route.target.open?.from ?? "")) return route;
    return { ...route, target: { kind: "unknown", fact: route.target.fact } };
  }),
);

/** What a gateway propagates into a table is one route to nobody knows where. */
const withoutPropagatedDestinations = withRoutes((routes) => {
  const isPropagated = ({ origin }: Route): boolean => origin === "propagated";
  const gateways = new Map(routes.filter(isPropagated).map((route) => [JSON.stringify(route.target), route]));
  return [
    ...routes.filter((route) => !isPropagated(route)),
    ...[...gateways.values()].map((route) => ({ ...route, destination: { unknown: "what the gateway propagates" } })),
  ];
});

const withRules =
  (change: (rules: readonly SecurityGroupRule[]) => readonly SecurityGroupRule[]): Leave =>
  (network) => ({ ...network, securityGroups: network.securityGroups.map((group) => ({ ...group, rules: change(group.rules) })) });

const isStale = ({ peer }: SecurityGroupRule): boolean => peer.kind === "stale";
const isOpen = ({ peer, missing }: SecurityGroupRule): boolean => peer.kind === "unknown" || missing.length > 0;

/** A rule that names a list of elsewhere: the same one where the peer was the same. */
const notKnown = (rule: SecurityGroupRule): SecurityGroupRule => {
  const from = rule.peer.kind === "unknown" ? (rule.peer.open?.from ?? null) : null;
  return { ...rule, peer: { kind: "unknown", open: { what: "prefix_list", from, many: false } }, missing: [{ fact: "the peer", component: "" }] };
};

/** Peers of which nothing is known become IPv4 blocks, and lists become one peer each. */
const withOpen = (change: (open: OpenPeer | undefined) => OpenPeer | undefined): Leave =>
  withRules((rules) =>
    rules.map((rule) => {
      const open = rule.peer.kind === "unknown" ? change(rule.peer.open) : undefined;
      return rule.peer.kind === "unknown" && open !== undefined ? { ...rule, peer: { kind: "unknown", open } } : rule;
    }),
  );

const withOneMember: Leave = (network) => ({ ...network, instances: network.instances.map((instance) => ({ ...instance, count: 1 })) });

const withoutNamesFromOutside: Leave = (network) => {
  const own = <T>(name: T | OpenName): T | null => (typeof name === "object" && name !== null && "unknown" in name ? null : name);
  return {
    ...network,
    instances: network.instances.map((instance) => ({
      ...instance,
      keyName: own(instance.keyName),
      instanceType: own(instance.instanceType),
      image: own(instance.image),
      instanceProfile: own(instance.instanceProfile),
    })),
  };
};

const withAvailableNatGateways: Leave = (network) => ({
  ...network,
  natGateways: network.natGateways.map((gateway) => ({ ...gateway, state: "available" })),
});

const withPendingPeerings: Leave = (network) => ({
  ...network,
  peerings: network.peerings.map((peering) => (peering.state === "active" ? peering : { ...peering, state: "pending-acceptance" })),
});

const PHRASES: ReadonlyMap<string, Leave> = new Map<string, Leave>([
  ["routes of which a part is not known or not of this form", (network) => withListsOfElsewhere(withoutTargets("virtual_private_gateway", "blackhole")(network))],
  ["destinations of routes that are not known", (network) => withListsOfElsewhere(network)],
  ["what gives the targets of routes that are not known", (network) => withoutGivenTargets(network)],
  ["black holes of route tables", withoutTargets("blackhole")],
  ["destinations of propagated routes", withoutPropagatedDestinations],
  ["propagated routes", withRoutes((routes) => routes.filter(({ origin }) => origin !== "propagated"))],
  ["rules that name a deleted group, which match nothing", withRules((rules) => rules.filter((rule) => !isStale(rule)))],
  ["rules of which a part is not known or not of this form", withRules((rules) => rules.map((rule) => (isStale(rule) || isOpen(rule) ? notKnown(rule) : rule)))],
  ["parts of rules that are not known", withRules((rules) => rules.map((rule) => (isOpen(rule) ? notKnown(rule) : rule)))],
  ["rules of which not even the kind of the peer is known", withOpen((open) => open ?? { what: "ipv4", from: null, many: false })],
  ["lists of peers that are given from outside", withOpen((open) => open && { ...open, many: false })],
  ["references that a template can not make", nothing],
  ["states of NAT gateways other than available", withAvailableNatGateways],
  ["peering connections that have failed or are deleted", withPendingPeerings],
  ["peering connections that are neither active nor pending", withPendingPeerings],
  ["bindings of Elastic IPs to what has no row, or to addresses that AWS chooses", withFreeAddresses],
  ["addresses that AWS is free to choose", stated],
  ["the number of members that one instance stands for", withOneMember],
  ["instances that stand for several", withOneMember],
  ["VPCs in which the resolver of AWS does not answer", (network) => ({ ...network, vpcs: network.vpcs.map((vpc) => ({ ...vpc, dnsSupport: true })) })],
  ["images, types, key pairs and profiles of instances that were looked up, or given from outside", withoutNamesFromOutside],
  ["values that were looked up, or given from outside", nothing],
  ["code and roles of functions", nothing],
  ["certificates of listeners", nothing],
  ["classes of databases", (network) => ({ ...network, databases: network.databases.map(({ instanceClass: _, ...database }) => database) })],
]);

const withoutType =
  (type: string): Leave =>
  (network) => ({
    ...network,
    support: network.support.filter((resource) => resource.type !== type.replaceAll(" ", "_")),
    instances: type === "autoscaling group" ? network.instances.map((instance) => ({ ...instance, autoscalingGroup: null })) : network.instances,
  });
