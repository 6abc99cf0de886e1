import type { Instance, NatGateway, ResourceId, VpcEndpoint } from "../../../model";
import type { Described } from "../facts/described";
import type { InterfaceDraft, VpcEndpointDraft } from "../facts/drafts";
import type { Interfaces } from "./interfaces";
import { interfaceIn, isOfManaged } from "./managed";
import { serviceOf } from "../topics/prefix-list";
import { Owners } from "./owners";
import type { StandIns } from "./stand-ins";

/** The described interfaces: those of their own command, and those that only instances print. */
export function describedInterfaces(described: Described): InterfaceDraft[] {
  const ofInstances = [...described.interfacesOfInstances.values()].filter(
    ({ draft, item }) => !described.interfaces.has(draft.id) && described.claim(draft.id, "network interface", item),
  );
  return [...described.interfaces.all(), ...ofInstances.map(({ draft }) => draft)];
}

/** Adds all described interfaces but those of databases and functions, which are returned: whose they are is found by matching. */
export function addInterfaces(drafts: readonly InterfaceDraft[], described: Described, standIns: StandIns, interfaces: Interfaces): InterfaceDraft[] {
  const owners = new Owners(described, standIns);
  return drafts.filter((draft) => {
    const owner = owners.ownerOf(draft);
    if (owner === null && isOfManaged(draft)) return true;
    interfaces.add(draft, owner);
    return false;
  });
}

/** Instances with their interfaces in device order. */
export function instances(drafts: readonly InterfaceDraft[], described: Described, standIns: StandIns): Instance[] {
  const attached = new Map<ResourceId, InterfaceDraft[]>();
  for (const draft of drafts) {
    if (draft.instance === null) continue;
    const others = attached.get(draft.instance);
    if (others === undefined) attached.set(draft.instance, [draft]);
    else others.push(draft);
  }
  const interfacesOf = (id: ResourceId): InterfaceDraft[] => (attached.get(id) ?? []).sort((a, b) => a.device - b.device);
  const groups = new Map(described.support.all().flatMap(({ type, attributes, id }) => (type === "autoscaling_group" ? [[attributes["auto_scaling_group_name"], id] as const] : [])));
  const profiles = new Set(described.support.all().flatMap(({ type, id }) => (type === "instance_profile" ? [id] : [])));
  const all = described.instances.all().map(({ subnet, unplaced, interfaces: _, ...draft }): Instance => {
    const own = interfacesOf(draft.id);
    if (own.length === 0) standIns.lack("the network interfaces of the instance", draft.id);
    const place = subnet === null ? undefined : described.subnets.get(subnet);
    const vpc = standIns.vpc(draft.vpc ?? own[0]?.vpc ?? place?.vpc ?? null, draft.id);
    const groupsOf = (ids: readonly ResourceId[]): ResourceId[] => ids.map((id) => standIns.securityGroup(id, vpc));
    return {
      ...draft,
      vpc,
      ...(own.length > 0 || unplaced === undefined ? {} : { unplaced: { ...unplaced, securityGroups: groupsOf(unplaced.securityGroups) } }),
      interfaces: own.map(({ id }) => id),
      zone: draft.zone ?? place?.zone ?? null,
      instanceProfile: profileOf(draft.instanceProfile, profiles),
      userData: described.userDataOf.get(draft.id) ?? null,
      autoscalingGroup: described.groupOfInstance.get(draft.id) ?? groups.get(draft.autoscalingGroup ?? undefined) ?? null,
    };
  });
  const standing = standIns.instances.map((instance) => ({ ...instance, interfaces: interfacesOf(instance.id).map(({ id }) => id) }));
  return [...all, ...standing];
}

const profileOf = (arn: ResourceId | null, profiles: ReadonlySet<ResourceId>): ResourceId | null =>
  arn === null || profiles.has(arn) ? arn : arn.slice(arn.lastIndexOf("/") + 1);

/** NAT gateways; each has one interface (NAT-1), made of its own output where no other describes it. */
export function natGateways(described: Described, standIns: StandIns, interfaces: Interfaces): NatGateway[] {
  return described.natGateways.all().map(({ vpc, addresses, ...draft }) => {
    const subnet = standIns.subnet(draft.subnet, draft.id, vpc);
    const owner = { id: draft.id, kind: "nat_gateway" } as const;
    const wanted = draft.interface ?? interfaceIn(draft.id, subnet);
    if (interfaces.has(wanted)) return { ...draft, subnet, interface: wanted };
    const isPublic = draft.connectivity === "public";
    return { ...draft, subnet, interface: interfaces.make({ id: wanted, owner, subnet, groups: [], addresses, isPublic, sourceDestCheck: false }) };
  });
}

/** Endpoints. Which of their interfaces lies in which subnet only the output of interfaces tells: else one is made in each. */
export function vpcEndpoints(described: Described, standIns: StandIns, interfaces: Interfaces): VpcEndpoint[] {
  const lists = new Map([...described.prefixLists.all()].flatMap(({ id, name }) => (name === null ? [] : [[name, id] as const])));
  const routed = new Map(
    described.routeTables.all().flatMap(({ routes }) =>
      routes.flatMap(({ destination, target }) =>
        "prefixList" in destination && target.kind === "vpc_endpoint" ? [[target.id, destination.prefixList] as const] : [],
      ),
    ),
  );
  const listOf = ({ id, type, serviceName }: VpcEndpointDraft): ResourceId | null =>
    type === "gateway" ? standIns.prefixList(routed.get(id) ?? lists.get(serviceName) ?? `the prefix list of ${id}`, serviceOf(serviceName)) : null;
  return described.vpcEndpoints.all().map((endpoint) => {
    const { subnets: _, groups: __, ...draft } = endpoint;
    const own = endpointInterfaces(endpoint, standIns, interfaces);
    return { ...draft, vpc: standIns.vpc(draft.vpc, draft.id), interfaces: own, prefixList: listOf(endpoint) };
  });
}

function endpointInterfaces(endpoint: VpcEndpointDraft, standIns: StandIns, interfaces: Interfaces): ResourceId[] {
  const known = endpoint.interfaces.filter((id) => interfaces.has(id));
  if (known.length > 0 || endpoint.type === "gateway") return known;
  const owner = { id: endpoint.id, kind: "vpc_endpoint" } as const;
  return endpoint.subnets.map((id, at) => {
    const subnet = standIns.subnet(id, endpoint.id, endpoint.vpc);
    const wanted = endpoint.interfaces[at] ?? interfaceIn(endpoint.id, id);
    return interfaces.make({ id: wanted, owner, subnet, groups: endpoint.groups, addresses: [], isPublic: false, sourceDestCheck: true });
  });
}
