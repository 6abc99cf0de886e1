import { indexNetwork, resourcesOf, type AnyResource, type Network, type NetworkIndex, type NetworkInterface, type ResourceId, type TransitGateway } from "../../model";
import { AskedFor } from "../asked-for";
import { NotCarried } from "../not-carried";
import { gatewaysElsewhere, isStandIn } from "../stand-ins";
import { askingSides } from "../transit-sides";
import { FormIds } from "./form-ids";
import { isOrdinaryDefault, isPlainDefault, isPristineAcl, isPristineGroup, isPristineTable } from "./made-by-aws";

/** A network on its way into the form: what gets a row, and what everything is called. */
export interface Writing {
  readonly network: Network;
  readonly index: NetworkIndex;
  readonly ids: FormIds;
  readonly notCarried: NotCarried;
  readonly askedFor: AskedFor;
  /** Whether a resource has a row of its own. */
  has(id: ResourceId): boolean;
  /** The VPC that the form marks as the default one, if any. */
  readonly defaultVpc: ResourceId | null;
  /** The second side of each peering of transit gateways, with the first one. */
  readonly asking: ReadonlyMap<ResourceId, ResourceId>;
}

const ALWAYS = new Set<AnyResource["kind"]>([
  "subnet",
  "internet_gateway",
  "egress_only_internet_gateway",
  "nat_gateway",
  "public_ip",
  "instance",
  "peering",
  "vpc_endpoint",
  "load_balancer",
  "target_group",
  "database",
  "function",
]);
const SUPPORT = new Set(["key_pair", "instance_profile", "dedicated_host", "db_subnet_group"]);

export function startWriting(network: Network): Writing {
  const index = indexNetwork(network);
  const ids = new FormIds();
  const asking = askingSides(network.transitGatewayAttachments);
  const rows = new Set(resourcesOf(network).filter(rowOf(network, index, asking)).map(({ id }) => id));
  const defaultVpc = network.vpcs.find((vpc) => isOrdinaryDefault(vpc, index))?.id ?? null;
  const writing: Writing = { network, index, ids, notCarried: new NotCarried(), askedFor: new AskedFor(), has: (id) => rows.has(id), defaultVpc, asking };
  // Where several things have one name, it is what most people ask about that keeps it.
  const chosenLater = new Set(network.transitGateways.flatMap(defaultTablesOf));
  for (const resource of [...network.instances, ...resourcesOf(network)]) if (rows.has(resource.id) && !chosenLater.has(resource.id)) ids.give(resource);
  nameOthers(writing);
  return writing;
}

/** What the form describes, and does not leave to AWS, to its owner or to somebody else. */
function rowOf(network: Network, index: NetworkIndex, asking: Writing["asking"]): (resource: AnyResource) => boolean {
  const named = groupsNamed(network, index);
  const gateways = new Map(network.transitGateways.map((gateway) => [gateway.id, gateway]));
  const elsewhere = gatewaysElsewhere(network);
  const bound = new Set(
    network.subnets.flatMap(({ vpc, routeTable, networkAcl }) => {
      const { mainRouteTable, defaultNetworkAcl } = index.vpc(vpc);
      return [routeTable, networkAcl].filter((id) => id !== mainRouteTable && id !== defaultNetworkAcl);
    }),
  );
  const lists = new Set(network.vpcEndpoints.map(({ prefixList }) => prefixList));
  const isMain = (id: ResourceId, vpc: ResourceId): boolean => index.vpc(vpc).mainRouteTable === id;
  return (resource) => {
    if (ALWAYS.has(resource.kind)) return true;
    // Nothing is known of a table or an ACL of elsewhere: a row that says so keeps its subnets from what AWS makes by itself.
    if (isStandIn(resource)) return bound.has(resource.id);
    switch (resource.kind) {
      case "vpc":
        return true;
      case "route_table":
        return !isMain(resource.id, resource.vpc) || !isPristineTable(resource, index.vpc(resource.vpc), index);
      case "network_acl":
        return !resource.isDefault || !isPristineAcl(resource, index.vpc(resource.vpc));
      case "security_group":
        return !resource.isDefault || named.has(resource.id) || !isPristineGroup(resource, index.vpc(resource.vpc));
      case "prefix_list":
        return !lists.has(resource.id);
      case "network_interface":
        return resource.owner === null || (resource.ownerKind === "instance" && !isBorn(resource, index));
      case "transit_gateway":
        return !elsewhere.has(resource.id);
      case "transit_gateway_attachment":
        return resource.resource.kind === "vpc" || (resource.resource.kind === "peering" && (!asking.has(resource.id) || resource.state === "available"));
      case "transit_gateway_route_table":
        return !isPlainDefault(resource, gateways.get(resource.transitGateway));
      case "support":
        return SUPPORT.has(resource.type);
      default:
        return false;
    }
  };
}

/** Whether an interface is one that its instance is made with: the first, with nothing that only a row of its own can say. */
export function isBorn(i: NetworkInterface, index: NetworkIndex): boolean {
  if (i.owner === null || i.ownerKind !== "instance" || i.name !== null || i.prefixes.length > 0) return false;
  return index.instance(i.owner).interfaces[0] === i.id;
}

/** Groups that something names, though they are there by themselves: rules, and interfaces that carry others too. */
function groupsNamed(network: Network, index: NetworkIndex): ReadonlySet<ResourceId> {
  const byRules = network.securityGroups.flatMap((group) => group.rules.flatMap(({ peer }) => (peer.kind === "group" && peer.group !== group.id ? [peer.group] : [])));
  const byInterfaces = network.interfaces.filter((i) => i.ownerKind === "load_balancer" || !hasDefaultGroupOnly(i, index)).flatMap((i) => i.securityGroups);
  return new Set([...byRules, ...byInterfaces]);
}

/** SG-5: where no group is named, it is the default one. */
export const hasDefaultGroupOnly = ({ securityGroups, subnet }: NetworkInterface, index: NetworkIndex): boolean =>
  securityGroups.length === 1 && securityGroups[0] === index.vpc(index.subnet(subnet).vpc).defaultSecurityGroup;

/** Things without a row: those that come along with another one, and those that are elsewhere. */
function nameOthers({ network, index, ids, has, defaultVpc, asking }: Writing): void {
  const called = (id: ResourceId): string => ids.called(id) ?? id;
  for (const vpc of network.vpcs) if (!has(vpc.id)) ids.outside(vpc, "vpc");
  for (const vpc of network.vpcs) {
    if (!has(vpc.mainRouteTable)) ids.readAs(vpc.mainRouteTable, `${called(vpc.id)}.main_route_table_id`);
    if (!has(vpc.defaultNetworkAcl)) ids.readAs(vpc.defaultNetworkAcl, `${called(vpc.id)}.default_network_acl_id`);
    if (!has(vpc.defaultSecurityGroup)) ids.readAs(vpc.defaultSecurityGroup, `${called(vpc.id)}.default_security_group_id`);
  }
  const gateway = defaultVpc === null ? undefined : index.internetGatewayOf(defaultVpc);
  if (gateway !== undefined && defaultVpc !== null) ids.readAs(gateway.id, `${called(defaultVpc)}.internet_gateway`);
  for (const group of network.securityGroups) if (isStandIn(group) && !group.isDefault) ids.outside(group, "sg");
  for (const endpoint of network.vpcEndpoints) if (endpoint.prefixList !== null) ids.readAs(endpoint.prefixList, `${called(endpoint.id)}.prefix_list_id`);
  nameTransit({ network, ids, has, asking });
  nameInterfaces({ network, index, ids, has });
}

const defaultTablesOf = ({ defaultAssociationTable: one, defaultPropagationTable: other }: TransitGateway): ResourceId[] =>
  [...new Set([one, other])].filter((table) => table !== null);

function nameTransit({ network, ids, has, asking }: Pick<Writing, "network" | "ids" | "has" | "asking">): void {
  for (const gateway of network.transitGateways) {
    if (!has(gateway.id)) ids.outside(gateway, "tgw");
    const called = ids.called(gateway.id) ?? gateway.id;
    for (const table of defaultTablesOf(gateway)) {
      if (has(table)) ids.choose(table, `${called}-default-rt`);
      ids.readAs(table, `${called}.association_default_route_table_id`);
    }
  }
  for (const attachment of network.transitGatewayAttachments) {
    const asked = asking.get(attachment.id);
    if (asked === undefined && !has(attachment.id)) ids.outside(attachment, "tgw-attach");
    else if (!has(attachment.id)) ids.comesWith(attachment.id, ids.called(asked ?? "") ?? "", ".accepter");
  }
}

/** What has an interface in each of its subnets. */
const IN_SUBNETS = new Set<NetworkInterface["ownerKind"]>(["vpc_endpoint", "load_balancer", "database", "function"]);

function nameInterfaces({ network, index, ids, has }: Pick<Writing, "network" | "index" | "ids" | "has">): void {
  const called = (id: ResourceId): string => ids.called(id) ?? id;
  const targets = new Set(network.routeTables.flatMap(({ routes }) => routes.flatMap(({ target }) => (target.kind === "network_interface" ? [target.id] : []))));
  for (const i of network.interfaces) {
    if (has(i.id) || i.owner === null) continue;
    if (isBorn(i, index)) {
      if (targets.has(i.id)) ids.give({ kind: "network_interface", id: i.id, name: `${called(i.owner)}-eni` });
      ids.readAs(i.id, `${called(i.owner)}.primary_network_interface_id`);
    } else if (i.ownerKind === "nat_gateway") ids.readAs(i.id, `${called(i.owner)}.network_interface_id`);
    else if (IN_SUBNETS.has(i.ownerKind)) ids.readAs(i.id, `${called(i.owner)}.network_interface[${JSON.stringify(called(i.subnet))}]`);
  }
}
