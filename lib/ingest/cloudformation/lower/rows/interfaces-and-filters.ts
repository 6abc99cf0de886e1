import { att, ref } from "../template-of";
import { id, type Row } from "./row";

/** What has addresses, what filters, and what leads elsewhere. */
export const INTERFACES_AND_FILTERS: readonly Row[] = [
  [
    "AWS::EC2::NatGateway",
    { SubnetId: ref("Subnet"), AllocationId: att("Ip", "AllocationId") },
    "aws_nat_gateway",
    { allocation_id: "Ip.allocation_id" },
  ],
  ["AWS::EC2::EIP", { Domain: "vpc", InstanceId: ref("Web") }, "aws_eip", { domain: "vpc", instance: id("Web") }],
  [
    "AWS::EC2::EIPAssociation",
    { AllocationId: att("Ip", "AllocationId"), NetworkInterfaceId: ref("Eni") },
    "aws_eip_association",
    { network_interface_id: id("Eni") },
  ],
  [
    "AWS::EC2::NetworkInterface",
    {
      SubnetId: ref("Subnet"),
      GroupSet: [ref("Group")],
      PrivateIpAddresses: [{ PrivateIpAddress: "10.0.1.8", Primary: false }, { PrivateIpAddress: "10.0.1.7", Primary: true }],
    },
    "aws_network_interface",
    { security_groups: [id("Group")], private_ips: ["10.0.1.7", "10.0.1.8"] },
  ],
  [
    "AWS::EC2::NetworkInterfaceAttachment",
    { InstanceId: ref("Web"), NetworkInterfaceId: ref("Eni"), DeviceIndex: "1" },
    "aws_network_interface_attachment",
    { device_index: "1" },
  ],
  [
    "AWS::EC2::Instance",
    { SubnetId: ref("Subnet"), ImageId: "ami-1", UserData: "ZWNobw==" },
    "aws_instance",
    { ami: "ami-1", user_data_base64: "ZWNobw==" },
  ],
  [
    "AWS::EC2::LaunchTemplate",
    { LaunchTemplateData: { ImageId: "ami-1", SecurityGroupIds: [ref("Group")] } },
    "aws_launch_template",
    { image_id: "ami-1", vpc_security_group_ids: [id("Group")] },
  ],
  [
    "AWS::AutoScaling::LaunchConfiguration",
    { ImageId: "ami-1", InstanceType: "t3.micro", SecurityGroups: [ref("Group")] },
    "aws_launch_configuration",
    { image_id: "ami-1" },
  ],
  [
    "AWS::AutoScaling::AutoScalingGroup",
    {
      MinSize: "1",
      MaxSize: "3",
      VPCZoneIdentifier: [ref("Subnet")],
      TargetGroupARNs: [ref("Targets")],
      LaunchTemplate: { LaunchTemplateId: ref("Template"), Version: "1" },
    },
    "aws_autoscaling_group",
    { min_size: "1", vpc_zone_identifier: [id("Subnet")], target_group_arns: [id("Targets")] },
  ],
  [
    "AWS::EC2::SecurityGroup",
    { GroupDescription: "web", GroupName: "web", VpcId: ref("Vpc") },
    "aws_security_group",
    { description: "web", name: "web" },
  ],
  [
    "AWS::EC2::SecurityGroupIngress",
    { GroupId: ref("Group"), IpProtocol: "tcp", FromPort: 80, ToPort: 80, CidrIp: "0.0.0.0/0" },
    "aws_vpc_security_group_ingress_rule",
    { security_group_id: id("Group"), cidr_ipv4: "0.0.0.0/0" },
  ],
  [
    "AWS::EC2::SecurityGroupEgress",
    { GroupId: ref("Listed"), IpProtocol: "-1", DestinationSecurityGroupId: ref("Group") },
    "aws_vpc_security_group_egress_rule",
    { referenced_security_group_id: id("Group") },
  ],
  [
    "AWS::EC2::SecurityGroupVpcAssociation",
    { GroupId: ref("Group"), VpcId: ref("PeerVpc") },
    "aws_vpc_security_group_vpc_association",
    { security_group_id: id("Group"), vpc_id: id("PeerVpc") },
  ],
  ["AWS::EC2::NetworkAcl", { VpcId: ref("Vpc") }, "aws_network_acl", { vpc_id: id("Vpc") }],
  [
    "AWS::EC2::NetworkAclEntry",
    { NetworkAclId: ref("Acl"), RuleNumber: 100, RuleAction: "allow", Protocol: -1, CidrBlock: "0.0.0.0/0" },
    "aws_network_acl_rule",
    { rule_number: 100, protocol: -1 },
  ],
  [
    "AWS::EC2::SubnetNetworkAclAssociation",
    { NetworkAclId: ref("Acl"), SubnetId: ref("Subnet") },
    "aws_network_acl_association",
    { network_acl_id: id("Acl") },
  ],
  [
    "AWS::EC2::PrefixList",
    { PrefixListName: "offices", AddressFamily: "IPv4", Entries: [{ Cidr: "192.0.2.0/24" }] },
    "aws_ec2_managed_prefix_list",
    { name: "offices", max_entries: null },
  ],
  ["AWS::EC2::VPCPeeringConnection", { VpcId: ref("Vpc"), PeerVpcId: ref("PeerVpc") }, "aws_vpc_peering_connection", { auto_accept: true }],
  [
    "AWS::EC2::TransitGateway",
    { SecurityGroupReferencingSupport: "enable" },
    "aws_ec2_transit_gateway",
    { security_group_referencing_support: "enable" },
  ],
  [
    "AWS::EC2::TransitGatewayAttachment",
    { TransitGatewayId: ref("Tgw"), VpcId: ref("Vpc"), SubnetIds: [ref("Subnet")], Options: { ApplianceModeSupport: "enable" } },
    "aws_ec2_transit_gateway_vpc_attachment",
    { appliance_mode_support: "enable" },
  ],
  [
    "AWS::EC2::TransitGatewayVpcAttachment",
    { TransitGatewayId: att("Tgw", "Id"), VpcId: ref("Vpc"), SubnetIds: [ref("Subnet")] },
    "aws_ec2_transit_gateway_vpc_attachment",
    { transit_gateway_id: id("Tgw") },
  ],
  [
    "AWS::EC2::TransitGatewayPeeringAttachment",
    { TransitGatewayId: ref("Tgw"), PeerTransitGatewayId: "tgw-1a2b3c4d", PeerRegion: "us-east-1", PeerAccountId: "123456789012" },
    "aws_ec2_transit_gateway_peering_attachment",
    { peer_region: "us-east-1" },
  ],
  ["AWS::EC2::TransitGatewayRouteTable", { TransitGatewayId: ref("Tgw") }, "aws_ec2_transit_gateway_route_table", {}],
  [
    "AWS::EC2::TransitGatewayRoute",
    { TransitGatewayRouteTableId: ref("TgwTable"), DestinationCidrBlock: "10.9.0.0/16", Blackhole: true },
    "aws_ec2_transit_gateway_route",
    { blackhole: true },
  ],
  [
    "AWS::EC2::TransitGatewayRouteTableAssociation",
    { TransitGatewayRouteTableId: ref("TgwTable"), TransitGatewayAttachmentId: ref("Joined") },
    "aws_ec2_transit_gateway_route_table_association",
    { transit_gateway_attachment_id: id("Joined") },
  ],
  [
    "AWS::EC2::TransitGatewayRouteTablePropagation",
    { TransitGatewayRouteTableId: ref("TgwTable"), TransitGatewayAttachmentId: ref("Joined") },
    "aws_ec2_transit_gateway_route_table_propagation",
    {},
  ],
  [
    "AWS::EC2::VPCEndpoint",
    { VpcId: ref("Vpc"), ServiceName: "com.amazonaws.eu-central-1.s3", RouteTableIds: [ref("Table")] },
    "aws_vpc_endpoint",
    { route_table_ids: [id("Table")] },
  ],
];
