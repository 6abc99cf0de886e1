import { BITS } from "./address";
import { formatAddress, parseAddress } from "./address-text";
import { prefixOf, type Prefix } from "./prefix";

const LENGTH = /^(0|[1-9][0-9]{0,2})$/;

/**
 * Reads `ADDRESS/LENGTH`. `canonical` is false where host bits were set; they are cleared (NACL-5). Null for anything
 * else: no length, a length beyond the address, spaces.
 */
export function parsePrefix(text: string): { readonly prefix: Prefix; readonly canonical: boolean } | null {
  const slash = text.indexOf("/");
  const address = slash === -1 ? null : parseAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (address === null || !LENGTH.test(digits) || Number(digits) > BITS[address.version]) return null;
  const prefix = prefixOf(address, Number(digits));
  return { prefix, canonical: prefix.address.value === address.value };
}

export const formatPrefix = ({ address, length }: Prefix): string => `${formatAddress(address)}/${length}`;
