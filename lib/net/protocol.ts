/** IP protocol numbers (IANA "Protocol Numbers") that the house knows by name. */
export const ICMP = 1;
export const TCP = 6;
export const UDP = 17;
export const ICMPV6 = 58;

/** True where a packet of this protocol carries a source and a destination port. */
export const hasPorts = (protocol: number): boolean => protocol === TCP || protocol === UDP;

/** True where a packet of this protocol carries an ICMP type and code. */
export const isIcmp = (protocol: number): boolean => protocol === ICMP || protocol === ICMPV6;
