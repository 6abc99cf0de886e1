import { ICMP, ICMPV6, type PacketPattern, type PacketSet, type PacketSpace, type Range } from "../net";
import type { RuleTraffic } from "../model";

export type Leg = "request" | "reply";

/** ICMP requests and the type that answers them, by protocol (RFC 792, RFC 950, RFC 4443). */
const ANSWERS: Readonly<Record<number, ReadonlyMap<number, number>>> = {
  [ICMP]: new Map([[8, 0], [13, 14], [15, 16], [17, 18]]),
  [ICMPV6]: new Map([[128, 129]]),
};

const exactly = (n: number): Range => [n, n];

/**
 * The requests that a rule's traffic matches, or whose replies it matches: ports of a reply are exchanged, its ICMP
 * type is the answering one, its code the same. Addresses are left open. SG-8: `icmpv6` never matches IPv4.
 */
export function trafficPattern({ protocol, ports, icmp }: RuleTraffic, leg: Leg): PacketPattern {
  if (protocol === null) return {};
  const types = icmp === null || icmp.type === null ? undefined : typesOnLeg(protocol, icmp.type, leg);
  return {
    protocols: [exactly(protocol)],
    ...(protocol === ICMPV6 && { version: 6 as const }),
    ...(ports && { [leg === "request" ? "dstPorts" : "srcPorts"]: [ports] }),
    ...(types && { icmpTypes: types }),
    ...(icmp && icmp.code !== null && { icmpCodes: [exactly(icmp.code)] }),
  };
}

function typesOnLeg(protocol: number, type: number, leg: Leg): Range[] {
  if (leg === "request") return [exactly(type)];
  return [...(ANSWERS[protocol] ?? [])].flatMap(([request, answer]) => (answer === type ? [exactly(request)] : []));
}

/** The packets that nobody answers: ICMP of every type that is not a question. */
export function unanswered(space: PacketSpace): PacketSet {
  return [ICMP, ICMPV6].reduce((all, protocol) => {
    const questions = [...(ANSWERS[protocol]?.keys() ?? [])].map(exactly);
    const icmp = space.of({ protocols: [exactly(protocol)] });
    return all.union(icmp.subtract(space.of({ protocols: [exactly(protocol)], icmpTypes: questions })));
  }, space.empty);
}
