import type { ResourceId, TransitGatewayAttachment } from "../../model";
import { regionsOfGateways } from "../transit-sides";
import { body } from "./declaration";
import type { Plan } from "./plan";
import { tags } from "./tags";

/** Peerings of transit gateways: one resource asks for the attachments of both sides, another one accepts. */
export class TransitPeerings {
  /** By the two gateways of a side that has asked. */
  readonly #asking = new Map<string, ResourceId>();
  readonly #regions: ReadonlyMap<ResourceId, string>;

  constructor(private readonly plan: Plan) {
    this.#regions = regionsOfGateways(plan.network);
  }

  declare(attachment: TransitGatewayAttachment, peer: ResourceId): void {
    const { id, transitGateway } = attachment;
    const asked = this.#asking.get(JSON.stringify([peer, transitGateway]));
    if (asked !== undefined) return this.#accept(attachment, asked);
    this.#asking.set(JSON.stringify([transitGateway, peer]), id);
    this.#ask(attachment, peer);
  }

  #ask(attachment: TransitGatewayAttachment, peer: ResourceId): void {
    const { name, transitGateway } = attachment;
    const content = {
      transit_gateway_id: this.plan.ref(transitGateway),
      peer_transit_gateway_id: this.plan.ref(peer),
      peer_region: this.#regions.get(peer) ?? this.plan.network.vpcs[0]?.region ?? "us-east-1",
      tags: tags(name),
    };
    this.plan.declare("aws_ec2_transit_gateway_peering_attachment", attachment, "network", body(content));
  }

  #accept(attachment: TransitGatewayAttachment, asked: ResourceId): void {
    const { id, name, state, transitGateway } = attachment;
    const asking = this.plan.places.get(asked)?.declaration;
    if (state === "unknown") this.plan.notCarried.say("whether peerings of transit gateways are accepted", id, "they are written as not accepted");
    const isDeclared = state === "available" && this.plan.style.acceptsPeerings;
    if (state === "available" && !isDeclared) this.plan.notCarried.say("acceptances of peerings of transit gateways", id);
    const isNamed = name !== (this.plan.index.resource(asked)?.name ?? null);
    if (!isDeclared && isNamed) this.plan.notCarried.say("names that only the other side gives to a peering of transit gateways", id);
    if (!isDeclared && asking !== undefined) return this.plan.comesWith(id, asking, "id", ".accepter");
    const content = body({ transit_gateway_attachment_id: this.plan.ref(asked), tags: tags(name) });
    const region = this.#regions.get(transitGateway) ?? null;
    this.plan.declare("aws_ec2_transit_gateway_peering_attachment_accepter", attachment, "network", { ...content, region });
  }
}
