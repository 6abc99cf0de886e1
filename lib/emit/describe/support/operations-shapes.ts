/**
 * What the AWS CLI prints of everything else that surrounds a network, by AWS's names (data types in the API references
 * of EC2, IAM, Systems Manager, CloudTrail, CloudWatch, CloudWatch Logs, S3 and RDS). Written as `parseShapes` reads it.
 */
export const OPERATIONS_SHAPES: Readonly<Record<string, string>> = {
  KeyPair: "KeyPairId KeyType Tags:Tag[] PublicKey CreateTime KeyName KeyFingerprint",
  Tag: "Key Value",
  Host:
    "AutoPlacement AvailabilityZone AvailableCapacity:map ClientToken HostId HostProperties:HostProperties HostReservationId " +
    "Instances:HostInstance[] State AllocationTime ReleaseTime Tags:Tag[] HostRecovery AllowsMultipleInstanceTypes OwnerId " +
    "AvailabilityZoneId MemberOfServiceLinkedResourceGroup:boolean OutpostArn HostMaintenance AssetId",
  HostProperties: "Cores:number InstanceType InstanceFamily Sockets:number TotalVCpus:number",
  HostInstance: "InstanceId InstanceType OwnerId",
  FlowLog:
    "CreationTime DeliverLogsErrorMessage DeliverLogsPermissionArn DeliverCrossAccountRole DeliverLogsStatus FlowLogId FlowLogStatus " +
    "LogGroupName ResourceId TrafficType LogDestinationType LogDestination LogFormat Tags:Tag[] MaxAggregationInterval:number " +
    "DestinationOptions:DestinationOptionsResponse",
  DestinationOptionsResponse: "FileFormat HiveCompatiblePartitions:boolean PerHourPartition:boolean",
  InstanceProfile: "Path InstanceProfileName InstanceProfileId Arn CreateDate Roles:Role[] Tags:Tag[]",
  Role:
    "Path RoleName RoleId Arn CreateDate AssumeRolePolicyDocument:map Description MaxSessionDuration:number " +
    "PermissionsBoundary:AttachedPermissionsBoundary Tags:Tag[] RoleLastUsed:map",
  AttachedPermissionsBoundary: "PermissionsBoundaryType PermissionsBoundaryArn",
  AttachedPolicy: "PolicyName PolicyArn",
  SsmAssociation:
    "Name InstanceId AssociationId AssociationVersion DocumentVersion Targets:Target[] LastExecutionDate Overview:map ScheduleExpression " +
    "AssociationName ScheduleOffset:number Duration:number TargetMaps:map[]",
  Target: "Key Values:texts",
  PatchGroupPatchBaselineMapping: "PatchGroup BaselineIdentity:PatchBaselineIdentity",
  PatchBaselineIdentity: "BaselineId BaselineName OperatingSystem BaselineDescription DefaultBaseline:boolean",
  MaintenanceWindowIdentity:
    "WindowId Name Description Enabled:boolean Duration:number Cutoff:number Schedule ScheduleTimezone ScheduleOffset:number EndDate " +
    "StartDate NextExecutionTime",
  MaintenanceWindowTarget: "WindowId WindowTargetId ResourceType Targets:Target[] OwnerInformation Name Description",
  MaintenanceWindowTask:
    "WindowId WindowTaskId TaskArn Type Targets:Target[] TaskParameters:map Priority:number LoggingInfo:LoggingInfo ServiceRoleArn " +
    "MaxConcurrency MaxErrors Name Description CutoffBehavior AlarmConfiguration:AlarmConfiguration",
  LoggingInfo: "S3BucketName S3KeyPrefix S3Region",
  AlarmConfiguration: "IgnorePollAlarmFailure:boolean Alarms:Alarm[]",
  Alarm: "Name",
  Trail:
    "Name S3BucketName S3KeyPrefix SnsTopicName SnsTopicARN IncludeGlobalServiceEvents:boolean IsMultiRegionTrail:boolean HomeRegion " +
    "TrailARN LogFileValidationEnabled:boolean CloudWatchLogsLogGroupArn CloudWatchLogsRoleArn KmsKeyId HasCustomEventSelectors:boolean " +
    "HasInsightSelectors:boolean IsOrganizationTrail:boolean",
  LogGroup:
    "logGroupName creationTime:number retentionInDays:number metricFilterCount:number arn storedBytes:number kmsKeyId " +
    "dataProtectionStatus inheritedProperties:texts logGroupClass logGroupArn deletionProtectionEnabled:boolean " +
    "bearerTokenAuthenticationEnabled:boolean",
  MetricAlarm:
    "AlarmName AlarmArn AlarmDescription AlarmConfigurationUpdatedTimestamp ActionsEnabled:boolean OKActions:texts AlarmActions:texts " +
    "InsufficientDataActions:texts StateValue StateReason StateReasonData StateUpdatedTimestamp MetricName Namespace Statistic " +
    "ExtendedStatistic Dimensions:Dimension[] Period:number Unit EvaluationPeriods:number DatapointsToAlarm:number Threshold:number " +
    "ComparisonOperator TreatMissingData EvaluateLowSampleCountPercentile Metrics:MetricDataQuery[] ThresholdMetricId EvaluationState " +
    "StateTransitionedTimestamp EvaluationCriteria:map EvaluationInterval:number",
  Dimension: "Name Value",
  MetricDataQuery: "Id MetricStat:MetricStat Expression Label ReturnData:boolean Period:number AccountId",
  MetricStat: "Metric:Metric Period:number Stat Unit",
  Metric: "Namespace MetricName Dimensions:Dimension[]",
  Bucket: "Name CreationDate BucketRegion BucketArn",
  DBSubnetGroup:
    "DBSubnetGroupName DBSubnetGroupDescription VpcId SubnetGroupStatus Subnets:GroupedSubnet[] DBSubnetGroupArn " +
    "SupportedNetworkTypes:texts",
  GroupedSubnet: "SubnetIdentifier SubnetAvailabilityZone:ZoneOfSubnet SubnetOutpost:map SubnetStatus",
  ZoneOfSubnet: "Name",
};
