import type { NetworkInterface } from "../model";
import type { Gate } from "./gate";
import type { Ground } from "./ground";
import type { Sight } from "./sight";

const NOT_MODELLED: ReadonlySet<NetworkInterface["ownerKind"]> = new Set(["nat_gateway", "vpc_endpoint", "load_balancer", "transit_gateway"]);

/** True where the interface belongs to a component that handles packets in a way of its own. */
export const isIntermediary = (i: NetworkInterface): boolean => NOT_MODELLED.has(i.ownerKind);

export const intermediary = (ground: Ground, i: NetworkInterface): Gate =>
  ground.unknown(`what this ${(i.ownerKind ?? "interface").replaceAll("_", " ")} starts and accepts`, i.owner ?? i.id);

/** A stopped instance neither sends nor receives. */
export function awake(ground: Ground, i: NetworkInterface): Gate {
  if (i.ownerKind !== "instance" || i.owner === null) return ground.open;
  const { state, id } = ground.index.instance(i.owner);
  if (state === "unknown") return ground.unknown("whether the instance is running", id);
  return state === "running" ? ground.open : ground.shut;
}

/** The groups of an interface. What AWS runs without any is not filtered (NAT-2, NLB-1); other interfaces let nothing start. */
export const filtered = (ground: Ground, i: NetworkInterface, direction: "ingress" | "egress", peer: Sight): Gate =>
  i.securityGroups.length === 0 && isIntermediary(i) ? ground.open : ground.groups(i.securityGroups, direction, peer);

/** A function starts flows and receives none; a NAT gateway takes nothing but replies (NAT-3). */
export function accepting(ground: Ground, i: NetworkInterface): Gate {
  if (i.ownerKind === "function" || i.ownerKind === "nat_gateway") return ground.shut;
  return isIntermediary(i) ? intermediary(ground, i) : awake(ground, i);
}
