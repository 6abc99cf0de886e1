import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_NETWORK, resourcesOf, type Network } from "../../lib/model";
import { SUPPORT_TYPES } from "../../lib/model/estate";
import { dangling } from "../equal-networks/dangling";
import { wholeNetwork } from "./whole-network";

const made = fc.sample(wholeNetwork, { numRuns: 400, seed: 1 });

type Lists = Omit<Network, "missing" | "unread">;
type Of<K extends keyof Lists> = Lists[K][number];

/** What some of the resources of one list are like, by a name. */
const some = <K extends keyof Lists>(kind: K, options: Readonly<Record<string, (resource: Of<K>, network: Network) => boolean>>) =>
  Object.entries(options).map(([name, is]): [string, (network: Network) => boolean] => {
    return [`${kind}: ${name}`, (network) => (network[kind] as readonly Of<K>[]).some((resource) => is(resource, network))];
  });

const isBound = (network: Network, id: string, kind: string | null): boolean =>
  network.interfaces.some((i) => i.ownerKind === kind && i.addresses.some((address) => address.public?.elasticIp === id));

const OPTIONS = [
  ...some("vpcs", {
    "a second block": ({ cidrs }) => cidrs.length > 1,
    "an IPv6 block": ({ ipv6Cidrs }) => ipv6Cidrs.length > 0,
    "dedicated tenancy": ({ tenancy }) => tenancy === "dedicated",
    "no name": ({ name }) => name === null,
    "the default one": ({ isDefault }) => isDefault,
    "a resolver that does not answer": ({ dnsSupport }) => !dnsSupport,
    "another Region": ({ region }, { vpcs }) => region !== vpcs[0]?.region,
    "block-ingress": ({ blockPublicAccess }) => blockPublicAccess === "block-ingress",
    "block-bidirectional": ({ blockPublicAccess }) => blockPublicAccess === "block-bidirectional",
    "another main table": ({ mainRouteTable }, { routeTables }) => routeTables.some(({ id, name }) => id === mainRouteTable && name !== null),
    "a changed default ACL": ({ defaultNetworkAcl }, { networkAcls }) =>
      networkAcls.some(({ id, entries }) => id === defaultNetworkAcl && !entries.some(({ number }) => number === 100)),
    "a changed default group": ({ defaultSecurityGroup }, { securityGroups }) =>
      securityGroups.some(({ id, rules }) => id === defaultSecurityGroup && rules.length === 0),
  }),
  ...some("subnets", {
    "an IPv6 block": ({ ipv6Cidr }) => ipv6Cidr !== null,
    "IPv6 alone": ({ cidr }) => cidr === null,
    "public addresses at launch": ({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch,
    "allow-bidirectional": ({ blockPublicAccessExclusion }) => blockPublicAccessExclusion === "allow-bidirectional",
    "allow-egress": ({ blockPublicAccessExclusion }) => blockPublicAccessExclusion === "allow-egress",
    "a table of its own": ({ vpc, routeTable }, { vpcs }) => vpcs.every(({ id, mainRouteTable }) => id !== vpc || mainRouteTable !== routeTable),
    "an ACL of its own": ({ vpc, networkAcl }, { vpcs }) => vpcs.every(({ id, defaultNetworkAcl }) => id !== vpc || defaultNetworkAcl !== networkAcl),
  }),
  ...(
    [
      ...["internet_gateway", "egress_only_internet_gateway", "nat_gateway", "network_interface", "peering", "transit_gateway"],
      ...["vpc_endpoint", "virtual_private_gateway", "blackhole"],
    ] as const
  ).flatMap((kind) => some("routeTables", { [`a route to a ${kind}`]: ({ routes }) => routes.some(({ target }) => target.kind === kind) })),
  ...some("routeTables", {
    "routes to one open target": ({ routes }) => {
      const open = routes.flatMap(({ target }) => (target.kind === "unknown" ? (target.open?.from ?? []) : []));
      return new Set(open).size < open.length;
    },
    "a route to an open destination": ({ routes }) => routes.some(({ destination }) => "unknown" in destination && destination.open !== undefined),
    "a route to a prefix list": ({ routes }) => routes.some(({ destination, target }) => "prefixList" in destination && target.kind !== "vpc_endpoint"),
    "a route for IPv6": ({ routes }) => routes.some(({ destination }) => "address" in destination && destination.address.version === 6),
    "a propagated route": ({ routes }) => routes.some(({ origin }) => origin === "propagated"),
    "of a gateway": ({ edge }) => edge !== null,
  }),
  ...some("internetGateways", { detached: ({ vpc }) => vpc === null }),
  ...some("natGateways", {
    public: ({ connectivity }) => connectivity === "public",
    private: ({ connectivity }) => connectivity === "private",
    "with further addresses": ({ interface: own }, { interfaces }) => interfaces.some(({ id, addresses }) => id === own && addresses.length > 1),
    "that failed": ({ state }) => state === "failed",
  }),
  ...some("elasticIps", {
    free: ({ attachedTo }) => attachedTo === null,
    "of a pool of one's own": ({ address }) => address.kind === "known",
    "chosen by AWS": ({ address }) => address.kind === "symbolic",
    "of an instance": ({ id }, network) => isBound(network, id, "instance"),
    "of a NAT gateway": ({ id }, network) => isBound(network, id, "nat_gateway"),
    "of a load balancer": ({ id }, network) => isBound(network, id, "load_balancer"),
    "of an interface without an owner": ({ id }, network) => isBound(network, id, null),
  }),
  ...some("interfaces", {
    "secondary addresses": ({ addresses, ownerKind }) => addresses.length > 1 && ownerKind === "instance",
    "an address left to AWS": ({ addresses, ownerKind }) => ownerKind === "instance" && addresses[0]?.private.kind === "symbolic",
    "IPv6 addresses": ({ ipv6Addresses }) => ipv6Addresses.length > 1,
    "delegated prefixes": ({ prefixes }) => prefixes.length > 0,
    "source/destination check off": ({ sourceDestCheck, ownerKind }) => !sourceDestCheck && ownerKind === "instance",
    "several groups": ({ securityGroups }) => securityGroups.length > 1,
    "a public address at launch": ({ addresses, ownerKind }) => ownerKind === "instance" && addresses[0]?.public?.elasticIp === null,
    "without an owner": ({ owner }) => owner === null,
  }),
  ...some("instances", {
    stopped: ({ state }) => state === "stopped",
    "on a host": ({ host, tenancy }) => host !== null && tenancy === "host",
    "with a key pair of the network": ({ keyName }) => keyName === "admin",
    "with a key pair of elsewhere": ({ keyName }) => keyName === "Admin",
    "with a key pair that is given from outside": ({ keyName }) => typeof keyName === "object" && keyName !== null,
    "with a profile of the network": ({ instanceProfile }, { support }) => support.some(({ id }) => id === instanceProfile),
    "with a profile of elsewhere": ({ instanceProfile }) => instanceProfile === "Profile",
    "with a profile that is given from outside": ({ instanceProfile }) => typeof instanceProfile === "object" && instanceProfile !== null,
    "with user data": ({ userData }) => userData !== null,
    "with two interfaces": ({ interfaces }) => interfaces.length > 1,
    "that stand for several": ({ count, autoscalingGroup }) => count > 1 && autoscalingGroup !== null,
  }),
  ...some("securityGroups", {
    "a rule for a block": ({ rules }) => rules.some(({ peer }) => peer.kind === "cidr"),
    "a rule for an IPv6 block": ({ rules }) => rules.some(({ peer }) => peer.kind === "cidr" && peer.prefix.address.version === 6),
    "a rule for another group": ({ id, rules }) => rules.some(({ peer }) => peer.kind === "group" && peer.group !== id),
    "a rule for itself": ({ id, isDefault, rules }) => !isDefault && rules.some(({ peer }) => peer.kind === "group" && peer.group === id),
    "a rule for a prefix list": ({ rules }) => rules.some(({ peer }) => peer.kind === "prefix_list"),
    "rules for one open peer": ({ rules }) => {
      const open = rules.flatMap(({ peer }) => (peer.kind === "unknown" ? (peer.open?.from ?? []) : []));
      return new Set(open).size < open.length;
    },
    "a rule for an open list": ({ rules }) => rules.some(({ peer }) => peer.kind === "unknown" && peer.open?.many === true),
    "a rule for a group that is gone": ({ rules }) => rules.some(({ peer }) => peer.kind === "stale"),
    "a rule for a group of another VPC": ({ vpc, rules }, { securityGroups }) =>
      rules.some(({ peer }) => peer.kind === "group" && securityGroups.some((other) => other.id === peer.group && other.vpc !== vpc)),
    "a rule of ICMP": ({ rules }) => rules.some(({ traffic }) => traffic.icmp !== null && traffic.icmp.code !== null),
    "a rule of a protocol without ports": ({ rules }) => rules.some(({ traffic }) => traffic.protocol === 47),
    "no rule outward": ({ rules }) => rules.every(({ direction }) => direction === "ingress"),
    "a description": ({ description, isDefault }) => description !== null && !isDefault,
  }),
  ...some("networkAcls", {
    "a deny": ({ entries }) => entries.some(({ action }) => action === "deny"),
    "an entry for IPv6": ({ entries }) => entries.some(({ prefix }) => prefix.address.version === 6),
    "an entry of ICMP": ({ entries }) => entries.some(({ traffic }) => traffic.icmp !== null),
    "no entry": ({ entries, isDefault }) => entries.length === 0 && !isDefault,
  }),
  ...some("prefixLists", {
    "of IPv6": ({ entries }) => entries.some(({ address }) => address.version === 6),
    "without entries": ({ entries, service }) => entries.length === 0 && service === null,
    "of AWS": ({ service }) => service !== null,
  }),
  ...some("peerings", {
    pending: ({ state }) => state === "pending-acceptance",
    failed: ({ state }) => state === "failed",
    "with names of the other side": ({ requester, accepter, state }) => state === "active" && requester.dnsResolution !== accepter.dnsResolution,
    "between Regions": ({ requester, accepter }) => requester.region !== accepter.region,
  }),
  ...some("transitGateways", {
    "without default tables": ({ defaultAssociationTable }) => defaultAssociationTable === null,
    "with references to groups": ({ securityGroupReferencing }) => securityGroupReferencing,
  }),
  ...some("transitGatewayAttachments", {
    "in appliance mode": ({ resource }) => resource.kind === "vpc" && resource.applianceMode,
    "without references to groups": ({ resource }) => resource.kind === "vpc" && !resource.securityGroupReferencing,
    "of several subnets": ({ resource }) => resource.kind === "vpc" && resource.subnets.length > 1,
    "without a table": ({ associatedTable }) => associatedTable === null,
    "of a peering": ({ resource }) => resource.kind === "peering",
  }),
  ...some("transitGatewayRouteTables", {
    "a static route": ({ routes }) => routes.some(({ origin, attachment }) => origin === "static" && attachment !== "blackhole"),
    "a propagated route": ({ routes }) => routes.some(({ origin }) => origin === "propagated"),
    "a black hole": ({ routes }) => routes.some(({ attachment }) => attachment === "blackhole"),
  }),
  ...some("vpcEndpoints", {
    gateway: ({ type }) => type === "gateway",
    interface: ({ type }) => type === "interface",
    "gateway load balancer": ({ type }) => type === "gateway_load_balancer",
    "private names": ({ privateDns }) => privateDns,
  }),
  ...some("loadBalancers", {
    network: ({ type }) => type === "network",
    application: ({ type }) => type === "application",
    gateway: ({ type }) => type === "gateway",
    internal: ({ scheme }) => scheme === "internal",
    "cross-zone off": ({ crossZone }) => !crossZone,
    "several listeners": ({ listeners }) => listeners.length > 1,
    "a listener with two groups": ({ listeners }) => listeners.some(({ targetGroups }) => targetGroups.length > 1),
    "groups on a network load balancer": ({ type, interfaces }, network) =>
      type === "network" && network.interfaces.some((i) => interfaces.includes(i.id) && i.securityGroups.length > 0),
  }),
  ...some("targetGroups", {
    "of instances": ({ targetType, targets }) => targetType === "instance" && targets.length > 0,
    "of addresses": ({ targetType, targets }) => targetType === "ip" && targets.length > 0,
    "of functions": ({ targetType, targets }) => targetType === "lambda" && targets.length > 0,
    "of load balancers": ({ targetType, targets }) => targetType === "alb" && targets.length > 0,
    "keeps the client's address": ({ preserveClientIp }) => preserveClientIp === true,
    "hides the client's address": ({ preserveClientIp }) => preserveClientIp === false,
    "a target with a port of its own": ({ targets, port }) => targets.some((target) => target.port !== null && target.port !== port),
  }),
  ...some("databases", {
    public: ({ publiclyAccessible }) => publiclyAccessible,
    "of a cluster": ({ engine }) => engine === "aurora-postgresql",
  }),
  ...some("functions", {
    "in a VPC": ({ interfaces }) => interfaces.length > 0,
    "in none": ({ interfaces }) => interfaces.length === 0,
  }),
  ...SUPPORT_TYPES.flatMap((type) => some("support", { [type]: (resource) => resource.type === type })),
];

describe("random networks have", () => {
  it.each(OPTIONS)("%s", (_, has) => expect(made.some(has)).toBe(true));
});

describe("random networks are such as AWS would have", () => {
  it("every reference leads to what it should", () => expect(made.flatMap(dangling)).toEqual([]));

  it("every id is one resource's", () => {
    const twice = made.filter((network) => new Set(resourcesOf(network).map(({ id }) => id)).size !== resourcesOf(network).length);
    expect(twice).toEqual([]);
  });

  it("shrink to one VPC with one subnet", () => {
    let smallest = EMPTY_NETWORK;
    const never = fc.property(wholeNetwork, (network) => {
      smallest = network;
      return false;
    });
    fc.check(never, { numRuns: 1, seed: 1 });
    expect([smallest.vpcs.length, smallest.subnets.length, smallest.instances.length, smallest.support.length]).toEqual([1, 1, 0, 0]);
  });
});
