import type { AnyResource, Network, ResourceId, Route } from "../model";

const isEmptyOrMissing = (parts: readonly { readonly missing: readonly unknown[] }[]): boolean =>
  parts.length > 0 && parts.every(({ missing }) => missing.length > 0);

const isUnknownRoute = ({ destination, target }: Route): boolean =>
  "unknown" in destination && destination.open === undefined && target.kind === "unknown" && target.open === undefined;

/** Whether a resource is only referred to by the configuration that the network was read from: nothing of it is known. */
export function isStandIn(resource: AnyResource): boolean {
  if (resource.span !== null) return false;
  switch (resource.kind) {
    case "vpc":
      return resource.cidrs.length === 0;
    case "security_group":
      return isEmptyOrMissing(resource.rules) && resource.rules.every(({ peer }) => peer.kind === "unknown" && peer.open === undefined);
    case "network_acl":
      return isEmptyOrMissing(resource.entries);
    case "route_table":
      return resource.routes.some(isUnknownRoute);
    case "transit_gateway_attachment":
      return resource.resource.kind === "other" && resource.state === "unknown";
    default:
      return false;
  }
}

/** Transit gateways that are only referred to. */
export function gatewaysElsewhere({ transitGateways, missing }: Network): ReadonlySet<ResourceId> {
  const withoutTables = new Set(missing.filter(({ fact }) => fact === "the route tables of the transit gateway").map(({ component }) => component));
  return new Set(transitGateways.filter(({ id, span }) => span === null && withoutTables.has(id)).map(({ id }) => id));
}
