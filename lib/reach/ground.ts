import type { PacketSet, PacketSpace } from "../net";
import { indexNetwork, type Network, type NetworkIndex, type ResourceId } from "../model";
import { exactly, unsure, type Gate } from "./gate";
import { memo } from "./memo";
import { aclGates, type AclGate } from "./network-acls";
import { lookUp, type Region } from "./route-lookup";
import { unanswered } from "./rule-traffic";
import { groupGates, type GroupGate } from "./security-groups";

/** What every question about one network shares: look-ups, and the gates that were already worked out. */
export interface Ground {
  readonly index: NetworkIndex;
  readonly space: PacketSpace;
  readonly open: Gate;
  readonly shut: Gate;
  /** Requests that nobody answers. */
  readonly unanswered: PacketSet;
  readonly groups: GroupGate;
  readonly acls: AclGate;
  readonly regions: (table: ResourceId) => readonly Region[];
  /** The table that routes what enters through a gateway (RT-9), if it has one. */
  readonly edgeTable: (gateway: ResourceId) => ResourceId | undefined;
  readonly unknown: (fact: string, component: ResourceId) => Gate;
}

export function groundOf(network: Network, space: PacketSpace): Ground {
  const index = indexNetwork(network);
  const edges = new Map(network.routeTables.flatMap((table) => (table.edge === null ? [] : [[table.edge, table.id] as const])));
  return {
    index,
    space,
    open: exactly(space.all),
    shut: exactly(space.empty),
    unanswered: unanswered(space),
    groups: groupGates(space, index),
    acls: aclGates(space, index),
    regions: memo(
      (table: ResourceId) => table,
      (id) => {
        const table = index.routeTable(id);
        return lookUp(index, table, index.vpc(table.vpc));
      },
    ),
    edgeTable: (gateway) => edges.get(gateway),
    unknown: (fact, component) => unsure(space, { fact, component }),
  };
}
