import { assert, present } from "../assert";
import type { Address } from "../net";
import type { AddressSpec } from "./address-spec";
import type { ResourceId } from "./certainty";
import type { NetworkAcl, SecurityGroup } from "./filter";
import { grouped } from "./grouped";
import type { Instance, NetworkInterface, OpenAddress } from "./interface";
import type { AnyResource, Network } from "./network";
import { resourcesOf } from "./resources-of";
import type { InternetGateway, RouteTable, Subnet, Vpc } from "./vpc";

/** Look-ups by id over one network. The getters that name a kind are for references that ingest has resolved. */
export interface NetworkIndex {
  readonly network: Network;
  resource(id: ResourceId): AnyResource | undefined;
  vpc(id: ResourceId): Vpc;
  subnet(id: ResourceId): Subnet;
  routeTable(id: ResourceId): RouteTable;
  networkAcl(id: ResourceId): NetworkAcl;
  securityGroup(id: ResourceId): SecurityGroup;
  networkInterface(id: ResourceId): NetworkInterface;
  instance(id: ResourceId): Instance;
  /** The interface itself, or those of the owner of that id: instance, gateway, database cluster, autoscaling group. */
  interfacesOf(id: ResourceId): readonly NetworkInterface[];
  interfacesIn(subnet: ResourceId): readonly NetworkInterface[];
  /** The interfaces that carry the group. */
  membersOf(group: ResourceId): readonly NetworkInterface[];
  /** The internet gateway attached to the VPC, if any (IGW-7). */
  internetGatewayOf(vpc: ResourceId): InternetGateway | undefined;
  subnetsIn(vpc: ResourceId): readonly Subnet[];
  /** What the interfaces of the VPC have or may have, nobody knows where. */
  openAddressesIn(vpc: ResourceId): readonly PlacedOpenAddress[];
  /** Whether the network says that it does not know this of the resource. */
  lacks(id: ResourceId, fact: string): boolean;
}

export interface PlacedOpenAddress extends OpenAddress {
  readonly subnet: Subnet;
}

const getter = <T extends AnyResource>(kind: T["kind"], resources: readonly T[]) => {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  return (id: ResourceId): T => present(byId.get(id), `no ${kind} ${id}`);
};

export function indexNetwork(network: Network): NetworkIndex {
  const byId = new Map(resourcesOf(network).map((resource) => [resource.id, resource]));
  const byOwner = grouped(network.interfaces, ownersIn(network));
  const bySubnet = grouped(network.interfaces, (i) => [i.subnet]);
  const byGroup = grouped(network.interfaces, (i) => i.securityGroups);
  const byVpc = grouped(network.subnets, (subnet) => [subnet.vpc]);
  const subnet = getter("subnet", network.subnets);
  const openByVpc = grouped(openIn(network, subnet), (open) => [open.subnet.vpc]);
  const gatewayByVpc = new Map(network.internetGateways.flatMap((g) => (g.vpc === null ? [] : [[g.vpc, g] as const])));
  const lacking = new Set(network.missing.map(({ fact, component }) => keyOf(component, fact)));
  return {
    network,
    resource: (id) => byId.get(id),
    vpc: getter("vpc", network.vpcs),
    subnet,
    routeTable: getter("route_table", network.routeTables),
    networkAcl: getter("network_acl", network.networkAcls),
    securityGroup: getter("security_group", network.securityGroups),
    networkInterface: getter("network_interface", network.interfaces),
    instance: getter("instance", network.instances),
    interfacesOf: (id) => byOwner.get(id) ?? [],
    interfacesIn: (subnet) => bySubnet.get(subnet) ?? [],
    membersOf: (group) => byGroup.get(group) ?? [],
    internetGatewayOf: (vpc) => gatewayByVpc.get(vpc),
    subnetsIn: (vpc) => byVpc.get(vpc) ?? [],
    openAddressesIn: (vpc) => openByVpc.get(vpc) ?? [],
    lacks: (id, fact) => lacking.has(keyOf(id, fact)),
  };
}

const keyOf = (component: ResourceId, fact: string): string => `${component}\n${fact}`;

const openIn = ({ interfaces }: Network, subnetOf: (id: ResourceId) => Subnet): PlacedOpenAddress[] =>
  interfaces.flatMap(({ subnet, openAddresses = [] }) => openAddresses.map((open) => ({ ...open, subnet: subnetOf(subnet) })));

/** Each interface by its own id, by its owner's, and by what its owner is a part of. */
function ownersIn(network: Network): (i: NetworkInterface) => readonly ResourceId[] {
  const groupOf = new Map(network.instances.map((instance) => [instance.id, instance.autoscalingGroup]));
  const databases = grouped(network.databases, (database) => database.interfaces);
  return ({ id, owner }) => {
    const group = owner === null ? null : (groupOf.get(owner) ?? null);
    const holders = (databases.get(id) ?? []).map((database) => database.id);
    return [...new Set([id, owner, group, ...holders].filter((name) => name !== null))];
  };
}

/** The value of an address that is written or was chosen by `pin`. */
export function concreteAddress(spec: AddressSpec): Address {
  assert(spec.kind !== "symbolic", `${spec.id} has no address yet: pin the network first`);
  return spec.address;
}
