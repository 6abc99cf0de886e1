import { explain, type PacketJson, type Query, type Result } from "../explain";
import type { Network } from "../model";

/** The question about one packet of a wider question. */
export const narrowed = (query: Query, packet: PacketJson): Query => ({
  ...query,
  from: query.from.startsWith("internet") ? `internet:${packet.src}` : query.from,
  to: query.to.startsWith("internet") ? `internet:${packet.dst}` : query.to,
  protocol: packet.protocol,
  port: packet.dst_port ?? undefined,
  src_port: packet.src_port ?? undefined,
  icmp_type: packet.icmp?.type,
  icmp_code: packet.icmp?.code,
  ip_version: packet.src.includes(":") ? 6 : 4,
});

/**
 * The answer that proves a point: the whole answer where it is of one kind; of a mixed one, the answer for a packet
 * that is allowed, or for one that is not.
 */
export function evidence(network: Network, query: Query, result: Result, wanted: "allowed" | "denied"): Result {
  const packet = result.witness[wanted];
  return result.verdict === "partial" && packet ? explain(network, narrowed(query, packet)) : result;
}
