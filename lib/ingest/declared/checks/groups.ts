import type { Peer, PrefixList, ResourceId, SecurityGroup } from "../../../model";
import { errorAt, quoted, warningAt } from "../../../source";
import type { CheckGround } from "./ground";

/** SG-11. */
const MOST_RULES = 60;

export function checkGroups(ground: CheckGround): void {
  const lists = new Map(ground.network.prefixLists.map((list) => [list.id, list]));
  const weigh = (version: 4 | 6, peer: Peer): number => weight(version, peer, ground.families, lists);
  for (const group of ground.network.securityGroups) checkQuota(ground, group, weigh);
  checkNames(ground);
}

/** SG-11: rules are counted by direction and IP version. A reference counts once, a prefix list as its largest size. */
function checkQuota({ report }: CheckGround, { id, span, rules }: SecurityGroup, weigh: (version: 4 | 6, peer: Peer) => number): void {
  for (const direction of ["ingress", "egress"] as const)
    for (const version of [4, 6] as const) {
      const counted = rules.filter((rule) => rule.direction === direction).reduce((sum, { peer }) => sum + weigh(version, peer), 0);
      if (counted <= MOST_RULES) continue;
      const message = `${id} has ${counted} IPv${version} ${direction} rules: the quota is ${MOST_RULES} unless AWS raised it.`;
      report(warningAt("quota", message, { hint: "Merge CIDR blocks, use a prefix list, or ask AWS for a higher quota.", span }));
    }
}

function weight(version: 4 | 6, peer: Peer, families: CheckGround["families"], lists: ReadonlyMap<ResourceId, PrefixList>): number {
  if (peer.kind === "cidr") return peer.prefix.address.version === version ? 1 : 0;
  if (peer.kind !== "prefix_list") return 1;
  const family = families.get(peer.prefixList) ?? version;
  return family === version ? (lists.get(peer.prefixList)?.maxEntries ?? 1) : 0;
}

/** EC2 API, CreateSecurityGroup (InvalidGroup.Duplicate): names are unique in a VPC. */
function checkNames({ network, report }: CheckGround): void {
  const seen = new Map<string, ResourceId>();
  for (const { id, vpc, groupName, isDefault, span } of network.securityGroups) {
    if (groupName === null || isDefault) continue;
    const key = `${vpc} ${groupName}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, id);
    else {
      const message = `${id} has the name ${quoted(groupName)}, which ${other} of ${vpc} has too: AWS takes a name once in a VPC.`;
      report(errorAt("duplicate-group-name", message, { hint: "Choose another name for one of them.", span }));
    }
  }
}
