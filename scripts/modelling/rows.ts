/** One kind of thing, as AWS's own pages call it, and how to know its types in the words of each reader. */
export interface ModellingRow {
  readonly what: string;
  /** Types of Terraform's provider, `data.` in front of data sources; the first row that claims a type has it. */
  readonly provider: RegExp;
  /** Top-level keys of what the AWS CLI prints. */
  readonly describe: readonly string[];
}

/** In the order in which a network is built. Every type that a reader knows belongs to exactly one row. */
export const ROWS: readonly ModellingRow[] = [
  { what: "VPC", provider: /^(data\.)?aws_(default_)?vpcs?(_ipv[46]_cidr_block_association)?$/, describe: ["Vpcs", "EnableDnsSupport"] },
  {
    what: "VPC Block Public Access",
    provider: /^aws_vpc_block_public_access_/,
    describe: ["VpcBlockPublicAccessOptions", "VpcBlockPublicAccessExclusions"],
  },
  { what: "subnet", provider: /^(data\.)?aws_(default_)?subnets?$/, describe: ["Subnets"] },
  { what: "route table, route, association", provider: /^(data\.)?aws_((default_|main_)?route_table|route$)/, describe: ["RouteTables"] },
  { what: "internet gateway, attachment", provider: /^(data\.)?aws_internet_gateway/, describe: ["InternetGateways"] },
  { what: "egress-only internet gateway", provider: /^aws_egress_only_internet_gateway$/, describe: ["EgressOnlyInternetGateways"] },
  { what: "NAT gateway", provider: /^aws_nat_gateway/, describe: ["NatGateways"] },
  { what: "Elastic IP, association", provider: /^aws_eip/, describe: ["Addresses"] },
  { what: "network interface, attachment", provider: /^aws_network_interface/, describe: ["NetworkInterfaces"] },
  { what: "instance", provider: /^aws_(instance|ec2_instance_state|spot_instance_request)$/, describe: ["Reservations", "UserData"] },
  {
    what: "launch template, autoscaling group",
    provider: /^aws_(launch_|autoscaling_)/,
    describe: ["LaunchTemplates", "LaunchTemplateVersions", "LaunchConfigurations", "AutoScalingGroups"],
  },
  {
    what: "security group, rule",
    provider: /^(data\.)?aws_((default_)?security_group|vpc_security_group_)/,
    describe: ["SecurityGroups", "SecurityGroupRules"],
  },
  { what: "network ACL, entry, association", provider: /^aws_(default_)?network_acl/, describe: ["NetworkAcls"] },
  {
    what: "prefix list",
    provider: /^(data\.)?aws_(ec2_managed_)?prefix_list/,
    describe: ["PrefixLists", "ManagedPrefixLists", "Entries"],
  },
  { what: "peering connection", provider: /^aws_vpc_peering_connection/, describe: ["VpcPeeringConnections"] },
  {
    what: "transit gateway, attachment, table, route",
    provider: /^aws_ec2_transit_gateway/,
    describe: [
      "TransitGateways",
      "TransitGatewayAttachments",
      "TransitGatewayVpcAttachments",
      "TransitGatewayPeeringAttachments",
      "TransitGatewayRouteTables",
      "Routes",
      "Associations",
    ],
  },
  { what: "virtual private gateway, VPN connection", provider: /^aws_vpn_/, describe: [] },
  { what: "VPC endpoint", provider: /^aws_vpc_endpoint/, describe: ["VpcEndpoints"] },
  {
    what: "load balancer, listener, rule",
    provider: /^(data\.)?aws_a?lb(_listener.*)?$/,
    describe: ["LoadBalancers", "Listeners", "Rules", "Attributes"],
  },
  { what: "target group, attachment", provider: /^aws_a?lb_target_group/, describe: ["TargetGroups", "TargetHealthDescriptions"] },
  { what: "database, subnet group", provider: /^aws_(db|rds)_/, describe: ["DBInstances", "DBClusters", "DBSubnetGroups"] },
  { what: "Lambda function", provider: /^aws_lambda_/, describe: ["Functions", "Configuration"] },
  { what: "key pair", provider: /^aws_key_pair$/, describe: ["KeyPairs"] },
  { what: "dedicated host", provider: /^aws_ec2_host$/, describe: ["Hosts"] },
  {
    what: "IAM role, instance profile, policy",
    provider: /^(data\.)?aws_iam_/,
    describe: ["Roles", "InstanceProfiles", "AttachedPolicies"],
  },
  {
    what: "Systems Manager association, patch baseline and group, maintenance window",
    provider: /^aws_ssm_/,
    describe: [
      "BaselineIdentities",
      "Mappings",
      "PatchGroups",
      "WindowIdentities",
      "Targets",
      "Tasks",
    ],
  },
  { what: "flow log", provider: /^aws_flow_log$/, describe: ["FlowLogs"] },
  { what: "CloudTrail trail", provider: /^aws_cloudtrail$/, describe: ["trailList"] },
  { what: "CloudWatch alarm, log group", provider: /^aws_cloudwatch_/, describe: ["MetricAlarms", "logGroups"] },
  { what: "S3 bucket", provider: /^aws_s3_bucket/, describe: ["Buckets"] },
];
