import { formatPrefix } from "../../net";
import type { ResourceId, TransitGateway, TransitGatewayAttachment, TransitGatewayRouteTable } from "../../model";
import { AS_AVAILABLE, ATTACHMENT_STATES, NAMES_OF_DEFAULT_TABLES, ONE_IS_BOTH, OTHER_ATTACHMENTS, TWO_DEFAULT_TABLES } from "../phrases";
import { body, type Argument } from "./declaration";
import { words } from "./name-of";
import type { Plan } from "./plan";
import { tags } from "./tags";
import { TransitDefaults, type Propagating } from "./transit-defaults";
import { TransitPeerings } from "./transit-peerings";

/** Transit gateways with their attachments and tables; what is propagated follows from the propagations (TGW-1). */
export function planTransitGateways(plan: Plan): void {
  const { transitGatewayAttachments, transitGatewayRouteTables } = plan.network;
  const peerings = new TransitPeerings(plan);
  const propagating = propagations(transitGatewayRouteTables);
  const defaults = new TransitDefaults(plan, propagating);
  const transitGateways = plan.network.transitGateways
    .filter(({ id }) => !plan.outside.has(id))
    .map((gateway) => defaults.asDeclared(gateway));
  const gateways = new Map(transitGateways.map((gateway) => [gateway.id, gateway]));
  for (const gateway of transitGateways) planGateway(plan, gateway);
  for (const table of transitGatewayRouteTables) planTable(plan, table);
  for (const attachment of transitGatewayAttachments) {
    if (plan.outside.has(attachment.id)) continue;
    const gateway = gateways.get(attachment.transitGateway);
    planAttachment(plan, attachment, { gateway, told: propagating.get(attachment.id) ?? new Set(), peerings });
  }
  for (const table of transitGatewayRouteTables) planStaticRoutes(plan, table);
}

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
    plan.notCarried.say(TWO_DEFAULT_TABLES, id, ONE_IS_BOTH);
}

function planTable(plan: Plan, table: TransitGatewayRouteTable): void {
  if (plan.isDeclared(table.id)) {
    if (table.name !== null) plan.notCarried.say(NAMES_OF_DEFAULT_TABLES, table.id);
    return;
  }
  const content = { transit_gateway_id: plan.ref(table.transitGateway), tags: tags(table.name) };
  plan.declare("aws_ec2_transit_gateway_route_table", table, "network", body(content));
}

/** The tables that each attachment tells its blocks to. */
function propagations(tables: readonly TransitGatewayRouteTable[]): Propagating {
  const found = new Map<ResourceId, Set<ResourceId>>();
  for (const { id, routes } of tables)
    for (const { origin, attachment } of routes)
      if (origin === "propagated") found.set(attachment, (found.get(attachment) ?? new Set()).add(id));
  return found;
}

interface Around {
  readonly gateway: TransitGateway | undefined;
  /** The tables that the attachment tells its blocks to. */
  readonly told: ReadonlySet<ResourceId>;
  readonly peerings: TransitPeerings;
}

function planAttachment(plan: Plan, attachment: TransitGatewayAttachment, around: Around): void {
  const { id, associatedTable, resource } = attachment;
  const { gateway, told } = around;
  const isDefault = associatedTable !== null && associatedTable === gateway?.defaultAssociationTable;
  switch (resource.kind) {
    case "vpc":
      noteState(plan, attachment);
      plan.declare("aws_ec2_transit_gateway_vpc_attachment", attachment, "network", body(vpcRow(plan, attachment, around, isDefault)));
      break;
    case "peering":
      around.peerings.declare(attachment, resource.peer);
      break;
    case "other":
      noteState(plan, attachment);
      if (!planVpn(plan, attachment)) return;
  }
  const name = plan.called(id);
  if (associatedTable !== null && !isDefault) planLink(plan, "aws_ec2_transit_gateway_route_table_association", name, id, associatedTable);
  for (const table of told)
    if (table !== gateway?.defaultPropagationTable)
      planLink(plan, "aws_ec2_transit_gateway_route_table_propagation", words(`${name}_to_${plan.called(table)}`), id, table);
}

function noteState({ notCarried }: Plan, { id, state }: TransitGatewayAttachment): void {
  if (state !== "available") notCarried.say(ATTACHMENT_STATES, id, AS_AVAILABLE);
}

function planLink(plan: Plan, type: string, name: string, attachment: ResourceId, table: ResourceId): void {
  const content = { transit_gateway_attachment_id: plan.ref(attachment), transit_gateway_route_table_id: plan.ref(table) };
  plan.part(type, name, "network", body(content));
}

const VPN = /^(?:module\.[^.]+\.)*aws_vpn_connection\.([A-Za-z_][\w-]*).*\.transit_gateway_attachment_id$/;

/** A VPN connection is its own attachment; of other kinds the network tells nothing that could be declared. */
function planVpn(plan: Plan, { id, name, transitGateway }: TransitGatewayAttachment): boolean {
  const connection = VPN.exec(id)?.[1];
  if (connection === undefined) plan.notCarried.say(OTHER_ATTACHMENTS, id);
  if (connection === undefined) return false;
  const customer = { kind: "unknown", name: words(`${connection}_customer_gateway_id`), type: "string" } as const;
  const content = { customer_gateway_id: customer, type: "ipsec.1", transit_gateway_id: plan.ref(transitGateway), tags: tags(name) };
  plan.comesWith(id, plan.part("aws_vpn_connection", connection, "network", body(content)), "transit_gateway_attachment_id");
  return true;
}

function vpcRow(plan: Plan, { name, transitGateway, resource }: TransitGatewayAttachment, { gateway, told }: Around, isDefault: boolean) {
  if (resource.kind !== "vpc") return {};
  const isOff = (table: ResourceId | null | undefined, isIn: boolean): Argument | null =>
    table !== undefined && table !== null && !isIn ? false : null;
  return {
    transit_gateway_id: plan.ref(transitGateway),
    vpc_id: plan.ref(resource.vpc),
    subnet_ids: plan.refs(resource.subnets),
    appliance_mode_support: resource.applianceMode ? "enable" : null,
    security_group_referencing_support: resource.securityGroupReferencing ? null : "disable",
    transit_gateway_default_route_table_association: isOff(gateway?.defaultAssociationTable, isDefault),
    transit_gateway_default_route_table_propagation: isOff(gateway?.defaultPropagationTable, told.has(gateway?.defaultPropagationTable ?? "")),
    tags: tags(name),
  };
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
