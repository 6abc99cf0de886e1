import type { NetworkInterface } from "../model";
import type { Gate } from "./gate";
import type { Ground } from "./ground";

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

/** A function starts flows and receives none. */
export const accepting = (ground: Ground, i: NetworkInterface): Gate => (i.ownerKind === "function" ? ground.shut : awake(ground, i));
