import { formatPrefix, prefixIncludes, samePrefix, type Prefix } from "../../../net";
import type { ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import type { CheckGround } from "./ground";

/** RT-2: a route more specific than `local` leads to the whole block of a subnet. The default VPC has more of those than are written. */
export function checkRoutesToSubnets({ network, report }: CheckGround): void {
  const vpcs = new Map(network.vpcs.filter(({ isDefault }) => !isDefault).map((vpc) => [vpc.id, [...vpc.cidrs, ...vpc.ipv6Cidrs]]));
  const subnets = blocksByVpc(network.subnets);
  for (const table of network.routeTables)
    for (const { destination, target, ref } of table.routes) {
      if (!("address" in destination) || target.kind === "blackhole") continue;
      const inside = vpcs.get(table.vpc)?.find((block) => prefixIncludes(block, destination) && !samePrefix(block, destination));
      const blocks = subnets.get(table.vpc);
      if (inside === undefined || blocks === undefined || blocks.some((block) => block === null || samePrefix(block, destination)))
        continue;
      const message = `${table.id} has a route to ${formatPrefix(destination)}, which is a part of ${formatPrefix(inside)} and the block of no subnet.`;
      report(errorAt("route-inside-vpc", message, { hint: "Name the whole block of a subnet.", span: ref.span }));
    }
}

/** Null among the blocks stands for a subnet whose own is not known. */
function blocksByVpc(subnets: CheckGround["network"]["subnets"]): ReadonlyMap<ResourceId, readonly (Prefix | null)[]> {
  const blocks = new Map<ResourceId, (Prefix | null)[]>();
  for (const { vpc, cidr, ipv6Cidr } of subnets) {
    const known = blocks.get(vpc) ?? [];
    known.push(cidr, ...(ipv6Cidr === null ? [] : [ipv6Cidr]));
    blocks.set(vpc, known);
  }
  return blocks;
}
