import type { Network, ResourceId, TransitGatewayAttachment } from "../model";

/** Of the two sides of each peering of transit gateways the second one, with the first one, which has asked. */
export function askingSides(attachments: readonly TransitGatewayAttachment[]): ReadonlyMap<ResourceId, ResourceId> {
  const first = new Map<string, ResourceId>();
  const asking = new Map<ResourceId, ResourceId>();
  for (const { id, transitGateway, resource } of attachments) {
    if (resource.kind !== "peering") continue;
    const asked = first.get(JSON.stringify([resource.peer, transitGateway]));
    if (asked === undefined) first.set(JSON.stringify([transitGateway, resource.peer]), id);
    else asking.set(id, asked);
  }
  return asking;
}

/** The Region of a transit gateway is that of the VPCs which are attached to it. */
export function regionsOfGateways({ transitGatewayAttachments, vpcs }: Network): ReadonlyMap<ResourceId, string> {
  const regionOf = new Map(vpcs.map(({ id, region }) => [id, region]));
  const regions = new Map<ResourceId, string>();
  for (const { transitGateway, resource } of transitGatewayAttachments) {
    const region = resource.kind === "vpc" ? (regionOf.get(resource.vpc) ?? null) : null;
    if (region !== null && !regions.has(transitGateway)) regions.set(transitGateway, region);
  }
  return regions;
}
