import { BITS, lastValue, type Address } from "./address";

/** A block of addresses. `address` is its first one: host bits are zero. `length` is 0-32 or 0-128. */
export interface Prefix {
  readonly address: Address;
  readonly length: number;
}

export const ANY_V4: Prefix = { address: { version: 4, value: 0n }, length: 0 };
export const ANY_V6: Prefix = { address: { version: 6, value: 0n }, length: 0 };

const sizeOf = ({ address, length }: Prefix): bigint => 1n << BigInt(BITS[address.version] - length);

/** The block of `length` bits that holds the address: host bits are cleared. */
export function prefixOf(address: Address, length: number): Prefix {
  const host = (1n << BigInt(BITS[address.version] - length)) - 1n;
  return { address: { version: address.version, value: address.value & (lastValue(address.version) ^ host) }, length };
}

export const hostPrefix = (address: Address): Prefix => ({ address, length: BITS[address.version] });

export const firstAddress = (prefix: Prefix): Address => prefix.address;

export const lastAddress = (prefix: Prefix): Address => ({
  version: prefix.address.version,
  value: prefix.address.value + sizeOf(prefix) - 1n,
});

export const prefixContains = (prefix: Prefix, address: Address): boolean => prefixIncludes(prefix, hostPrefix(address));

/** True where every address of `inner` is one of `outer`. */
export function prefixIncludes(outer: Prefix, inner: Prefix): boolean {
  if (outer.address.version !== inner.address.version || outer.length > inner.length) return false;
  const host = BigInt(BITS[outer.address.version] - outer.length);
  return inner.address.value >> host === outer.address.value >> host;
}

export const prefixesOverlap = (a: Prefix, b: Prefix): boolean => prefixIncludes(a, b) || prefixIncludes(b, a);

export const samePrefix = (a: Prefix, b: Prefix): boolean => a.length === b.length && prefixIncludes(a, b);
