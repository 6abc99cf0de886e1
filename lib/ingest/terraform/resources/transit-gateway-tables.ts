import { ANY_V4, type Prefix } from "../../../net";
import type {
  ResourceId,
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayRoute,
  TransitGatewayRouteTable,
  Vpc,
} from "../../../model";
import { readPrefix, valueOr } from "../arguments";
import { partsBy } from "./parts";
import { referenced } from "./referenced";
import type { Configured, Scope } from "./scope";

/** The tables of the gateways: the one that each makes for itself, and those of the configuration. */
export function readTransitTables(
  scope: Scope,
  gateways: readonly TransitGateway[],
  attachments: readonly TransitGatewayAttachment[],
  vpcs: readonly Vpc[],
): TransitGatewayRouteTable[] {
  const kind = "transit_gateway_route_table" as const;
  const made = gateways.flatMap((gateway) => {
    const id = gateway.defaultAssociationTable ?? gateway.defaultPropagationTable;
    return id === null
      ? []
      : [{ id, name: null, span: null, transitGateway: gateway.id, byDefault: gateway.defaultPropagationTable === id }];
  });
  const described = scope.of("aws_ec2_transit_gateway_route_table").flatMap((table) => {
    const gateway = referenced(scope, table, "transit_gateway_id", "transit_gateway");
    return gateway === null ? [] : [{ id: table.id, name: table.name, span: table.span, transitGateway: gateway, byDefault: false }];
  });
  const routes = partsBy(scope, "aws_ec2_transit_gateway_route", "transit_gateway_route_table_id", [kind]);
  const propagations = partsBy(scope, "aws_ec2_transit_gateway_route_table_propagation", "transit_gateway_route_table_id", [kind]);
  return [...made, ...described].map(({ byDefault, ...table }) => {
    const named = (propagations.get(table.id) ?? []).map((part) =>
      referenced(scope, part, "transit_gateway_attachment_id", "transit_gateway_attachment"),
    );
    const propagating = attachments.filter(
      ({ id, transitGateway }) =>
        named.includes(id) || (byDefault && transitGateway === table.transitGateway && propagatesByDefault(scope, id)),
    );
    return {
      ...table,
      kind,
      routes: [
        ...(routes.get(table.id) ?? []).flatMap((route) => staticRoute(scope, route)),
        ...propagating.flatMap((attachment) => propagated(attachment, vpcs)),
      ],
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
  const attachment = valueOr(body.flag("blackhole"), false)
    ? "blackhole"
    : referenced(scope, route, "transit_gateway_attachment_id", "transit_gateway_attachment");
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
