import type { Argument, Body, Declaration, Reference, Unknown } from "./declaration";
import { words } from "./name-of";
import type { Plan } from "./plan";
import { isAwsId } from "./stand-ins";

/** What a reference is written as: an attribute of something declared, an id of AWS's, or what is not known. */
export type Resolved = { readonly declaration: Declaration; readonly attribute: string } | string | Unknown;

export function resolve({ places }: Plan, { id, attribute }: Reference): Resolved {
  const place = places.get(id);
  if (place === undefined) return isAwsId(id) && !attribute.startsWith("default_") ? id : { kind: "unknown", name: words(`${id}_${attribute}`), type: "string" };
  if (place.attribute === "") return { kind: "unknown", name: words(`${id}_${attribute}`), type: "string" };
  const named = place.attribute === "id" ? attribute : place.attribute;
  return { declaration: place.declaration, attribute: named };
}

/** Everything that declarations leave open, by name, in the order of its appearance. */
export function unknownsOf(plan: Plan, declarations: readonly Body[]): Unknown[] {
  const found = new Map<string, Unknown>();
  const inBody = (body: Body): void => {
    for (const [, argument] of body.arguments) collect(argument);
    for (const inner of body.blocks) inBody(inner);
  };
  const collect = (argument: Argument): void => {
    if (typeof argument !== "object") return;
    if (!("kind" in argument)) return argument.forEach(collect);
    if (argument.kind === "map") return argument.entries.forEach(([, value]) => collect(value));
    const meant = argument.kind === "reference" ? resolve(plan, argument) : argument;
    if (typeof meant === "object" && "kind" in meant && meant.kind === "unknown" && !found.has(meant.name)) found.set(meant.name, meant);
  };
  for (const declaration of declarations) inBody(declaration);
  return [...found.values()];
}
