import type { ResourceId } from "../../model";
import { isAwsId } from "../aws-id";
import type { Argument, Body, Declaration, Reference, Unknown } from "./declaration";
import { nameOfGiven, words } from "./name-of";
import type { Plan } from "./plan";

/** What a reference is written as: an attribute of something declared, an id of AWS's, or what is not known. */
export type Resolved = { readonly declaration: Declaration; readonly attribute: string } | string | Unknown;

export function resolve({ places, askedFor }: Plan, { id, attribute }: Reference): Resolved {
  const place = places.get(id);
  const [what, wanted] = attribute === "id" ? [`string ${id}`, nameOfGiven(id)] : [`${attribute} of ${id}`, words(`${id}_${attribute}`)];
  const unknown = (): Unknown => ({ kind: "unknown", name: askedFor.named(what, wanted), type: "string" });
  if (place === undefined) return isAwsId(id) && !attribute.startsWith("default_") ? id : unknown();
  if (place.attribute === "") return unknown();
  if (place.through !== undefined) return { declaration: place.through, attribute };
  const named = place.attribute === "id" ? attribute : place.attribute;
  return { declaration: place.declaration, attribute: named };
}

/** Everything that declarations leave open, by name, in the order of its appearance. */
export function unknownsOf(plan: Plan, declarations: readonly Body[]): Unknown[] {
  const found = new Map<string, Unknown>();
  for (const argument of declarations.flatMap(leavesOf)) {
    if (typeof argument !== "object" || !("kind" in argument)) continue;
    const meant = argument.kind === "reference" ? resolve(plan, argument) : argument;
    if (typeof meant === "object" && "kind" in meant && meant.kind === "unknown" && !found.has(meant.name)) found.set(meant.name, meant);
  }
  return [...found.values()];
}

/** The ids of the resources that declarations refer to. */
export const referredIn = (declarations: readonly Body[]): ReadonlySet<ResourceId> =>
  new Set(declarations.flatMap(leavesOf).flatMap((leaf) => (typeof leaf === "object" && "kind" in leaf && leaf.kind === "reference" ? [leaf.id] : [])));

/** The values of a declaration, those inside of lists, maps and blocks each by itself. */
const leavesOf = (body: Body): Argument[] => [...body.arguments.flatMap(([, value]) => leaves(value)), ...body.blocks.flatMap(leavesOf)];

function leaves(argument: Argument): Argument[] {
  if (typeof argument !== "object") return [argument];
  if (!("kind" in argument)) return argument.flatMap(leaves);
  return argument.kind === "map" ? argument.entries.flatMap(([, value]) => leaves(value)) : [argument];
}
