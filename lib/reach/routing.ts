import { prefixContains } from "../net";
import type { ResourceId, Subnet } from "../model";
import { anyOf, exactly, inTurn, type Gate } from "./gate";
import type { Ground } from "./ground";
import { targetFor, type Target } from "./route-lookup";
import { blocksOf, type End, type Sight } from "./sight";

/** What lies behind each target, for the packets that are sent there. */
export type Behind = (target: Target) => Gate;

/** Sends packets on by the table of the subnet that they leave, each to what is behind its own target (RT-2). */
export function routed(ground: Ground, subnet: Subnet, end: End, sight: Sight, behind: Behind): Gate {
  if (sight !== "as_sent") return behind(targetFor(ground.regions(subnet.routeTable), sight));
  const branches = ground.branches(subnet.routeTable, end);
  return anyOf(
    ground.space,
    branches.map(({ packets, target }) => inTurn(exactly(packets), behind(target))),
  );
}

/** RT-6: only destinations outside the subnet's own blocks leave it; for those inside, `beyond` is no way. */
export function beyondSubnet(ground: Ground, subnet: Subnet, end: End, sight: Sight, beyond: Gate): Gate {
  if (sight !== "as_sent") return blocksOf(subnet).some((block) => prefixContains(block, sight)) ? ground.shut : beyond;
  return inTurn(exactly(ground.space.all.subtract(ground.near(subnet.id, end))), beyond);
}

/** Targets that decide by themselves: nothing is behind them, or nothing is known of it. */
export function elsewhere(ground: Ground, target: Target, table: ResourceId): Gate {
  if (target.kind === "none" || target.kind === "blackhole") return ground.shut;
  if (target.kind === "unknown") return ground.unknown(target.fact, table);
  return "id" in target ? ground.unknown(`what becomes of traffic at this ${words(target.kind)}`, target.id) : ground.shut;
}

const words = (kind: string): string => kind.replaceAll("_", " ");
