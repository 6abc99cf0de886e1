import type { Range } from "../net";

/**
 * A question (design.md section 3). Endpoints are spelled: a resource address, `internet`,
 * `internet:ADDRESS_OR_CIDR` or `ip:ADDRESS`.
 */
export interface Query {
  readonly from: string;
  readonly to: string;
  /** A name or a number; `-1` or `all` is every protocol. */
  readonly protocol: string | number;
  readonly port?: number | Range;
  /** Default 1024-65535. */
  readonly src_port?: number | Range;
  readonly icmp_type?: number;
  readonly icmp_code?: number;
  readonly ip_version?: 4 | 6;
  readonly to_address?: string;
  readonly one_way?: boolean;
}
