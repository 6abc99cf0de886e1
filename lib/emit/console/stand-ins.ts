import type { AnyResource } from "../../model";

const isEmptyOrMissing = (parts: readonly { readonly missing: readonly unknown[] }[]): boolean =>
  parts.length > 0 && parts.every(({ missing }) => missing.length > 0);

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
      return resource.routes.some(({ destination, target }) => "unknown" in destination && destination.open === undefined && target.kind === "unknown" && target.open === undefined);
    case "transit_gateway_attachment":
      return resource.resource.kind === "other" && resource.state === "unknown";
    default:
      return false;
  }
}
