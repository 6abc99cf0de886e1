/**
 * What the AWS CLI prints of launch templates, launch configurations and autoscaling groups, by AWS's names (EC2 API and
 * Amazon EC2 Auto Scaling API references, data types). Written as `parseShapes` reads it.
 */
export const LAUNCH_SHAPES: Readonly<Record<string, string>> = {
  LaunchTemplate:
    "LaunchTemplateId LaunchTemplateName CreateTime CreatedBy DefaultVersionNumber:number LatestVersionNumber:number Tags:Tag[] " +
    "Operator:map",
  Tag: "Key Value",
  LaunchTemplateVersion:
    "LaunchTemplateId LaunchTemplateName VersionNumber:number VersionDescription CreateTime CreatedBy DefaultVersion:boolean " +
    "LaunchTemplateData:LaunchTemplateData Operator:map",
  LaunchTemplateData:
    "KernelId EbsOptimized:boolean IamInstanceProfile:LaunchTemplateIamInstanceProfileSpecification " +
    "BlockDeviceMappings:LaunchTemplateBlockDeviceMapping[] NetworkInterfaces:LaunchedInterface[] ImageId InstanceType KeyName " +
    "Monitoring:LaunchTemplatesMonitoring Placement:LaunchTemplatePlacement RamDiskId DisableApiTermination:boolean " +
    "InstanceInitiatedShutdownBehavior UserData TagSpecifications:LaunchTemplateTagSpecification[] ElasticGpuSpecifications:map[] " +
    "ElasticInferenceAccelerators:map[] SecurityGroupIds:texts SecurityGroups:texts " +
    "InstanceMarketOptions:LaunchTemplateInstanceMarketOptions CreditSpecification:CreditSpecification " +
    "CpuOptions:LaunchTemplateCpuOptions CapacityReservationSpecification:LaunchTemplateCapacityReservationSpecificationResponse " +
    "LicenseSpecifications:LaunchTemplateLicenseConfiguration[] HibernationOptions:LaunchTemplateHibernationOptions " +
    "MetadataOptions:LaunchTemplateInstanceMetadataOptions EnclaveOptions:LaunchTemplateEnclaveOptions " +
    "InstanceRequirements:InstanceRequirements PrivateDnsNameOptions:LaunchTemplatePrivateDnsNameOptions " +
    "MaintenanceOptions:LaunchTemplateInstanceMaintenanceOptions DisableApiStop:boolean Operator:map " +
    "NetworkPerformanceOptions:LaunchTemplateNetworkPerformanceOptions SecondaryInterfaces:map[]",
  LaunchTemplateIamInstanceProfileSpecification: "Arn Name",
  LaunchTemplateBlockDeviceMapping: "DeviceName VirtualName Ebs:LaunchTemplateEbsBlockDevice NoDevice",
  LaunchTemplateEbsBlockDevice:
    "Encrypted:boolean DeleteOnTermination:boolean Iops:number KmsKeyId SnapshotId VolumeSize:number VolumeType Throughput:number " +
    "VolumeInitializationRate:number EbsCardIndex:number",
  LaunchedInterface:
    "AssociateCarrierIpAddress:boolean AssociatePublicIpAddress:boolean DeleteOnTermination:boolean Description DeviceIndex:number " +
    "Groups:texts InterfaceType Ipv6AddressCount:number Ipv6Addresses:InstanceIpv6Address[] NetworkInterfaceId PrivateIpAddress " +
    "PrivateIpAddresses:PrivateIpAddressSpecification[] SecondaryPrivateIpAddressCount:number SubnetId NetworkCardIndex:number " +
    "Ipv4Prefixes:Ipv4PrefixSpecificationResponse[] Ipv4PrefixCount:number Ipv6Prefixes:Ipv6PrefixSpecificationResponse[] " +
    "Ipv6PrefixCount:number PrimaryIpv6:boolean EnaSrdSpecification:LaunchTemplateEnaSrdSpecification " +
    "ConnectionTrackingSpecification:ConnectionTrackingSpecification EnaQueueCount:number",
  InstanceIpv6Address: "Ipv6Address IsPrimaryIpv6:boolean",
  PrivateIpAddressSpecification: "Primary:boolean PrivateIpAddress",
  Ipv4PrefixSpecificationResponse: "Ipv4Prefix",
  Ipv6PrefixSpecificationResponse: "Ipv6Prefix",
  LaunchTemplateEnaSrdSpecification: "EnaSrdEnabled:boolean EnaSrdUdpSpecification:LaunchTemplateEnaSrdUdpSpecification",
  LaunchTemplateEnaSrdUdpSpecification: "EnaSrdUdpEnabled:boolean",
  ConnectionTrackingSpecification: "TcpEstablishedTimeout:number UdpTimeout:number UdpStreamTimeout:number",
  LaunchTemplatesMonitoring: "Enabled:boolean",
  LaunchTemplatePlacement:
    "AvailabilityZone AvailabilityZoneId Affinity GroupName HostId Tenancy SpreadDomain HostResourceGroupArn PartitionNumber:number " +
    "GroupId",
  LaunchTemplateTagSpecification: "ResourceType Tags:Tag[]",
  LaunchTemplateInstanceMarketOptions: "MarketType SpotOptions:LaunchTemplateSpotMarketOptions",
  LaunchTemplateSpotMarketOptions: "MaxPrice SpotInstanceType BlockDurationMinutes:number ValidUntil InstanceInterruptionBehavior",
  CreditSpecification: "CpuCredits",
  LaunchTemplateCpuOptions: "CoreCount:number ThreadsPerCore:number AmdSevSnp NestedVirtualization",
  LaunchTemplateCapacityReservationSpecificationResponse: "CapacityReservationPreference CapacityReservationTarget:map",
  LaunchTemplateLicenseConfiguration: "LicenseConfigurationArn",
  LaunchTemplateHibernationOptions: "Configured:boolean",
  LaunchTemplateInstanceMetadataOptions: "State HttpTokens HttpPutResponseHopLimit:number HttpEndpoint HttpProtocolIpv6 InstanceMetadataTags",
  LaunchTemplateEnclaveOptions: "Enabled:boolean",
  InstanceRequirements:
    "VCpuCount:Range MemoryMiB:Range CpuManufacturers:texts MemoryGiBPerVCpu:Range ExcludedInstanceTypes:texts InstanceGenerations:texts " +
    "SpotMaxPricePercentageOverLowestPrice:number OnDemandMaxPricePercentageOverLowestPrice:number BareMetal BurstablePerformance " +
    "RequireHibernateSupport:boolean NetworkInterfaceCount:Range LocalStorage LocalStorageTypes:texts TotalLocalStorageGB:Range " +
    "BaselineEbsBandwidthMbps:Range AcceleratorTypes:texts AcceleratorCount:Range AcceleratorManufacturers:texts AcceleratorNames:texts " +
    "AcceleratorTotalMemoryMiB:Range NetworkBandwidthGbps:Range AllowedInstanceTypes:texts " +
    "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice:number BaselinePerformanceFactors:map RequireEncryptionInTransit:boolean",
  Range: "Min:number Max:number",
  LaunchTemplatePrivateDnsNameOptions: "HostnameType EnableResourceNameDnsARecord:boolean EnableResourceNameDnsAAAARecord:boolean",
  LaunchTemplateInstanceMaintenanceOptions: "AutoRecovery",
  LaunchTemplateNetworkPerformanceOptions: "BandwidthWeighting",
  LaunchConfiguration:
    "LaunchConfigurationName LaunchConfigurationARN ImageId KeyName SecurityGroups:texts ClassicLinkVPCId " +
    "ClassicLinkVPCSecurityGroups:texts UserData InstanceType KernelId RamdiskId BlockDeviceMappings:BlockDeviceMapping[] " +
    "InstanceMonitoring:InstanceMonitoring SpotPrice IamInstanceProfile CreatedTime EbsOptimized:boolean AssociatePublicIpAddress:boolean " +
    "PlacementTenancy MetadataOptions:InstanceMetadataOptions",
  BlockDeviceMapping: "VirtualName DeviceName Ebs:Ebs NoDevice:boolean",
  Ebs: "SnapshotId VolumeSize:number VolumeType DeleteOnTermination:boolean Iops:number Encrypted:boolean Throughput:number",
  InstanceMonitoring: "Enabled:boolean",
  InstanceMetadataOptions: "HttpTokens HttpPutResponseHopLimit:number HttpEndpoint",
  AutoScalingGroup:
    "AutoScalingGroupName AutoScalingGroupARN LaunchConfigurationName LaunchTemplate:LaunchTemplateSpecification " +
    "MixedInstancesPolicy:MixedInstancesPolicy MinSize:number MaxSize:number DesiredCapacity:number PredictedCapacity:number " +
    "DefaultCooldown:number AvailabilityZones:texts AvailabilityZoneIds:texts LoadBalancerNames:texts TargetGroupARNs:texts " +
    "HealthCheckType HealthCheckGracePeriod:number Instances:GroupMember[] CreatedTime SuspendedProcesses:SuspendedProcess[] " +
    "PlacementGroup VPCZoneIdentifier EnabledMetrics:EnabledMetric[] Status Tags:TagDescription[] TerminationPolicies:texts " +
    "NewInstancesProtectedFromScaleIn:boolean ServiceLinkedRoleARN MaxInstanceLifetime:number CapacityRebalance:boolean " +
    "WarmPoolConfiguration:map WarmPoolSize:number Context DesiredCapacityType DefaultInstanceWarmup:number " +
    "TrafficSources:TrafficSourceIdentifier[] InstanceMaintenancePolicy:InstanceMaintenancePolicy DeletionProtection " +
    "AvailabilityZoneDistribution:AvailabilityZoneDistribution AvailabilityZoneImpairmentPolicy:AvailabilityZoneImpairmentPolicy " +
    "CapacityReservationSpecification:CapacityReservationSpecification InstanceLifecyclePolicy:map",
  LaunchTemplateSpecification: "LaunchTemplateId LaunchTemplateName Version",
  MixedInstancesPolicy: "LaunchTemplate:MixedLaunchTemplate InstancesDistribution:InstancesDistribution",
  MixedLaunchTemplate: "LaunchTemplateSpecification:LaunchTemplateSpecification Overrides:LaunchTemplateOverrides[]",
  LaunchTemplateOverrides:
    "InstanceType WeightedCapacity LaunchTemplateSpecification:LaunchTemplateSpecification InstanceRequirements:InstanceRequirements " +
    "ImageId",
  InstancesDistribution:
    "OnDemandAllocationStrategy OnDemandBaseCapacity:number OnDemandPercentageAboveBaseCapacity:number SpotAllocationStrategy " +
    "SpotInstancePools:number SpotMaxPrice",
  GroupMember:
    "InstanceId InstanceType AvailabilityZone AvailabilityZoneId LifecycleState HealthStatus LaunchConfigurationName " +
    "LaunchTemplate:LaunchTemplateSpecification ImageId ProtectedFromScaleIn:boolean WeightedCapacity",
  SuspendedProcess: "ProcessName SuspensionReason",
  EnabledMetric: "Metric Granularity",
  TagDescription: "ResourceId ResourceType Key Value PropagateAtLaunch:boolean",
  TrafficSourceIdentifier: "Identifier Type",
  InstanceMaintenancePolicy: "MinHealthyPercentage:number MaxHealthyPercentage:number",
  AvailabilityZoneDistribution: "CapacityDistributionStrategy",
  AvailabilityZoneImpairmentPolicy: "ZonalShiftEnabled:boolean ImpairedZoneHealthCheckBehavior",
  CapacityReservationSpecification: "CapacityReservationPreference CapacityReservationTarget:map",
};
