import type { Packet } from "./packet";
import type { Prefix } from "./prefix";

/** An inclusive range of whole numbers. */
export type Range = readonly [first: number, last: number];

/**
 * A box of packets: every combination of one element from each field. `srcPorts` and `dstPorts` are lists of
 * disjoint ascending ranges, null where the protocol has no ports; `icmp` is a list of ranges of types and codes,
 * null for other protocols.
 */
export interface Cube {
  /** Inclusive range of protocol numbers that share the rest of the box. */
  readonly protocols: Range;
  readonly src: readonly Prefix[];
  readonly dst: readonly Prefix[];
  readonly srcPorts: readonly Range[] | null;
  readonly dstPorts: readonly Range[] | null;
  readonly icmp: readonly { readonly types: Range; readonly codes: Range }[] | null;
}

/**
 * An exact set of packets of both IP versions. Immutable and canonical: two sets of one `PacketSpace` hold the same
 * packets iff `equals`, and iff their `key` is the same text; keys also compare between spaces.
 */
export interface PacketSet {
  readonly isEmpty: boolean;
  /** Canonical text: equal iff the sets are equal. */
  readonly key: string;
  union(other: PacketSet): PacketSet;
  intersect(other: PacketSet): PacketSet;
  subtract(other: PacketSet): PacketSet;
  equals(other: PacketSet): boolean;
  contains(packet: Packet): boolean;
  isSubsetOf(other: PacketSet): boolean;
  /** One packet of the set, always the same one, or null where it is empty. Prefers ordinary-looking values. */
  sample(): Packet | null;
  /** Disjoint boxes that cover the set exactly, in a fixed order. */
  cubes(): readonly Cube[];
  /** Source and destination exchanged: addresses, and ports for TCP and UDP. ICMP types stay as they are. */
  reversed(): PacketSet;
}

/** Which packets: a field left out means every value. Ports and ICMP narrow the protocols that have them. */
export interface PacketPattern {
  readonly version?: 4 | 6;
  readonly protocols?: readonly Range[];
  readonly src?: readonly Prefix[];
  readonly dst?: readonly Prefix[];
  readonly srcPorts?: readonly Range[];
  readonly dstPorts?: readonly Range[];
  readonly icmpTypes?: readonly Range[];
  readonly icmpCodes?: readonly Range[];
}

/** Makes the sets of one computation; they share their structure, so that equality and algebra stay cheap. */
export interface PacketSpace {
  readonly empty: PacketSet;
  readonly all: PacketSet;
  of(pattern: PacketPattern): PacketSet;
  only(packet: Packet): PacketSet;
}
