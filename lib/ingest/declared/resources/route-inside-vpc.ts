import { formatPrefix, prefixIncludes, samePrefix } from "../../../net";
import type { ResourceId, Route, RouteTargetKind, Vpc } from "../../../model";
import { errorAt } from "../../../source";
import type { Scope } from "./scope";

/** RT-2: what may carry traffic between the subnets of a VPC instead of the local route. */
const MIDDLEBOXES: readonly RouteTargetKind[] = ["local", "nat_gateway", "network_interface", "instance", "vpc_endpoint"];

/**
 * RT-1, RT-2: a route inside the VPC's own blocks replaces the local one, or leads to a whole subnet, through a
 * middlebox only. AWS refuses any other.
 */
export function checkInsideVpc(scope: Scope, table: ResourceId, { destination, target, ref }: Route, vpc: Vpc): void {
  if (!("address" in destination)) return;
  const block = [...vpc.cidrs, ...vpc.ipv6Cidrs].find((cidr) => prefixIncludes(cidr, destination));
  if (block === undefined || target.kind === "unknown" || target.kind === "blackhole") return;
  if (MIDDLEBOXES.includes(target.kind)) return;
  const what = samePrefix(block, destination) ? "the local route of the VPC" : `addresses of the VPC's own block ${formatPrefix(block)}`;
  const allowed = "a network interface, a NAT gateway or a Gateway Load Balancer endpoint only";
  const message = `${table} has a route to ${formatPrefix(destination)} with the target ${target.id}: ${what} can lead to ${allowed}.`;
  scope.report(
    errorAt("route-inside-vpc", message, { hint: "Remove the route: the local route carries traffic inside a VPC.", span: ref.span }),
  );
}
