import type { ResourceId, TransitGateway, TransitGatewayAttachment, TransitGatewayRouteTable, Vpc } from "../../../model";
import { shape, valueOr } from "../arguments";
import { partsBy } from "./parts";
import { referenced } from "./referenced";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { readTransitTables } from "./transit-gateway-tables";
import { vpcOf } from "./vpc-of";

export const TRANSIT_GATEWAY_TYPES: ResourceTypes = {
  aws_ec2_transit_gateway: {
    denotes: "transit_gateway",
    shape: shape(
      "amazon_side_asn auto_accept_shared_attachments default_route_table_association default_route_table_propagation description " +
        "dns_support " +
        "multicast_support security_group_referencing_support transit_gateway_cidr_blocks vpn_ecmp_support",
    ),
  },
  aws_ec2_transit_gateway_vpc_attachment: {
    denotes: "transit_gateway_attachment",
    shape: shape(
      "subnet_ids! transit_gateway_id! vpc_id! appliance_mode_support dns_support ipv6_support security_group_referencing_support " +
        "transit_gateway_default_route_table_association transit_gateway_default_route_table_propagation",
    ),
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

/** Transit gateways, their attachments to VPCs, and their tables with static and propagated routes (TGW-1). */
export function readTransitGateways(scope: Scope, vpcs: readonly Vpc[]): TransitGateways {
  const gateways = scope.of("aws_ec2_transit_gateway").map((resource) => readGateway(resource));
  const associations = partsBy(scope, "aws_ec2_transit_gateway_route_table_association", "transit_gateway_attachment_id", [
    "transit_gateway_attachment",
  ]);
  const attachments = scope.of("aws_ec2_transit_gateway_vpc_attachment").flatMap((attachment) => {
    return readAttachment(scope, attachment, gateways, associations.get(attachment.id) ?? []);
  });
  return { gateways, attachments, tables: readTransitTables(scope, gateways, attachments, vpcs) };
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

function readAttachment(
  scope: Scope,
  attachment: Configured,
  gateways: readonly TransitGateway[],
  associations: readonly Configured[],
): TransitGatewayAttachment[] {
  const { id, body, name, span } = attachment;
  const gateway = referenced(scope, attachment, "transit_gateway_id", "transit_gateway");
  if (gateway === null) return [];
  const subnets = body.texts("subnet_ids");
  const byDefault = valueOr(body.flag("transit_gateway_default_route_table_association"), true);
  const associated = associations.map((part) =>
    referenced(scope, part, "transit_gateway_route_table_id", "transit_gateway_route_table"),
  )[0];
  const vpc = vpcOf(scope, attachment, "stand-in");
  return [
    {
      kind: "transit_gateway_attachment",
      id,
      name,
      span,
      transitGateway: gateway,
      resource: {
        kind: "vpc",
        vpc,
        subnets: (subnets.state === "written" ? subnets.value : []).flatMap((argument) => {
          const found = scope.references.resolve(argument, ["subnet"], { owner: id, argument: "subnet_ids", report: scope.report });
          return found.kind === "found" ? [found.id] : [];
        }),
        securityGroupReferencing: valueOr(body.text("security_group_referencing_support"), "enable") !== "disable",
        applianceMode: valueOr(body.text("appliance_mode_support"), "disable") === "enable",
      },
      associatedTable: associated ?? (byDefault ? (gateways.find((g) => g.id === gateway)?.defaultAssociationTable ?? null) : null),
      state: "available",
    },
  ];
}
