import type { Address } from "./address";

/**
 * The header fields that AWS looks at, of one packet. Both addresses are of the same IP version.
 * `srcPort` and `dstPort` are 0-65535 for TCP and UDP; for ICMP and ICMPv6 `icmp` holds type and code (0-255 each)
 * and both ports are 0; for every other protocol number ports are 0 and `icmp` is null.
 */
export interface Packet {
  readonly protocol: number;
  readonly src: Address;
  readonly dst: Address;
  readonly srcPort: number;
  readonly dstPort: number;
  readonly icmp: IcmpType | null;
}

export interface IcmpType {
  readonly type: number;
  readonly code: number;
}
