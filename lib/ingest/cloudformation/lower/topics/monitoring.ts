import type { Given, Lowerings } from "../lowering";
import type { Draft } from "../draft";
import { by, pairs, properties, renamed, same, TAGS, taken, unread } from "../rule";

/** Which argument names the thing whose traffic is logged. */
const LOGGED: ReadonlyMap<string, string> = new Map([
  ["VPC", "vpc_id"],
  ["Subnet", "subnet_id"],
  ["NetworkInterface", "eni_id"],
  ["TransitGateway", "transit_gateway_id"],
  ["TransitGatewayAttachment", "transit_gateway_attachment_id"],
]);

/** What watches the network: logs of flows and calls, alarms, and where they are kept. */
export const MONITORING_LOWERINGS: Lowerings = {
  "AWS::EC2::FlowLog": {
    to: ["aws_flow_log"],
    properties: properties(
      same("TrafficType LogDestination LogDestinationType LogGroupName LogFormat MaxAggregationInterval DeliverCrossAccountRole"),
      renamed({ DeliverLogsPermissionArn: "iam_role_arn" }),
      taken("ResourceType! ResourceId!"),
      unread("DestinationOptions TagFieldSpecifications"),
      TAGS,
    ),
    finish: (draft, given) => {
      setLogged(draft, given);
      return [draft];
    },
  },
  "AWS::Logs::LogGroup": {
    to: ["aws_cloudwatch_log_group"],
    properties: properties(
      same("RetentionInDays KmsKeyId LogGroupClass"),
      renamed({ LogGroupName: "name" }),
      unread("BearerTokenAuthenticationEnabled DataProtectionPolicy DeletionProtectionEnabled FieldIndexPolicies ResourcePolicyDocument"),
      TAGS,
    ),
    attributes: { Ref: "name" },
  },
  "AWS::CloudTrail::Trail": {
    to: ["aws_cloudtrail"],
    properties: properties(
      same("S3BucketName! S3KeyPrefix SnsTopicName IncludeGlobalServiceEvents IsMultiRegionTrail IsOrganizationTrail"),
      renamed({
        TrailName: "name",
        "IsLogging!": "enable_logging",
        EnableLogFileValidation: "enable_log_file_validation",
        CloudWatchLogsLogGroupArn: "cloud_watch_logs_group_arn",
        CloudWatchLogsRoleArn: "cloud_watch_logs_role_arn",
        KMSKeyId: "kms_key_id",
      }),
      unread("AdvancedEventSelectors AggregationConfigurations EventSelectors InsightSelectors"),
      TAGS,
    ),
    attributes: { Ref: "name" },
  },
  "AWS::CloudWatch::Alarm": {
    to: ["aws_cloudwatch_metric_alarm"],
    properties: properties(
      same(
        "AlarmName AlarmDescription ComparisonOperator EvaluationPeriods DatapointsToAlarm MetricName Namespace Period Statistic " +
          "ExtendedStatistic Threshold Unit TreatMissingData ActionsEnabled AlarmActions[]",
      ),
      renamed({ "OKActions[]": "ok_actions", "InsufficientDataActions[]": "insufficient_data_actions" }),
      by({ Dimensions: pairs("dimensions", "Name", "Value") }),
      unread(
        "EvaluateLowSampleCountPercentile Metrics ThresholdMetricId EvaluationCriteria EvaluationInterval EvaluationWindow " +
          "WarmUpConfiguration",
      ),
      TAGS,
    ),
    attributes: { Ref: "alarm_name" },
  },
  "AWS::S3::Bucket": {
    to: ["aws_s3_bucket"],
    properties: properties(
      renamed({ BucketName: "bucket" }),
      unread(
        "AbacStatus AccelerateConfiguration AccessControl AnalyticsConfigurations BucketEncryption BucketNamePrefix BucketNamespace " +
          "CorsConfiguration IntelligentTieringConfigurations InventoryConfigurations LifecycleConfiguration LoggingConfiguration " +
          "MetadataConfiguration MetadataTableConfiguration MetricsConfigurations NotificationConfiguration ObjectLockConfiguration " +
          "ObjectLockEnabled OwnershipControls PublicAccessBlockConfiguration ReplicationConfiguration VersioningConfiguration " +
          "WebsiteConfiguration",
      ),
      TAGS,
    ),
    attributes: { Ref: "bucket" },
  },
};

function setLogged(draft: Draft, { properties: written }: Given): void {
  const type = written.get("ResourceType");
  const resource = written.get("ResourceId");
  const argument = type?.kind === "string" ? LOGGED.get(type.value) : undefined;
  if (argument !== undefined && resource !== undefined) draft.set(argument, resource);
}
