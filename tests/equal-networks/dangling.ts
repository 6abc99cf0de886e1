import { resourcesOf, type Network, type ResourceKind } from "../../lib/model";

/** Every reference that the engines follow without asking, with the kind that they expect. */
export function dangling(network: Network): string[] {
  const kinds = new Map(resourcesOf(network).map((resource) => [resource.id, resource.kind]));
  const problems: string[] = [];
  const need = (from: string, to: string, kind: ResourceKind): void => {
    if (kinds.get(to) !== kind) problems.push(`${from} names ${to}, which is ${kinds.get(to) ?? "nothing"} and not ${kind}`);
  };
  for (const vpc of network.vpcs) {
    need(vpc.id, vpc.mainRouteTable, "route_table");
    need(vpc.id, vpc.defaultNetworkAcl, "network_acl");
    need(vpc.id, vpc.defaultSecurityGroup, "security_group");
  }
  for (const subnet of network.subnets) {
    need(subnet.id, subnet.vpc, "vpc");
    need(subnet.id, subnet.routeTable, "route_table");
    need(subnet.id, subnet.networkAcl, "network_acl");
  }
  for (const part of [...network.routeTables, ...network.networkAcls, ...network.securityGroups, ...network.instances])
    need(part.id, part.vpc, "vpc");
  for (const { id, rules } of network.securityGroups) {
    for (const { peer } of rules) {
      if (peer.kind === "group") need(id, peer.group, "security_group");
      if (peer.kind === "prefix_list") need(id, peer.prefixList, "prefix_list");
    }
  }
  for (const { id, subnet, securityGroups } of network.interfaces) {
    need(id, subnet, "subnet");
    for (const group of securityGroups) need(id, group, "security_group");
  }
  for (const { id, interfaces } of network.instances) for (const one of interfaces) need(id, one, "network_interface");
  for (const gateway of network.natGateways) need(gateway.id, gateway.interface, "network_interface");
  for (const gateway of network.internetGateways) if (gateway.vpc !== null) need(gateway.id, gateway.vpc, "vpc");
  for (const { id, requester, accepter } of network.peerings) for (const side of [requester, accepter]) need(id, side.vpc, "vpc");
  for (const { id, transitGateway, resource } of network.transitGatewayAttachments) {
    need(id, transitGateway, "transit_gateway");
    if (resource.kind !== "vpc") continue;
    need(id, resource.vpc, "vpc");
    for (const subnet of resource.subnets) need(id, subnet, "subnet");
  }
  for (const holder of [...network.vpcEndpoints, ...network.loadBalancers, ...network.databases, ...network.functions])
    for (const one of holder.interfaces) need(holder.id, one, "network_interface");
  return problems;
}
