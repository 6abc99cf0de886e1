import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ResourceId } from "../../model";

/** What AWS's ids of each kind begin with. */
export const PREFIXES = {
  vpc: "vpc",
  subnet: "subnet",
  route_table: "rtb",
  internet_gateway: "igw",
  egress_only_internet_gateway: "eigw",
  nat_gateway: "nat",
  public_ip: "eipalloc",
  network_interface: "eni",
  instance: "i",
  security_group: "sg",
  network_acl: "acl",
  prefix_list: "pl",
  peering: "pcx",
  transit_gateway: "tgw",
  transit_gateway_attachment: "tgw-attach",
  transit_gateway_route_table: "tgw-rtb",
  vpc_endpoint: "vpce",
  virtual_private_gateway: "vgw",
  carrier_gateway: "cagw",
  local_gateway: "lgw",
  key_pair: "key",
  dedicated_host: "h",
  flow_log: "fl",
  launch_template: "lt",
  patch_baseline: "pb",
  maintenance_window: "mw",
} as const;
export type IdKind = keyof typeof PREFIXES;

/** So many hexadecimal digits of a text that nobody else's text leads to. */
export const digits = (text: string, count: number): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, count);

/** Ids as AWS gives them: its own ones stay, others become a prefix with 17 digits that hang on kind and id alone. */
export function awsId(kind: IdKind, id: ResourceId): ResourceId {
  const prefix = PREFIXES[kind];
  const isOfAws = id.startsWith(`${prefix}-`) && /^[0-9A-Za-z]+$/.test(id.slice(prefix.length + 1));
  return isOfAws ? id : `${prefix}-${digits(`${kind} ${id}`, 17)}`;
}

/** 16 digits at the end of the ARN of a load balancer or target group, 36 characters of a UUID. */
export const uuid = (text: string): string => digits(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
