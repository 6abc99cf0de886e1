import type { AnyResource, Network, ResourceId } from "../../model";
import { isAwsId } from "../aws-id";
import { gatewaysElsewhere, isStandIn } from "../stand-ins";
import { gatewaysInDoubt } from "../gateways-in-doubt";
import { declareLookup } from "./given";
import type { Plan } from "./plan";

/** What the network only refers to, by the ids: it is not declared. */
export function standIns(network: Network): ReadonlySet<ResourceId> {
  const { vpcs, securityGroups, networkAcls, routeTables, transitGatewayAttachments } = network;
  const all: readonly AnyResource[] = [...vpcs, ...securityGroups, ...networkAcls, ...routeTables, ...transitGatewayAttachments];
  return new Set([...all.filter(isStandIn).map(({ id }) => id), ...gatewaysElsewhere(network), ...gatewaysInDoubt(network)]);
}

/** What is looked up is so again; everything else of a VPC that is, by that VPC. What nothing tells of is asked for. */
export function planStandIns(plan: Plan): void {
  if (!plan.style.adoptsDefaults) return;
  const defaults = new Set(plan.network.vpcs.flatMap((vpc) => [vpc.mainRouteTable, vpc.defaultNetworkAcl, vpc.defaultSecurityGroup]));
  for (const id of plan.outside) {
    const found = plan.index.resource(id);
    if (found === undefined || isAwsId(id) || defaults.has(id)) continue;
    const lookup = plan.lookups.get(id.replace(/\.id$/, ""));
    if (lookup === undefined || plan.isDeclared(id)) continue;
    const declaration = declareLookup(plan, lookup, { id, name: null });
    plan.places.set(id, { declaration, attribute: "id", suffix: ".id" });
    const vpc = plan.vpc(id);
    if (vpc === undefined) continue;
    plan.comesWith(vpc.mainRouteTable, declaration, "main_route_table_id", ".id.main_route_table_id");
    plan.comesWith(vpc.defaultNetworkAcl, declaration, "default_network_acl_id", ".id.default_network_acl_id");
    plan.comesWith(vpc.defaultSecurityGroup, declaration, "default_security_group_id", ".id.default_security_group_id");
  }
}
