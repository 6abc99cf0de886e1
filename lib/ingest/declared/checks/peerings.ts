import { formatPrefix, prefixesOverlap, type Prefix } from "../../../net";
import type { Peering, Vpc } from "../../../model";
import { errorAt } from "../../../source";
import type { CheckGround } from "./ground";

/** PCX-1: two VPCs whose blocks share no address. */
export function checkPeerings({ network, report }: CheckGround): void {
  const vpcs = new Map(network.vpcs.map((vpc) => [vpc.id, vpc]));
  for (const peering of network.peerings) {
    const [one, other] = [vpcs.get(peering.requester.vpc), vpcs.get(peering.accepter.vpc)];
    if (one === undefined || other === undefined) continue;
    const problem = one === other ? `${one.id} with itself` : overlap(one, other);
    if (problem !== null) report(refusal(peering, problem));
  }
}

const refusal = ({ id, span }: Peering, problem: string) =>
  errorAt("peering-overlap", `${id} connects ${problem}: AWS refuses it.`, {
    hint: "Choose blocks for the two VPCs that share no address.",
    span,
  });

function overlap(one: Vpc, other: Vpc): string | null {
  const blocks = (vpc: Vpc): readonly Prefix[] => [...vpc.cidrs, ...vpc.ipv6Cidrs];
  for (const mine of blocks(one))
    for (const theirs of blocks(other))
      if (prefixesOverlap(mine, theirs)) {
        return `${one.id} and ${other.id}, whose blocks ${formatPrefix(mine)} and ${formatPrefix(theirs)} share addresses`;
      }
  return null;
}
