import type { Network, ResourceId } from "../model";

/** Internet gateways that may be there, with the tables that say so: no text states them. */
export function gatewaysInDoubt({ routeTables, internetGateways }: Network): ReadonlySet<ResourceId> {
  const unwritten = new Set(internetGateways.filter(({ span }) => span === null).map(({ id }) => id));
  const doubtful = routeTables.filter(
    ({ span, edge, routes }) => span === null && edge !== null && unwritten.has(edge) && routes.length > 0 && routes.every(({ target }) => target.kind === "unknown"),
  );
  return new Set(doubtful.flatMap(({ id, edge }) => [id, edge ?? id]));
}
