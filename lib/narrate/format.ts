import type { CubeJson, PacketJson } from "../explain";

type PortRanges = readonly (readonly [number, number])[];

const EVERY_PORT = 65_535;

/** "22", "1024-65535", "80 and 443", "1-5, 9 and 11". */
export const formatPorts = (ranges: PortRanges): string =>
  joined(ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)));

/** "a, b and c". */
export function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

export const ICMP_NAMES: Readonly<Record<string, string>> = {
  "icmp 0": "echo reply",
  "icmp 3": "destination unreachable",
  "icmp 8": "echo",
  "icmp 11": "time exceeded",
  "icmpv6 128": "echo",
  "icmpv6 129": "echo reply",
};

const protocolText = (protocol: string | number): string => {
  if (protocol === "icmpv6") return "ICMPv6";
  return typeof protocol === "string" && /[a-z]/.test(protocol) ? protocol.toUpperCase() : `IP protocol ${protocol}`;
};

/** What kind of packet: "TCP port 22", "ICMP echo", "IP protocol 47". */
export function formatTraffic({ protocol, dst_port, icmp }: Pick<PacketJson, "protocol" | "dst_port" | "icmp">): string {
  if (icmp !== null) return `${protocolText(protocol)} ${ICMP_NAMES[`${protocol} ${icmp.type}`] ?? `type ${icmp.type}`}`;
  return dst_port === null ? protocolText(protocol) : `${protocolText(protocol)} port ${dst_port}`;
}

/** The five-tuple: "TCP 198.51.100.7:50000 to 10.0.1.5:22". */
export function formatPacket(packet: PacketJson): string {
  const end = (address: string, port: number | null) =>
    port === null ? address : `${address.includes(":") ? `[${address}]` : address}:${port}`;
  const kind = packet.icmp === null ? protocolText(packet.protocol) : formatTraffic(packet);
  return `${kind} ${end(packet.src, packet.src_port)} to ${end(packet.dst, packet.dst_port)}`;
}

/** What all of the boxes have in common, as far as it can be said in a few words; null where they differ. */
export function formatAsked(cubes: readonly CubeJson[]): string | null {
  const [first] = cubes;
  if (first === undefined || cubes.some((cube) => cube.protocol !== first.protocol)) return null;
  if (typeof first.protocol === "string" && first.protocol.includes("-")) return null;
  const ports = unionOf(cubes.flatMap((cube) => cube.dst_ports ?? []));
  const [range] = ports;
  if (range === undefined || (range[0] === 0 && range[1] === EVERY_PORT)) return icmpText(first) ?? protocolText(first.protocol);
  return `${protocolText(first.protocol)} ${ports.length === 1 && range[0] === range[1] ? "port" : "ports"} ${formatPorts(ports)}`;
}

function icmpText({ protocol, icmp }: CubeJson): string | null {
  const [pair] = icmp ?? [];
  return pair === undefined || pair[0] < 0 ? null : formatTraffic({ protocol, dst_port: null, icmp: { type: pair[0], code: pair[1] } });
}

/** Ranges as disjoint ascending ones. */
export function unionOf(ranges: PortRanges): PortRanges {
  const merged: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
