import { resourcesOf, type Network, type NetworkInterface, type ResourceId } from "../../lib/model";

/** A name for each resource that does not hang on its format: kind and name, or the place that AWS gave it. */
export function namesOf(network: Network): ReadonlyMap<ResourceId, string> {
  const names = new Names();
  nameByName(network, names);
  nameDefaults(network, names);
  nameMembers(network, names);
  nameTransit(network, names);
  for (const { id, service } of network.prefixLists) if (service !== null) names.call(id, `prefix list of ${service}`);
  for (const i of network.interfaces) names.call(i.id, interfaceName(network, i, names));
  for (const { id, attachedTo } of network.elasticIps)
    names.call(id, attachedTo === null ? "free Elastic IP" : `Elastic IP of ${names.of(attachedTo)}`);
  for (const { kind, id } of resourcesOf(network)) names.call(id, kind);
  return names.called;
}

/** Those whose names tell them from no other one: two networks can then be compared by luck only. */
export const toldApartByNumber = (names: ReadonlyMap<ResourceId, string>): string[] => [...names.values()].filter((name) => / \(\d+\)$/.test(name));

class Names {
  readonly called = new Map<ResourceId, string>();
  readonly #taken = new Set<string>();

  /** The first name that a resource is given stays. */
  call(id: ResourceId, name: string): void {
    if (this.called.has(id)) return;
    let free = name;
    for (let n = 2; this.#taken.has(free); n++) free = `${name} (${n})`;
    this.#taken.add(free);
    this.called.set(id, free);
  }

  of(id: ResourceId): string {
    return this.called.get(id) ?? id;
  }
}

/** Groups have names of their own in each VPC; what AWS makes for itself is named later, by its place. */
function nameByName(network: Network, names: Names): void {
  const defaults = new Set(network.vpcs.flatMap((vpc) => [vpc.defaultNetworkAcl, vpc.defaultSecurityGroup]));
  for (const resource of resourcesOf(network)) {
    const { kind, id, name } = resource;
    if (name === null || kind === "network_interface" || defaults.has(id)) continue;
    if (resource.kind === "prefix_list" && resource.service !== null) continue;
    if (resource.kind === "instance" && resource.autoscalingGroup !== null) continue;
    if (resource.kind === "transit_gateway_attachment" && resource.resource.kind === "peering") continue;
    names.call(id, `${resource.kind === "support" ? resource.type : kind} ${name}`);
  }
}

/** The instances of an autoscaling group share a name: they are told apart by where they are. */
function nameMembers({ instances, interfaces }: Network, names: Names): void {
  const subnets = new Map(interfaces.map((i) => [i.id, i.subnet]));
  for (const { id, autoscalingGroup, interfaces: own } of instances) {
    const subnet = own[0] === undefined ? undefined : subnets.get(own[0]);
    if (autoscalingGroup !== null) names.call(id, `member of ${names.of(autoscalingGroup)} in ${subnet === undefined ? "nowhere" : names.of(subnet)}`);
  }
}

/** Both ends of a peering of gateways may have one name; a gateway's own table has none. */
function nameTransit({ transitGateways, transitGatewayAttachments }: Network, names: Names): void {
  for (const { id, resource, transitGateway } of transitGatewayAttachments)
    if (resource.kind === "peering") names.call(id, `peering of ${names.of(transitGateway)} with ${names.of(resource.peer)}`);
  for (const gateway of transitGateways) {
    const own = gateway.defaultAssociationTable ?? gateway.defaultPropagationTable;
    if (own !== null) names.call(own, `default table of ${names.of(gateway.id)}`);
  }
}

function nameDefaults(network: Network, names: Names): void {
  for (const { id, isDefault } of network.vpcs) names.call(id, isDefault ? "default VPC" : "vpc");
  for (const vpc of network.vpcs) {
    names.call(vpc.mainRouteTable, `main table of ${names.of(vpc.id)}`);
    names.call(vpc.defaultNetworkAcl, `default ACL of ${names.of(vpc.id)}`);
    names.call(vpc.defaultSecurityGroup, `default group of ${names.of(vpc.id)}`);
  }
}

function interfaceName(network: Network, { id, owner, ownerKind, subnet, name }: NetworkInterface, names: Names): string {
  if (owner === null) return `interface ${name ?? "without name"} in ${names.of(subnet)}`;
  if (ownerKind !== "instance") return `interface of ${names.of(owner)} in ${names.of(subnet)}`;
  const device = network.instances.find((instance) => instance.id === owner)?.interfaces.indexOf(id) ?? -1;
  return `interface ${device} of ${names.of(owner)}`;
}
