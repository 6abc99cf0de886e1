import { Draft } from "../draft";
import type { Given, Lowerings } from "../lowering";
import { properties, same, TAGS, unread } from "../rule";

const PROPAGATION = "aws_vpn_gateway_route_propagation";

/** Connections to networks elsewhere, and the routes that they bring into route tables. */
export const VPN_LOWERINGS: Lowerings = {
  "AWS::EC2::VPNConnection": {
    to: ["aws_vpn_connection"],
    properties: properties(
      same("CustomerGatewayId! Type! VpnGatewayId TransitGatewayId StaticRoutesOnly"),
      unread(
        "EnableAcceleration LocalIpv4NetworkCidr LocalIpv6NetworkCidr OutsideIpAddressType PreSharedKeyStorage RemoteIpv4NetworkCidr " +
          "RemoteIpv6NetworkCidr TransportTransitGatewayAttachmentId TunnelBandwidth TunnelInsideIpVersion VpnConcentratorId " +
          "VpnTunnelOptionsSpecifications",
      ),
      TAGS,
    ),
    attributes: { VpnConnectionId: "id" },
  },
  "AWS::EC2::VPNGatewayRoutePropagation": {
    to: [PROPAGATION],
    properties: properties(same("RouteTableIds[]! VpnGatewayId!")),
    finish: propagations,
  },
};

/** One for each table, as the provider has them. */
function propagations(draft: Draft, { id, properties: written }: Given): Draft[] {
  const tables = draft.get("route_table_ids");
  const gateway = written.get("VpnGatewayId");
  if (tables === undefined) return [];
  const items = "items" in tables ? tables.items : [tables];
  return items.map((table, at) => {
    const each = new Draft(PROPAGATION, items.length === 1 ? id : `${id}.RouteTableIds[${at}]`, draft.span);
    each.set("route_table_id", table);
    if (gateway !== undefined) each.set("vpn_gateway_id", gateway);
    return each;
  });
}
