import { formatAddress, formatPrefix, hasPorts, protocolName, type Cube, type Packet, type Range } from "../net";
import type { Step } from "../trace";
import type { CubeJson, PacketJson, StepJson } from "./result";

const EVERY_TYPE_OR_CODE: Range = [0, 255];
/** Stands for every ICMP type or code. */
const ANY = -1;

export const packetJson = (packet: Packet): PacketJson => ({
  protocol: protocolName(packet.protocol),
  src: formatAddress(packet.src),
  dst: formatAddress(packet.dst),
  src_port: hasPorts(packet.protocol) ? packet.srcPort : null,
  dst_port: hasPorts(packet.protocol) ? packet.dstPort : null,
  icmp: packet.icmp,
});

export const stepJson = (step: Step): StepJson => ({
  component: step.component,
  kind: step.kind,
  direction: step.direction,
  before: packetJson(step.before),
  after: packetJson(step.after),
  action: step.action,
  rule: step.rule?.label ?? null,
  code: step.code,
  span: step.span,
});

export const cubeJson = ({ protocols: [first, last], src, dst, srcPorts, dstPorts, icmp }: Cube): CubeJson => ({
  protocol: first === last ? protocolName(first) : `${first}-${last}`,
  src: src.map(formatPrefix),
  dst: dst.map(formatPrefix),
  src_ports: srcPorts,
  dst_ports: dstPorts,
  icmp:
    icmp?.flatMap(({ types, codes }) => valuesOf(types).flatMap((type) => valuesOf(codes).map((code) => [type, code] as const))) ?? null,
});

const valuesOf = ([first, last]: Range): readonly number[] =>
  first === EVERY_TYPE_OR_CODE[0] && last === EVERY_TYPE_OR_CODE[1] ? [ANY] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
