import type { Address, Prefix } from "../net";

/**
 * An address of the network. `known`: written in the configuration. `symbolic`: left to AWS, some free address of
 * `pool`, or for a public one (`pool` null) some public address that no configured prefix distinguishes.
 * `pinned`: a symbolic one for which `pin` chose a value. Every address has an `id` of its own: two interfaces never
 * share one.
 */
export type AddressSpec =
  | { readonly kind: "known"; readonly id: string; readonly address: Address }
  | { readonly kind: "symbolic"; readonly id: string; readonly pool: Prefix | null; readonly version: 4 | 6 }
  | { readonly kind: "pinned"; readonly id: string; readonly pool: Prefix | null; readonly address: Address };
