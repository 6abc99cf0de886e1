import type { Peering } from "../../../model";
import type { Described } from "../facts/described";
import type { PeeringSideDraft } from "../facts/drafts";
import type { Item } from "../reading/item";
import { idOf, wordOf } from "../reading/values";
import { blocks } from "./vpc";

const STATES = [
  "initiating-request",
  "pending-acceptance",
  "provisioning",
  "active",
  "failed",
  "expired",
  "rejected",
  "deleting",
  "deleted",
] as const;
/** Only an active one carries traffic (PCX-1): the others differ in why. */
const AS_MODEL: Readonly<Record<(typeof STATES)[number], Peering["state"]>> = {
  "initiating-request": "pending-acceptance",
  "pending-acceptance": "pending-acceptance",
  provisioning: "pending-acceptance",
  active: "active",
  failed: "failed",
  expired: "failed",
  rejected: "failed",
  deleting: "deleted",
  deleted: "deleted",
};

/** `describe-vpc-peering-connections`. */
export function readPeering(printed: Item, described: Described): void {
  const id = idOf(printed, "VpcPeeringConnectionId");
  if (id === null) return;
  const item = printed.titled(id);
  const status = item.item("Status");
  const word = status === null ? null : wordOf(status, "Code", STATES, null);
  const [requester, accepter] = [readSide(item, "RequesterVpcInfo"), readSide(item, "AccepterVpcInfo")];
  described.peerings.put(
    {
      kind: "peering",
      id,
      name: item.nameTag(),
      span: item.span,
      requesterVpc: requester.vpc,
      accepterVpc: accepter.vpc,
      state: word === null ? "unknown" : AS_MODEL[word],
    },
    item,
  );
  keep(described, `${id} requester`, requester);
  keep(described, `${id} accepter`, accepter);
}

/** Of its own side an account sees more than of the other one. */
function keep(described: Described, key: string, side: PeeringSideDraft): void {
  const known = described.peeringSides.get(key);
  described.peeringSides.set(key, known === undefined ? side : { ...known, dnsResolution: known.dnsResolution ?? side.dnsResolution });
}

function readSide(peering: Item, name: string): PeeringSideDraft {
  const item = peering.item(name);
  const nothing = { vpc: null, region: null, account: null, dnsResolution: null, cidrs: [], ipv6Cidrs: [] };
  if (item === null) return nothing;
  const options = item.item("PeeringOptions");
  const single = blocks(item, "CidrBlock", "CidrBlockSet", 4);
  return {
    vpc: item.textOrNull("VpcId"),
    region: item.textOrNull("Region"),
    account: item.textOrNull("OwnerId"),
    dnsResolution: options === null ? null : options.flagOr("AllowDnsResolutionFromRemoteVpc", false),
    cidrs: single,
    ipv6Cidrs: blocks(item, null, "Ipv6CidrBlockSet", 6),
  };
}
