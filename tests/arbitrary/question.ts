import fc from "fast-check";
import { concreteAddress, type Network, type NetworkInterface } from "../../lib/model";
import { hasPorts, hostPrefix, ICMP, ICMPV6, isIcmp, lastAddress, sameAddress, TCP, UDP, type Address, type Packet } from "../../lib/net";
import type { Endpoint, FlowOptions } from "../../lib/reach";
import type { Start } from "../../lib/trace";
import { UNBOUND } from "./ends";
import { ip } from "./resources";

/** A packet as its sender emits it, and how one would ask about it. */
export interface Question {
  readonly packet: Packet;
  readonly start: Start;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly options: FlowOptions;
}

/** Addresses out there: inside, at the edges of and outside the blocks that rules name. */
const OUTSIDE = [
  ...["203.0.113.0", "203.0.113.127", "203.0.113.128", "203.0.113.255", "203.0.114.0"],
  ...["198.51.100.7", "8.8.8.8", "54.0.0.0", "54.0.0.99", "2001:db8::7", "2a00::1"],
].map(ip);

/** Addresses that nobody owns, and of AWS's own services (META-1). */
const NOBODYS = [
  ...["10.0.0.99", "10.0.1.99", "10.1.0.99", "10.0.7.7", "10.2.0.1", "192.168.0.1", "100.64.0.1", "240.0.0.1"],
  ...["169.254.169.254", "10.0.0.2", "fd00:ec2::254", "2600:1f00::99", UNBOUND],
].map(ip);

const PORTS = [0, 19, 20, 21, 22, 25, 26, 53, 80, 1023, 1024, 32767, 32768, 40000, 60999, 61000, 65535];
const PROTOCOLS = [TCP, TCP, TCP, TCP, UDP, UDP, ICMP, ICMP, ICMPV6, 47, 50];
const ICMP_TYPES = [8, 8, 0, 3, 13, 14, 128, 128, 129];
const CODES = [0, 0, 1, 4, 255];

/** Numbers that choose among what a network has: they shrink well, whatever the network. */
const picks = fc.record({
  sender: fc.nat(60),
  receiver: fc.nat(60),
  way: fc.constantFrom("address", "end", "end"),
  protocol: fc.constantFrom(...PROTOCOLS),
  srcPort: fc.constantFrom(...PORTS),
  dstPort: fc.constantFrom(...PORTS),
  type: fc.constantFrom(...ICMP_TYPES),
  code: fc.constantFrom(...CODES),
  oneWay: fc.constantFrom(false, false, false, true),
});

interface Place {
  readonly end: NetworkInterface | null;
  readonly address: Address;
}

export const questionOn = (network: Network): fc.Arbitrary<Question | null> =>
  picks.map(({ sender, receiver, way, oneWay, ...header }) => {
    const from = at([...insideOf(network), ...OUTSIDE.map((address) => ({ end: null, address }))], sender);
    const to = at(destinationsFor(network, from), receiver);
    if (to === undefined || from === undefined) return null;
    const { end, isPublic } = to;
    const isNamed = way === "end" && end !== null && (isPublic || isBeside(end, from.end));
    const asked = isNamed ? { kind: "interfaces" as const, ids: [end.id] } : { kind: "address" as const, address: to.address };
    return {
      packet: packetOf(from.address, to.address, header),
      start: from.end === null ? { kind: "internet" } : { kind: "interface", interface: from.end.id },
      from: from.end === null ? { kind: "internet", within: [hostPrefix(from.address)] } : { kind: "interfaces", ids: [from.end.id] },
      to: way === "end" && end === null && OUTSIDE.includes(to.address) ? { kind: "internet" } : asked,
      options: { oneWay, ...(asked.kind === "interfaces" ? { toAddress: isPublic ? ("public" as const) : ("private" as const) } : {}) },
    };
  });

/** In one VPC: the other one has the same addresses for others. */
const isBeside = (a: NetworkInterface, b: NetworkInterface | null): boolean =>
  (a.subnet === "subnet-other") === (b?.subnet === "subnet-other");

const at = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

const insideOf = (network: Network): Place[] =>
  network.interfaces.flatMap((end) =>
    [...[...end.addresses.map((a) => a.private), ...end.ipv6Addresses].map(concreteAddress), ...end.prefixes.map(lastAddress)].map(
      (address) => ({ end, address }),
    ),
  );

const publicOf = (network: Network): Place[] =>
  network.interfaces.flatMap((end) =>
    end.addresses.flatMap((a) => (a.public === null ? [] : [{ end, address: concreteAddress(a.public.spec) }])),
  );

/** Of the sender's IP version, not its own, and not both out there. */
function destinationsFor(network: Network, from: Place | undefined): (Place & { readonly isPublic: boolean })[] {
  if (from === undefined) return [];
  const places = [
    ...publicOf(network).map((place) => ({ ...place, isPublic: true })),
    ...insideOf(network).map((place) => ({ ...place, isPublic: place.address.version === 6 })),
    ...(from.end === null ? [] : [...OUTSIDE, ...NOBODYS].map((address) => ({ end: null, address, isPublic: true }))),
  ];
  const isOther = ({ end, address }: Place) => (end === null || end.id !== from.end?.id) && !isOwnOf(from.end, address);
  return places.filter((place) => place.address.version === from.address.version && isOther(place));
}

const isOwnOf = (end: NetworkInterface | null, address: Address): boolean =>
  end !== null && end.addresses.some((a) => sameAddress(concreteAddress(a.private), address));

function packetOf(
  src: Address,
  dst: Address,
  header: { protocol: number; srcPort: number; dstPort: number; type: number; code: number },
): Packet {
  const { protocol } = header;
  const ports = hasPorts(protocol) ? { srcPort: header.srcPort, dstPort: header.dstPort } : { srcPort: 0, dstPort: 0 };
  return { protocol, src, dst, ...ports, icmp: isIcmp(protocol) ? { type: header.type, code: header.code } : null };
}
