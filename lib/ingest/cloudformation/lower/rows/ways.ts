import { ref } from "../template-of";
import { id, type Row } from "./row";

/** VPCs, subnets, routes and gateways. */
export const WAYS: readonly Row[] = [
  [
    "AWS::EC2::VPC",
    { CidrBlock: "10.2.0.0/16", InstanceTenancy: "dedicated" },
    "aws_vpc",
    { cidr_block: "10.2.0.0/16", instance_tenancy: "dedicated" },
  ],
  ["AWS::EC2::VPCCidrBlock", { VpcId: ref("Vpc"), CidrBlock: "10.3.0.0/16" }, "aws_vpc_ipv4_cidr_block_association", { vpc_id: id("Vpc") }],
  [
    "AWS::EC2::VPCBlockPublicAccessOptions",
    { InternetGatewayBlockMode: "block-ingress" },
    "aws_vpc_block_public_access_options",
    { internet_gateway_block_mode: "block-ingress" },
  ],
  [
    "AWS::EC2::VPCBlockPublicAccessExclusion",
    { InternetGatewayExclusionMode: "allow-egress", VpcId: ref("Vpc") },
    "aws_vpc_block_public_access_exclusion",
    { internet_gateway_exclusion_mode: "allow-egress", vpc_id: id("Vpc") },
  ],
  [
    "AWS::EC2::Subnet",
    { VpcId: ref("Vpc"), CidrBlock: "10.0.2.0/24", MapPublicIpOnLaunch: true },
    "aws_subnet",
    { vpc_id: id("Vpc"), map_public_ip_on_launch: true },
  ],
  ["AWS::EC2::RouteTable", { VpcId: ref("Vpc") }, "aws_route_table", { vpc_id: id("Vpc") }],
  [
    "AWS::EC2::Route",
    { RouteTableId: ref("Table"), DestinationCidrBlock: "0.0.0.0/0", GatewayId: ref("Igw") },
    "aws_route",
    { destination_cidr_block: "0.0.0.0/0", gateway_id: id("Igw") },
  ],
  [
    "AWS::EC2::SubnetRouteTableAssociation",
    { RouteTableId: ref("Table"), SubnetId: ref("Subnet") },
    "aws_route_table_association",
    { subnet_id: id("Subnet") },
  ],
  [
    "AWS::EC2::GatewayRouteTableAssociation",
    { RouteTableId: ref("Table"), GatewayId: ref("Igw") },
    "aws_route_table_association",
    { gateway_id: id("Igw") },
  ],
  ["AWS::EC2::InternetGateway", {}, "aws_internet_gateway", {}],
  [
    "AWS::EC2::VPCGatewayAttachment",
    { VpcId: ref("Vpc"), VpnGatewayId: "vgw-1a2b3c4d" },
    "aws_vpn_gateway_attachment",
    { vpc_id: id("Vpc") },
  ],
  ["AWS::EC2::EgressOnlyInternetGateway", { VpcId: ref("Vpc") }, "aws_egress_only_internet_gateway", { vpc_id: id("Vpc") }],
  [
    "AWS::EC2::VPNConnection",
    { Type: "ipsec.1", CustomerGatewayId: "cgw-1a2b3c4d", TransitGatewayId: ref("Tgw") },
    "aws_vpn_connection",
    { transit_gateway_id: id("Tgw") },
  ],
  [
    "AWS::EC2::VPNGatewayRoutePropagation",
    { RouteTableIds: [ref("Table")], VpnGatewayId: ref("Vgw") },
    "aws_vpn_gateway_route_propagation",
    { route_table_id: id("Table"), vpn_gateway_id: id("Vgw") },
  ],
  ["AWS::EC2::VPNGateway", { Type: "ipsec.1", AmazonSideAsn: 64512 }, "aws_vpn_gateway", { amazon_side_asn: 64512 }],
];
