import type { Argument } from "../arguments";
import type { Scope } from "./scope";

/**
 * What gives a value that is not known: `var.office`, `OfficeCidr.Ref`, `aws_vpc.main.ipv6_cidr_block`. Null where it is
 * computed from such, so that nothing tells whether two of them are the same.
 */
export function givenBy({ references }: Scope, argument: Argument<unknown>): string | null {
  if (argument.state !== "unknown") return null;
  const { source } = argument;
  if (source.kind === "derived") return source.named ?? null;
  return `${references.canonical(source.address)}.${source.attribute}`;
}
