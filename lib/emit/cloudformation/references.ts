/** What CloudFormation calls an attribute of a type: null for `Ref`, undefined for what it does not tell. */
const OWN: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  aws_eip: { id: "AllocationId", allocation_id: "AllocationId", public_ip: "PublicIp" },
  aws_vpc: {
    id: null,
    cidr_block: "CidrBlock",
    default_network_acl_id: "DefaultNetworkAcl",
    default_security_group_id: "DefaultSecurityGroup",
  },
  aws_nat_gateway: { id: null, network_interface_id: "EniId" },
  aws_instance: { id: null, private_ip: "PrivateIp", public_ip: "PublicIp" },
  aws_network_interface: { id: null, private_ip: "PrimaryPrivateIpAddress" },
  aws_lb: { id: null, arn: null, dns_name: "DNSName" },
  aws_lb_target_group: { id: null, arn: null, name: "TargetGroupName" },
  aws_lb_listener: { id: null, arn: null },
  aws_key_pair: { id: null, key_name: null },
  aws_iam_instance_profile: { id: null, name: null, arn: "Arn" },
  aws_iam_role: { id: null, name: null, arn: "Arn" },
  aws_cloudwatch_log_group: { id: null, name: null, arn: "Arn" },
  aws_s3_bucket: { id: null, bucket: null, arn: "Arn" },
  aws_lambda_function: { id: null, function_name: null, arn: "Arn" },
  aws_db_subnet_group: { id: null, name: null },
  aws_db_instance: { id: null, identifier: null },
  aws_rds_cluster: { id: null, cluster_identifier: null },
  aws_launch_template: { id: null, latest_version: "LatestVersionNumber", default_version: "DefaultVersionNumber" },
  aws_launch_configuration: { id: null, name: null },
  aws_autoscaling_group: { id: null, name: null },
  aws_cloudtrail: { id: null, name: null, arn: "Arn" },
  aws_cloudwatch_metric_alarm: { id: null, alarm_name: null, arn: "Arn" },
};

export function templateAttribute(type: string, attribute: string): string | null | undefined {
  const own = Object.hasOwn(OWN, type) ? OWN[type] : undefined;
  if (own === undefined) return attribute === "id" ? null : undefined;
  return Object.hasOwn(own, attribute) ? own[attribute] : undefined;
}
