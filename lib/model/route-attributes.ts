import { formatPrefix } from "../net";
import type { Json } from "./estate";
import type { Route } from "./vpc";

/** A route as plain JSON: `{destination, target_kind, target, origin}`. */
export function routeAttributes({ destination, target, origin }: Route): Json {
  return { destination: spellDestination(destination), target_kind: target.kind, target: "id" in target ? target.id : null, origin };
}

function spellDestination(destination: Route["destination"]): string | null {
  if ("address" in destination) return formatPrefix(destination);
  return "prefixList" in destination ? destination.prefixList : null;
}
