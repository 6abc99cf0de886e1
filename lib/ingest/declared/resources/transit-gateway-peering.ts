import type { ResourceId } from "../../../model";
import { partsBy } from "./parts";
import type { Configured, Scope } from "./scope";
import { gatewayOf, type Unassociated } from "./transit-attachment";

/**
 * Peerings of transit gateways, as an attachment for each gateway of the configuration. The side that accepts is called
 * by the resource that accepts. A peer may well be elsewhere: whether it accepts is then not known.
 */
export function peeringSides(scope: Scope): Unassociated[] {
  const accepters = partsBy(scope, "aws_ec2_transit_gateway_peering_attachment_accepter", "transit_gateway_attachment_id", [
    "transit_gateway_attachment",
  ]);
  return scope
    .of("aws_ec2_transit_gateway_peering_attachment")
    .flatMap((attachment) => sidesOf(scope, attachment, accepters.get(attachment.id)?.[0]));
}

function sidesOf(scope: Scope, attachment: Configured, accepter: Configured | undefined): Unassociated[] {
  const { id, name, span } = attachment;
  const requester = gatewayOf(scope, attachment);
  const peer = gatewayOf(scope, attachment, "peer_transit_gateway_id", (diagnostic) => {
    if (diagnostic.code !== "reference-outside") scope.report(diagnostic);
  });
  const isHere = (gateway: ResourceId): boolean => scope.references.kindOf(gateway) === "transit_gateway";
  const accepted = accepter === undefined ? (isHere(peer) ? ("pending" as const) : ("unknown" as const)) : ("available" as const);
  const other = isHere(peer) ? (accepter?.id ?? `${id}.accepter`) : null;
  const shared = { kind: "transit_gateway_attachment", state: accepted, byDefault: true } as const;
  const own: Unassociated = { ...shared, id, name, span, transitGateway: requester, resource: { kind: "peering", peer }, otherSide: other };
  if (other === null) return [own];
  return [
    own,
    {
      ...shared,
      id: other,
      name: accepter?.name ?? name,
      span: accepter?.span ?? null,
      transitGateway: peer,
      resource: { kind: "peering", peer: requester },
      otherSide: id,
    },
  ];
}
