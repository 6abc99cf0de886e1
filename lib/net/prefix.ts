import type { Address } from "./address";

/** A block of addresses. `address` is its first one: host bits are zero. `length` is 0-32 or 0-128. */
export interface Prefix {
  readonly address: Address;
  readonly length: number;
}
