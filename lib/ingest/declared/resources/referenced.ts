import type { ResourceId } from "../../../model";
import type { Argument, BlockReader } from "../arguments";
import type { ResourceType } from "./resource-type";
import type { Scope } from "./scope";

/**
 * The resource of this configuration that an argument names. Null where it names none: what is only known outside is
 * noted as missing, what can not be right has been reported.
 */
export const referenced = (
  scope: Scope,
  { id, body }: { readonly id: ResourceId; readonly body: BlockReader },
  argument: string,
  kind: ResourceType["denotes"],
): ResourceId | null => referencedBy(scope, body.text(argument), { owner: id, argument }, kind);

/** The same for an element of a list. */
export function referencedBy(
  scope: Scope,
  named: Argument<string>,
  { owner, argument }: { readonly owner: ResourceId; readonly argument: string },
  kind: ResourceType["denotes"],
): ResourceId | null {
  const found = scope.references.resolve(named, [kind], { owner, argument, report: scope.report });
  if (found.kind === "outside") scope.implied.lackTarget(found, `what ${argument} names`, owner);
  return found.kind === "found" ? found.id : null;
}
