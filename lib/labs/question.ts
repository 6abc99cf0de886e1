import type { Query } from "../explain";
import type { Traffic } from "./traffic";

/** What a check says about the way, besides its ends and traffic. */
export interface Asked {
  readonly ip_version?: 4 | 6;
  readonly to_address?: string;
  readonly one_way?: boolean;
}

/** One question for each traffic. */
export function queriesOf(from: string, to: string, asked: Asked, traffic: readonly Traffic[]): Query[] {
  return traffic.map(({ protocol, port, src_port, icmp_type, icmp_code }) => ({
    from,
    to,
    protocol,
    port,
    src_port,
    icmp_type,
    icmp_code,
    ...wayOf(asked),
  }));
}

export const wayOf = ({ ip_version, to_address, one_way }: Asked): Asked => ({ ip_version, to_address, one_way });
