import type { Lowerings } from "../lowering";
import { closed, properties, renamed, same, TAGS } from "../rule";

/** Route tables, their routes, and what they are associated with. */
export const ROUTE_LOWERINGS: Lowerings = {
  "AWS::EC2::RouteTable": {
    to: ["aws_route_table"],
    properties: properties(same("VpcId!"), TAGS),
    attributes: { RouteTableId: "id", VpcId: "vpc_id" },
  },
  "AWS::EC2::Route": {
    to: ["aws_route"],
    properties: closed(
      same(
        "RouteTableId! DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId GatewayId NatGatewayId NetworkInterfaceId " +
          "InstanceId VpcPeeringConnectionId TransitGatewayId VpcEndpointId CarrierGatewayId LocalGatewayId CoreNetworkArn",
      ),
      renamed({ EgressOnlyInternetGatewayId: "egress_only_gateway_id" }),
    ),
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
