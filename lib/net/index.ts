/** Addresses, prefixes, protocols, packets and exact sets of packets: pure values. */
export { BITS, sameAddress, type Address, type IpVersion } from "./address";
export type { Prefix } from "./prefix";
export { hasPorts, ICMP, ICMPV6, isIcmp, TCP, UDP } from "./protocol";
export type { IcmpType, Packet } from "./packet";
export type { Cube, PacketPattern, PacketSet, PacketSpace, Range } from "./packet-set";
