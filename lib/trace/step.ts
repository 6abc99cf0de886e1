import type { Packet } from "../net";
import type { MissingFact, ResourceId, RuleRef } from "../model";
import type { Span } from "../source";

/** Kinds of thing that a packet meets on its way (design.md section 3). */
export type ComponentKind =
  | "security_group"
  | "network_acl"
  | "route_table"
  | "internet_gateway"
  | "egress_only_internet_gateway"
  | "nat_gateway"
  | "public_ip"
  | "peering"
  | "transit_gateway"
  | "vpc_endpoint"
  | "load_balancer"
  | "network_interface"
  | "instance"
  | "vpc";

/** What the component did with the packet. */
export type Action = "send" | "allow" | "deny" | "forward" | "translate" | "drop" | "deliver" | "unknown";

/** One thing that happened to one packet at one component. `ingress` is into the interface, subnet or VPC. */
export interface Step {
  readonly component: ResourceId;
  readonly kind: ComponentKind;
  readonly direction: "ingress" | "egress";
  readonly before: Packet;
  readonly after: Packet;
  readonly action: Action;
  /** The rule that decided, where one did. */
  readonly rule: RuleRef | null;
  /** Why: an explanation code (aws-semantics.md "Words for why"); for an allowing step what allowed it. */
  readonly code: string;
  readonly span: Span | null;
}

/** What became of a packet. Every outcome has a name. */
export type Fate =
  | { readonly kind: "delivered" }
  /** A filter or gateway refused it: the last step says which and why. */
  | { readonly kind: "dropped"; readonly at: Step }
  | { readonly kind: "no_route"; readonly at: Step }
  | { readonly kind: "black_hole"; readonly at: Step }
  /** The request arrived and its answer did not come back. `why` is the fate of the reply. */
  | { readonly kind: "reply_lost"; readonly why: Fate }
  /** The configuration uses something on this path that is not modelled. */
  | { readonly kind: "unsupported"; readonly at: Step }
  | { readonly kind: "unknown"; readonly missing: readonly MissingFact[] };
