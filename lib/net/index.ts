/** Addresses, prefixes, protocols, packets and exact sets of packets: pure values. */
export { BITS, lastValue, sameAddress, type Address, type IpVersion } from "./address";
export { formatAddress, parseAddress } from "./address-text";
export {
  ANY_V4,
  ANY_V6,
  firstAddress,
  hostPrefix,
  lastAddress,
  prefixContains,
  prefixesOverlap,
  prefixIncludes,
  prefixOf,
  samePrefix,
  type Prefix,
} from "./prefix";
export { formatPrefix, parsePrefix } from "./prefix-text";
export { mergePrefixes, subtractPrefixes } from "./prefix-algebra";
export { INTERNET, PRIVATE_V4, SHARED_V4, UNROUTABLE } from "./named-prefixes";
export { icmpTypeName, icmpTypeNumber, NAMED_TRAFFIC, type NamedTraffic } from "./named-traffic";
export { hasPorts, ICMP, ICMPV6, isIcmp, protocolName, protocolNumber, TCP, UDP } from "./protocol";
export type { Packet } from "./packet";
export { createPacketSpace } from "./packet-space";
export type { Cube, PacketPattern, PacketSet, PacketSpace, Range } from "./packet-set";
