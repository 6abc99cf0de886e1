import type { Prefix, Range } from "../net";
import type { MissingFact, ResourceId } from "./certainty";
import type { Resource, RuleRef } from "./resource";

/**
 * The traffic that a rule names. `protocol` null is every protocol (`-1`), and then ports and ICMP are null too.
 * `ports` are destination ports of TCP and UDP; null is all of them. In `icmp` null is any type or any code (SG-8).
 */
export interface RuleTraffic {
  readonly protocol: number | null;
  readonly ports: Range | null;
  readonly icmp: { readonly type: number | null; readonly code: number | null } | null;
}

/**
 * What is known of a peer that is not known itself. `what` is what the argument takes that holds it, `many` whether that
 * is a list of them. `from` is what gives it (`var.office`, `OfficeCidr.Ref`, the id of a prefix list): rules with the same
 * one mean the same peer. Without one, it is like no other.
 */
export interface OpenPeer {
  readonly what: "ipv4" | "ipv6" | "prefix_list" | "group";
  readonly from: string | null;
  readonly many: boolean;
}

/** Whom a group's rule names. `unknown` may be anyone that `open` leaves. A `stale` reference matches nothing (SG-7). */
export type Peer =
  | { readonly kind: "cidr"; readonly prefix: Prefix }
  | { readonly kind: "group"; readonly group: ResourceId }
  | { readonly kind: "prefix_list"; readonly prefixList: ResourceId }
  | { readonly kind: "stale"; readonly group: ResourceId }
  | { readonly kind: "unknown"; readonly open?: OpenPeer };

/**
 * One allow rule with one peer: a configured rule with three CIDRs is three of these with the same `ref`.
 * Where `missing` is not empty, parts of the rule are not known; what is written here is then the widest that it
 * could be, and whether it matches at all is unknown.
 */
export interface SecurityGroupRule {
  readonly ref: RuleRef;
  readonly direction: "ingress" | "egress";
  readonly traffic: RuleTraffic;
  readonly peer: Peer;
  readonly description: string | null;
  readonly missing: readonly MissingFact[];
}

export interface SecurityGroup extends Resource {
  readonly kind: "security_group";
  readonly vpc: ResourceId;
  readonly groupName: string | null;
  readonly description: string | null;
  readonly rules: readonly SecurityGroupRule[];
  readonly isDefault: boolean;
}

/** One entry. `missing` as in `SecurityGroupRule`. The implicit `*` deny is not listed (NACL-1). */
export interface NetworkAclEntry {
  readonly ref: RuleRef;
  readonly direction: "ingress" | "egress";
  /** 1-32766, unique per direction and address family; lists are sorted by it. */
  readonly number: number;
  readonly action: "allow" | "deny";
  readonly traffic: RuleTraffic;
  readonly prefix: Prefix;
  readonly missing: readonly MissingFact[];
}

export interface NetworkAcl extends Resource {
  readonly kind: "network_acl";
  readonly vpc: ResourceId;
  /** Ascending by number within each direction. */
  readonly entries: readonly NetworkAclEntry[];
  readonly isDefault: boolean;
}

export interface PrefixList extends Resource {
  readonly kind: "prefix_list";
  readonly entries: readonly Prefix[];
  /** Counts as this many rules where a group names it (SG-11). */
  readonly maxEntries: number | null;
  /** AWS's own lists (S3, DynamoDB): their entries are not in the configuration. */
  readonly service: "s3" | "dynamodb" | "ec2-instance-connect" | "other" | null;
}
