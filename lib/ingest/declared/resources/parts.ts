import type { ResourceId } from "../../../model";
import type { ResourceType } from "./resource-type";
import type { Configured, Scope } from "./scope";

/**
 * The resources of one or several types by the resource that they add to: rules by their group, associations by their VPC.
 * Those whose reference leads nowhere are left out, after that has been reported: they could belong to any.
 */
export function partsBy(
  scope: Scope,
  types: string | readonly string[],
  argument: string,
  kinds: readonly ResourceType["denotes"][],
): ReadonlyMap<ResourceId, readonly Configured[]> {
  const parts = new Map<ResourceId, Configured[]>();
  for (const part of scope.of(...(typeof types === "string" ? [types] : types))) {
    const naming = { owner: part.id, argument, report: scope.report };
    const whole = scope.accountedFor(() => scope.references.resolve(part.body.text(argument), kinds, naming));
    if (whole.kind === "outside") scope.implied.lackTarget(whole, `what ${argument} names`, part.id);
    if (whole.kind === "invalid" || whole.kind === "absent") scope.implied.lose(`what ${argument} names`, part.id);
    if (whole.kind !== "found") continue;
    const known = parts.get(whole.id);
    if (known) known.push(part);
    else parts.set(whole.id, [part]);
  }
  return parts;
}
