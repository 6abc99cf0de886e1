import type { PacketSpace } from "../net";
import type { NetworkAcl, NetworkIndex, ResourceId } from "../model";
import type { Doubt, Gate } from "./gate";
import { memo } from "./memo";
import { trafficPattern, type Leg } from "./rule-traffic";
import { seenWithin, sightKey, type End, type Sight } from "./sight";

/**
 * The requests that, themselves or in their replies, pass an ACL in one direction. `other` is how the end that the
 * ACL looks at appears there: the packet's source where it comes in, its destination where it goes out (NACL-6).
 */
export type AclGate = (acl: ResourceId, direction: "ingress" | "egress", leg: Leg, other: Sight) => Gate;

export function aclGates(space: PacketSpace, index: NetworkIndex): AclGate {
  return memo(
    (acl, direction, leg, other) => `${direction} ${leg} ${sightKey(other)} ${acl}`,
    (acl, direction, leg, other) => aclGate(space, index.networkAcl(acl), direction, leg, other),
  );
}

/** What comes in carries the sender as its source: who asked, or on the way back who answers. */
const endSeen = (direction: "ingress" | "egress", leg: Leg): End => ((direction === "ingress") === (leg === "request") ? "src" : "dst");

/** NACL-1: the first match decides. An entry that may match decides nothing: what it would do stays possible. */
function aclGate(space: PacketSpace, acl: NetworkAcl, direction: "ingress" | "egress", leg: Leg, other: Sight): Gate {
  let undecided = space.all;
  const possible = { allow: space.empty, deny: space.empty };
  const doubts: Doubt[] = [];
  for (const { traffic, prefix, action, missing, direction: entrysDirection } of acl.entries) {
    if (entrysDirection !== direction) continue;
    const matched = undecided.intersect(seenWithin(space, trafficPattern(traffic, leg), endSeen(direction, leg), other, [prefix]));
    possible[action] = possible[action].union(matched);
    if (missing.length === 0) undecided = undecided.subtract(matched);
    doubts.push(...missing.map((fact) => ({ where: matched, fact })));
  }
  const sure = possible.allow.subtract(possible.deny.union(undecided));
  const unsettled = possible.allow.subtract(sure);
  return { sure, possible: possible.allow, doubts: doubts.map(({ where, fact }) => ({ where: where.intersect(unsettled), fact })) };
}
