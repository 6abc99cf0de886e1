import { z } from "zod";
import { NAMED_TRAFFIC } from "../../net";
import { flag, id, maybe, name, NOT_KNOWN, rows, text, texts, titled } from "./field";

/** Choices of "Type" that leave something to fill in: a range of ports, an ICMP type, a protocol. */
const CUSTOM_TYPES = ["Custom TCP", "Custom UDP", "Custom ICMP - IPv4", "Custom ICMP - IPv6", "Custom Protocol"] as const;

/** Addresses that a stored network did not know, with their family. */
export const UNKNOWN_BLOCKS = { "Unknown-IPv4": 4, "Unknown-IPv6": 6 } as const;

const RULE_TYPES = [...CUSTOM_TYPES, ...NAMED_TRAFFIC.map(({ name }) => name)];

const traffic = {
  type: titled("Type", z.enum(RULE_TYPES)),
  /** Filled by most types. For the custom ICMP types it names the ICMP type. */
  protocol: maybe("Protocol"),
  /** Filled by most types: `443`, `1024-65535`. For the custom ICMP types the code. */
  portRange: maybe("Port range"),
};
/** A CIDR block, `Anywhere-IPv4`, `Anywhere-IPv6`, in an ACL's rule also `Unknown-IPv4` or `Unknown-IPv6`, in a group's a group or a prefix list. */
const source = text("Source");
const destination = text("Destination");
const description = maybe("Description");
const entry = { ruleNumber: titled("Rule number", z.number()), ...traffic };
const action = titled("Allow/Deny", z.enum(["Allow", "Deny", NOT_KNOWN]));

export const securityGroup = z.strictObject({
  id,
  name: maybe("Security group name"),
  nameTag: maybe("Name"),
  description,
  vpc: text("VPC"),
  /** The default group of its VPC. */
  default: flag("Default"),
  /** Left out: none; in a default group everything from itself (SG-5). */
  inboundRules: rows("Inbound rules", z.strictObject({ ...traffic, source, description })),
  /** Left out: everything to anywhere (SG-4). An empty list is none. */
  outboundRules: rows("Outbound rules", z.strictObject({ ...traffic, destination, description })),
});

export const networkAcl = z.strictObject({
  id,
  name,
  vpc: text("VPC"),
  /** The default ACL of its VPC. */
  default: flag("Default"),
  subnetAssociations: texts("Subnet associations"),
  /** Left out: none; in a default ACL everything is allowed (NACL-4). */
  inboundRules: rows("Inbound rules", z.strictObject({ ...entry, source, action })),
  outboundRules: rows("Outbound rules", z.strictObject({ ...entry, destination, action })),
});

export const prefixList = z.strictObject({
  id,
  name: maybe("Prefix list name"),
  /** `AWS` for a list of AWS's own: its name is then `com.amazonaws.REGION.s3` or the like, and its entries are not known. */
  owner: titled("Owner", z.enum(["AWS", "Customer"]).exactOptional()),
  addressFamily: titled("Address family", z.enum(["IPv4", "IPv6"]).exactOptional()),
  maxEntries: titled("Max entries", z.number().exactOptional()),
  entries: rows("Prefix list entries", z.strictObject({ cidr: text("CIDR block"), description })),
});
