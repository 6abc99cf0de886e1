import type { Argument } from "../arguments";
import type { UnknownSource } from "../evaluated";
import type { Scope } from "./scope";

/** What gives an argument that is not known; null of one that is, too. */
export const givenBy = (scope: Scope, argument: Argument<unknown>): string | null =>
  argument.state === "unknown" ? givenBySource(scope, argument.source) : null;

/**
 * What gives a value that is not known: `var.office`, `OfficeCidr.Ref`, `aws_vpc.main.ipv6_cidr_block`. Null where it is
 * computed from such, so that nothing tells whether two of them are the same.
 */
export function givenBySource({ references }: Scope, source: UnknownSource): string | null {
  if (source.kind === "derived") return source.named ?? null;
  return `${references.canonical(source.address)}.${source.attribute}`;
}
