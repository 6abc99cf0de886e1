import type { Network, ResourceId } from "../../../model";
import type { Report } from "../arguments";

/** What the checks of a whole network look at. */
export interface CheckGround {
  readonly network: Network;
  readonly report: Report;
  /** Whether two VPCs are known to be different ones. */
  readonly apart: (one: ResourceId, other: ResourceId) => boolean;
}
