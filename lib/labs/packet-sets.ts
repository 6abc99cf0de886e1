import { present } from "../assert";
import type { CubeJson } from "../explain";
import { parsePrefix, protocolNumber, type PacketPattern, type PacketSet, type PacketSpace, type Prefix, type Range } from "../net";
import { parseBlock, type Traffic } from "./traffic";

/** The set that an answer's boxes spell. */
export const setOfCubes = (space: PacketSpace, cubes: readonly CubeJson[]): PacketSet =>
  unionOf(
    space,
    cubes.flatMap((cube) => patternsOf(cube).map((pattern) => space.of(pattern))),
  );

export const unionOf = (space: PacketSpace, sets: readonly PacketSet[]): PacketSet =>
  sets.reduce((union, set) => union.union(set), space.empty);

function patternsOf(cube: CubeJson): PacketPattern[] {
  const box: PacketPattern = {
    protocols: [protocolRange(cube.protocol)],
    src: cube.src.map(prefix),
    dst: cube.dst.map(prefix),
    ...(cube.src_ports ? { srcPorts: cube.src_ports } : {}),
    ...(cube.dst_ports ? { dstPorts: cube.dst_ports } : {}),
  };
  if (!cube.icmp) return [box];
  return cube.icmp.map(([type, code]) => ({
    ...box,
    ...(type === -1 ? {} : { icmpTypes: [[type, type]] }),
    ...(code === -1 ? {} : { icmpCodes: [[code, code]] }),
  }));
}

function protocolRange(protocol: string | number): Range {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(String(protocol)) ?? [];
  if (first !== undefined) return [Number(first), Number(last)];
  const number = protocolNumber(protocol);
  return number === "all" || number === null ? [0, 255] : [number, number];
}

const prefix = (text: string): Prefix => present(parsePrefix(text), `${text} is not a prefix`).prefix;
const block = (text: string): Prefix => present(parseBlock(text), `${text} is not a block`);

/** The packets that a check's traffic names, towards any destination. */
export function setOfTraffic(space: PacketSpace, traffic: Traffic): PacketSet {
  const protocol = protocolNumber(traffic.protocol);
  const named = space.of({
    ...(typeof protocol === "number" ? { protocols: [[protocol, protocol]] } : {}),
    ...(traffic.port ? { dstPorts: [traffic.port] } : {}),
    ...(traffic.src_port ? { srcPorts: [traffic.src_port] } : {}),
    ...(traffic.icmp_type === undefined ? {} : { icmpTypes: [[traffic.icmp_type, traffic.icmp_type]] }),
    ...(traffic.icmp_code === undefined ? {} : { icmpCodes: [[traffic.icmp_code, traffic.icmp_code]] }),
    ...(traffic.from ? { src: traffic.from.map(block) } : {}),
  });
  return traffic.except ? named.subtract(space.of({ src: traffic.except.map(block) })) : named;
}
