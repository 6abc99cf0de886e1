import type { ResourceId, TransitGatewayAttachment } from "../../../model";
import type { Configured, Scope } from "./scope";

/** An attachment before its table is known. */
export type Unassociated = Omit<TransitGatewayAttachment, "associatedTable"> & {
  /** Whether the gateway's default table takes it, where no association says otherwise. */
  readonly byDefault: boolean;
  /** Of one side of a peering: the attachment of the other side. */
  readonly otherSide: ResourceId | null;
};

/** The gateway of an attachment, with a stand-in for one that is only referred to. */
export function gatewayOf(scope: Scope, { id, body }: Configured, argument = "transit_gateway_id", report = scope.report): ResourceId {
  const found = scope.references.resolve(body.text(argument), ["transit_gateway"], { owner: id, argument, report });
  return found.kind === "found" ? found.id : scope.implied.unknownTransitGateway(found.kind === "outside" ? found.id : `${id}.${argument}`);
}
