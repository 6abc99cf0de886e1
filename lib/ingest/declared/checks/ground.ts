import type { Network, ResourceId } from "../../../model";
import type { Span } from "../../../source";
import type { Report } from "../arguments";

/** An Elastic IP that the quota of its Region counts: one of Amazon's own. */
interface CountedAddress {
  readonly id: ResourceId;
  readonly span: Span;
  readonly region: string | null;
  readonly account: string | null;
}

/** What the checks of a whole network look at. */
export interface CheckGround {
  readonly network: Network;
  /** The Elastic IPs that a Region's quota counts. */
  readonly addresses: readonly CountedAddress[];
  /** Of the prefix lists that say so: their entries can be of one family only. */
  readonly families: ReadonlyMap<ResourceId, 4 | 6>;
  readonly report: Report;
  /** Whether two VPCs are known to be different ones. */
  readonly apart: (one: ResourceId, other: ResourceId) => boolean;
}
