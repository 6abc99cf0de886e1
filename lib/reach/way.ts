import type { Prefix } from "../net";
import type { Party } from "./parties";

/** One sender, one receiver, and the address that the receiver is called by. */
export interface Way {
  readonly from: Party;
  readonly to: Party;
  readonly destination: readonly Prefix[];
  readonly oneWay: boolean;
}
