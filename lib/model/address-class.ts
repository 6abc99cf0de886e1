import {
  BITS,
  firstAddress,
  formatPrefix,
  hostPrefix,
  INTERNET,
  lastAddress,
  prefixIncludes,
  subtractPrefixes,
  type Address,
  type IpVersion,
  type Prefix,
} from "../net";

/** Addresses that exactly the same configured prefixes contain. */
export interface AddressClass {
  /** Ascending, and as many as could be wanted at once: one for each symbolic address of the pool, if it has them. */
  readonly representatives: readonly Address[];
  /** Disjoint prefixes that cover the class exactly: free and unreserved addresses only (ADDR-2). */
  readonly describe: readonly Prefix[];
}

const RESERVED_AT_START = 4;

/** Where AWS's public addresses often lie (54.162.81.16/28, 54.176.0.0/12, 2600:1f00::/24): familiar in an answer. */
const ORDINARY_PUBLIC: Readonly<Record<IpVersion, readonly Prefix[]>> = {
  4: [
    { address: { version: 4, value: 0x36a2_5110n }, length: 28 },
    { address: { version: 4, value: 0x36b0_0000n }, length: 12 },
  ],
  6: [{ address: { version: 6, value: 0x2600_1f00n << 96n }, length: 24 }],
};

/** Prefixes nest: each one inside the pool, less those inside it, is a class; so is what no inner prefix holds. */
export function privateClasses(pool: Prefix, named: readonly Prefix[], used: readonly Prefix[], wanted: number): AddressClass[] {
  const inner = distinct(named.filter((prefix) => prefix.length > pool.length && prefixIncludes(pool, prefix)));
  const taken = [...reservedIn(pool), ...used.filter((host) => prefixIncludes(pool, host))];
  return [pool, ...inner]
    .map((outer) => {
      const finer = inner.filter((prefix) => prefix.length > outer.length && prefixIncludes(outer, prefix));
      return subtractPrefixes([outer], [...finer, ...taken]);
    })
    .filter((pieces) => pieces.length > 0)
    .sort((a, b) => compareSizes(sizeOf(b), sizeOf(a)))
    .map((pieces) => ({ representatives: take(pieces, wanted), describe: pieces }));
}

/** One class: addresses that no configured prefix distinguishes, but for /0 and its halves (design.md section 2). */
export function publicClasses(version: IpVersion, named: readonly Prefix[], used: readonly Prefix[], wanted: number): AddressClass[] {
  const telling = [...named.filter((prefix) => prefix.length > 1), ...used];
  const describe = subtractPrefixes(INTERNET[version], telling);
  const ordinary = subtractPrefixes(ORDINARY_PUBLIC[version], telling);
  const representatives = take(ordinary, wanted);
  return [{ representatives: representatives.length < wanted ? take(describe, wanted) : representatives, describe }];
}

/** ADDR-2: the first four addresses of a subnet and its last. */
function reservedIn(pool: Prefix): Prefix[] {
  const { version, value } = firstAddress(pool);
  const first = Array.from({ length: RESERVED_AT_START }, (_, i) => hostPrefix({ version, value: value + BigInt(i) }));
  return [...first, hostPrefix(lastAddress(pool))].filter((host) => prefixIncludes(pool, host));
}

function distinct(prefixes: readonly Prefix[]): Prefix[] {
  return [...new Map(prefixes.map((prefix) => [formatPrefix(prefix), prefix])).values()];
}

const sizeOf = (prefixes: readonly Prefix[]): bigint =>
  prefixes.reduce((sum, { address, length }) => sum + (1n << BigInt(BITS[address.version] - length)), 0n);

const compareSizes = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function take(prefixes: readonly Prefix[], count: number): Address[] {
  const taken: Address[] = [];
  for (const prefix of prefixes) {
    const { version, value } = firstAddress(prefix);
    const last = lastAddress(prefix).value;
    for (let next = value; next <= last && taken.length < count; next++) taken.push({ version, value: next });
    if (taken.length === count) break;
  }
  return taken;
}
