import type { NetworkInterface } from "../model";

const OWNERS: ReadonlySet<NetworkInterface["ownerKind"]> = new Set(["nat_gateway", "vpc_endpoint", "load_balancer", "transit_gateway"]);

/** Interfaces that AWS runs: they may have no group, and are then not filtered (NAT-2, NLB-1); how they pass packets on is not modelled. */
export const isRunByAws = ({ ownerKind }: Pick<NetworkInterface, "ownerKind">): boolean => OWNERS.has(ownerKind);
