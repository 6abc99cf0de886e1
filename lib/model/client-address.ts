import type { TargetGroup } from "./connections";

const DATAGRAMS: readonly TargetGroup["protocol"][] = ["udp", "tcp_udp", "quic", "tcp_quic"];
const SWITCHED: readonly TargetGroup["protocol"][] = ["tcp", "tls"];

/** NLB-1: whether a network load balancer lets targets see the client's address is fixed for datagrams, and a switch for TCP and TLS. */
export function preservation({ protocol, targetType }: Pick<TargetGroup, "protocol" | "targetType">): "always" | "never" | { readonly unlessSet: boolean } {
  if (DATAGRAMS.includes(protocol)) return "always";
  return SWITCHED.includes(protocol) ? { unlessSet: targetType !== "ip" } : "never";
}
