/** Services, as the API references of Elastic Load Balancing, RDS and Lambda document what is printed of them. */
export const SERVICES: Readonly<Record<string, string>> = {
  LoadBalancer:
    "LoadBalancerArn DNSName CanonicalHostedZoneId CreatedTime LoadBalancerName Scheme VpcId State:LoadBalancerState Type " +
    "AvailabilityZones:BalancerZone[] SecurityGroups:texts IpAddressType CustomerOwnedIpv4Pool " +
    "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic EnablePrefixForIpv6SourceNat IpamPools:map",
  LoadBalancerState: "Code Reason",
  BalancerZone: "ZoneName SubnetId OutpostId LoadBalancerAddresses:LoadBalancerAddress[] SourceNatIpv6Prefixes:texts",
  LoadBalancerAddress: "IpAddress AllocationId PrivateIPv4Address IPv6Address",
  LoadBalancerAttribute: "Key Value",
  Listener:
    "ListenerArn LoadBalancerArn Port:number Protocol Certificates:map[] SslPolicy DefaultActions:Action[] AlpnPolicy:texts " +
    "MutualAuthentication:map",
  Action:
    "Type TargetGroupArn AuthenticateOidcConfig:map AuthenticateCognitoConfig:map Order:number RedirectConfig:map FixedResponseConfig:map " +
    "ForwardConfig:ForwardActionConfig JwtValidationConfig:map",
  ForwardActionConfig: "TargetGroups:TargetGroupTuple[] TargetGroupStickinessConfig:map",
  TargetGroupTuple: "TargetGroupArn Weight:number",
  TargetGroup:
    "TargetGroupArn TargetGroupName Protocol Port:number VpcId HealthCheckProtocol HealthCheckPort HealthCheckEnabled:boolean " +
    "HealthCheckIntervalSeconds:number HealthCheckTimeoutSeconds:number HealthyThresholdCount:number UnhealthyThresholdCount:number " +
    "HealthCheckPath Matcher:map LoadBalancerArns:texts TargetType ProtocolVersion IpAddressType TargetControlPort:number",
  TargetGroupAttribute: "Key Value",
  TargetHealthDescription:
    "Target:TargetDescription HealthCheckPort TargetHealth:TargetHealth AnomalyDetection:map AdministrativeOverride:map",
  TargetDescription: "Id Port:number AvailabilityZone QuicServerId",
  TargetHealth: "State Reason Description",
  DBInstance:
    "DBInstanceIdentifier DBInstanceClass Engine DBInstanceStatus MasterUsername DBName Endpoint:DBEndpoint AllocatedStorage:number " +
    "InstanceCreateTime PreferredBackupWindow BackupRetentionPeriod:number DBSecurityGroups:map[] " +
    "VpcSecurityGroups:VpcSecurityGroupMembership[] DBParameterGroups:map[] AvailabilityZone DBSubnetGroup:DBSubnetGroup " +
    "PreferredMaintenanceWindow UpgradeRolloutOrder PendingModifiedValues:map LatestRestorableTime MultiAZ:boolean EngineVersion " +
    "AutoMinorVersionUpgrade:boolean ReadReplicaSourceDBInstanceIdentifier ReadReplicaDBInstanceIdentifiers:texts " +
    "ReadReplicaDBClusterIdentifiers:texts ReplicaMode LicenseModel Iops:number StorageThroughput:number OptionGroupMemberships:map[] " +
    "CharacterSetName NcharCharacterSetName SecondaryAvailabilityZone PubliclyAccessible:boolean StatusInfos:map[] StorageType " +
    "StorageEncryptionType TdeCredentialArn DbInstancePort:number DBClusterIdentifier StorageEncrypted:boolean KmsKeyId DbiResourceId " +
    "CACertificateIdentifier DomainMemberships:map[] CopyTagsToSnapshot:boolean MonitoringInterval:number EnhancedMonitoringResourceArn " +
    "MonitoringRoleArn PromotionTier:number DBInstanceArn Timezone IAMDatabaseAuthenticationEnabled:boolean DatabaseInsightsMode " +
    "PerformanceInsightsEnabled:boolean PerformanceInsightsKMSKeyId PerformanceInsightsRetentionPeriod:number " +
    "EnabledCloudwatchLogsExports:texts ProcessorFeatures:map[] DeletionProtection:boolean AssociatedRoles:map[] " +
    "ListenerEndpoint:DBEndpoint MaxAllocatedStorage:number TagList:Tag[] AutomationMode ResumeFullAutomationModeTime " +
    "CustomerOwnedIpEnabled:boolean NetworkType ActivityStreamStatus ActivityStreamKmsKeyId ActivityStreamKinesisStreamName " +
    "ActivityStreamMode ActivityStreamEngineNativeAuditFieldsIncluded:boolean AwsBackupRecoveryPointArn " +
    "DBInstanceAutomatedBackupsReplications:map[] BackupTarget AutomaticRestartTime CustomIamInstanceProfile ActivityStreamPolicyStatus " +
    "CertificateDetails:map DBSystemId MasterUserSecret:map ReadReplicaSourceDBClusterIdentifier PercentProgress MultiTenant:boolean " +
    "DedicatedLogVolume:boolean IsStorageConfigUpgradeAvailable:boolean EngineLifecycleSupport AdditionalStorageVolumes:map[] " +
    "StorageVolumeStatus",
  DBEndpoint: "Address Port:number HostedZoneId",
  VpcSecurityGroupMembership: "VpcSecurityGroupId Status",
  DBSubnetGroup:
    "DBSubnetGroupName DBSubnetGroupDescription VpcId SubnetGroupStatus Subnets:GroupedSubnet[] DBSubnetGroupArn " +
    "SupportedNetworkTypes:texts",
  GroupedSubnet: "SubnetIdentifier SubnetAvailabilityZone:ZoneOfSubnet SubnetOutpost:map SubnetStatus",
  ZoneOfSubnet: "Name",
  Tag: "Key Value",
  DBCluster:
    "AllocatedStorage:number AvailabilityZones:texts BackupRetentionPeriod:number CharacterSetName DatabaseName DBClusterIdentifier " +
    "DBClusterParameterGroup DBSubnetGroup Status PercentProgress EarliestRestorableTime Endpoint ReaderEndpoint CustomEndpoints:texts " +
    "MultiAZ:boolean Engine EngineVersion LatestRestorableTime Port:number MasterUsername DBClusterOptionGroupMemberships:map[] " +
    "PreferredBackupWindow PreferredMaintenanceWindow UpgradeRolloutOrder ReplicationSourceIdentifier ReadReplicaIdentifiers:texts " +
    "StatusInfos:map[] DBClusterMembers:DBClusterMember[] VpcSecurityGroups:VpcSecurityGroupMembership[] HostedZoneId " +
    "StorageEncrypted:boolean StorageEncryptionType KmsKeyId DbClusterResourceId DBClusterArn AssociatedRoles:map[] " +
    "IAMDatabaseAuthenticationEnabled:boolean CloneGroupId ClusterCreateTime EarliestBacktrackTime BacktrackWindow:number " +
    "BacktrackConsumedChangeRecords:number EnabledCloudwatchLogsExports:texts Capacity:number PendingModifiedValues:map EngineMode " +
    "ScalingConfigurationInfo:map RdsCustomClusterConfiguration:map DBClusterInstanceClass StorageType Iops:number " +
    "StorageThroughput:number IOOptimizedNextAllowedModificationTime PubliclyAccessible:boolean AutoMinorVersionUpgrade:boolean " +
    "DeletionProtection:boolean HttpEndpointEnabled:boolean ActivityStreamMode ActivityStreamStatus ActivityStreamKmsKeyId " +
    "ActivityStreamKinesisStreamName CopyTagsToSnapshot:boolean CrossAccountClone:boolean DomainMemberships:map[] TagList:Tag[] " +
    "GlobalClusterIdentifier GlobalWriteForwardingStatus GlobalWriteForwardingRequested:boolean NetworkType AutomaticRestartTime " +
    "ServerlessV2ScalingConfiguration:map ServerlessV2PlatformVersion MonitoringInterval:number MonitoringRoleArn DatabaseInsightsMode " +
    "PerformanceInsightsEnabled:boolean PerformanceInsightsKMSKeyId PerformanceInsightsRetentionPeriod:number DBSystemId " +
    "MasterUserSecret:map LocalWriteForwardingStatus AwsBackupRecoveryPointArn LimitlessDatabase:map ClusterScalabilityType " +
    "CertificateDetails:map EngineLifecycleSupport VPCNetworkingEnabled:boolean InternetAccessGatewayEnabled:boolean",
  DBClusterMember: "DBInstanceIdentifier IsClusterWriter:boolean DBClusterParameterGroupStatus PromotionTier:number",
  FunctionConfiguration:
    "FunctionName FunctionArn Runtime Role Handler CodeSize:number Description Timeout:number MemorySize:number LastModified CodeSha256 " +
    "Version VpcConfig:VpcConfig DeadLetterConfig:map Environment:map KMSKeyArn TracingConfig:map MasterArn RevisionId Layers:map[] State " +
    "StateReason StateReasonCode LastUpdateStatus LastUpdateStatusReason LastUpdateStatusReasonCode FileSystemConfigs:map[] PackageType " +
    "ImageConfigResponse:map SigningProfileVersionArn SigningJobArn Architectures:texts EphemeralStorage:map SnapStart:map " +
    "RuntimeVersionConfig:map LoggingConfig:map CapacityProviderConfig:map ConfigSha256 DurableConfig:map TenancyConfig:map",
  VpcConfig: "SubnetIds:texts SecurityGroupIds:texts VpcId Ipv6AllowedForDualStack:boolean",
};
