import { warningAt, type Span } from "../../../../source";
import type { Lowerings } from "../lowering";
import { properties, same, TAGS, unread } from "../rule";

/** Subnets, and the IPv6 blocks that are given to them apart: the provider has those as an argument of the subnet. */
export const SUBNET_LOWERINGS: Lowerings = {
  "AWS::EC2::Subnet": {
    to: ["aws_subnet"],
    properties: properties(
      same(
        "VpcId! CidrBlock Ipv6CidrBlock AvailabilityZone AvailabilityZoneId MapPublicIpOnLaunch AssignIpv6AddressOnCreation Ipv6Native " +
          "EnableDns64",
      ),
      unread(
        "EnableLniAtDeviceIndex Ipv4IpamPoolId Ipv4NetmaskLength Ipv6IpamPoolId Ipv6NetmaskLength OutpostArn " +
          "PrivateDnsNameOptionsOnLaunch",
      ),
      TAGS,
    ),
    attributes: {
      SubnetId: "id",
      AvailabilityZone: "availability_zone",
      AvailabilityZoneId: "availability_zone_id",
      CidrBlock: "cidr_block",
      Ipv6CidrBlocks: "ipv6_cidr_block",
      VpcId: "vpc_id",
      NetworkAclAssociationId: "network_acl_association_id",
    },
    finish: (draft, { id, template, translated }) => {
      const [added] = template.referring("AWS::EC2::SubnetCidrBlock", "SubnetId", id);
      const block = added?.properties.get("Ipv6CidrBlock") ?? added?.properties.get("Ipv6IpamPoolId");
      if (block !== undefined) draft.setIfAbsent("ipv6_cidr_block", translated(block));
      return [draft];
    },
  },
  "AWS::EC2::SubnetCidrBlock": {
    to: ["aws_subnet"],
    properties: properties(same("SubnetId! Ipv6CidrBlock"), unread("Ipv6IpamPoolId Ipv6NetmaskLength")),
    finish: (draft, { id, properties: written, template }) => {
      const subnet = written.get("SubnetId");
      if (subnet !== undefined && template.referred(subnet) === undefined) template.report(outside(id, subnet.span ?? draft.span));
      return [];
    },
  },
};

const outside = (id: string, span: Span) =>
  warningAt("reference-outside", `SubnetId of ${id} names no subnet of this template: the IPv6 block that it adds is not read.`, {
    hint: "Refer to a subnet of this template, if it is one.",
    span,
  });
