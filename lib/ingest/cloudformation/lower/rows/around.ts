import { ref, type Written } from "../template-of";

/** What the rows refer to. */
export const AROUND: Readonly<Record<string, Written>> = {
  Vpc: ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }],
  PeerVpc: ["AWS::EC2::VPC", { CidrBlock: "10.1.0.0/16" }],
  Subnet: ["AWS::EC2::Subnet", { VpcId: ref("Vpc"), CidrBlock: "10.0.1.0/24" }],
  Table: ["AWS::EC2::RouteTable", { VpcId: ref("Vpc") }],
  Igw: ["AWS::EC2::InternetGateway"],
  Attached: ["AWS::EC2::VPCGatewayAttachment", { VpcId: ref("Vpc"), InternetGatewayId: ref("Igw") }],
  Group: ["AWS::EC2::SecurityGroup", { GroupDescription: "all", VpcId: ref("Vpc") }],
  Listed: [
    "AWS::EC2::SecurityGroup",
    { GroupDescription: "listed", VpcId: ref("Vpc"), SecurityGroupEgress: [{ IpProtocol: "-1", CidrIp: "10.0.0.0/8" }] },
  ],
  Acl: ["AWS::EC2::NetworkAcl", { VpcId: ref("Vpc") }],
  Eni: ["AWS::EC2::NetworkInterface", { SubnetId: ref("Subnet") }],
  Web: ["AWS::EC2::Instance", { SubnetId: ref("Subnet") }],
  Ip: ["AWS::EC2::EIP"],
  Tgw: ["AWS::EC2::TransitGateway"],
  Joined: ["AWS::EC2::TransitGatewayAttachment", { TransitGatewayId: ref("Tgw"), VpcId: ref("Vpc"), SubnetIds: [ref("Subnet")] }],
  Vgw: ["AWS::EC2::VPNGateway", { Type: "ipsec.1" }],
  TgwTable: ["AWS::EC2::TransitGatewayRouteTable", { TransitGatewayId: ref("Tgw") }],
  Template: ["AWS::EC2::LaunchTemplate", { LaunchTemplateData: { InstanceType: "t3.micro" } }],
  Targets: ["AWS::ElasticLoadBalancingV2::TargetGroup", { Port: 80, Protocol: "TCP", VpcId: ref("Vpc") }],
  Balancer: ["AWS::ElasticLoadBalancingV2::LoadBalancer", { Type: "network", Subnets: [ref("Subnet")] }],
  Listener: [
    "AWS::ElasticLoadBalancingV2::Listener",
    {
      LoadBalancerArn: ref("Balancer"),
      Port: 80,
      Protocol: "TCP",
      DefaultActions: [{ Type: "forward", TargetGroupArn: ref("Targets") }],
    },
  ],
  Role: ["AWS::IAM::Role", { AssumeRolePolicyDocument: { Statement: [] } }],
  Window: ["AWS::SSM::MaintenanceWindow", { Name: "night", Schedule: "rate(7 days)", Duration: 3, Cutoff: 1, AllowUnassociatedTargets: false }],
};
