import type { Span } from "../source";
import type { ResourceId } from "./certainty";

/** What every resource carries. */
export interface Resource {
  readonly id: ResourceId;
  /** The `Name` tag, else the name argument of the kinds that have one. */
  readonly name: string | null;
  /** Where it is written; null for what AWS makes by itself (a VPC's main route table, default group and ACL). */
  readonly span: Span | null;
}

/** Which rule of a component: what a person needs to find it again in the text. */
export interface RuleRef {
  /**
   * A rule resource's address (`aws_security_group_rule.ssh`), an ACL rule number, `*` for the implicit deny,
   * a route's destination, or an index into an inline list (`ingress[0]`).
   */
  readonly label: string;
  readonly span: Span | null;
}
