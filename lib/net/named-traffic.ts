import { ICMP, ICMPV6, TCP, UDP } from "./protocol";

/** Traffic that people know by a name: what one choice of "Type" fills into a rule's "Protocol" and "Port range". */
export interface NamedTraffic {
  readonly name: string;
  /** Null is every protocol. */
  readonly protocol: number | null;
  /** The one port, or null for all that the protocol has. */
  readonly port: number | null;
}

const tcp = (name: string, port: number): NamedTraffic => ({ name, protocol: TCP, port });

/**
 * The choices of "Type" that leave nothing to fill in, as the Amazon VPC console offers them for groups and ACLs.
 * Source: EC2UG "Security group rules for different use cases" and VPCUG "Security group rules"; the ports are those
 * of the IANA service name registry.
 */
export const NAMED_TRAFFIC: readonly NamedTraffic[] = [
  { name: "All traffic", protocol: null, port: null },
  { name: "All TCP", protocol: TCP, port: null },
  { name: "All UDP", protocol: UDP, port: null },
  { name: "All ICMP - IPv4", protocol: ICMP, port: null },
  { name: "All ICMP - IPv6", protocol: ICMPV6, port: null },
  tcp("SSH", 22),
  tcp("SMTP", 25),
  { name: "DNS (UDP)", protocol: UDP, port: 53 },
  tcp("DNS (TCP)", 53),
  tcp("HTTP", 80),
  tcp("POP3", 110),
  tcp("IMAP", 143),
  tcp("LDAP", 389),
  tcp("HTTPS", 443),
  tcp("SMB", 445),
  tcp("SMTPS", 465),
  tcp("IMAPS", 993),
  tcp("POP3S", 995),
  tcp("MSSQL", 1433),
  tcp("Oracle-RDS", 1521),
  tcp("NFS", 2049),
  tcp("MYSQL/Aurora", 3306),
  tcp("RDP", 3389),
  tcp("Redshift", 5439),
  tcp("PostgreSQL", 5432),
  tcp("WinRM-HTTP", 5985),
  tcp("WinRM-HTTPS", 5986),
  tcp("CQLSH / CASSANDRA", 9042),
];

/** ICMP types by name: IANA "ICMP Parameters", in the spelling of the console. */
const ICMP_TYPES: ReadonlyMap<number, string> = new Map([
  [0, "Echo Reply"],
  [3, "Destination Unreachable"],
  [4, "Source Quench"],
  [5, "Redirect Message"],
  [6, "Alternate Host Address"],
  [8, "Echo Request"],
  [9, "Router Advertisement"],
  [10, "Router Solicitation"],
  [11, "Time Exceeded"],
  [12, "Parameter Problem"],
  [13, "Timestamp"],
  [14, "Timestamp Reply"],
  [15, "Information Request"],
  [16, "Information Reply"],
  [17, "Address Mask Request"],
  [18, "Address Mask Reply"],
  [30, "Traceroute"],
]);

/** IANA "ICMPv6 Parameters". */
const ICMPV6_TYPES: ReadonlyMap<number, string> = new Map([
  [1, "Destination Unreachable"],
  [2, "Packet Too Big"],
  [3, "Time Exceeded"],
  [4, "Parameter Problem"],
  [128, "Echo Request"],
  [129, "Echo Reply"],
  [133, "Router Solicitation"],
  [134, "Router Advertisement"],
  [135, "Neighbor Solicitation"],
  [136, "Neighbor Advertisement"],
  [137, "Redirect Message"],
]);

const typesOf = (protocol: number): ReadonlyMap<number, string> => (protocol === ICMPV6 ? ICMPV6_TYPES : ICMP_TYPES);

/** "Echo Request" for type 8 of ICMP; the number itself where the type has no name here. */
export const icmpTypeName = (protocol: number, type: number): string => typesOf(protocol).get(type) ?? String(type);

/** The number of an ICMP type given by name (in any case) or number from 0 to 255; null for what names none. */
export function icmpTypeNumber(protocol: number, text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text) <= 255 ? Number(text) : null;
  for (const [number, name] of typesOf(protocol)) if (name.toLowerCase() === text.toLowerCase()) return number;
  return null;
}
