import type { Lookup, LookupValue, ResourceId } from "../../model";
import { isAwsId } from "../aws-id";
import { block, body, type Argument, type Body, type Declaration, type Reference, type Unknown } from "./declaration";
import { nameOfGiven } from "./name-of";
import type { Plan } from "./plan";

/** What something outside of the network gives: as it is looked up, by its id if AWS knows it by one, else asked for by its name. */
export function given(plan: Plan, from: string, type: Unknown["type"] = "string"): Argument {
  if (plan.index.resource(from) !== undefined) return plan.ref(from);
  if (isAwsId(from)) return from;
  return ofResource(plan, from) ?? lookedUp(plan, from) ?? { kind: "unknown", name: plan.askedFor.named(`${type} ${from}`, nameOfGiven(from)), type };
}

/** An attribute of something in the network. */
function ofResource(plan: Plan, from: string): Argument | null {
  const at = from.lastIndexOf(".");
  const found = at < 0 ? undefined : plan.index.resource(from.slice(0, at));
  return found === undefined || plan.outside.has(found.id) ? null : plan.ref(found.id, from.slice(at + 1));
}

/** The lookup itself, declared where something is first found by it. */
export function declareLookup(plan: Plan, lookup: Lookup, of: { readonly id: ResourceId; readonly name: string | null }): Declaration {
  return plan.declare(lookup.type, of, "network", asked(plan, lookup), "data");
}

/** An attribute of what is looked up: null where the text can not look anything up, or nothing tells how it was. */
function lookedUp(plan: Plan, from: string): Reference | null {
  const at = from.lastIndexOf(".");
  const lookup = plan.lookups.get(from.slice(0, Math.max(at, 0)));
  if (lookup === undefined || !plan.style.adoptsDefaults) return null;
  if (!plan.isDeclared(lookup.id)) {
    const found = plan.places.get(`${lookup.id}.id`);
    if (found === undefined) declareLookup(plan, lookup, { id: lookup.id, name: null });
    else plan.places.set(lookup.id, found);
  }
  return plan.ref(lookup.id, from.slice(at + 1));
}

function asked(plan: Plan, { arguments: own, filters }: Lookup): Body {
  const value = (each: LookupValue): Argument => {
    if (typeof each !== "object") return each;
    if ("from" in each) return given(plan, each.from);
    return "pairs" in each ? { kind: "map", entries: each.pairs.map(([name, entry]) => [name, value(entry)] as const) } : each.map(value);
  };
  return body(
    Object.fromEntries(own.map(([name, each]) => [name, value(each)])),
    filters.map(({ name, values }) => block("filter", { name: value(name), values: value(values) })),
  );
}
