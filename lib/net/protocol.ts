/** IP protocol numbers (IANA "Protocol Numbers") that the house knows by name. */
export const ICMP = 1;
export const TCP = 6;
export const UDP = 17;
export const ICMPV6 = 58;

/** The largest protocol number. */
export const LAST_PROTOCOL = 255;

/** True where a packet of this protocol carries a source and a destination port. */
export const hasPorts = (protocol: number): boolean => protocol === TCP || protocol === UDP;

/** True where a packet of this protocol carries an ICMP type and code. */
export const isIcmp = (protocol: number): boolean => protocol === ICMP || protocol === ICMPV6;

/** IANA keywords in lower case; 58 by the name that AWS gives it. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0, "hopopt"],
  [ICMP, "icmp"],
  [2, "igmp"],
  [4, "ipv4"],
  [TCP, "tcp"],
  [8, "egp"],
  [UDP, "udp"],
  [27, "rdp"],
  [33, "dccp"],
  [41, "ipv6"],
  [46, "rsvp"],
  [47, "gre"],
  [50, "esp"],
  [51, "ah"],
  [ICMPV6, "icmpv6"],
  [88, "eigrp"],
  [89, "ospf"],
  [94, "ipip"],
  [97, "etherip"],
  [103, "pim"],
  [108, "ipcomp"],
  [112, "vrrp"],
  [115, "l2tp"],
  [132, "sctp"],
  [136, "udplite"],
  [137, "mpls-in-ip"],
]);

const ALIASES: ReadonlyMap<string, number> = new Map([
  ["ipv6-icmp", ICMPV6],
  ["ospfigp", 89],
]);

const NUMBERS: ReadonlyMap<string, number> = new Map([...[...NAMES].map(([number, name]) => [name, number] as const), ...ALIASES]);

/**
 * The number of a protocol given by name (in any case) or number (SG-8: `tcp` = `6`); "all" for `-1` and `all`; null
 * for what names no protocol.
 */
export function protocolNumber(nameOrNumber: string | number): number | "all" | null {
  const text = String(nameOrNumber).toLowerCase();
  if (text === "-1" || text === "all") return "all";
  if (/^(0|[1-9][0-9]{0,2})$/.test(text)) return Number(text) <= LAST_PROTOCOL ? Number(text) : null;
  return NUMBERS.get(text) ?? null;
}

/** Its lower-case name, or the number itself where it has none here. `protocolNumber` reads both back. */
export const protocolName = (protocol: number): string | number => NAMES.get(protocol) ?? protocol;
