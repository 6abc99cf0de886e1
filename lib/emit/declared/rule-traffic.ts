import { isIcmp, protocolName, type Range } from "../../net";
import type { NetworkAclEntry, RuleTraffic, SecurityGroupRule } from "../../model";
import type { Argument, Unknown } from "./declaration";

/** What a rule says of traffic, as AWS's API has it: numbers for ports, or type and code of ICMP (SG-8). */
export interface SpelledTraffic {
  readonly protocol: Argument;
  readonly from: Argument | null;
  readonly to: Argument | null;
}

const ALL_PORTS: Range = [0, 65_535];

/** `tcp`, `udp`, `icmp` and `icmpv6` by name, others by number, `-1` for all. */
export function spellTraffic(traffic: RuleTraffic): SpelledTraffic {
  const { protocol } = traffic;
  if (protocol === null) return { protocol: "-1", from: null, to: null };
  const named = String(protocolName(protocol));
  const name = ["tcp", "udp", "icmp", "icmpv6"].includes(named) ? named : String(protocol);
  if (isIcmp(protocol)) return { protocol: name, from: traffic.icmp?.type ?? -1, to: traffic.icmp?.code ?? -1 };
  if (protocol !== 6 && protocol !== 17) return { protocol: name, from: null, to: null };
  const [from, to] = traffic.ports ?? ALL_PORTS;
  return { protocol: name, from, to };
}

/** The part of a rule's traffic that is not known, where it is one. */
export function withUnknownPart(spelled: SpelledTraffic, traffic: RuleTraffic, unknown: (part: string, type: Unknown["type"]) => Unknown): SpelledTraffic {
  if (traffic.protocol === null) return { protocol: unknown("protocol", "string"), from: 0, to: 0 };
  if (spelled.from === null || traffic.ports !== null) return spelled;
  return { ...spelled, from: unknown("from_port", "number"), to: unknown("to_port", "number") };
}

export const isCertain = ({ missing }: Pick<SecurityGroupRule | NetworkAclEntry, "missing">): boolean => missing.length === 0;
