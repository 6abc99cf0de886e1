import type { Peering, PeeringSide } from "../../model";
import { inSeveralAccounts } from "./accounts";
import { block, body, type Argument, type Block } from "./declaration";
import { unknownOf, type Plan } from "./plan";
import { tags } from "./tags";

/** Peerings; one that leads to another Region or account is accepted by a resource of the other side (PCX-1). */
export function planPeerings(plan: Plan): void {
  for (const peering of plan.network.peerings) {
    const { id, name, requester, accepter, state } = peering;
    if (!plan.style.leavesPending && state !== "active") {
      plan.notCarried.say("peering connections that are not accepted", id, "those of a template accept themselves, so that these are left out");
      continue;
    }
    const sides = [requester, accepter].flatMap(({ vpc }) => plan.vpc(vpc) ?? []);
    const isFar = isAnother(requester, accepter, "region") || isAnother(requester, accepter, "account") || inSeveralAccounts(sides);
    const accepted = acceptance(plan, peering);
    const content = {
      vpc_id: plan.ref(requester.vpc),
      peer_vpc_id: plan.ref(accepter.vpc),
      peer_owner_id: isAnother(requester, accepter, "account") ? accepter.account : null,
      peer_region: isAnother(requester, accepter, "region") ? accepter.region : null,
      auto_accept: isFar ? null : accepted,
      tags: tags(name),
    };
    const declaration = plan.declare("aws_vpc_peering_connection", peering, "network", body(content, options(peering)));
    if (isFar && accepted !== null)
      plan.part(
        "aws_vpc_peering_connection_accepter",
        declaration.name,
        "network",
        {
          ...body({ vpc_peering_connection_id: plan.ref(id), auto_accept: accepted }),
          region: accepter.region,
          account: plan.vpc(accepter.vpc)?.account ?? accepter.account,
        },
      );
  }
}

const isAnother = (one: PeeringSide, other: PeeringSide, what: "region" | "account"): boolean => other[what] !== null && one[what] !== other[what];

function acceptance(plan: Plan, { id, state }: Peering): Argument | null {
  if (state === "failed" || state === "deleted") plan.notCarried.say("peering connections that have failed or are deleted", id, "they are asked for anew, and not accepted");
  if (state === "unknown") return unknownOf(plan, id, "auto_accept", "bool");
  return state === "active" ? true : null;
}

const options = ({ requester, accepter }: Peering): Block[] => [
  ...(accepter.dnsResolution ? [block("accepter", { allow_remote_vpc_dns_resolution: true })] : []),
  ...(requester.dnsResolution ? [block("requester", { allow_remote_vpc_dns_resolution: true })] : []),
];
