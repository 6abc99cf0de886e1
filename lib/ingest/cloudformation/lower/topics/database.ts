import type { Lowerings } from "../lowering";
import { properties, renamed, same, TAGS, unread } from "../rule";

/** Managed databases and the subnets that they may lie in. */
export const DATABASE_LOWERINGS: Lowerings = {
  "AWS::RDS::DBInstance": {
    to: ["aws_db_instance", "aws_rds_cluster_instance"],
    choose: ({ properties: written }) => (written.has("DBClusterIdentifier") ? "aws_rds_cluster_instance" : "aws_db_instance"),
    properties: properties(
      same("DBSubnetGroupName Port PubliclyAccessible AvailabilityZone Engine EngineVersion AllocatedStorage NetworkType StorageEncrypted"),
      renamed({
        DBInstanceIdentifier: "identifier",
        DBClusterIdentifier: "cluster_identifier",
        DBInstanceClass: "instance_class",
        "VPCSecurityGroups[]": "vpc_security_group_ids",
        MultiAZ: "multi_az",
        SourceDBInstanceIdentifier: "replicate_source_db",
        DBName: "db_name",
      }),
      unread(
        "AllowMajorVersionUpgrade AssociatedRoles AutoMinorVersionUpgrade BackupRetentionPeriod BackupTarget CACertificateIdentifier " +
          "CharacterSetName CopyTagsToSnapshot CustomIAMInstanceProfile DBClusterSnapshotIdentifier DBParameterGroupName " +
          "DBSecurityGroups DBSnapshotIdentifier DedicatedLogVolume DeleteAutomatedBackups DeletionProtection Domain DomainIAMRoleName " +
          "EnableCloudwatchLogsExports EnableIAMDatabaseAuthentication EnablePerformanceInsights Iops KmsKeyId LicenseModel " +
          "ManageMasterUserPassword MasterUserPassword MasterUserSecret MasterUsername MaxAllocatedStorage MonitoringInterval " +
          "MonitoringRoleArn NcharCharacterSetName OptionGroupName PerformanceInsightsKMSKeyId PerformanceInsightsRetentionPeriod " +
          "PreferredBackupWindow PreferredMaintenanceWindow ProcessorFeatures PromotionTier RestoreTime " +
          "SourceDBClusterIdentifier SourceRegion StorageThroughput StorageType Timezone UseDefaultProcessorFeatures " +
          "UseLatestRestorableTime",
      ),
      TAGS,
    ),
    attributes: { DBInstanceArn: "arn", "Endpoint.Address": "address", "Endpoint.Port": "port" },
  },
  "AWS::RDS::DBCluster": {
    to: ["aws_rds_cluster"],
    properties: properties(
      same("DBSubnetGroupName Port Engine EngineVersion EngineMode NetworkType DatabaseName AvailabilityZones[]"),
      renamed({ DBClusterIdentifier: "cluster_identifier", "VpcSecurityGroupIds[]": "vpc_security_group_ids" }),
      unread(
        "AllocatedStorage AssociatedRoles AutoMinorVersionUpgrade BacktrackWindow BackupRetentionPeriod CopyTagsToSnapshot " +
          "DBClusterInstanceClass DBClusterParameterGroupName DBInstanceParameterGroupName DBSystemId DeletionProtection Domain " +
          "DomainIAMRoleName EnableCloudwatchLogsExports EnableHttpEndpoint EnableIAMDatabaseAuthentication GlobalClusterIdentifier Iops " +
          "KmsKeyId ManageMasterUserPassword MasterUserPassword MasterUserSecret MasterUsername MonitoringInterval MonitoringRoleArn " +
          "PerformanceInsightsEnabled PreferredBackupWindow PreferredMaintenanceWindow PubliclyAccessible ReplicationSourceIdentifier " +
          "RestoreToTime RestoreType ScalingConfiguration ServerlessV2ScalingConfiguration SnapshotIdentifier " +
          "SourceDBClusterIdentifier SourceRegion StorageEncrypted StorageType UseLatestRestorableTime",
      ),
      TAGS,
    ),
    attributes: { DBClusterArn: "arn", "Endpoint.Address": "endpoint", "Endpoint.Port": "port", "ReadEndpoint.Address": "reader_endpoint" },
  },
  "AWS::RDS::DBSubnetGroup": {
    to: ["aws_db_subnet_group"],
    properties: properties(
      same("SubnetIds[]!"),
      renamed({ DBSubnetGroupName: "name", "DBSubnetGroupDescription!": "description" }),
      TAGS,
    ),
  },
};
