import { ADRIFT, type ResourceId } from "../../../model";
import type { ResourceType } from "./resource-type";
import type { Configured, Scope } from "./scope";

/**
 * The resources of one or several types by the resource that they add to: rules by their group, associations by their VPC.
 * Those whose reference leads nowhere are left out, after that has been reported: they could belong to any. `adrift` keeps
 * those whose reference is known at apply only, for `withAdrift`.
 */
export function partsBy(
  scope: Scope,
  types: string | readonly string[],
  argument: string,
  kinds: readonly ResourceType["denotes"][],
  open: "lost" | "adrift" = "lost",
): ReadonlyMap<ResourceId, readonly Configured[]> {
  const parts = new Map<ResourceId, Configured[]>();
  for (const part of scope.of(...(typeof types === "string" ? [types] : types))) {
    const naming = { owner: part.id, argument, report: scope.report };
    const whole = scope.accountedFor(() => scope.references.resolve(part.body.text(argument), kinds, naming));
    if (whole.kind === "outside" && whole.isOpen && open === "adrift") setAdrift(scope, part);
    else if (whole.kind === "outside") scope.implied.lackTarget(whole, `what ${argument} names`, part.id);
    if (whole.kind === "invalid" || whole.kind === "absent") scope.implied.lose(`what ${argument} names`, part.id);
    if (whole.kind !== "found") continue;
    const known = parts.get(whole.id);
    if (known) known.push(part);
    else parts.set(whole.id, [part]);
  }
  return parts;
}

/** So many are put into all that they may be of. */
const MOST_ADRIFT = 100;

function setAdrift({ implied }: Scope, part: Configured): void {
  const fact = factOf(part);
  if (implied.adrift.length >= MOST_ADRIFT) implied.lose(fact, part.id);
  else implied.setAdrift(part, fact);
}

function factOf({ type, id }: Configured): string {
  if (type === "aws_route") return ADRIFT.route(id);
  return type === "aws_network_acl_rule" ? ADRIFT.entry : ADRIFT.rule;
}
