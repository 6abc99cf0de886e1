import type { ResourceId, TransitGateway, TransitGatewayAttachment } from "../../model";
import type { Plan } from "./plan";

/** By attachments, the tables that each tells its blocks to. */
export type Propagating = ReadonlyMap<ResourceId, ReadonlySet<ResourceId>>;

/**
 * The tables that gateways make for themselves. Where a format can not name them, one with static routes, or of a
 * gateway with attachments that keep out of it, is declared as another table, and the gateway makes none.
 */
export class TransitDefaults {
  readonly #routed: ReadonlySet<ResourceId>;
  readonly #left = new Set<ResourceId>();

  constructor(
    private readonly plan: Plan,
    propagating: Propagating,
  ) {
    const { transitGateways, transitGatewayAttachments, transitGatewayRouteTables } = plan.network;
    this.#routed = new Set(transitGatewayRouteTables.filter(({ routes }) => routes.some(({ origin }) => origin === "static")).map(({ id }) => id));
    const gateways = new Map(transitGateways.map((gateway) => [gateway.id, gateway]));
    for (const attachment of transitGatewayAttachments) {
      const gateway = gateways.get(attachment.transitGateway);
      if (gateway !== undefined && keepsOut(attachment, gateway, propagating.get(attachment.id))) this.#left.add(gateway.id);
    }
  }

  asDeclared(gateway: TransitGateway): TransitGateway {
    const { id, defaultAssociationTable, defaultPropagationTable } = gateway;
    if (this.plan.style.namesDefaultTables) return gateway;
    const made = [defaultAssociationTable, defaultPropagationTable].filter((table) => table !== null);
    if (!made.some((table) => this.#routed.has(table)) && !this.#left.has(id)) return gateway;
    this.plan.notCarried.say("default tables of transit gateways that have routes or associations of their own", id, "other tables take their place");
    return { ...gateway, defaultAssociationTable: null, defaultPropagationTable: null };
  }
}

function keepsOut(attachment: TransitGatewayAttachment, gateway: TransitGateway, told: ReadonlySet<ResourceId> | undefined): boolean {
  const { defaultAssociationTable, defaultPropagationTable } = gateway;
  if (defaultAssociationTable !== null && attachment.associatedTable !== defaultAssociationTable) return true;
  return attachment.resource.kind === "vpc" && defaultPropagationTable !== null && told?.has(defaultPropagationTable) !== true;
}
