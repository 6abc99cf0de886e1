import { never } from "../assert";
import { formatPrefix } from "../net";
import { connectionAttributes } from "./connection-attributes";
import type { ResourceId } from "./certainty";
import type { Json } from "./estate";
import { aclEntryAttributes, groupRuleAttributes } from "./filter-attributes";
import { indexNetwork, type NetworkIndex } from "./index-network";
import { instanceAttributes, interfaceAttributes, spellAddress } from "./interface-attributes";
import type { AnyResource, Network } from "./network";
import { routeAttributes } from "./route-attributes";

type Attributes = Readonly<Record<string, Json>>;

/**
 * The main attributes of a resource as plain JSON in snake_case, resources by their ids, addresses and prefixes
 * spelled; null where the network has no such resource. What `inspect` prints and `resource` checks assert on.
 */
export function attributesOf(network: Network, id: ResourceId): Attributes | null {
  const index = indexOf(network);
  const resource = index.resource(id);
  return resource === undefined ? null : { name: resource.name, ...attributes(resource, index) };
}

/** Networks are immutable: each is indexed once, however many resources are asked about. */
const indexes = new WeakMap<Network, NetworkIndex>();

function indexOf(network: Network): NetworkIndex {
  const known = indexes.get(network);
  if (known !== undefined) return known;
  const index = indexNetwork(network);
  indexes.set(network, index);
  return index;
}

/** Found once for all ACLs: there may be as many as subnets. */
const subnetLists = new WeakMap<Network, ReadonlyMap<ResourceId, readonly ResourceId[]>>();

function subnetsByAcl(network: Network): ReadonlyMap<ResourceId, readonly ResourceId[]> {
  const known = subnetLists.get(network);
  if (known !== undefined) return known;
  const lists = new Map<ResourceId, ResourceId[]>();
  for (const { id, networkAcl } of network.subnets) {
    const list = lists.get(networkAcl);
    if (list) list.push(id);
    else lists.set(networkAcl, [id]);
  }
  subnetLists.set(network, lists);
  return lists;
}

function attributes(resource: AnyResource, index: NetworkIndex): Attributes {
  switch (resource.kind) {
    case "vpc":
      return {
        cidr: resource.cidrs[0] === undefined ? null : formatPrefix(resource.cidrs[0]),
        cidrs: resource.cidrs.map(formatPrefix),
        ipv6_cidrs: resource.ipv6Cidrs.map(formatPrefix),
        tenancy: resource.tenancy,
        region: resource.region,
        account: resource.account,
        default: resource.isDefault,
        main_route_table: resource.mainRouteTable,
        default_network_acl: resource.defaultNetworkAcl,
        default_security_group: resource.defaultSecurityGroup,
        block_public_access: resource.blockPublicAccess,
      };
    case "subnet":
      return {
        cidr: resource.cidr === null ? null : formatPrefix(resource.cidr),
        ipv6_cidr: resource.ipv6Cidr === null ? null : formatPrefix(resource.ipv6Cidr),
        zone: resource.zone,
        vpc: resource.vpc,
        route_table: resource.routeTable,
        network_acl: resource.networkAcl,
        map_public_ip_on_launch: resource.mapPublicIpOnLaunch,
      };
    case "route_table":
      return { vpc: resource.vpc, routes: resource.routes.map(routeAttributes), edge: resource.edge };
    case "internet_gateway":
    case "egress_only_internet_gateway":
      return { vpc: resource.vpc };
    case "public_ip":
      return { public_ip: spellAddress(resource.address), attached_to: resource.attachedTo };
    case "network_interface":
      return interfaceAttributes(resource, index);
    case "instance":
      return instanceAttributes(resource, index);
    case "security_group":
      return {
        vpc: resource.vpc,
        group_name: resource.groupName,
        description: resource.description,
        default: resource.isDefault,
        rules: resource.rules.map(groupRuleAttributes),
      };
    case "network_acl":
      return {
        vpc: resource.vpc,
        default: resource.isDefault,
        subnets: subnetsByAcl(index.network).get(resource.id) ?? [],
        entries: resource.entries.map(aclEntryAttributes),
      };
    case "prefix_list":
      return { entries: resource.entries.map(formatPrefix), max_entries: resource.maxEntries, service: resource.service };
    case "support":
      return { type: resource.type, ...resource.attributes };
    case "nat_gateway":
    case "peering":
    case "transit_gateway":
    case "transit_gateway_attachment":
    case "transit_gateway_route_table":
    case "vpc_endpoint":
    case "load_balancer":
    case "target_group":
    case "database":
    case "function":
      return connectionAttributes(resource, index);
    default:
      return never(resource);
  }
}
