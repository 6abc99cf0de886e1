import { ANY_V4, type Prefix } from "../../../net";
import type { ResourceId, TransitGateway, TransitGatewayAttachment, TransitGatewayRoute, TransitGatewayRouteTable } from "../../../model";
import { errorAt } from "../../../source";
import { readPrefix, valueOr } from "../arguments";
import { partsBy } from "./parts";
import { referenced } from "./referenced";
import type { Configured, Scope } from "./scope";
import { gatewayOf } from "./transit-attachment";
import { takesPart, type Attached } from "./transit-gateway-attachments";
import type { Places } from "./vpc-attachment";

/** The tables of the gateways: the one that each makes for itself, and those of the configuration. */
export function readTransitTables(
  scope: Scope,
  gateways: readonly TransitGateway[],
  owners: ReadonlyMap<ResourceId, ResourceId>,
  attached: Attached,
  places: Places,
): TransitGatewayRouteTable[] {
  const routes = partsBy(scope, "aws_ec2_transit_gateway_route", "transit_gateway_route_table_id", ["transit_gateway_route_table"]);
  const propagating = propagatingInto(scope, gateways, owners, attached);
  const described = new Map(scope.of("aws_ec2_transit_gateway_route_table").map((table) => [table.id, table]));
  return [...owners].map(([id, transitGateway]) => {
    const { name = null, span = null } = described.get(id) ?? {};
    const learnt = [...(propagating.get(id) ?? [])];
    if (learnt.some(({ resource }) => resource.kind === "other")) scope.implied.lack("the routes that VPN connections propagate", id);
    return {
      kind: "transit_gateway_route_table",
      id,
      name,
      span,
      transitGateway,
      routes: [
        ...(routes.get(id) ?? []).flatMap((route) => staticRoute(scope, route, transitGateway, attached)),
        ...learnt.flatMap((attachment) => propagated(attachment, places)),
      ],
    };
  });
}

/** The gateway of every table, those that gateways make included. */
export function tableOwners(scope: Scope, gateways: readonly TransitGateway[]): ReadonlyMap<ResourceId, ResourceId> {
  const owners = new Map<ResourceId, ResourceId>();
  for (const { id, defaultAssociationTable, defaultPropagationTable } of gateways) {
    const made = defaultAssociationTable ?? defaultPropagationTable;
    if (made !== null) owners.set(made, id);
  }
  for (const table of scope.of("aws_ec2_transit_gateway_route_table")) owners.set(table.id, gatewayOf(scope, table));
  return owners;
}

/** The attachments by the tables that learn their routes: by propagation resources, or by default. */
function propagatingInto(
  scope: Scope,
  gateways: readonly TransitGateway[],
  owners: ReadonlyMap<ResourceId, ResourceId>,
  { attachments, sides }: Attached,
): ReadonlyMap<ResourceId, ReadonlySet<TransitGatewayAttachment>> {
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  const into = new Map<ResourceId, Set<TransitGatewayAttachment>>();
  const add = (table: ResourceId, attachment: TransitGatewayAttachment): void => {
    into.set(table, (into.get(table) ?? new Set()).add(attachment));
  };
  const defaults = new Map(gateways.map(({ id, defaultPropagationTable }) => [id, defaultPropagationTable]));
  const refusing = attachmentsThatRefuse(scope);
  for (const attachment of attachments) {
    const table = defaults.get(attachment.transitGateway);
    if (table && attachment.resource.kind !== "peering" && !refusing.has(attachment.id)) add(table, attachment);
  }
  for (const propagation of scope.of("aws_ec2_transit_gateway_route_table_propagation")) {
    const named = referenced(scope, propagation, "transit_gateway_attachment_id", "transit_gateway_attachment");
    const table = referenced(scope, propagation, "transit_gateway_route_table_id", "transit_gateway_route_table");
    if (named === null && table !== null) scope.implied.lack(`the routes that ${propagation.id} propagates`, table);
    if (named === null || table === null) continue;
    const attachment = byId.get(sides.of(named, owners.get(table) ?? null, propagation.id, propagation.span) ?? "");
    if (attachment?.resource.kind === "peering") refusePeering(scope, propagation, attachment.id);
    else if (attachment !== undefined) add(table, attachment);
  }
  return into;
}

function attachmentsThatRefuse(scope: Scope): ReadonlySet<ResourceId> {
  const accepters = partsBy(scope, "aws_ec2_transit_gateway_vpc_attachment_accepter", "transit_gateway_attachment_id", [
    "transit_gateway_attachment",
  ]);
  const refusing = scope
    .of("aws_ec2_transit_gateway_vpc_attachment")
    .filter((attachment) => !takesPart([attachment, ...(accepters.get(attachment.id) ?? [])], "propagation"));
  return new Set(refusing.map(({ id }) => id));
}

/** TGWG Peering attachments: routes over them are static. */
function refusePeering({ report }: Scope, { id, span }: Configured, attachment: ResourceId): void {
  const message = `${id} propagates the routes of ${attachment}, a peering attachment: AWS takes static routes over those only.`;
  report(errorAt("propagation-over-peering", message, { hint: "Write static routes for what lies behind it.", span }));
}

function staticRoute(scope: Scope, route: Configured, gateway: ResourceId, { sides }: Attached): TransitGatewayRoute[] {
  const { id, body, span } = route;
  const text = body.text("destination_cidr_block");
  const version = text.state === "written" && text.value.includes(":") ? 6 : 4;
  const read = readPrefix(text, { owner: id, argument: "destination_cidr_block", report: scope.report, version, hostBits: "refused" });
  if (text.state === "unknown") scope.implied.lack("the destination of the route", id);
  const destination: Prefix = valueOr(read, ANY_V4);
  const named = valueOr(body.flag("blackhole"), false) ? "blackhole" : attachmentOf(scope, route, gateway);
  if (named === null || read.state === "invalid" || read.state === "absent") return [];
  const attachment = named === "blackhole" ? named : sides.of(named, gateway, id, span);
  return attachment === null ? [] : [{ ref: { label: id, span }, destination, attachment, origin: "static" }];
}

/** Where a route leads, with a stand-in for an attachment of elsewhere; null for one that is named wrongly, which is told. */
function attachmentOf({ references, implied, report }: Scope, { id, body }: Configured, gateway: ResourceId): ResourceId | null {
  const argument = "transit_gateway_attachment_id";
  const found = references.resolve(body.text(argument), ["transit_gateway_attachment"], { owner: id, argument, report });
  if (found.kind === "found") return found.id;
  if (found.kind !== "outside") return null;
  if (found.mayBeOwn) implied.lose(`what ${argument} names`, id);
  return implied.unknownAttachment(found.id, gateway);
}

function propagated({ id, resource, span }: TransitGatewayAttachment, { vpcs }: Places): TransitGatewayRoute[] {
  const vpc = resource.kind === "vpc" ? vpcs.get(resource.vpc) : undefined;
  return (vpc === undefined ? [] : [...vpc.cidrs, ...vpc.ipv6Cidrs]).map((destination) => ({
    ref: { label: id, span },
    destination,
    attachment: id,
    origin: "propagated",
  }));
}
