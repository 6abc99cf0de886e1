import { ANY_V4, type Prefix } from "../../../net";
import type { ResourceId, TransitGateway, TransitGatewayAttachment, TransitGatewayRoute, TransitGatewayRouteTable, Vpc } from "../../../model";
import { readPrefix, shape, valueOr } from "../arguments";
import { partsBy } from "./parts";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { vpcOf } from "./vpc-of";

export const TRANSIT_GATEWAY_TYPES: ResourceTypes = {
  aws_ec2_transit_gateway: {
    denotes: "transit_gateway",
    shape: shape(
      "amazon_side_asn auto_accept_shared_attachments default_route_table_association default_route_table_propagation description dns_support " +
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
  const associations = partsBy(scope, "aws_ec2_transit_gateway_route_table_association", "transit_gateway_attachment_id", ["transit_gateway_attachment"]);
  const attachments = scope.of("aws_ec2_transit_gateway_vpc_attachment").flatMap((attachment) => {
    return readAttachment(scope, attachment, gateways, associations.get(attachment.id) ?? []);
  });
  return { gateways, attachments, tables: readTables(scope, gateways, attachments, vpcs) };
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

function readAttachment(scope: Scope, attachment: Configured, gateways: readonly TransitGateway[], associations: readonly Configured[]): TransitGatewayAttachment[] {
  const { id, body, name, span } = attachment;
  const gateway = target(scope, attachment, "transit_gateway_id", "transit_gateway");
  if (gateway === null) return [];
  const subnets = body.texts("subnet_ids");
  const byDefault = valueOr(body.flag("transit_gateway_default_route_table_association"), true);
  const associated = associations.map((part) => target(scope, part, "transit_gateway_route_table_id", "transit_gateway_route_table"))[0];
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

function readTables(scope: Scope, gateways: readonly TransitGateway[], attachments: readonly TransitGatewayAttachment[], vpcs: readonly Vpc[]): TransitGatewayRouteTable[] {
  const kind = "transit_gateway_route_table" as const;
  const made = gateways.flatMap((gateway) => {
    const id = gateway.defaultAssociationTable ?? gateway.defaultPropagationTable;
    return id === null ? [] : [{ id, name: null, span: null, transitGateway: gateway.id, byDefault: gateway.defaultPropagationTable === id }];
  });
  const described = scope.of("aws_ec2_transit_gateway_route_table").flatMap((table) => {
    const gateway = target(scope, table, "transit_gateway_id", "transit_gateway");
    return gateway === null ? [] : [{ id: table.id, name: table.name, span: table.span, transitGateway: gateway, byDefault: false }];
  });
  const routes = partsBy(scope, "aws_ec2_transit_gateway_route", "transit_gateway_route_table_id", [kind]);
  const propagations = partsBy(scope, "aws_ec2_transit_gateway_route_table_propagation", "transit_gateway_route_table_id", [kind]);
  return [...made, ...described].map(({ byDefault, ...table }) => {
    const named = (propagations.get(table.id) ?? []).map((part) => target(scope, part, "transit_gateway_attachment_id", "transit_gateway_attachment"));
    const propagating = attachments.filter(({ id, transitGateway }) => named.includes(id) || (byDefault && transitGateway === table.transitGateway && propagatesByDefault(scope, id)));
    return {
      ...table,
      kind,
      routes: [...(routes.get(table.id) ?? []).flatMap((route) => staticRoute(scope, route)), ...propagating.flatMap((attachment) => propagated(attachment, vpcs))],
    };
  });
}

const propagatesByDefault = (scope: Scope, id: ResourceId): boolean =>
  scope.of("aws_ec2_transit_gateway_vpc_attachment").some((attachment) => {
    return attachment.id === id && valueOr(attachment.body.flag("transit_gateway_default_route_table_propagation"), true);
  });

function staticRoute(scope: Scope, route: Configured): TransitGatewayRoute[] {
  const { id, body, span } = route;
  const text = body.text("destination_cidr_block");
  const version = text.state === "written" && text.value.includes(":") ? 6 : 4;
  const read = readPrefix(text, { owner: id, argument: "destination_cidr_block", report: scope.report, version, hostBits: "refused" });
  if (text.state === "unknown") scope.implied.lack("the destination of the route", id);
  const destination: Prefix = valueOr(read, ANY_V4);
  const attachment = valueOr(body.flag("blackhole"), false) ? "blackhole" : target(scope, route, "transit_gateway_attachment_id", "transit_gateway_attachment");
  if (attachment === null || read.state === "invalid" || read.state === "absent") return [];
  return [{ ref: { label: id, span }, destination, attachment, origin: "static" }];
}

function propagated({ id, resource, span }: TransitGatewayAttachment, vpcs: readonly Vpc[]): TransitGatewayRoute[] {
  const vpc = resource.kind === "vpc" ? vpcs.find((candidate) => candidate.id === resource.vpc) : undefined;
  return (vpc === undefined ? [] : [...vpc.cidrs, ...vpc.ipv6Cidrs]).map((destination) => ({
    ref: { label: id, span },
    destination,
    attachment: id,
    origin: "propagated",
  }));
}

function target(scope: Scope, { id, body }: Configured, argument: string, kind: "transit_gateway" | "transit_gateway_attachment" | "transit_gateway_route_table"): ResourceId | null {
  const found = scope.references.resolve(body.text(argument), [kind], { owner: id, argument, report: scope.report });
  if (found.kind === "outside") scope.implied.lack(`what ${argument} names`, id);
  return found.kind === "found" ? found.id : null;
}
