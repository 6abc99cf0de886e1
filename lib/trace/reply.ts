import { ICMP, ICMPV6, isIcmp, type Packet } from "../net";

/** Requests that hosts answer, with the type of the answer (RFC 792, RFC 950, RFC 4443). */
const ICMP_ANSWERS: ReadonlyMap<number, ReadonlyMap<number, number>> = new Map([
  [
    ICMP,
    new Map([
      [8, 0],
      [13, 14],
      [15, 16],
      [17, 18],
    ]),
  ],
  [ICMPV6, new Map([[128, 129]])],
]);

/**
 * The packet that answers the one that arrived, or null where none does: an ICMP type that asks for nothing.
 * Addresses and ports change places; an ICMP answer keeps the code.
 */
export function replyTo(arrived: Packet): Packet | null {
  const turned = { ...arrived, src: arrived.dst, dst: arrived.src, srcPort: arrived.dstPort, dstPort: arrived.srcPort };
  if (!isIcmp(arrived.protocol)) return turned;
  const answer = arrived.icmp === null ? undefined : ICMP_ANSWERS.get(arrived.protocol)?.get(arrived.icmp.type);
  return answer === undefined || arrived.icmp === null ? null : { ...turned, icmp: { type: answer, code: arrived.icmp.code } };
}
