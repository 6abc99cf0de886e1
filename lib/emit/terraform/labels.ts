import type { Declaration } from "../declared/declaration";
import { UniqueNames } from "../declared/name-of";

/** The second label of each block: names that were addresses already stay as they are, the others make way. */
export function labelsOf(declarations: readonly Declaration[]): ReadonlyMap<Declaration, string> {
  const names = new UniqueNames();
  const labels = new Map<Declaration, string>();
  const scope = ({ mode, type }: Declaration): string => `${mode} ${type}.`;
  const isKept = ({ of, type, name, mode }: Declaration): boolean => of === `${mode === "data" ? "data." : ""}${type}.${name}`;
  for (const declaration of declarations)
    if (isKept(declaration) && names.take(scope(declaration) + declaration.name)) labels.set(declaration, declaration.name);
  for (const declaration of declarations) {
    if (labels.has(declaration)) continue;
    const own = names.free(scope(declaration) + declaration.name, (name, number) => `${name}_${number}`);
    labels.set(declaration, own.slice(scope(declaration).length));
  }
  return labels;
}
