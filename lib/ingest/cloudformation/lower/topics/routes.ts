import { notKnown } from "../draft";
import type { Lowerings } from "../lowering";
import { properties, renamed, same, TAGS, unread } from "../rule";

/** Route tables, their routes, and what they are associated with. */
export const ROUTE_LOWERINGS: Lowerings = {
  "AWS::EC2::RouteTable": {
    to: ["aws_route_table"],
    properties: properties(same("VpcId!"), TAGS),
    attributes: { RouteTableId: "id" },
  },
  "AWS::EC2::Route": {
    to: ["aws_route"],
    properties: properties(
      same(
        "RouteTableId! DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId GatewayId NatGatewayId NetworkInterfaceId " +
          "InstanceId VpcPeeringConnectionId TransitGatewayId VpcEndpointId CarrierGatewayId LocalGatewayId CoreNetworkArn",
      ),
      renamed({ EgressOnlyInternetGatewayId: "egress_only_gateway_id" }),
      unread("OdbNetworkArn"),
    ),
    // Networks of Oracle's databases are no target that the model has.
    finish: (draft, { properties: written }) => {
      const network = written.get("OdbNetworkArn");
      if (network !== undefined) draft.setIfAbsent("gateway_id", notKnown("where an ODB network leads is not read", network.span));
      return [draft];
    },
  },
  "AWS::EC2::SubnetRouteTableAssociation": {
    to: ["aws_route_table_association"],
    properties: properties(same("RouteTableId! SubnetId!")),
  },
  "AWS::EC2::GatewayRouteTableAssociation": {
    to: ["aws_route_table_association"],
    properties: properties(same("RouteTableId! GatewayId!")),
  },
};
