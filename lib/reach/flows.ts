import type { Address, PacketSet, Prefix } from "../net";
import type { MissingFact, ResourceId } from "../model";

/** Who sends or receives. `address`: whatever owns it. `internet`: every public address that the network does not own. */
export type Endpoint =
  | { readonly kind: "interfaces"; readonly ids: readonly ResourceId[] }
  | { readonly kind: "internet"; readonly within?: readonly Prefix[] }
  | { readonly kind: "address"; readonly address: Address };

export interface FlowOptions {
  /** Asks for the request alone. */
  readonly oneWay?: boolean;
  /** Which address of the destination packets are sent to; default its public one from the internet, its private one from inside. */
  readonly toAddress?: "public" | "private" | Address;
  /** Default both. */
  readonly version?: 4 | 6;
}

/**
 * Requests as their sender emits them (private source from inside, public destination from the internet). The three
 * sets are disjoint and make up `asked`. A packet that two interfaces of one endpoint could send alike (their VPCs
 * overlap) is allowed where either may.
 */
export interface Flows {
  readonly asked: PacketSet;
  readonly allowed: PacketSet;
  readonly denied: PacketSet;
  readonly unknown: PacketSet;
  /** The facts that `unknown` hangs on, in the order of the way. */
  readonly missing: readonly MissingFact[];
}
