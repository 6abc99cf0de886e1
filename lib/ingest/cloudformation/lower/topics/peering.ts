import type { Value } from "../../../declared/evaluated";
import { flag, notKnown } from "../draft";
import type { Given, Lowerings } from "../lowering";
import { properties, same, TAGS, unread } from "../rule";

/** Peering connections. */
export const PEERING_LOWERINGS: Lowerings = {
  "AWS::EC2::VPCPeeringConnection": {
    to: ["aws_vpc_peering_connection"],
    properties: properties(same("VpcId! PeerVpcId! PeerOwnerId PeerRegion"), unread("PeerRoleArn AssumeRoleRegion"), TAGS),
    finish: (draft, given) => {
      draft.set("auto_accept", acceptedByItself(given));
      return [draft];
    },
  },
};

/**
 * CFN-5: a peering in one account is accepted by itself, one with another account where a role of it is named. Without
 * one, whether `PeerOwnerId` is an account of one's own is not known.
 */
function acceptedByItself({ properties: written, template }: Given): Value {
  const owner = written.get("PeerOwnerId");
  const described = template.referred(written.get("PeerVpcId"))?.type === "AWS::EC2::VPC";
  const sameAccount = described || owner === undefined || isOwnAccount(owner);
  return sameAccount || written.has("PeerRoleArn") ? flag(true) : notKnown("the accounts of the two VPCs are not known to be one");
}

const isOwnAccount = (owner: Value): boolean =>
  owner.kind === "unknown" && owner.source.kind === "attribute" && owner.source.address === "AWS::AccountId";
