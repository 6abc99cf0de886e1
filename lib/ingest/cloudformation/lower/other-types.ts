import { infoAt, type Diagnostic } from "../../../source";
import type { TemplateResource } from "../template";
import { LOWERINGS } from "./lowerings";

/** One information per type that is met and not read, so that nothing that could matter is passed over in silence. */
export function reportOtherTypes(resources: readonly TemplateResource[], report: (diagnostic: Diagnostic) => void): void {
  const seen = new Map<string, { readonly first: TemplateResource; count: number }>();
  for (const resource of resources) {
    if (Object.hasOwn(LOWERINGS, resource.type)) continue;
    const known = seen.get(resource.type);
    if (known) known.count++;
    else seen.set(resource.type, { first: resource, count: 1 });
  }
  for (const [type, { first, count }] of seen) {
    const which = count === 1 ? first.id : `${count} resources`;
    const message = `${type} is not part of the network model (${which}): answers do not take it into account.`;
    report(infoAt("type-not-modelled", message, { hint: "Nothing needs to change, unless an answer depends on it.", span: first.span }));
  }
}
