import type { Address } from "./address";
import type { Bound } from "./diagram";
import type { Packet } from "./packet";
import { hasPorts, isIcmp, LAST_PROTOCOL } from "./protocol";

/**
 * The coordinates of a packet, outermost first. `service` is the destination port or the ICMP type, `client` the
 * source port or the ICMP code; both are 0 for protocols that have neither.
 */
export const LEVELS = { version: 0, protocol: 1, service: 2, client: 3, dst: 4, src: 5 } as const;

/** IPv4 comes first. */
export const versionBound = (version: 4 | 6): number => (version === 4 ? 0 : 1);

/** IPv4 addresses fit into a number, which is cheaper than a bigint. */
export const addressBound = ({ version, value }: Address): Bound => (version === 4 ? Number(value) : value);

export function coordinates(packet: Packet): Bound[] {
  const [service, client] = [packet.icmp?.type ?? packet.dstPort, packet.icmp?.code ?? packet.srcPort];
  return [versionBound(packet.src.version), packet.protocol, service, client, addressBound(packet.dst), addressBound(packet.src)];
}

/** Protocol numbers that have the same header fields: the runs between TCP, UDP and the two ICMPs. */
export const PROTOCOL_RUNS: readonly { readonly first: number; readonly last: number }[] = protocolRuns();

function protocolRuns() {
  const starts: number[] = [];
  for (let protocol = 0; protocol <= LAST_PROTOCOL; protocol++)
    if (protocol === 0 || fieldsOf(protocol) !== fieldsOf(protocol - 1)) starts.push(protocol);
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? LAST_PROTOCOL + 1) - 1 }));
}

export function fieldsOf(protocol: number): "ports" | "icmp" | "none" {
  if (hasPorts(protocol)) return "ports";
  return isIcmp(protocol) ? "icmp" : "none";
}
