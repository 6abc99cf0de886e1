import type { Address, IpVersion } from "./address";
import { childAt, edgesOf, EMPTY, type Bound, type Node } from "./diagram";
import { addressBound, fieldsOf } from "./packet-levels";
import type { Packet } from "./packet";
import { parseAddress } from "./address-text";
import { ICMP, ICMPV6, TCP, UDP } from "./protocol";

const PROTOCOLS = [TCP, UDP, ICMP, ICMPV6];
const SERVICES = { ports: [443, 80, 22, 53], icmp: [8, 128, 0], none: [0] };
/** The client ports that every system uses, and what most Linux and NAT gateways add (NACL-3). */
const CLIENTS = { ports: [49152, 32768, 1024], icmp: [0], none: [0] };
const addresses = (...texts: readonly string[]): Bound[] => texts.flatMap((text) => parseAddress(text) ?? []).map(addressBound);
/** Documentation ranges (RFC 5737, RFC 3849): unlike anyone's real address. */
const SOURCES: Readonly<Record<IpVersion, Bound[]>> = {
  4: addresses("203.0.113.10", "198.51.100.10", "192.0.2.10"),
  6: addresses("2001:db8::10", "2001:db8:1::10"),
};
const DESTINATIONS: Readonly<Record<IpVersion, Bound[]>> = {
  4: addresses("198.51.100.20", "203.0.113.20", "192.0.2.20"),
  6: addresses("2001:db8::20", "2001:db8:1::20"),
};
/** Where nothing is preferred: this far into the run, as a host's address rather than its network's. */
const INTO_RUN = 10;

/** One packet of a set that is not empty: at each level an ordinary value where the set has one. */
export function sampleOf(root: Node): Packet {
  const [at, ofVersion] = pick(root, [0]);
  const version: IpVersion = at === 0 ? 4 : 6;
  const [protocol, ofProtocol] = pick(ofVersion, PROTOCOLS);
  const kind = fieldsOf(Number(protocol));
  const [service, ofService] = pick(ofProtocol, SERVICES[kind]);
  const [client, ofClient] = pick(ofService, CLIENTS[kind]);
  const [dst, ofDst] = pick(ofClient, DESTINATIONS[version], INTO_RUN);
  const [src] = pick(ofDst, SOURCES[version], INTO_RUN);
  const address = (value: Bound): Address => ({ version, value: BigInt(value) });
  const ports = kind === "ports" ? { srcPort: Number(client), dstPort: Number(service) } : { srcPort: 0, dstPort: 0 };
  const icmp = kind === "icmp" ? { type: Number(service), code: Number(client) } : null;
  return { protocol: Number(protocol), src: address(src), dst: address(dst), ...ports, icmp };
}

/** The first preferred value that leads anywhere, else one of the first run: its start, or `into` it where it is that long. */
function pick(node: Node, preferred: readonly Bound[], into = 0): [Bound, Node] {
  const ordinary = preferred.find((value) => childAt(node, value) !== EMPTY);
  if (ordinary !== undefined) return [ordinary, childAt(node, ordinary)];
  const [run] = edgesOf(node);
  if (run === undefined) return [0, EMPTY];
  const inside = typeof run.first === "bigint" ? run.first + BigInt(into) : run.first + into;
  return [inside <= run.last ? inside : run.first, run.child];
}
