import type { ResourceId, TransitGatewayAttachment, TransitGatewayRoute, TransitGatewayRouteTable } from "../../../model";
import type { Described } from "../facts/described";
import type { AttachmentDraft } from "../facts/drafts";
import type { StandIns } from "./stand-ins";

/** Attachments and tables of transit gateways (TGW-1). */
export class Transit {
  /** Of a peering: what its attachment is called on the side of each gateway. */
  readonly #sides = new Map<ResourceId, Map<ResourceId, ResourceId>>();

  constructor(
    private readonly described: Described,
    private readonly standIns: StandIns,
  ) {}

  attachments(): TransitGatewayAttachment[] {
    return this.described.attachments.all().flatMap((draft) => {
      const gateways = this.#gatewaysOf(draft);
      const sides = new Map(gateways.map((gateway, at) => [gateway, at === 0 ? draft.id : `${draft.id} of ${gateway}`]));
      this.#sides.set(draft.id, sides);
      return gateways.map((gateway) => this.#attachment(draft, sides.get(gateway) ?? draft.id, gateway));
    });
  }

  /** A peering is one attachment of both gateways: of each one that is described, and of one at least. */
  #gatewaysOf(draft: AttachmentDraft): ResourceId[] {
    const own = draft.transitGateway;
    if (draft.attached !== "peering" || draft.peer === null) return [this.standIns.transitGateway(own, draft.id)];
    const isDescribed = (id: ResourceId | null): id is ResourceId => id !== null && this.described.transitGateways.has(id);
    const described = [...new Set([own, draft.peer])].filter(isDescribed);
    return described.length > 0 ? described : [this.standIns.transitGateway(own, draft.id)];
  }

  #attachment(draft: AttachmentDraft, id: ResourceId, gateway: ResourceId): TransitGatewayAttachment {
    const { kind } = draft;
    const { name, span, state: said } = this.described.sidesOfPeering.get(`${draft.id} ${gateway}`) ?? draft;
    const state = said ?? draft.state ?? "unknown";
    const associatedTable = this.#tableOf(draft.id, gateway);
    return { kind, id, name, span, transitGateway: gateway, resource: this.#resource(draft, gateway), associatedTable, state };
  }

  #resource(draft: AttachmentDraft, gateway: ResourceId): TransitGatewayAttachment["resource"] {
    if (draft.attached === "peering") {
      const other = draft.peer === gateway ? draft.transitGateway : draft.peer;
      return { kind: "peering", peer: this.standIns.transitGateway(other, `the other side of ${draft.id}`) };
    }
    if (draft.attached !== "vpc") {
      if (draft.attached === null) this.standIns.lack("what the attachment leads to", draft.id);
      return { kind: "other" };
    }
    const vpc = this.standIns.vpc(draft.vpc, draft.id);
    if (draft.subnets === null) this.standIns.lack("the subnets of the attachment", draft.id);
    if (draft.securityGroupReferencing === null) this.standIns.lack("whether the attachment lets groups be referenced", draft.id);
    return {
      kind: "vpc",
      vpc,
      subnets: (draft.subnets ?? []).map((subnet) => this.standIns.subnet(subnet, draft.id, vpc)),
      securityGroupReferencing: draft.securityGroupReferencing ?? false,
      applianceMode: draft.applianceMode ?? false,
    };
  }

  /** Of the tables that an attachment is associated with, the one of this gateway. */
  #tableOf(attachment: ResourceId, gateway: ResourceId): ResourceId | null {
    const tables = [...(this.described.tablesOfAttachment.get(attachment) ?? [])];
    const gatewayOf = (id: ResourceId): ResourceId | null => this.described.transitTables.get(id)?.transitGateway ?? null;
    const table = tables.find((id) => gatewayOf(id) === gateway) ?? tables.find((id) => gatewayOf(id) === null);
    if (table !== undefined) return this.standIns.transitTable(table, gateway);
    if (!this.described.associationsTold.has(attachment)) this.standIns.lack("the route table of the attachment", attachment);
    return null;
  }

  /** The described tables with their routes. */
  tables(): TransitGatewayRouteTable[] {
    return this.described.transitTables.all().map((draft) => {
      const transitGateway = this.standIns.transitGateway(draft.transitGateway, draft.id);
      const routes = this.described.routesOfTransitTable.get(draft.id);
      if (routes === undefined) this.standIns.lack("the routes of the transit gateway route table", draft.id);
      return { ...draft, transitGateway, routes: (routes ?? []).map((route) => this.#route(route, transitGateway)) };
    });
  }

  #route(route: TransitGatewayRoute, gateway: ResourceId): TransitGatewayRoute {
    if (route.attachment === "blackhole") return route;
    const side = this.#sides.get(route.attachment)?.get(gateway);
    return { ...route, attachment: side ?? this.standIns.attachment(route.attachment, gateway) };
  }
}
