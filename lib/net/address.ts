/** An IP address as a value: `value` is the 32- or 128-bit number that its bytes spell. */
export interface Address {
  readonly version: IpVersion;
  readonly value: bigint;
}

export type IpVersion = 4 | 6;

export const BITS: Readonly<Record<IpVersion, number>> = { 4: 32, 6: 128 };

export const sameAddress = (a: Address, b: Address): boolean => a.version === b.version && a.value === b.value;

/** The largest number that an address of this version spells. */
export const lastValue = (version: IpVersion): bigint => (1n << BigInt(BITS[version])) - 1n;
