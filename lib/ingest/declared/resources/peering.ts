import type { Peering, PeeringSide, Vpc } from "../../../model";
import { shape, valueOr, type Argument } from "../arguments";
import { labelOf } from "./label";
import { partsBy } from "./parts";
import { regionOf } from "./region-of";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { vpcOf } from "./vpc-of";

const SIDE = shape("allow_remote_vpc_dns_resolution");

export const PEERING_TYPES: ResourceTypes = {
  aws_vpc_peering_connection: {
    denotes: "peering",
    shape: shape("vpc_id! peer_vpc_id! peer_owner_id peer_region auto_accept", { accepter: SIDE, requester: SIDE }),
  },
  aws_vpc_peering_connection_accepter: {
    denotes: "part",
    shape: shape("vpc_peering_connection_id! auto_accept", { accepter: SIDE, requester: SIDE }),
  },
  aws_vpc_peering_connection_options: {
    denotes: "part",
    shape: shape("vpc_peering_connection_id!", { accepter: SIDE, requester: SIDE }),
  },
};

/** Peerings; one that nobody accepts stays pending and carries nothing (PCX-1). Each side is in the Region of its VPC. */
export function readPeerings(scope: Scope, vpcs: readonly Vpc[]): Peering[] {
  const regions = new Map(vpcs.map((vpc) => [vpc.id, vpc.region]));
  const accepters = partsBy(scope, "aws_vpc_peering_connection_accepter", "vpc_peering_connection_id", ["peering"]);
  const options = partsBy(scope, "aws_vpc_peering_connection_options", "vpc_peering_connection_id", ["peering"]);
  return scope.of("aws_vpc_peering_connection").map((peering) => {
    const { id, body, name, span } = peering;
    const sayings = [peering, ...(accepters.get(id) ?? []), ...(options.get(id) ?? [])];
    const accepted = [peering, ...(accepters.get(id) ?? [])].map((part) => part.body.flag("auto_accept"));
    const peer = scope.references.resolve(body.text("peer_vpc_id"), ["vpc"], { owner: id, argument: "peer_vpc_id", report: scope.report });
    const peerVpc = peer.kind === "found" ? peer.id : scope.implied.unknownVpc(peer.kind === "outside" ? peer.id : `${id}.peer_vpc_id`);
    const vpc = vpcOf(scope, peering, "stand-in");
    return {
      kind: "peering",
      id,
      name,
      span,
      requester: side(vpc, regions.get(vpc) ?? regionOf(scope, peering), null, sayings, "requester"),
      accepter: side(
        peerVpc,
        regions.get(peerVpc) ?? valueOr(body.text("peer_region"), regionOf(scope, peering)),
        labelOf(scope, body, "peer_owner_id"),
        sayings,
        "accepter",
      ),
      state: stateOf(accepted),
    };
  });
}

function stateOf(accepted: readonly Argument<boolean>[]): Peering["state"] {
  if (accepted.some((argument) => valueOr(argument, false))) return "active";
  return accepted.some(({ state }) => state === "unknown") ? "unknown" : "pending-acceptance";
}

function side(
  vpc: string,
  region: string | null,
  account: string | null,
  sayings: readonly Configured[],
  which: "accepter" | "requester",
): PeeringSide {
  const blocks = sayings.flatMap(({ body }) => body.blocks(which).readers);
  return { vpc, region, account, dnsResolution: blocks.some((block) => valueOr(block.flag("allow_remote_vpc_dns_resolution"), false)) };
}
