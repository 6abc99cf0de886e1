import type { Lowerings } from "../lowering";
import { properties, renamed, same, TAGS, taken, unread } from "../rule";
import { checkAllocation } from "./addresses";

/** What leads out of a VPC, and what it is attached by (CFN-4). */
export const GATEWAY_LOWERINGS: Lowerings = {
  "AWS::EC2::InternetGateway": {
    to: ["aws_internet_gateway"],
    properties: properties(TAGS),
    attributes: { InternetGatewayId: "id" },
  },
  "AWS::EC2::VPCGatewayAttachment": {
    to: ["aws_internet_gateway_attachment", "aws_vpn_gateway_attachment"],
    choose: ({ properties: written }) =>
      written.has("VpnGatewayId") && !written.has("InternetGatewayId") ? "aws_vpn_gateway_attachment" : "aws_internet_gateway_attachment",
    properties: properties(same("VpcId! InternetGatewayId VpnGatewayId")),
  },
  "AWS::EC2::EgressOnlyInternetGateway": {
    to: ["aws_egress_only_internet_gateway"],
    properties: properties(same("VpcId!"), TAGS),
  },
  // AWS has one type of them.
  "AWS::EC2::VPNGateway": {
    to: ["aws_vpn_gateway"],
    properties: properties(same("AmazonSideAsn"), taken("Type!"), TAGS),
    attributes: { VPNGatewayId: "id" },
  },
  "AWS::EC2::NatGateway": {
    to: ["aws_nat_gateway"],
    properties: properties(
      same("SubnetId AllocationId ConnectivityType VpcId"),
      same("SecondaryAllocationIds[] SecondaryPrivateIpAddressCount SecondaryPrivateIpAddresses[]"),
      renamed({ PrivateIpAddress: "private_ip" }),
      unread("MaxDrainDurationSeconds AvailabilityMode AvailabilityZoneAddresses"),
      TAGS,
    ),
    attributes: { NatGatewayId: "id", EniId: "network_interface_id" },
    finish: (draft, given) => {
      checkAllocation(draft, given);
      return [draft];
    },
  },
};
