import { formatPrefix } from "../../net";
import type { ResourceId, TransitGateway, TransitGatewayAttachment, TransitGatewayRoute, TransitGatewayRouteTable } from "../../model";
import { isStandIn } from "../stand-ins";
import { regionsOfGateways } from "../transit-sides";
import { AS_AVAILABLE, ATTACHMENT_STATES, NAMES_OF_DEFAULT_TABLES, ONE_IS_BOTH, OTHER_ATTACHMENTS, TWO_DEFAULT_TABLES } from "../phrases";
import type { Row } from "./layout";
import type { Writing } from "./writing";

export function transitGatewayRows({ network, ids, has, notCarried }: Writing): Row[] {
  return network.transitGateways.filter(({ id }) => has(id)).map((gateway) => {
    const { id, name, defaultAssociationTable: association, defaultPropagationTable: propagation } = gateway;
    if (association !== null && propagation !== null && association !== propagation)
      notCarried.say(TWO_DEFAULT_TABLES, id, ONE_IS_BOTH);
    return {
      id: ids.called(id),
      name: name ?? undefined,
      defaultRouteTableAssociation: association === null ? false : undefined,
      defaultRouteTablePropagation: propagation === null ? false : undefined,
      securityGroupReferencing: gateway.securityGroupReferencing ? true : undefined,
    };
  });
}

type Learnt = ReadonlyMap<ResourceId, ReadonlySet<ResourceId>>;

/** The attachments that a table learns the routes of. */
const learnt = ({ routes }: TransitGatewayRouteTable): ReadonlySet<ResourceId> =>
  new Set(routes.flatMap(({ origin, attachment }) => (origin === "propagated" ? [attachment] : [])));

export function transitAttachmentRows(writing: Writing): Row[] {
  const { network, ids, has, notCarried } = writing;
  const gateways = new Map(network.transitGateways.map((gateway) => [gateway.id, gateway]));
  const tables: Learnt = new Map(network.transitGatewayRouteTables.map((table) => [table.id, learnt(table)]));
  const regions = regionsOfGateways(writing.network);
  return network.transitGatewayAttachments.flatMap((attachment) => {
    const { id, name, resource } = attachment;
    if (resource.kind === "other" && !isStandIn(attachment)) notCarried.say(OTHER_ATTACHMENTS, id);
    if (!has(id)) return [];
    const gateway = gateways.get(attachment.transitGateway);
    const own = { id: ids.called(id), name: name ?? undefined };
    if (resource.kind !== "vpc") return [{ ...own, ...peeringFields(attachment, regions, writing) }];
    if (attachment.state !== "available") notCarried.say(ATTACHMENT_STATES, id, AS_AVAILABLE);
    return [{ ...own, ...vpcFields(attachment, writing), ...keptOut(attachment, gateway, tables) }];
  });
}

function vpcFields({ transitGateway, resource }: TransitGatewayAttachment, { ids }: Writing): Row {
  if (resource.kind !== "vpc") return {};
  return {
    attachmentType: "VPC",
    transitGateway: ids.called(transitGateway),
    vpc: ids.called(resource.vpc),
    subnets: resource.subnets.length === 0 ? ["subnet-unknown"] : resource.subnets.map((subnet) => ids.called(subnet)),
    applianceMode: resource.applianceMode ? true : undefined,
    securityGroupReferencing: resource.securityGroupReferencing ? undefined : false,
  };
}

/** What an attachment does not leave to the table that its gateway has by default. */
function keptOut({ id, associatedTable }: TransitGatewayAttachment, gateway: TransitGateway | undefined, tables: Learnt): Row {
  const association = gateway?.defaultAssociationTable ?? null;
  const propagation = gateway?.defaultPropagationTable ?? null;
  return {
    defaultAssociation: association === null || association === associatedTable ? undefined : false,
    defaultPropagation: propagation === null || tables.get(propagation)?.has(id) === true ? undefined : false,
  };
}

/** The side that asks names the other gateway; the one that accepts names the side that asked. */
function peeringFields({ id, transitGateway, resource }: TransitGatewayAttachment, regions: ReadonlyMap<ResourceId, string>, { ids, asking }: Writing): Row {
  if (resource.kind !== "peering") return {};
  const asked = asking.get(id);
  if (asked !== undefined) return { attachmentType: "Peering Connection", accepts: ids.called(asked) };
  return {
    attachmentType: "Peering Connection",
    transitGateway: ids.called(transitGateway),
    accepterGateway: ids.called(resource.peer),
    accepterRegion: regions.get(resource.peer),
  };
}

export function transitTableRows(writing: Writing): Row[] {
  const { network, ids, has, notCarried } = writing;
  const gateways = new Map(network.transitGateways.map((gateway) => [gateway.id, gateway]));
  const attached = new Map<ResourceId | null, ResourceId[]>();
  for (const { id, associatedTable } of network.transitGatewayAttachments) {
    const others = attached.get(associatedTable);
    if (others) others.push(id);
    else attached.set(associatedTable, [id]);
  }
  return network.transitGatewayRouteTables.filter(({ id }) => has(id)).map((table) => {
    const { id, name } = table;
    const gateway = gateways.get(table.transitGateway);
    const isDefault = [gateway?.defaultAssociationTable, gateway?.defaultPropagationTable].includes(id);
    if (isDefault && name !== null) notCarried.say(NAMES_OF_DEFAULT_TABLES, id);
    const associated = attached.get(id) ?? [];
    const propagating = gateway?.defaultPropagationTable === id ? [] : [...learnt(table)];
    return {
      id: ids.called(id),
      name: isDefault ? undefined : (name ?? undefined),
      transitGateway: ids.called(table.transitGateway),
      default: isDefault ? true : undefined,
      associations: gateway?.defaultAssociationTable === id || associated.length === 0 ? undefined : associated.map((one) => ids.called(one)),
      propagations: propagating.length === 0 ? undefined : propagating.map((one) => ids.called(one)),
      routes: table.routes.flatMap((route) => routeRow(route, writing)),
    };
  });
}

function routeRow({ destination, attachment, origin }: TransitGatewayRoute, { ids }: Writing): Row[] {
  if (origin === "propagated") return [];
  const cidr = formatPrefix(destination);
  return [attachment === "blackhole" ? { cidr, type: "Blackhole" } : { cidr, attachment: ids.called(attachment) }];
}
