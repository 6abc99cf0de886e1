import { assert } from "../assert";
import type { IpVersion } from "./address";
import { ANY_V4, type Prefix } from "./prefix";
import { subtractPrefixes } from "./prefix-algebra";
import { parsePrefix } from "./prefix-text";

const prefixes = (...texts: readonly string[]): readonly Prefix[] =>
  texts.map((text) => {
    const parsed = parsePrefix(text);
    assert(parsed?.canonical === true, `${text} is not a prefix`);
    return parsed.prefix;
  });

/** RFC 1918. */
export const PRIVATE_V4 = prefixes("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
/** RFC 6598: carriers' own. */
export const SHARED_V4 = prefixes("100.64.0.0/10");

const THIS_NETWORK = prefixes("0.0.0.0/8");
const LOOPBACK = prefixes("127.0.0.0/8");
const LINK_LOCAL = prefixes("169.254.0.0/16");
const MULTICAST = prefixes("224.0.0.0/4");
const RESERVED = prefixes("240.0.0.0/4");
/** RFC 4291: the only space that global unicast addresses are given from. */
const GLOBAL_UNICAST_V6 = prefixes("2000::/3");

/** Every public address, documentation ranges included (design.md section 3, `internet`). */
export const INTERNET: Readonly<Record<IpVersion, readonly Prefix[]>> = {
  4: subtractPrefixes([ANY_V4], [...PRIVATE_V4, ...SHARED_V4, ...THIS_NETWORK, ...LOOPBACK, ...LINK_LOCAL, ...MULTICAST, ...RESERVED]),
  6: GLOBAL_UNICAST_V6,
};

/** Addresses that no route can name (RT-3). */
export const UNROUTABLE = prefixes("169.254.168.0/22", "fd00:ec2::/32");
