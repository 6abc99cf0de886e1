import type { Value } from "../../../declared/evaluated";
import type { Lowerings } from "../lowering";
import { by, properties, same, TAGS, unread } from "../rule";

/** VPCs and their further blocks. */
export const VPC_LOWERINGS: Lowerings = {
  "AWS::EC2::VPC": {
    to: ["aws_vpc"],
    properties: properties(
      same("CidrBlock EnableDnsHostnames EnableDnsSupport InstanceTenancy Ipv4IpamPoolId Ipv4NetmaskLength"),
      unread("VpcEncryptionControl"),
      TAGS,
    ),
    attributes: {
      VpcId: "id",
      CidrBlock: "cidr_block",
      CidrBlockAssociations: "cidr_block_associations",
      Ipv6CidrBlocks: "ipv6_cidr_block",
      DefaultNetworkAcl: "default_network_acl_id",
      DefaultSecurityGroup: "default_security_group_id",
    },
  },
  "AWS::EC2::VPCCidrBlock": {
    to: ["aws_vpc_ipv4_cidr_block_association", "aws_vpc_ipv6_cidr_block_association"],
    choose: ({ properties: written }) =>
      addsIpv6(written) ? "aws_vpc_ipv6_cidr_block_association" : "aws_vpc_ipv4_cidr_block_association",
    properties: properties(
      same("VpcId! CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlock Ipv6IpamPoolId Ipv6NetmaskLength"),
      by({ AmazonProvidedIpv6CidrBlock: { kind: "argument", name: "assign_generated_ipv6_cidr_block" } }),
      unread("Ipv6CidrBlockNetworkBorderGroup Ipv6Pool"),
    ),
  },
  "AWS::EC2::VPCBlockPublicAccessOptions": {
    to: ["aws_vpc_block_public_access_options"],
    properties: properties(same("InternetGatewayBlockMode!")),
  },
  "AWS::EC2::VPCBlockPublicAccessExclusion": {
    to: ["aws_vpc_block_public_access_exclusion"],
    properties: properties(same("InternetGatewayExclusionMode! VpcId SubnetId"), TAGS),
    attributes: { ExclusionId: "id" },
  },
};

const IPV6 = ["AmazonProvidedIpv6CidrBlock", "Ipv6CidrBlock", "Ipv6IpamPoolId", "Ipv6Pool"];

/** `AmazonProvidedIpv6CidrBlock: false` asks for nothing. */
const isMeant = (value: Value | undefined): boolean =>
  value !== undefined &&
  value.kind !== "null" &&
  !(value.kind === "bool" && !value.value) &&
  !(value.kind === "string" && value.value === "false");

/** Whether a block that is added to a VPC is an IPv6 one. */
export const addsIpv6 = (written: ReadonlyMap<string, Value>): boolean => IPV6.some((name) => isMeant(written.get(name)));
