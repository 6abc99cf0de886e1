import { hasPorts, ICMPV6, isIcmp, type Packet, type Range } from "../net";
import type { RuleTraffic } from "../model";

const inRange = (range: Range | null, value: number): boolean => range === null || (range[0] <= value && value <= range[1]);

/** SG-8: protocol, then destination port or ICMP type and code. Network ACLs read their entries the same way. */
export function matchesTraffic(traffic: RuleTraffic, packet: Packet): boolean {
  if (traffic.protocol === null) return true;
  if (traffic.protocol !== packet.protocol) return false;
  if (packet.protocol === ICMPV6 && packet.dst.version === 4) return false;
  if (hasPorts(packet.protocol)) return inRange(traffic.ports, packet.dstPort);
  if (isIcmp(packet.protocol)) return matchesIcmp(traffic.icmp, packet);
  return true;
}

function matchesIcmp(named: RuleTraffic["icmp"], { icmp }: Packet): boolean {
  if (named === null || icmp === null) return true;
  return (named.type === null || named.type === icmp.type) && (named.code === null || named.code === icmp.code);
}
