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
  const routes = partsBy(scope, "aws_ec2_transit_gateway_route", "transit_gateway_route_table_id", ["transit_gateway_route_table"]);
  const propagating = propagatingInto(scope, gateways, attachments);
  return [...madeTables(gateways), ...describedTables(scope)].map((table) => ({
    ...table,
    routes: [
      ...(routes.get(table.id) ?? []).flatMap((route) => staticRoute(scope, route)),
      ...(propagating.get(table.id) ?? []).flatMap((attachment) => propagated(attachment, vpcs)),
    ],
  }));
}

type Table = Omit<TransitGatewayRouteTable, "routes">;

const madeTables = (gateways: readonly TransitGateway[]): Table[] =>
  gateways.flatMap(({ id: transitGateway, defaultAssociationTable, defaultPropagationTable }) => {
    const id = defaultAssociationTable ?? defaultPropagationTable;
    return id === null ? [] : [{ kind: "transit_gateway_route_table", id, name: null, span: null, transitGateway }];
  });

const describedTables = (scope: Scope): Table[] =>
  scope.of("aws_ec2_transit_gateway_route_table").flatMap((table) => {
    const transitGateway = referenced(scope, table, "transit_gateway_id", "transit_gateway");
    if (transitGateway === null) return [];
    return [{ kind: "transit_gateway_route_table", id: table.id, name: table.name, span: table.span, transitGateway }];
  });

/** The attachments by the tables that learn their routes: by propagation resources, or by default. */
function propagatingInto(
  scope: Scope,
  gateways: readonly TransitGateway[],
  attachments: readonly TransitGatewayAttachment[],
): ReadonlyMap<ResourceId, readonly TransitGatewayAttachment[]> {
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  const defaults = new Map(gateways.map(({ id, defaultPropagationTable }) => [id, defaultPropagationTable]));
  const into = new Map<ResourceId, Set<TransitGatewayAttachment>>();
  const add = (table: ResourceId, attachment: TransitGatewayAttachment): void => {
    into.set(table, (into.get(table) ?? new Set()).add(attachment));
  };
  for (const { id, body } of scope.of("aws_ec2_transit_gateway_vpc_attachment")) {
    const attachment = byId.get(id);
    const table = attachment && defaults.get(attachment.transitGateway);
    if (attachment && table && valueOr(body.flag("transit_gateway_default_route_table_propagation"), true)) add(table, attachment);
  }
  for (const propagation of scope.of("aws_ec2_transit_gateway_route_table_propagation")) {
    const attachment = byId.get(referenced(scope, propagation, "transit_gateway_attachment_id", "transit_gateway_attachment") ?? "");
    const table = referenced(scope, propagation, "transit_gateway_route_table_id", "transit_gateway_route_table");
    if (attachment !== undefined && table !== null) add(table, attachment);
  }
  return new Map([...into].map(([table, members]) => [table, [...members]]));
}

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
