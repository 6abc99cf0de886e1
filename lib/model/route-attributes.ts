import { formatPrefix } from "../net";
import type { Json } from "./estate";
import type { Route } from "./vpc";

/** A route as plain JSON: `{destination, target_kind, target, origin}`. */
export function routeAttributes({ destination, target, origin }: Route): Json {
  return { destination: spellDestination(destination), target_kind: target.kind, target: idOf(target), origin };
}

/** Of a target that is not known, what gives it. */
const idOf = (target: Route["target"]): string | null => ("id" in target ? target.id : (target.open?.from ?? null));

function spellDestination(destination: Route["destination"]): string | null {
  if ("address" in destination) return formatPrefix(destination);
  return "prefixList" in destination ? destination.prefixList : (destination.open?.from ?? null);
}
