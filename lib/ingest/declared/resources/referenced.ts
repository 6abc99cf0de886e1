import type { ResourceId } from "../../../model";
import type { BlockReader } from "../arguments";
import type { ResourceType } from "./resource-type";
import type { Scope } from "./scope";

/**
 * The resource of this configuration that an argument names. Null where it names none: what is only known outside is
 * noted as missing, what can not be right has been reported.
 */
export function referenced(
  scope: Scope,
  { id, body }: { readonly id: ResourceId; readonly body: BlockReader },
  argument: string,
  kind: ResourceType["denotes"],
): ResourceId | null {
  const found = scope.references.resolve(body.text(argument), [kind], { owner: id, argument, report: scope.report });
  if (found.kind === "outside") scope.implied.lack(`what ${argument} names`, id);
  return found.kind === "found" ? found.id : null;
}
