import { BITS, type IpVersion } from "./address";
import { mergeIntervals, subtractIntervals, type Interval } from "./intervals";
import { firstAddress, lastAddress, type Prefix } from "./prefix";

const VERSIONS: readonly IpVersion[] = [4, 6];

/** The addresses of the prefixes of one version, as intervals of their values. */
export const intervalsOf = (prefixes: readonly Prefix[], version: IpVersion): Interval<bigint>[] =>
  prefixes
    .filter((prefix) => prefix.address.version === version)
    .map((prefix) => ({ first: firstAddress(prefix).value, last: lastAddress(prefix).value }));

/** The fewest prefixes that hold the numbers `first` to `last`, ascending. */
export function prefixesOfInterval(version: IpVersion, { first, last }: Interval<bigint>): Prefix[] {
  const prefixes: Prefix[] = [];
  for (let next = first; next <= last; ) {
    const host = largestBlock(next, last);
    prefixes.push({ address: { version, value: next }, length: BITS[version] - host });
    next += 1n << BigInt(host);
  }
  return prefixes;
}

/** Host bits of the largest aligned block that starts at `first` and ends by `last`. */
function largestBlock(first: bigint, last: bigint): number {
  let host = 0;
  while ((first & ((2n << BigInt(host)) - 1n)) === 0n && first + (2n << BigInt(host)) - 1n <= last) host++;
  return host;
}

const spell = (version: IpVersion, intervals: readonly Interval<bigint>[]): Prefix[] =>
  intervals.flatMap((interval) => prefixesOfInterval(version, interval));

/** The fewest prefixes that hold the same addresses: IPv4 first, ascending. */
export const mergePrefixes = (prefixes: readonly Prefix[]): Prefix[] =>
  VERSIONS.flatMap((version) => spell(version, mergeIntervals(intervalsOf(prefixes, version))));

/** The addresses of `from` that are in none of `taken`, as the fewest prefixes: IPv4 first, ascending. */
export const subtractPrefixes = (from: readonly Prefix[], taken: readonly Prefix[]): Prefix[] =>
  VERSIONS.flatMap((version) => spell(version, subtractIntervals(intervalsOf(from, version), intervalsOf(taken, version))));
