import { lastValue, type IpVersion } from "./address";
import { EMPTY, FULL, type Diagrams, type Node } from "./diagram";
import { mergeIntervals, type Interval } from "./intervals";
import { addressBound, fieldsOf, PROTOCOL_RUNS, versionBound } from "./packet-levels";
import type { PacketPattern, Range } from "./packet-set";
import type { Prefix } from "./prefix";
import { intervalsOf } from "./prefix-algebra";
import { LAST_PROTOCOL } from "./protocol";

const PORTS: readonly Range[] = [[0, 65535]];
const OCTET: readonly Range[] = [[0, 255]];
const NOTHING: readonly Range[] = [[0, 0]];

/** The diagram of every packet that fits the pattern. */
export function patternNode(diagrams: Diagrams, pattern: PacketPattern): Node {
  const versions: readonly IpVersion[] = pattern.version === undefined ? [4, 6] : [pattern.version];
  return versions.reduce((all, version) => {
    const at = versionBound(version);
    const packets = diagrams.runs([{ first: at, last: at }], versionNode(diagrams, pattern, version));
    return diagrams.combine("union", all, packets);
  }, EMPTY);
}

function versionNode(diagrams: Diagrams, pattern: PacketPattern, version: IpVersion): Node {
  const src = diagrams.runs(addresses(pattern.src, version), FULL);
  const ends = diagrams.runs(addresses(pattern.dst, version), src);
  const wanted = merged(pattern.protocols ?? [[0, LAST_PROTOCOL]]);
  return PROTOCOL_RUNS.reduce((all, run) => {
    const [service, client] = fieldRanges(pattern, fieldsOf(run.first));
    const packets = diagrams.runs(merged(service), diagrams.runs(merged(client), ends));
    return diagrams.combine("union", all, diagrams.runs(within(wanted, run), packets));
  }, EMPTY);
}

function fieldRanges(pattern: PacketPattern, fields: ReturnType<typeof fieldsOf>): [service: readonly Range[], client: readonly Range[]] {
  if (fields === "ports") return [pattern.dstPorts ?? PORTS, pattern.srcPorts ?? PORTS];
  return fields === "icmp" ? [pattern.icmpTypes ?? OCTET, pattern.icmpCodes ?? OCTET] : [NOTHING, NOTHING];
}

function addresses(prefixes: readonly Prefix[] | undefined, version: IpVersion) {
  const runs = prefixes === undefined ? [{ first: 0n, last: lastValue(version) }] : mergeIntervals(intervalsOf(prefixes, version));
  const bound = (value: bigint) => addressBound({ version, value });
  return runs.map(({ first, last }) => ({ first: bound(first), last: bound(last) }));
}

const merged = (ranges: readonly Range[]): Interval<number>[] =>
  mergeIntervals(ranges.filter(([first, last]) => first <= last).map(([first, last]) => ({ first: BigInt(first), last: BigInt(last) }))).map(
    ({ first, last }) => ({ first: Number(first), last: Number(last) }),
  );

const within = (runs: readonly Interval<number>[], limit: Interval<number>): Interval<number>[] =>
  runs
    .map(({ first, last }) => ({ first: Math.max(first, limit.first), last: Math.min(last, limit.last) }))
    .filter(({ first, last }) => first <= last);
