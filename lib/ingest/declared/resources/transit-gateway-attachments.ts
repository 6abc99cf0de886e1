import type { ResourceId, TransitGateway, TransitGatewayAttachment } from "../../../model";
import { errorAt, type Span } from "../../../source";
import { valueOr } from "../arguments";
import { partsBy } from "./parts";
import type { Configured, Scope } from "./scope";
import { peeringSides } from "./transit-gateway-peering";
import { gatewayOf, type Unassociated } from "./transit-attachment";
import { attachedVpc, type Places } from "./vpc-attachment";
import { vpnAttachments } from "./vpn-gateway";

/** Attachments, and what each is called on the side of which gateway: a peering is an attachment of two gateways. */
export interface Attached {
  readonly attachments: readonly TransitGatewayAttachment[];
  readonly sides: Sides;
}

export function readTransitAttachments(
  scope: Scope,
  gateways: readonly TransitGateway[],
  tableOwner: ReadonlyMap<ResourceId, ResourceId>,
  places: Places,
): Attached {
  const accepters = partsBy(scope, "aws_ec2_transit_gateway_vpc_attachment_accepter", "transit_gateway_attachment_id", ATTACHMENT);
  const ofVpcs = scope.of("aws_ec2_transit_gateway_vpc_attachment").map((attachment): Unassociated => {
    const { id, name, span } = attachment;
    return {
      kind: "transit_gateway_attachment",
      id,
      name,
      span,
      transitGateway: gatewayOf(scope, attachment),
      resource: attachedVpc(scope, attachment, places),
      state: "available",
      byDefault: takesPart([attachment, ...(accepters.get(id) ?? [])], "association"),
      otherSide: null,
    };
  });
  const all = [...ofVpcs, ...peeringSides(scope), ...vpnAttachments(scope)];
  const sides = new Sides(scope, all);
  const associated = associations(scope, tableOwner, sides);
  const defaults = new Map(gateways.map((gateway) => [gateway.id, gateway.defaultAssociationTable]));
  const attachments = all.map(({ byDefault, otherSide: _, ...attachment }): TransitGatewayAttachment => {
    const table = associated.get(attachment.id);
    const own = byDefault ? defaults.get(attachment.transitGateway) : null;
    if (table === undefined && own === undefined) scope.implied.lack("the route table of the attachment", attachment.id);
    return { ...attachment, associatedTable: table ?? own ?? null };
  });
  return { attachments, sides };
}

const ATTACHMENT = ["transit_gateway_attachment"] as const;

/** Whether an attachment, or who accepted it, leaves it to the gateway's default table. */
export const takesPart = (sayings: readonly Configured[], what: "association" | "propagation"): boolean =>
  sayings.every(({ body }) => valueOr(body.flag(`transit_gateway_default_route_table_${what}`), true));

/** The table of each attachment that an association names. */
function associations(scope: Scope, tableOwner: ReadonlyMap<ResourceId, ResourceId>, sides: Sides): ReadonlyMap<ResourceId, ResourceId> {
  const tables = new Map<ResourceId, ResourceId>();
  for (const { id: owner, body, span } of scope.of("aws_ec2_transit_gateway_route_table_association")) {
    const naming = (argument: string) => ({ owner, argument, report: scope.report });
    const name = "transit_gateway_attachment_id";
    const attachment = scope.references.resolve(body.text(name), ATTACHMENT, naming(name));
    const argument = "transit_gateway_route_table_id";
    const table = scope.references.resolve(body.text(argument), ["transit_gateway_route_table"], naming(argument));
    if (attachment.kind !== "found") continue;
    if (table.kind === "outside") scope.implied.lack("the route table of the attachment", attachment.id);
    if (table.kind !== "found") continue;
    const side = sides.of(attachment.id, tableOwner.get(table.id) ?? null, owner, span);
    const other = side === null ? undefined : tables.get(side);
    if (other !== undefined && other !== table.id) {
      const message = `${attachment.id} is associated with two tables, ${other} and ${table.id}: an attachment has exactly one.`;
      scope.report(errorAt("second-association", message, { hint: "Keep one table for each attachment.", span }));
    } else if (side !== null) tables.set(side, table.id);
  }
  return tables;
}

/** What attachments are called from the gateway of a table. */
export class Sides {
  readonly #gateways: ReadonlyMap<ResourceId, ResourceId>;
  readonly #otherSides: ReadonlyMap<ResourceId, ResourceId | null>;

  constructor(
    private readonly scope: Scope,
    attachments: readonly Unassociated[],
  ) {
    this.#gateways = new Map(attachments.map(({ id, transitGateway }) => [id, transitGateway]));
    this.#otherSides = new Map(attachments.map(({ id, otherSide }) => [id, otherSide]));
  }

  /** The side of an attachment on a gateway; null for one of another gateway, which is reported. */
  of(attachment: ResourceId, gateway: ResourceId | null, owner: ResourceId, span: Span): ResourceId | null {
    const own = this.#gateways.get(attachment);
    if (own === undefined || gateway === null || own === gateway) return attachment;
    const other = this.#otherSides.get(attachment) ?? null;
    if (other !== null && this.#gateways.get(other) === gateway) return other;
    const message = `${owner} brings together ${attachment} of ${own} and a table of ${gateway}: AWS refuses it.`;
    this.scope.report(errorAt("attachment-of-other-gateway", message, { hint: "Name an attachment and a table of one gateway.", span }));
    return null;
  }
}
