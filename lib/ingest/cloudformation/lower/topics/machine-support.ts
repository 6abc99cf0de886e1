import { NOTHING } from "../draft";
import type { Lowerings } from "../lowering";
import { properties, renamed, same, TAGS, unread } from "../rule";

/** What instances need beside the network: key pairs, hosts of one's own. */
export const MACHINE_SUPPORT_LOWERINGS: Lowerings = {
  "AWS::EC2::KeyPair": {
    to: ["aws_key_pair"],
    properties: properties(same("KeyName!"), renamed({ PublicKeyMaterial: "public_key" }), unread("KeyFormat KeyType"), TAGS),
    attributes: { Ref: "key_name", KeyPairId: "key_pair_id", KeyFingerprint: "fingerprint" },
    // Without the material AWS makes a pair: the provider can not.
    finish: (draft) => {
      draft.setIfAbsent("public_key", NOTHING);
      return [draft];
    },
  },
  "AWS::EC2::Host": {
    to: ["aws_ec2_host"],
    properties: properties(
      same("AvailabilityZone! InstanceType InstanceFamily AutoPlacement HostRecovery OutpostArn"),
      renamed({ AssetId: "asset_id" }),
      unread("HostMaintenance"),
      TAGS,
    ),
    attributes: { HostId: "id" },
  },
};
