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
        "AdditionalStorageVolumes AllowMajorVersionUpgrade ApplyImmediately AssociatedRoles AutoMinorVersionUpgrade " +
          "AutomaticBackupReplicationKmsKeyId AutomaticBackupReplicationRegion AutomaticBackupReplicationRetentionPeriod " +
          "BackupRetentionPeriod BackupTarget CACertificateIdentifier CertificateRotationRestart CharacterSetName CopyTagsToSnapshot " +
          "CustomIAMInstanceProfile DBClusterSnapshotIdentifier DBParameterGroupName DBSecurityGroups DBSnapshotIdentifier DBSystemId " +
          "DatabaseInsightsMode DedicatedLogVolume DeleteAutomatedBackups DeletionProtection Domain DomainAuthSecretArn DomainDnsIps " +
          "DomainFqdn DomainIAMRoleName DomainOu EnableCloudwatchLogsExports EnableIAMDatabaseAuthentication EnablePerformanceInsights " +
          "EngineLifecycleSupport Iops KmsKeyId LicenseModel ManageMasterUserPassword MasterUserAuthenticationType MasterUserPassword " +
          "MasterUserSecret MasterUsername MaxAllocatedStorage MonitoringInterval MonitoringRoleArn NcharCharacterSetName " +
          "OptionGroupName PerformanceInsightsKMSKeyId PerformanceInsightsRetentionPeriod PreferredBackupWindow " +
          "PreferredMaintenanceWindow ProcessorFeatures PromotionTier ReplicaMode RestoreTime SourceDBClusterIdentifier " +
          "SourceDBInstanceAutomatedBackupsArn SourceDbiResourceId SourceRegion StorageThroughput StorageType TdeCredentialArn " +
          "TdeCredentialPassword Timezone UseDefaultProcessorFeatures UseLatestRestorableTime",
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
        "AllocatedStorage AssociatedRoles AutoMinorVersionUpgrade BacktrackWindow BackupRetentionPeriod ClusterScalabilityType " +
          "CopyTagsToSnapshot DBClusterInstanceClass DBClusterParameterGroupName DBInstanceParameterGroupName DBSystemId " +
          "DatabaseInsightsMode DeleteAutomatedBackups DeletionProtection Domain DomainIAMRoleName EnableCloudwatchLogsExports " +
          "EnableGlobalWriteForwarding EnableHttpEndpoint EnableIAMDatabaseAuthentication EnableLocalWriteForwarding " +
          "EngineLifecycleSupport GlobalClusterIdentifier Iops KmsKeyId ManageMasterUserPassword MasterUserAuthenticationType " +
          "MasterUserPassword MasterUserSecret MasterUsername MonitoringInterval MonitoringRoleArn PerformanceInsightsEnabled " +
          "PerformanceInsightsKmsKeyId PerformanceInsightsRetentionPeriod PreferredBackupWindow PreferredMaintenanceWindow " +
          "PubliclyAccessible ReplicationSourceIdentifier RestoreToTime RestoreType ScalingConfiguration " +
          "ServerlessV2ScalingConfiguration SnapshotIdentifier SourceDBClusterIdentifier SourceDbClusterResourceId SourceRegion " +
          "StorageEncrypted StorageType UseLatestRestorableTime",
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
