import type { Network, ResourceId, RouteTable, RouteTarget } from "../../../model";
import { errorAt } from "../../../source";
import type { CheckGround } from "./ground";

type Known = Extract<RouteTarget, { id: ResourceId }> & { readonly id: ResourceId };

/** EC2 API, CreateRoute: a target belongs to the table's own VPC, or leads out of it. */
export function checkRouteTargets({ network, report, apart }: CheckGround): void {
  const homes = homesOf(network);
  for (const table of network.routeTables)
    for (const { target, ref } of table.routes) {
      if (target.kind === "unknown" || target.kind === "blackhole") continue;
      const vpcs = homes.get(target.id);
      if (vpcs === undefined || vpcs.length === 0 || !vpcs.every((vpc) => apart(vpc, table.vpc))) continue;
      report(errorAt("route-target-of-other-vpc", sentence(table, target, vpcs), { hint: HINTS[target.kind] ?? OWN, span: ref.span }));
    }
}

/** The VPCs from whose tables each target can be named. */
function homesOf(network: Network): ReadonlyMap<ResourceId, readonly ResourceId[]> {
  const vpcOfSubnet = new Map(network.subnets.map(({ id, vpc }) => [id, vpc]));
  const inSubnet = (subnet: ResourceId): ResourceId[] => [vpcOfSubnet.get(subnet) ?? []].flat();
  const homes = new Map<ResourceId, ResourceId[]>();
  for (const { id, subnet } of network.interfaces) homes.set(id, inSubnet(subnet));
  for (const { id, subnet } of network.natGateways) homes.set(id, inSubnet(subnet));
  for (const { id, vpc } of [...network.instances, ...network.vpcEndpoints, ...network.egressOnlyInternetGateways]) homes.set(id, [vpc]);
  for (const { id, requester, accepter } of network.peerings) homes.set(id, [requester.vpc, accepter.vpc]);
  for (const { transitGateway, resource } of network.transitGatewayAttachments)
    if (resource.kind === "vpc") {
      const known = homes.get(transitGateway);
      if (known) known.push(resource.vpc);
      else homes.set(transitGateway, [resource.vpc]);
    }
  return homes;
}

const OWN = "Name one of the table's own VPC.";
const HINTS: Partial<Record<RouteTarget["kind"], string>> = {
  peering: "Name a peering connection of this VPC.",
  transit_gateway: "Attach this VPC to the transit gateway first.",
};

function sentence(table: RouteTable, target: Known, [vpc = ""]: readonly ResourceId[]): string {
  if (target.kind === "peering")
    return `${table.id} has a route to ${target.id}, a peering in which ${table.vpc} takes no part: AWS refuses it.`;
  if (target.kind === "transit_gateway")
    return `${table.id} has a route to ${target.id}, to which ${table.vpc} is not attached: AWS refuses it.`;
  return `${table.id} of ${table.vpc} has a route to ${target.id}, which is in ${vpc}: AWS refuses it.`;
}
