import type { ResourceId, TransitGateway, TransitGatewayAttachment, TransitGatewayRouteTable } from "../../../model";
import { shape, valueOr } from "../arguments";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { readTransitAttachments } from "./transit-gateway-attachments";
import { readTransitTables, tableOwners } from "./transit-gateway-tables";
import type { Places } from "./vpc-attachment";

export const TRANSIT_GATEWAY_TYPES: ResourceTypes = {
  aws_ec2_transit_gateway: {
    denotes: "transit_gateway",
    shape: shape(
      "amazon_side_asn auto_accept_shared_attachments default_route_table_association default_route_table_propagation description " +
        "dns_support encryption_support multicast_support security_group_referencing_support transit_gateway_cidr_blocks vpn_ecmp_support",
    ),
  },
  aws_ec2_transit_gateway_vpc_attachment: {
    denotes: "transit_gateway_attachment",
    shape: shape(
      "subnet_ids! transit_gateway_id! vpc_id! appliance_mode_support dns_support ipv6_support security_group_referencing_support " +
        "transit_gateway_default_route_table_association transit_gateway_default_route_table_propagation",
    ),
  },
  aws_ec2_transit_gateway_vpc_attachment_accepter: {
    denotes: "part",
    shape: shape(
      "transit_gateway_attachment_id! transit_gateway_default_route_table_association transit_gateway_default_route_table_propagation",
    ),
  },
  aws_ec2_transit_gateway_peering_attachment: {
    denotes: "transit_gateway_attachment",
    shape: shape("transit_gateway_id! peer_transit_gateway_id! peer_region! peer_account_id", { options: shape("dynamic_routing") }),
  },
  aws_ec2_transit_gateway_peering_attachment_accepter: {
    denotes: "transit_gateway_attachment",
    shape: shape("transit_gateway_attachment_id!"),
  },
  aws_ec2_transit_gateway_route_table: { denotes: "transit_gateway_route_table", shape: shape("transit_gateway_id!") },
  aws_ec2_transit_gateway_route: {
    denotes: "part",
    shape: shape("destination_cidr_block! transit_gateway_route_table_id! transit_gateway_attachment_id blackhole"),
  },
  aws_ec2_transit_gateway_route_table_association: {
    denotes: "part",
    shape: shape("transit_gateway_attachment_id! transit_gateway_route_table_id! replace_existing_association"),
  },
  aws_ec2_transit_gateway_route_table_propagation: {
    denotes: "part",
    shape: shape("transit_gateway_attachment_id! transit_gateway_route_table_id!"),
  },
};

/** The table that a gateway makes for what is associated with no other. */
export const defaultTableOf = (gateway: ResourceId): ResourceId => `${gateway}.association_default_route_table_id`;

export interface TransitGateways {
  readonly gateways: readonly TransitGateway[];
  readonly attachments: readonly TransitGatewayAttachment[];
  readonly tables: readonly TransitGatewayRouteTable[];
}

/** Transit gateways, what is attached to them, and their tables with static and propagated routes (TGW-1). */
export function readTransitGateways(scope: Scope, places: Places): TransitGateways {
  const gateways = scope.of("aws_ec2_transit_gateway").map((resource) => readGateway(resource));
  const owners = tableOwners(scope, gateways);
  const attached = readTransitAttachments(scope, gateways, owners, places);
  return { gateways, attachments: attached.attachments, tables: readTransitTables(scope, gateways, owners, attached, places) };
}

function readGateway({ id, body, name, span }: Configured): TransitGateway {
  const on = (argument: string, fallback: string): boolean => valueOr(body.text(argument), fallback) !== "disable";
  return {
    kind: "transit_gateway",
    id,
    name,
    span,
    defaultAssociationTable: on("default_route_table_association", "enable") ? defaultTableOf(id) : null,
    defaultPropagationTable: on("default_route_table_propagation", "enable") ? defaultTableOf(id) : null,
    securityGroupReferencing: on("security_group_referencing_support", "disable"),
  };
}
