import { formatPrefix } from "../../net";
import type { ResourceId, TransitGateway, TransitGatewayAttachment, TransitGatewayRouteTable } from "../../model";
import { body, type Argument } from "./declaration";
import { words } from "./name-of";
import type { Plan } from "./plan";
import { tags } from "./tags";

/** Transit gateways with their attachments and tables; what is propagated follows from the propagations (TGW-1). */
export function planTransitGateways(plan: Plan): void {
  const { transitGateways, transitGatewayAttachments, transitGatewayRouteTables } = plan.network;
  const gateways = new Map(transitGateways.map((gateway) => [gateway.id, gateway]));
  const propagating = propagations(transitGatewayRouteTables);
  for (const gateway of transitGateways) planGateway(plan, gateway);
  for (const table of transitGatewayRouteTables) planTable(plan, table);
  for (const attachment of transitGatewayAttachments) planAttachment(plan, attachment, gateways.get(attachment.transitGateway), propagating);
  for (const table of transitGatewayRouteTables) planStaticRoutes(plan, table);
}

const support = (isOn: boolean): string => (isOn ? "enable" : "disable");

function planGateway(plan: Plan, gateway: TransitGateway): void {
  const { id, name, defaultAssociationTable, defaultPropagationTable, securityGroupReferencing } = gateway;
  const content = {
    default_route_table_association: defaultAssociationTable === null ? "disable" : null,
    default_route_table_propagation: defaultPropagationTable === null ? "disable" : null,
    security_group_referencing_support: securityGroupReferencing ? "enable" : null,
    tags: tags(name),
  };
  const declaration = plan.declare("aws_ec2_transit_gateway", gateway, "network", body(content));
  const made = defaultAssociationTable ?? defaultPropagationTable;
  if (made === null) return;
  plan.comesWith(made, declaration, "association_default_route_table_id");
  if (defaultPropagationTable !== null && defaultPropagationTable !== made)
    plan.notCarried.say("transit gateways with one default table for associations and another one for propagations", id);
}

function planTable(plan: Plan, table: TransitGatewayRouteTable): void {
  if (plan.isDeclared(table.id)) {
    if (table.name !== null) plan.notCarried.say("names of the default tables of transit gateways", table.id);
    return;
  }
  const content = { transit_gateway_id: plan.ref(table.transitGateway), tags: tags(table.name) };
  plan.declare("aws_ec2_transit_gateway_route_table", table, "network", body(content));
}

/** The tables that each attachment tells its blocks to. */
function propagations(tables: readonly TransitGatewayRouteTable[]): ReadonlyMap<ResourceId, ReadonlySet<ResourceId>> {
  const found = new Map<ResourceId, Set<ResourceId>>();
  for (const { id, routes } of tables)
    for (const { origin, attachment } of routes)
      if (origin === "propagated") found.set(attachment, (found.get(attachment) ?? new Set()).add(id));
  return found;
}

function planAttachment(
  plan: Plan,
  attachment: TransitGatewayAttachment,
  gateway: TransitGateway | undefined,
  propagating: ReadonlyMap<ResourceId, ReadonlySet<ResourceId>>,
): void {
  const { id, state, associatedTable } = attachment;
  if (state !== "available") plan.notCarried.say("states of transit gateway attachments other than available", id);
  const told = propagating.get(id) ?? new Set();
  const byDefault = {
    associated: associatedTable !== null && associatedTable === gateway?.defaultAssociationTable,
    told: told.has(gateway?.defaultPropagationTable ?? ""),
  };
  if (!declareAttachment(plan, attachment, gateway, byDefault)) return;
  const name = plan.called(id);
  if (associatedTable !== null && !byDefault.associated) planLink(plan, "aws_ec2_transit_gateway_route_table_association", name, id, associatedTable);
  for (const table of told)
    if (table !== gateway?.defaultPropagationTable)
      planLink(plan, "aws_ec2_transit_gateway_route_table_propagation", words(`${name}_to_${plan.called(table)}`), id, table);
}

function planLink(plan: Plan, type: string, name: string, attachment: ResourceId, table: ResourceId): void {
  const content = { transit_gateway_attachment_id: plan.ref(attachment), transit_gateway_route_table_id: plan.ref(table) };
  plan.part(type, name, "network", body(content));
}

interface ByDefault {
  readonly associated: boolean;
  readonly told: boolean;
}

function declareAttachment(plan: Plan, attachment: TransitGatewayAttachment, gateway: TransitGateway | undefined, byDefault: ByDefault): boolean {
  const { id, name, transitGateway, resource } = attachment;
  switch (resource.kind) {
    case "vpc":
      plan.declare("aws_ec2_transit_gateway_vpc_attachment", attachment, "network", body(vpcRow(plan, attachment, gateway, byDefault)));
      return true;
    case "peering":
      return planPeering(plan, attachment, resource.peer, body({ transit_gateway_id: plan.ref(transitGateway), tags: tags(name) }).arguments);
    case "other":
      plan.notCarried.say("attachments of transit gateways to VPN and Direct Connect connections", id);
      return false;
  }
}

function vpcRow(plan: Plan, { name, transitGateway, resource }: TransitGatewayAttachment, gateway: TransitGateway | undefined, byDefault: ByDefault) {
  if (resource.kind !== "vpc") return {};
  const isOff = (table: ResourceId | null | undefined, isDefault: boolean): Argument | null =>
    table !== undefined && table !== null && !isDefault ? false : null;
  return {
    transit_gateway_id: plan.ref(transitGateway),
    vpc_id: plan.ref(resource.vpc),
    subnet_ids: plan.refs(resource.subnets),
    appliance_mode_support: resource.applianceMode ? "enable" : null,
    security_group_referencing_support: resource.securityGroupReferencing ? null : support(false),
    transit_gateway_default_route_table_association: isOff(gateway?.defaultAssociationTable, byDefault.associated),
    transit_gateway_default_route_table_propagation: isOff(gateway?.defaultPropagationTable, byDefault.told),
    tags: tags(name),
  };
}

/** One resource makes the attachments of both sides: the first one asks, the other one accepts. */
function planPeering(plan: Plan, attachment: TransitGatewayAttachment, peer: ResourceId, own: ReturnType<typeof body>["arguments"]): boolean {
  const { id, transitGateway } = attachment;
  const asking = plan.network.transitGatewayAttachments.find(
    (other) => other.resource.kind === "peering" && other.resource.peer === transitGateway && other.transitGateway === peer && plan.isDeclared(other.id),
  );
  const content = asking === undefined ? body({ peer_transit_gateway_id: plan.ref(peer), peer_region: regionOf(plan, peer) }) : null;
  if (content !== null) {
    plan.declare("aws_ec2_transit_gateway_peering_attachment", attachment, "network", { arguments: [...own.slice(0, 1), ...content.arguments, ...own.slice(1)], blocks: [] });
    return true;
  }
  const accepting = body({ transit_gateway_attachment_id: plan.ref(asking?.id ?? id) });
  plan.declare("aws_ec2_transit_gateway_peering_attachment_accepter", attachment, "network", { arguments: [...accepting.arguments, ...own.slice(1)], blocks: [] });
  return true;
}

/** The Region of a gateway is that of the VPCs which are attached to it. */
function regionOf({ network, index }: Plan, gateway: ResourceId): string | null {
  for (const { transitGateway, resource } of network.transitGatewayAttachments) {
    const vpc = transitGateway === gateway && resource.kind === "vpc" ? index.resource(resource.vpc) : undefined;
    if (vpc?.kind === "vpc" && vpc.region !== null) return vpc.region;
  }
  return network.vpcs[0]?.region ?? null;
}

function planStaticRoutes(plan: Plan, { id, routes }: TransitGatewayRouteTable): void {
  for (const { destination, attachment, origin } of routes) {
    if (origin === "propagated") continue;
    const target = attachment === "blackhole" ? { blackhole: true } : { transit_gateway_attachment_id: plan.ref(attachment) };
    const name = destination.length === 0 ? "default" : formatPrefix(destination);
    const content = { destination_cidr_block: formatPrefix(destination), ...target, transit_gateway_route_table_id: plan.ref(id) };
    plan.part("aws_ec2_transit_gateway_route", words(`${plan.called(id)}_${name}`), "network", body(content));
  }
}
