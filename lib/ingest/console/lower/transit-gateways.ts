import { errorAt, type Diagnostic } from "../../../source";
import type { ResourceInstance, Value } from "../../declared/evaluated";
import { failed, type Entry } from "../entry";
import type { FormNames } from "../form-names";
import type { Form, FormEntry } from "../read-form";
import type { ConsoleRow } from "../schema";
import { as, block, flag, moved, refuse, resource, tagged, text, to, type Arguments, type Moves } from "./resource";

type Report = (diagnostic: Diagnostic) => void;
type Attachment = FormEntry<"transitGatewayAttachments">;
type Table = FormEntry<"transitGatewayRouteTables">;
type Route = NonNullable<ConsoleRow<"transitGatewayRouteTables">["routes"]>[number];

export const TRANSIT_GATEWAY: Moves<"transitGateways"> = {
  defaultRouteTableAssociation: as("default_route_table_association"),
  defaultRouteTablePropagation: as("default_route_table_propagation"),
  securityGroupReferencing: as("security_group_referencing_support"),
};
export const TRANSIT_ATTACHMENT: Moves<"transitGatewayAttachments"> = {
  transitGateway: to("transit_gateway_id"),
  vpc: to("vpc_id"),
  subnets: to("subnet_ids"),
  applianceMode: as("appliance_mode_support"),
  securityGroupReferencing: as("security_group_referencing_support"),
  accepterGateway: to("peer_transit_gateway_id"),
  accepterRegion: as("peer_region"),
  accepts: to("transit_gateway_attachment_id"),
  defaultAssociation: as("transit_gateway_default_route_table_association"),
  defaultPropagation: as("transit_gateway_default_route_table_propagation"),
};
export const TRANSIT_TABLE: Moves<"transitGatewayRouteTables"> = { transitGateway: to("transit_gateway_id") };

/** Transit gateways with their attachments and tables (TGW-1). */
export function lowerTransitGateways(form: Form, report: Report): ResourceInstance[] {
  const { names, of } = form;
  const gateways = of("transitGateways").map((gateway) => {
    const { id, entry } = gateway;
    const given = { ...switched(moved(gateway, TRANSIT_GATEWAY, names)), ...tagged(entry.value("name"), entry.span) };
    return resource("aws_ec2_transit_gateway", id, block(entry.span, given));
  });
  return [
    ...gateways,
    ...of("transitGatewayAttachments").map((attachment) => attachmentOf(attachment, form, report)),
    ...of("transitGatewayRouteTables").flatMap((table) => tableOf(table, names, report)),
  ];
}

/** Settings that the provider calls `enable` and `disable`. */
const SWITCHES = new Set([
  "default_route_table_association",
  "default_route_table_propagation",
  "security_group_referencing_support",
  "appliance_mode_support",
]);

const switched = (given: Arguments): Arguments =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const isSwitch = SWITCHES.has(name) && value?.kind === "bool" && value.span !== null;
      return [name, isSwitch ? text(value.value ? "enable" : "disable", value.span) : value];
    }),
  );

const TYPES = { vpc: "aws_ec2_transit_gateway_vpc_attachment", peering: "aws_ec2_transit_gateway_peering_attachment" } as const;

const OF_VPCS = ["vpc", "subnets", "applianceMode", "securityGroupReferencing", "defaultAssociation", "defaultPropagation"] as const;
const OF_ASKING = ["accepterGateway", "accepterRegion"] as const;

function attachmentOf(attachment: Attachment, { names, region }: Form, report: Report): ResourceInstance {
  const { id, entry } = attachment;
  const { span } = entry;
  const given = { ...switched(moved(attachment, TRANSIT_ATTACHMENT, names)), ...tagged(entry.value("name"), span) };
  if (entry.text("attachmentType") !== "Peering Connection") {
    refuse(attachment, [...OF_ASKING, "accepts"], "attached to a VPC", report);
    return resource(TYPES.vpc, id, block(span, given));
  }
  const accepts = given["transit_gateway_attachment_id"] !== undefined;
  refuse(attachment, accepts ? [...OF_VPCS, ...OF_ASKING, "transitGateway"] : OF_VPCS, accepts ? "the accepting side of a peering" : "a peering", report);
  if (accepts) return resource(`${TYPES.peering}_accepter`, id, block(span, given));
  const own = region === null ? text("us-east-1", span) : text(region.name, region.span);
  return resource(TYPES.peering, id, block(span, { ...given, peer_region: given["peer_region"] ?? own }));
}

function tableOf(table: Table, names: FormNames, report: Report): ResourceInstance[] {
  const { id, entry } = table;
  const parts = [...linksOf(table, "associations", names), ...linksOf(table, "propagations", names), ...routesOf(table, names, report)];
  if (names.isRedirected(id)) return parts;
  const given = { ...moved(table, TRANSIT_TABLE, names), ...tagged(entry.value("name"), entry.span) };
  return [resource("aws_ec2_transit_gateway_route_table", id, block(entry.span, given)), ...parts];
}

const LINKS = { associations: "association", propagations: "propagation" } as const;

const itself = (id: string, names: FormNames, { span }: Pick<Value, "span">): Value => names.reference({ kind: "string", value: id, span });

function linksOf({ id, entry }: Table, list: keyof typeof LINKS, names: FormNames): ResourceInstance[] {
  return entry.elements(list).map((attachment, at) => {
    const body = { transit_gateway_attachment_id: names.reference(attachment), transit_gateway_route_table_id: itself(id, names, attachment) };
    return resource(`aws_ec2_transit_gateway_route_table_${LINKS[list]}`, `${id}.${list}[${at}]`, block(attachment.span ?? entry.span, body));
  });
}

function routesOf({ id, entry }: Table, names: FormNames, report: Report): ResourceInstance[] {
  return (entry.rows("routes", id) ?? []).map(({ entry: route, address, span }) => {
    const table = { transit_gateway_route_table_id: itself(id, names, { span }) };
    const unread = { destination_cidr_block: failed(span), transit_gateway_attachment_id: failed(span) };
    const given = route === null ? unread : routeOf(route, names, address, report);
    return resource("aws_ec2_transit_gateway_route", address, block(span, { ...table, ...given }));
  });
}

function routeOf(route: Entry<Route>, names: FormNames, address: string, report: Report): Arguments {
  const cidr = { destination_cidr_block: route.value("cidr") };
  const attachment = route.value("attachment");
  const isBlackhole = route.text("type") === "Blackhole";
  if (isBlackhole && attachment === undefined) return { ...cidr, blackhole: flag(true, route.span) };
  if (!isBlackhole && attachment !== undefined) return { ...cidr, transit_gateway_attachment_id: names.reference(attachment) };
  const code = isBlackhole ? "rule-type-mismatch" : "missing-argument";
  const message = isBlackhole ? `${address} is a black hole, and names an attachment.` : `${address} has no attachment, which an active route leads to.`;
  const hint = isBlackhole ? "Leave the attachment out, or choose the type Active." : 'Add "attachment", or choose the type Blackhole.';
  report(errorAt(code, message, { hint, span: route.span }));
  return { ...cidr, transit_gateway_attachment_id: failed(route.span) };
}

/** The tables that come along with gateways, under the ids of the rows that are marked as them. */
export function nameDefaultTables({ names, of }: Form, report: Report): void {
  const makes = new Set(of("transitGateways").flatMap(({ id, entry }) => (hasDefaultTable(entry) ? [id] : [])));
  for (const { id, entry } of of("transitGatewayRouteTables")) {
    if (!entry.isSet("default")) continue;
    const gateway = entry.text("transitGateway") ?? "";
    if (makes.delete(gateway)) names.redirect(id, gateway, "association_default_route_table_id");
    else if (names.listOf(gateway) === "transitGateways") {
      const message = `${id} is marked as the default table of ${gateway}, which makes none, or has it in another row.`;
      const hint = "Keep default: true for one table of a gateway that has a default table.";
      report(errorAt("duplicate-declaration", message, { hint, span: entry.spanOf("default") }));
    }
  }
}

const hasDefaultTable = (entry: Entry<ConsoleRow<"transitGateways">>): boolean =>
  !isOff(entry, "defaultRouteTableAssociation") || !isOff(entry, "defaultRouteTablePropagation");

const isOff = (entry: Entry<ConsoleRow<"transitGateways">>, field: "defaultRouteTableAssociation" | "defaultRouteTablePropagation"): boolean => {
  const value = entry.value(field);
  return value?.kind === "bool" && !value.value;
};
