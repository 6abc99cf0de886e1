import { formatAddress, formatPrefix } from "../../net";
import type { AddressSpec, ElasticIp, Instance, NetworkInterface } from "../../model";
import { isGivenFromOutside, ownWord } from "../looked-up";
import { AS_AVAILABLE, AS_THEIR_OWN, GATEWAY_STATES, NAMES_FROM_OUTSIDE, UNBOUND, UNKNOWN_OWNERS } from "../phrases";
import type { Row } from "./layout";
import { standInId } from "./stand-in-id";
import { hasDefaultGroupOnly, isBorn, type Writing } from "./writing";

const AUTO_ASSIGN = "Auto-assign";
const spell = (spec: AddressSpec): string => (spec.kind === "known" ? formatAddress(spec.address) : AUTO_ASSIGN);

/** Addresses, groups and check of an interface; what AWS chooses anyway is left out. */
function interfaceFields(i: NetworkInterface, { index, ids, notCarried }: Writing): Row {
  const privateIps = i.addresses.map((address) => spell(address.private));
  const ipv6 = i.ipv6Addresses.map(spell);
  const groups = hasDefaultGroupOnly(i, index) ? [] : i.securityGroups.map((group) => ids.called(group));
  if (groups.includes(undefined)) notCarried.say("security groups of elsewhere", i.owner ?? i.id);
  return {
    privateIps: privateIps.length > 1 || (privateIps.length === 1 && privateIps[0] !== AUTO_ASSIGN) ? privateIps : undefined,
    ipv6Addresses: ipv6.length > 0 ? ipv6 : undefined,
    securityGroups: groups.length > 0 ? groups.filter((group) => group !== undefined) : undefined,
    sourceDestinationCheck: i.sourceDestCheck ? undefined : false,
  };
}

export function instanceRows(writing: Writing): Row[] {
  return writing.network.instances.map((instance) => {
    const { index, ids, notCarried } = writing;
    if (instance.count > 1) notCarried.say("instances that stand for several", instance.id, "one is written for all of them");
    const [first] = instance.interfaces.map((id) => index.networkInterface(id));
    const born = first !== undefined && isBorn(first, index) ? first : undefined;
    return {
      id: ids.called(instance.id),
      name: instance.name ?? undefined,
      ...(born === undefined ? first === undefined ? unplacedFields(instance, writing) : {} : bornFields(born, writing)),
      ...descriptionOf(instance, writing),
    };
  });
}

/** The subnet is one of elsewhere. */
function unplacedFields({ unplaced }: Instance, { ids, askedFor }: Writing): Row {
  const { subnet = null, securityGroups = [], privateIp = null, isPublic = null, sourceDestCheck = true } = unplaced ?? {};
  const groups = securityGroups.flatMap((group) => ids.called(group) ?? []);
  return {
    subnet: standInId("subnet", subnet, askedFor),
    privateIps: privateIp === null ? undefined : [formatAddress(privateIp)],
    securityGroups: groups.length > 0 ? groups : undefined,
    sourceDestinationCheck: sourceDestCheck ? undefined : false,
    autoAssignPublicIp: isPublic ?? undefined,
  };
}

function bornFields(i: NetworkInterface, writing: Writing): Row {
  const { index, ids, notCarried } = writing;
  const isFixed = i.addresses.some((address, at) => address.public?.elasticIp === null && (at > 0 || address.public.spec.kind === "known"));
  if (isFixed) notCarried.say("public addresses that AWS gave out, which a form can not choose", i.owner ?? i.id, "AWS chooses them anew");
  const { mapPublicIpOnLaunch } = index.subnet(i.subnet);
  const own = i.addresses[0]?.public ?? null;
  const isElastic = own !== null && own.elasticIp !== null;
  const isAssigned = own !== null && !isElastic;
  return {
    subnet: ids.called(i.subnet),
    networkInterfaceId: ids.called(i.id),
    ...interfaceFields(i, writing),
    autoAssignPublicIp: isElastic || isAssigned === mapPublicIpOnLaunch ? undefined : isAssigned,
  };
}

function descriptionOf(instance: Instance, { index, ids, notCarried }: Writing): Row {
  const { image, instanceType, keyName, instanceProfile } = instance;
  if ([image, instanceType, keyName, instanceProfile].some(isGivenFromOutside)) notCarried.say(NAMES_FROM_OUTSIDE, instance.id);
  // A text may read like the id of something else: only what is a pair or a profile is called as the form calls it.
  const text = (value: string | null): string | undefined =>
    value === null ? undefined : index.resource(value)?.kind === "support" ? (ids.called(value) ?? value) : value;
  const named = ownWord(instanceProfile);
  const profile = named === null ? undefined : index.resource(named);
  const natural = instance.interfaces[0] === undefined ? "default" : index.vpc(instance.vpc).tenancy;
  const usual = instance.host !== null ? "host" : natural;
  return {
    instanceType: ownWord(instanceType) ?? undefined,
    ami: ownWord(image) ?? undefined,
    keyPair: text(ownWord(keyName)),
    tenancy: instance.tenancy === usual ? undefined : instance.tenancy,
    host: text(instance.host),
    iamInstanceProfile: profile?.kind !== "support" ? (named ?? undefined) : (profile.name ?? ids.called(profile.id)),
    userData: instance.userData ?? undefined,
    state: instance.state === "running" ? undefined : instance.state === "stopped" ? "Stopped" : "Unknown",
  };
}

/** Interfaces of their own, with the instances that they are attached to. */
export function networkInterfaceRows(writing: Writing): Row[] {
  const { network, index, ids, has, notCarried } = writing;
  return network.interfaces.filter(({ id }) => has(id)).map((i) => {
    const instance = i.owner === null ? null : index.instance(i.owner);
    if (i.owner === null && i.ownerKind !== null) notCarried.say(UNKNOWN_OWNERS, i.id, AS_THEIR_OWN);
    const device = instance?.interfaces.indexOf(i.id);
    if (i.addresses.some((address) => address.public !== null && address.public.elasticIp === null))
      notCarried.say("public addresses of interfaces that are no Elastic IPs", i.id);
    return {
      id: ids.called(i.id),
      name: i.name ?? undefined,
      subnet: ids.called(i.subnet),
      ...interfaceFields(i, writing),
      delegatedPrefixes: i.prefixes.length > 0 ? i.prefixes.map(formatPrefix) : undefined,
      instance: instance === null ? undefined : ids.called(instance.id),
      deviceIndex: device === 1 ? undefined : device,
    };
  });
}

export function natGatewayRows({ network, index, ids, notCarried }: Writing): Row[] {
  return network.natGateways.map((gateway) => {
    if (gateway.state !== "available") notCarried.say(GATEWAY_STATES, gateway.id, AS_AVAILABLE);
    const { addresses } = index.networkInterface(gateway.interface);
    const privateIps = addresses.map((address) => spell(address.private));
    const elasticIp = addresses[0]?.public?.elasticIp ?? null;
    return {
      id: ids.called(gateway.id),
      name: gateway.name ?? undefined,
      subnet: ids.called(gateway.subnet),
      connectivityType: gateway.connectivity === "public" ? "Public" : "Private",
      elasticIp: elasticIp === null ? undefined : ids.called(elasticIp),
      privateIps: privateIps.length > 1 || privateIps[0] !== AUTO_ASSIGN ? privateIps : undefined,
    };
  });
}

export function elasticIpRows(writing: Writing): Row[] {
  const { network, ids } = writing;
  return network.elasticIps.map((ip) => ({
    id: ids.called(ip.id),
    name: ip.name ?? undefined,
    address: ip.address.kind === "known" ? formatAddress(ip.address.address) : undefined,
    ...boundTo(ip, writing),
  }));
}

function boundTo({ id, attachedTo }: ElasticIp, { index, ids, has, notCarried }: Writing): Row {
  if (attachedTo === null) return {};
  const i = index.networkInterface(attachedTo);
  const at = i.addresses.findIndex((address) => address.public?.elasticIp === id);
  // Both name their Elastic IPs themselves.
  if ((i.ownerKind === "nat_gateway" || i.ownerKind === "load_balancer") && at === 0) return {};
  const holder = has(i.id) || i.owner === null ? i.id : i.owner;
  const address = at > 0 ? i.addresses[at]?.private : undefined;
  const isNameable = (has(i.id) || isBorn(i, index)) && (address === undefined || address.kind === "known");
  if (!isNameable) notCarried.say("bindings of Elastic IPs to what has no row, or to addresses that AWS chooses", id, UNBOUND);
  return isNameable ? { associatedWith: ids.called(holder), privateIp: address === undefined ? undefined : spell(address) } : {};
}
