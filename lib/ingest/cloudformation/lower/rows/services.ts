import { att, ref } from "../template-of";
import { id, type Row } from "./row";

/** Balancers, databases, functions, and what surrounds the network. */
export const SERVICES: readonly Row[] = [
  [
    "AWS::EC2::FlowLog",
    { ResourceType: "VPC", ResourceId: ref("Vpc"), TrafficType: "ALL", DeliverLogsPermissionArn: att("Role", "Arn") },
    "aws_flow_log",
    { vpc_id: id("Vpc"), iam_role_arn: "Role.arn" },
  ],
  ["AWS::EC2::KeyPair", { KeyName: "lab" }, "aws_key_pair", { key_name: "lab", public_key: null }],
  [
    "AWS::EC2::Host",
    { AvailabilityZone: "eu-central-1a", InstanceType: "m5.large" },
    "aws_ec2_host",
    { availability_zone: "eu-central-1a" },
  ],
  [
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
    {
      Type: "network",
      Scheme: "internal",
      Subnets: [ref("Subnet")],
      LoadBalancerAttributes: [{ Key: "load_balancing.cross_zone.enabled", Value: "true" }],
    },
    "aws_lb",
    { internal: true, load_balancer_type: "network", enable_cross_zone_load_balancing: "true" },
  ],
  [
    "AWS::ElasticLoadBalancingV2::Listener",
    { LoadBalancerArn: ref("Balancer"), Port: 443, Protocol: "TCP", DefaultActions: [{ Type: "forward", TargetGroupArn: ref("Targets") }] },
    "aws_lb_listener",
    { load_balancer_arn: id("Balancer") },
  ],
  [
    "AWS::ElasticLoadBalancingV2::ListenerRule",
    {
      ListenerArn: ref("Listener"),
      Priority: 1,
      Actions: [{ Type: "forward", TargetGroupArn: ref("Targets") }],
      Conditions: [{ Field: "path-pattern", Values: ["/a"] }],
    },
    "aws_lb_listener_rule",
    { listener_arn: id("Listener") },
  ],
  [
    "AWS::ElasticLoadBalancingV2::TargetGroup",
    { Port: 80, Protocol: "TCP", VpcId: ref("Vpc"), TargetGroupAttributes: [{ Key: "preserve_client_ip.enabled", Value: "false" }] },
    "aws_lb_target_group",
    { preserve_client_ip: "false" },
  ],
  [
    "AWS::RDS::DBInstance",
    { DBInstanceClass: "db.t3.micro", Engine: "postgres", VPCSecurityGroups: [att("Group", "GroupId")] },
    "aws_db_instance",
    { vpc_security_group_ids: [id("Group")] },
  ],
  [
    "AWS::RDS::DBCluster",
    { Engine: "aurora-postgresql", VpcSecurityGroupIds: [ref("Group")] },
    "aws_rds_cluster",
    { vpc_security_group_ids: [id("Group")] },
  ],
  [
    "AWS::RDS::DBSubnetGroup",
    { DBSubnetGroupDescription: "two", SubnetIds: [ref("Subnet")] },
    "aws_db_subnet_group",
    { description: "two", subnet_ids: [id("Subnet")] },
  ],
  [
    "AWS::Lambda::Function",
    { Role: att("Role", "Arn"), Code: { ZipFile: "" }, VpcConfig: { SubnetIds: [ref("Subnet")], SecurityGroupIds: [ref("Group")] } },
    "aws_lambda_function",
    { role: "Role.arn" },
  ],
  ["AWS::IAM::InstanceProfile", { Roles: [ref("Role")] }, "aws_iam_instance_profile", { role: id("Role") }],
  [
    "AWS::IAM::Role",
    { RoleName: "patch", AssumeRolePolicyDocument: { Statement: [{ Effect: "Allow" }] } },
    "aws_iam_role",
    { name: "patch", assume_role_policy: '{"Statement":[{"Effect":"Allow"}]}' },
  ],
  [
    "AWS::IAM::ManagedPolicy",
    { PolicyDocument: { Statement: [] }, Roles: [ref("Role")] },
    "aws_iam_policy",
    { policy: '{"Statement":[]}' },
  ],
  ["AWS::IAM::Policy", { PolicyName: "p", PolicyDocument: { Statement: [] }, Roles: [ref("Role")] }, "aws_iam_policy", { name: "p" }],
  [
    "AWS::IAM::RolePolicy",
    { PolicyName: "p", RoleName: ref("Role"), PolicyDocument: { Statement: [] } },
    "aws_iam_role_policy",
    { role: id("Role") },
  ],
  [
    "AWS::SSM::Association",
    { Name: "AWS-RunPatchBaseline", Targets: [{ Key: "tag:Patch", Values: ["web"] }] },
    "aws_ssm_association",
    { name: "AWS-RunPatchBaseline" },
  ],
  [
    "AWS::SSM::PatchBaseline",
    { Name: "b", OperatingSystem: "AMAZON_LINUX_2023", PatchGroups: ["web"] },
    "aws_ssm_patch_baseline",
    { operating_system: "AMAZON_LINUX_2023" },
  ],
  [
    "AWS::SSM::MaintenanceWindow",
    { Name: "n", Schedule: "rate(7 days)", Duration: 3, Cutoff: 1, AllowUnassociatedTargets: false },
    "aws_ssm_maintenance_window",
    { cutoff: 1 },
  ],
  [
    "AWS::SSM::MaintenanceWindowTarget",
    { WindowId: ref("Window"), ResourceType: "INSTANCE", Targets: [{ Key: "tag:Patch", Values: ["web"] }] },
    "aws_ssm_maintenance_window_target",
    { window_id: id("Window") },
  ],
  [
    "AWS::SSM::MaintenanceWindowTask",
    { WindowId: ref("Window"), TaskType: "RUN_COMMAND", TaskArn: "AWS-RunPatchBaseline", Priority: 1 },
    "aws_ssm_maintenance_window_task",
    { task_arn: "AWS-RunPatchBaseline" },
  ],
  [
    "AWS::CloudTrail::Trail",
    { S3BucketName: "logs", IsLogging: true, TrailName: "t" },
    "aws_cloudtrail",
    { s3_bucket_name: "logs", enable_logging: true, name: "t" },
  ],
  [
    "AWS::CloudWatch::Alarm",
    { ComparisonOperator: "GreaterThanThreshold", EvaluationPeriods: 1, Dimensions: [{ Name: "InstanceId", Value: ref("Web") }] },
    "aws_cloudwatch_metric_alarm",
    { dimensions: { InstanceId: id("Web") } },
  ],
  [
    "AWS::Logs::LogGroup",
    { LogGroupName: "flows", RetentionInDays: 7 },
    "aws_cloudwatch_log_group",
    { name: "flows", retention_in_days: 7 },
  ],
  ["AWS::S3::Bucket", { BucketName: "logs" }, "aws_s3_bucket", { bucket: "logs" }],
];
