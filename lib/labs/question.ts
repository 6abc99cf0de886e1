import type { Query } from "../explain";
import type { Traffic } from "./traffic";

/** What a check says about the way, besides its ends and traffic. */
export interface Asked {
  readonly ip_version?: 4 | 6;
  readonly to_address?: string;
  readonly one_way?: boolean;
}

export const queryOf = (from: string, to: string, asked: Asked, traffic: Traffic): Query => ({
  from,
  to,
  protocol: traffic.protocol,
  port: traffic.port,
  src_port: traffic.src_port,
  icmp_type: traffic.icmp_type,
  icmp_code: traffic.icmp_code,
  ...wayOf(asked),
});

export const wayOf = ({ ip_version, to_address, one_way }: Asked): Asked => ({ ip_version, to_address, one_way });
