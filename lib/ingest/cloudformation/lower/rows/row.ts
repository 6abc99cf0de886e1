import type { Plain } from "../template-of";

/** A type, its properties, the provider's type, and what it says in these arguments; `null` is written as absent. */
export type Row = readonly [
  type: string,
  properties: { readonly [name: string]: Plain },
  to: string,
  says: { readonly [argument: string]: unknown },
];

/** A reference to a resource by its id, as the arguments of rows have it. */
export const id = (address: string): string => `${address}.id`;
