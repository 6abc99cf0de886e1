import { formatAddress } from "../../net";
import { preservation, type Listener, type LoadBalancer, type NetworkInterface, type ResourceId, type Target, type TargetGroup } from "../../model";
import {
  ADDRESSES_OF_BALANCERS,
  AWS_CHOOSES,
  CERTIFICATES,
  GROUPS_OF_FIRST,
  GROUPS_OF_SOME,
  LEFT_TO_AWS,
  NAMELESS_TARGETS,
  OPEN_PRESERVATION,
  UNPLACED_BALANCERS,
} from "../phrases";
import type { Row } from "./layout";
import type { Writing } from "./writing";

const TYPES = { application: "Application", network: "Network", gateway: "Gateway" } as const;

export function loadBalancerRows(writing: Writing): Row[] {
  const { network, index, ids, notCarried } = writing;
  return network.loadBalancers.map((balancer) => {
    const { id, name, type, scheme, crossZone, listeners } = balancer;
    const own = balancer.interfaces.map((one) => index.networkInterface(one));
    if (own.length === 0) notCarried.say(UNPLACED_BALANCERS, id);
    noteAddresses(balancer, own, writing);
    const groups = groupsOf(id, own, writing);
    return {
      id: ids.called(id),
      name: name ?? undefined,
      type: TYPES[type],
      scheme: scheme === "internal" ? "Internal" : undefined,
      ipAddressType: addressType(balancer, own),
      networkMappings: own.length === 0 ? [{ subnet: "subnet-unknown" }] : own.map((i) => mappingRow(balancer, i, writing)),
      securityGroups: groups.length > 0 ? groups : undefined,
      crossZone: crossZone && type !== "application" ? true : undefined,
      listeners: listeners.length > 0 ? listeners.map((listener) => listenerRow(balancer, listener, writing)) : undefined,
    };
  });
}

/** The groups of the first interface, which all of them have: a service is given them once. */
export function groupsOf(owner: ResourceId, own: readonly NetworkInterface[], { ids, notCarried }: Writing): (string | undefined)[] {
  const wanted = own.map(({ securityGroups }) => [...securityGroups].sort().join());
  if (new Set(wanted).size > 1) notCarried.say(GROUPS_OF_SOME, owner, GROUPS_OF_FIRST);
  return (own[0]?.securityGroups ?? []).map((group) => ids.called(group));
}

function mappingRow({ type, scheme }: LoadBalancer, { subnet, addresses }: NetworkInterface, { ids }: Writing): Row {
  const [first] = addresses;
  const elasticIp = type === "network" ? (first?.public?.elasticIp ?? null) : null;
  const address = type === "network" && scheme === "internal" && first?.private.kind === "known" ? formatAddress(first.private.address) : undefined;
  return { subnet: ids.called(subnet), elasticIp: elasticIp === null ? undefined : ids.called(elasticIp), privateIp: address };
}

function noteAddresses({ id, type, scheme }: LoadBalancer, own: readonly NetworkInterface[], { notCarried }: Writing): void {
  const isSaid = type === "network" && scheme === "internal";
  if (!isSaid && own.some(({ addresses }) => addresses[0]?.private.kind === "known")) notCarried.say(ADDRESSES_OF_BALANCERS, id, AWS_CHOOSES);
}

function addressType({ scheme, type }: LoadBalancer, own: readonly NetworkInterface[]): string | undefined {
  if (!own.some(({ ipv6Addresses }) => ipv6Addresses.length > 0)) return undefined;
  const isPublic = own.some(({ addresses }) => (addresses[0]?.public ?? null) !== null);
  return type === "application" && scheme === "internet-facing" && !isPublic ? "Dualstack without public IPv4" : "Dualstack";
}

function listenerRow({ id }: LoadBalancer, { protocol, port, targetGroups }: Listener, { ids, notCarried }: Writing): Row {
  if (protocol === "https" || protocol === "tls") notCarried.say(CERTIFICATES, id);
  const isGeneve = protocol === "geneve";
  return {
    protocol: isGeneve ? undefined : protocol.toUpperCase(),
    port: isGeneve ? undefined : port,
    targetGroups: targetGroups.length > 0 ? targetGroups.map((group) => ids.called(group)) : undefined,
  };
}

const TARGET_TYPES = { instance: "Instances", ip: "IP addresses", lambda: "Lambda function", alb: "Application Load Balancer" } as const;

export function targetGroupRows(writing: Writing): Row[] {
  const { network, ids, notCarried } = writing;
  const holders = new Map(network.interfaces.flatMap((i) => (i.addresses[0]?.private.kind === "symbolic" ? [[i.addresses[0].private.id, i] as const] : [])));
  return network.targetGroups.map((group) => {
    const { id, name, vpc, targetType, protocol, port, preserveClientIp, targets } = group;
    const kept = preservation(group);
    const isSettable = typeof kept === "object";
    if (isSettable && preserveClientIp === null) notCarried.say(OPEN_PRESERVATION, id, LEFT_TO_AWS);
    const rows = targets.flatMap((target) => targetRow(group, target, holders, writing));
    return {
      id: ids.called(id),
      name: name ?? undefined,
      targetType: TARGET_TYPES[targetType],
      protocol: protocol?.toUpperCase(),
      port: port ?? undefined,
      vpc: vpc === null ? undefined : ids.called(vpc),
      preserveClientIp: isSettable && preserveClientIp !== kept.unlessSet ? (preserveClientIp ?? undefined) : undefined,
      targets: rows.length > 0 ? rows : undefined,
    };
  });
}

function targetRow(group: TargetGroup, { id, port }: Target, holders: ReadonlyMap<string, NetworkInterface>, writing: Writing): Row[] {
  const target = writing.index.resource(id) === undefined ? addressOf(id, holders, writing) : writing.ids.called(id);
  if (target !== undefined) return [{ target, port: port ?? undefined }];
  writing.notCarried.say(NAMELESS_TARGETS, group.id);
  return [];
}

/** A text is an address, unless it is what an address that is left to AWS is called by: then its holder stands for it. */
function addressOf(id: string, holders: ReadonlyMap<string, NetworkInterface>, { ids, has, index }: Writing): string | undefined {
  const holder = holders.get(id);
  if (holder === undefined) return id;
  if (has(holder.id)) return ids.called(holder.id);
  const owner = holder.owner === null ? undefined : index.resource(holder.owner);
  return owner?.kind === "instance" && owner.interfaces[0] === holder.id ? ids.called(owner.id) : undefined;
}
