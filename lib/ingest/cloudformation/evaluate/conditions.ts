import { errorAt } from "../../../source";
import type { TemplateNode } from "../syntax";
import { decide } from "./decide";
import { chainText, inOrder } from "./in-order";
import { referencesIn } from "./references";
import type { Scope } from "./scope";
import { ANYWHERE } from "./sections";

/** Decides every condition after those that it is made of. One within a circle is not known. */
export function decideConditions(section: TemplateNode | undefined, scope: Scope): ReadonlyMap<string, boolean | null> {
  const decided = new Map<string, boolean | null>();
  if (section?.kind !== "map") return decided;
  const entries = new Map([...section.entries].filter(([name]) => name !== ANYWHERE));
  const dependenciesOf = (name: string): string[] => {
    const node = entries.get(name)?.value;
    const references = node === undefined ? [] : referencesIn(node, scope.meter, () => null, true);
    return references.flatMap((each) => (each.kind === "condition" && entries.has(each.name) ? [each.name] : []));
  };
  const circle = (chain: readonly string[]): void =>
    scope.report(
      errorAt("reference-cycle", `These conditions refer to one another in a circle: ${chainText(chain)}.`, {
        hint: "Write one of them out with parameters.",
        span: entries.get(chain[0] ?? "")?.keySpan ?? section.span,
      }),
    );
  const inside: Scope = { ...scope, deciding: true, condition: (name) => (decided.has(name) ? decided.get(name) : entries.has(name) ? null : undefined) };
  for (const name of inOrder(entries.keys(), dependenciesOf, circle)) {
    const node = entries.get(name)?.value;
    if (node !== undefined) decided.set(name, decide(node, inside));
  }
  return decided;
}
