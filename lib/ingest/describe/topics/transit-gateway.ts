import type { TransitGatewayAttachment } from "../../../model";
import type { Described } from "../facts/described";
import type { AttachmentDraft } from "../facts/drafts";
import type { Item } from "../reading/item";
import { idOf } from "../reading/values";

/** `describe-transit-gateways`. */
export function readTransitGateway(printed: Item, described: Described): void {
  const id = idOf(printed, "TransitGatewayId");
  if (id === null) return;
  const item = printed.titled(id);
  const options = item.item("Options");
  const table = (feature: string, name: string): string | null =>
    options?.textOrNull(feature) === "disable" ? null : (options?.textOrNull(name) ?? null);
  described.transitGateways.put(
    {
      kind: "transit_gateway",
      id,
      name: item.nameTag(),
      span: item.span,
      defaultAssociationTable: table("DefaultRouteTableAssociation", "AssociationDefaultRouteTableId"),
      defaultPropagationTable: table("DefaultRouteTablePropagation", "PropagationDefaultRouteTableId"),
      securityGroupReferencing: options?.textOrNull("SecurityGroupReferencingSupport") === "enable",
    },
    item,
  );
}

/** A peering has a table on each side. */
export function associate(described: Described, attachment: string, table: string): void {
  const tables = described.tablesOfAttachment.get(attachment) ?? new Set();
  described.tablesOfAttachment.set(attachment, tables.add(table));
}

const NOTHING_SAID = { attached: null, vpc: null, subnets: null, securityGroupReferencing: null, applianceMode: null, peer: null } as const;

function attachment(printed: Item, more: (item: Item) => Partial<AttachmentDraft>, described: Described): void {
  const id = idOf(printed, "TransitGatewayAttachmentId");
  if (id === null) return;
  const item = printed.titled(id);
  const own = { kind: "transit_gateway_attachment", id, name: item.nameTag(), span: item.span } as const;
  const facts = { transitGateway: item.textOrNull("TransitGatewayId"), state: stateOf(item) };
  described.attachments.put({ ...own, ...NOTHING_SAID, ...facts, ...more(item) }, item);
}

/** `describe-transit-gateway-attachments`: every kind of attachment, with the table that it is associated with. */
export function readAttachment(printed: Item, described: Described): void {
  attachment(
    printed,
    (item) => {
      const type = item.textOrNull("ResourceType");
      const attached = type === "vpc" || type === "peering" ? type : type === null ? null : "other";
      const table = item.item("Association")?.textOrNull("TransitGatewayRouteTableId") ?? null;
      described.associationsTold.add(item.title);
      if (table !== null) associate(described, item.title, table);
      // Each side of a peering prints its own gateway; which one asked, describe-transit-gateway-peering-attachments tells.
      const gateway = type === "peering" ? { transitGateway: null } : {};
      if (type === "peering") keepSide(item, described);
      return { ...gateway, attached, vpc: type === "vpc" ? item.textOrNull("ResourceId") : null };
    },
    described,
  );
}

function keepSide(item: Item, described: Described): void {
  const side = { name: item.nameTag(), span: item.span, state: stateOf(item) };
  described.sidesOfPeering.set(`${item.title} ${item.textOrNull("TransitGatewayId") ?? ""}`, side);
}

/** `describe-transit-gateway-vpc-attachments` (TGW-1). */
export function readVpcAttachment(printed: Item, described: Described): void {
  attachment(
    printed,
    (item) => {
      const options = item.item("Options");
      const isOn = (name: string): boolean | null => {
        const word = options?.textOrNull(name) ?? null;
        return word === null ? null : word === "enable";
      };
      return {
        attached: "vpc",
        vpc: item.textOrNull("VpcId"),
        subnets: item.texts("SubnetIds"),
        securityGroupReferencing: isOn("SecurityGroupReferencingSupport"),
        applianceMode: isOn("ApplianceModeSupport"),
      };
    },
    described,
  );
}

/** `describe-transit-gateway-peering-attachments`: it belongs to the gateway that asked, and leads to the other one. */
export function readPeeringAttachment(printed: Item, described: Described): void {
  const gateway = (item: Item, side: string) => item.item(side)?.textOrNull("TransitGatewayId") ?? null;
  attachment(
    printed,
    (item) => ({
      attached: "peering",
      transitGateway: gateway(item, "RequesterTgwInfo"),
      peer: gateway(item, "AccepterTgwInfo"),
    }),
    described,
  );
}

/** What is not available carries nothing, whether it comes or goes. */
function stateOf(item: Item): TransitGatewayAttachment["state"] | null {
  const word = item.textOrNull("State");
  return word === null ? null : word === "available" || word === "modifying" ? "available" : "pending";
}
