import type { AnyResource, Network, ResourceId } from "../../model";
import { isStandIn } from "../console/stand-ins";
import { gatewaysInDoubt } from "../gateways-in-doubt";
import { body } from "./declaration";
import type { Plan } from "./plan";

/** What the network only refers to, by the ids: it is not declared. */
export function standIns(network: Network): ReadonlySet<ResourceId> {
  const { vpcs, securityGroups, networkAcls, routeTables, transitGateways, transitGatewayAttachments, missing } = network;
  const all: readonly AnyResource[] = [...vpcs, ...securityGroups, ...networkAcls, ...routeTables, ...transitGatewayAttachments];
  const withoutTables = new Set(missing.filter(({ fact }) => fact === "the route tables of the transit gateway").map(({ component }) => component));
  const gateways = transitGateways.filter(({ id, span }) => span === null && withoutTables.has(id));
  return new Set([...[...all.filter(isStandIn), ...gateways].map(({ id }) => id), ...gatewaysInDoubt(network)]);
}

/** Ids of AWS's own, made-up ones of examples included: a text can name these directly. */
const AWS_ID = /^(?:vpc|subnet|rtb|igw|eigw|nat|eipalloc|eni|i|sg|acl|pl|pcx|tgw|tgw-attach|tgw-rtb|vpce|vgw|h|cagw|lgw)-[0-9A-Za-z]{1,32}$/;
export const isAwsId = (id: string): boolean => AWS_ID.test(id) || id.startsWith("arn:");

const LOOKED_UP: ReadonlyMap<string, string> = new Map([
  ["vpc", "aws_vpc"],
  ["security_group", "aws_security_group"],
  ["route_table", "aws_route_table"],
  ["transit_gateway", "aws_ec2_transit_gateway"],
  ["transit_gateway_attachment", "aws_ec2_transit_gateway_attachment"],
]);

/** What is only referred to and has no id of AWS's is looked up; everything else of a VPC that is, by that VPC. */
export function planStandIns(plan: Plan): void {
  if (!plan.style.adoptsDefaults) return;
  const defaults = new Set(plan.network.vpcs.flatMap((vpc) => [vpc.mainRouteTable, vpc.defaultNetworkAcl, vpc.defaultSecurityGroup]));
  for (const id of plan.outside) {
    const found = plan.index.resource(id);
    if (found === undefined || isAwsId(id) || defaults.has(id)) continue;
    const type = LOOKED_UP.get(found.kind);
    if (type === undefined) continue;
    const name = id.replace(/\.id$/, "");
    const declaration = plan.declare(type, { id, name: null }, "network", body({ tags: { kind: "map", entries: [["Name", plan.called(name)]] } }), "data");
    plan.places.set(id, { declaration, attribute: "id", suffix: ".id" });
    const vpc = plan.vpc(id);
    if (vpc === undefined) continue;
    plan.comesWith(vpc.mainRouteTable, declaration, "main_route_table_id", ".id.main_route_table_id");
    plan.comesWith(vpc.defaultNetworkAcl, declaration, "default_network_acl_id", ".id.default_network_acl_id");
    plan.comesWith(vpc.defaultSecurityGroup, declaration, "default_security_group_id", ".id.default_security_group_id");
  }
}
