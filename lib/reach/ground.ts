import { INTERNET, subtractPrefixes, type PacketSet, type PacketSpace, type Prefix } from "../net";
import { indexNetwork, type Network, type NetworkIndex, type ResourceId } from "../model";
import { exactly, unsure, type Gate } from "./gate";
import { memo } from "./memo";
import { aclGates, type AclGate } from "./network-acls";
import { ownedPublicly } from "./parties";
import { lookUp, type Region, type Target } from "./route-lookup";
import { unanswered } from "./rule-traffic";
import { groupGates, type GroupGate } from "./security-groups";
import { blocksOf, type End } from "./sight";

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
  /** The same as sets: the requests whose `end` lies in a table's region, one set per target. */
  readonly branches: (table: ResourceId, end: End) => readonly Branch[];
  /** The requests whose `end` has an address of the subnet. */
  readonly near: (subnet: ResourceId, end: End) => PacketSet;
  /** Every public address that the network does not own. */
  readonly internet: readonly Prefix[];
  /** The table that routes what enters through a gateway (RT-9), if it has one. */
  readonly edgeTable: (gateway: ResourceId) => ResourceId | undefined;
  readonly unknown: (fact: string, component: ResourceId) => Gate;
}

export interface Branch {
  readonly packets: PacketSet;
  readonly target: Target;
}

export function groundOf(network: Network, space: PacketSpace): Ground {
  const index = indexNetwork(network);
  const edges = new Map(network.routeTables.flatMap((table) => (table.edge === null ? [] : [[table.edge, table.id] as const])));
  const regions = memo(
    (table: ResourceId) => table,
    (id) => {
      const table = index.routeTable(id);
      return lookUp(index, table, index.vpc(table.vpc));
    },
  );
  return {
    index,
    space,
    open: exactly(space.all),
    shut: exactly(space.empty),
    unanswered: unanswered(space),
    groups: groupGates(space, index),
    acls: aclGates(space, index),
    regions,
    branches: memo(
      (table: ResourceId, end: End) => `${end} ${table}`,
      (table, end) => regions(table).map(({ where, target }) => ({ packets: space.of({ [end]: where }), target })),
    ),
    near: memo(
      (subnet: ResourceId, end: End) => `${end} ${subnet}`,
      (subnet, end) => space.of({ [end]: blocksOf(index.subnet(subnet)) }),
    ),
    internet: subtractPrefixes([...INTERNET[4], ...INTERNET[6]], ownedPublicly(index)),
    edgeTable: (gateway) => edges.get(gateway),
    unknown: (fact, component) => unsure(space, { fact, component }),
  };
}
