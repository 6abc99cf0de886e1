import type { Lowering, Lowerings } from "../lowering";
import { by, properties, same, TAGS, unread } from "../rule";

/** What attaches a VPC; one of the two types has `more` properties. */
const attachment = (more: string): Lowering => ({
  to: ["aws_ec2_transit_gateway_vpc_attachment"],
  properties: properties(
    same("TransitGatewayId! VpcId! SubnetIds[]!"),
    by({
      Options: {
        kind: "inside",
        properties: properties(same("ApplianceModeSupport DnsSupport Ipv6Support SecurityGroupReferencingSupport")),
      },
    }),
    unread(more),
    TAGS,
  ),
});

/** Transit gateways, their attachments and their tables (TGW-1). */
export const TRANSIT_GATEWAY_LOWERINGS: Lowerings = {
  "AWS::EC2::TransitGateway": {
    to: ["aws_ec2_transit_gateway"],
    properties: properties(
      same(
        "AmazonSideAsn AutoAcceptSharedAttachments DefaultRouteTableAssociation DefaultRouteTablePropagation Description DnsSupport " +
          "MulticastSupport SecurityGroupReferencingSupport TransitGatewayCidrBlocks[] VpnEcmpSupport",
      ),
      unread("AssociationDefaultRouteTableId PropagationDefaultRouteTableId EncryptionSupport"),
      TAGS,
    ),
    attributes: { TransitGatewayArn: "arn" },
  },
  "AWS::EC2::TransitGatewayAttachment": attachment(""),
  "AWS::EC2::TransitGatewayVpcAttachment": attachment("AddSubnetIds RemoveSubnetIds"),
  "AWS::EC2::TransitGatewayPeeringAttachment": {
    to: ["aws_ec2_transit_gateway_peering_attachment"],
    properties: properties(
      same("TransitGatewayId! PeerTransitGatewayId! PeerRegion! PeerAccountId!"),
      TAGS,
    ),
    attributes: { TransitGatewayAttachmentId: "id" },
  },
  "AWS::EC2::TransitGatewayRouteTable": {
    to: ["aws_ec2_transit_gateway_route_table"],
    properties: properties(same("TransitGatewayId!"), TAGS),
    attributes: { TransitGatewayRouteTableId: "id" },
  },
  "AWS::EC2::TransitGatewayRoute": {
    to: ["aws_ec2_transit_gateway_route"],
    properties: properties(same("TransitGatewayRouteTableId! DestinationCidrBlock! TransitGatewayAttachmentId Blackhole")),
  },
  "AWS::EC2::TransitGatewayRouteTableAssociation": {
    to: ["aws_ec2_transit_gateway_route_table_association"],
    properties: properties(same("TransitGatewayAttachmentId! TransitGatewayRouteTableId!")),
  },
  "AWS::EC2::TransitGatewayRouteTablePropagation": {
    to: ["aws_ec2_transit_gateway_route_table_propagation"],
    properties: properties(same("TransitGatewayAttachmentId! TransitGatewayRouteTableId!")),
  },
};
