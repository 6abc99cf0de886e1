import type { Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS, unread } from "../rule";
import { METADATA_OPTIONS } from "./instance";

const TEMPLATE_NAMES = properties(renamed({ LaunchTemplateId: "id", LaunchTemplateName: "name", "Version!": "version" }));
const SPECIFICATION = properties(same("LaunchTemplateId LaunchTemplateName Version!"));

const LAUNCHED_INTERFACE = properties(
  same(
    "AssociatePublicIpAddress DeviceIndex SubnetId PrivateIpAddress NetworkInterfaceId Description DeleteOnTermination Ipv6AddressCount " +
      "InterfaceType",
  ),
  renamed({ "Groups[]": "security_groups", SecondaryPrivateIpAddressCount: "ipv4_address_count" }),
  by({
    Ipv6Addresses: { kind: "members", name: "ipv6_addresses", member: "Ipv6Address" },
    PrivateIpAddresses: { kind: "members", name: "ipv4_addresses", member: "PrivateIpAddress" },
  }),
  unread(
    "AssociateCarrierIpAddress ConnectionTrackingSpecification EnaQueueCount EnaSrdSpecification Ipv4PrefixCount Ipv4Prefixes " +
      "Ipv6PrefixCount Ipv6Prefixes NetworkCardIndex PrimaryIpv6",
  ),
);

const TEMPLATE_DATA = properties(
  same("ImageId InstanceType KeyName UserData EbsOptimized"),
  renamed({ "SecurityGroupIds[]": "vpc_security_group_ids", "SecurityGroups[]": "security_group_names" }),
  by({
    IamInstanceProfile: { kind: "blocks", name: "iam_instance_profile", list: false, properties: properties(same("Arn Name")) },
    NetworkInterfaces: { kind: "blocks", name: "network_interfaces", list: true, properties: LAUNCHED_INTERFACE },
    Placement: {
      kind: "blocks",
      name: "placement",
      list: false,
      properties: properties(
        same("AvailabilityZone Tenancy HostId GroupName Affinity HostResourceGroupArn"),
        unread("GroupId PartitionNumber SpreadDomain"),
      ),
    },
    MetadataOptions: { kind: "blocks", name: "metadata_options", list: false, properties: METADATA_OPTIONS },
    TagSpecifications: {
      kind: "blocks",
      name: "tag_specifications",
      list: true,
      properties: properties(same("ResourceType"), TAGS),
    },
  }),
  unread(
    "BlockDeviceMappings CapacityReservationSpecification CpuOptions CreditSpecification DisableApiStop DisableApiTermination " +
      "ElasticGpuSpecifications ElasticInferenceAccelerators EnclaveOptions HibernationOptions InstanceInitiatedShutdownBehavior " +
      "InstanceMarketOptions InstanceRequirements KernelId LicenseSpecifications MaintenanceOptions Monitoring " +
      "NetworkPerformanceOptions PrivateDnsNameOptions RamDiskId",
  ),
);

/** What instances are made from, many at a time. */
export const LAUNCH_LOWERINGS: Lowerings = {
  "AWS::EC2::LaunchTemplate": {
    to: ["aws_launch_template"],
    properties: properties(
      renamed({ LaunchTemplateName: "name" }),
      by({
        "LaunchTemplateData!": { kind: "inside", properties: TEMPLATE_DATA },
        TagSpecifications: { kind: "unread" },
      }),
      unread("VersionDescription"),
    ),
    attributes: { LaunchTemplateId: "id", LatestVersionNumber: "latest_version", DefaultVersionNumber: "default_version" },
  },
  "AWS::AutoScaling::LaunchConfiguration": {
    to: ["aws_launch_configuration"],
    properties: properties(
      same("ImageId! InstanceType KeyName SecurityGroups[] AssociatePublicIpAddress IamInstanceProfile PlacementTenancy EbsOptimized"),
      renamed({ LaunchConfigurationName: "name", UserData: "user_data_base64" }),
      unread(
        "BlockDeviceMappings ClassicLinkVPCId ClassicLinkVPCSecurityGroups InstanceId InstanceMonitoring KernelId MetadataOptions " +
          "RamDiskId SpotPrice",
      ),
    ),
  },
  "AWS::AutoScaling::AutoScalingGroup": {
    to: ["aws_autoscaling_group"],
    properties: properties(
      same("MinSize! MaxSize! DesiredCapacity AvailabilityZones[] HealthCheckType HealthCheckGracePeriod"),
      renamed({
        AutoScalingGroupName: "name",
        "VPCZoneIdentifier[]": "vpc_zone_identifier",
        LaunchConfigurationName: "launch_configuration",
        "TargetGroupARNs[]": "target_group_arns",
        "LoadBalancerNames[]": "load_balancers",
      }),
      by({
        LaunchTemplate: { kind: "blocks", name: "launch_template", list: false, properties: TEMPLATE_NAMES },
        MixedInstancesPolicy: {
          kind: "blocks",
          name: "mixed_instances_policy",
          list: false,
          properties: properties(
            by({
              "LaunchTemplate!": {
                kind: "blocks",
                name: "launch_template",
                list: false,
                properties: properties(
                  by({
                    "LaunchTemplateSpecification!": {
                      kind: "blocks",
                      name: "launch_template_specification",
                      list: false,
                      properties: SPECIFICATION,
                    },
                  }),
                  unread("Overrides"),
                ),
              },
            }),
            unread("InstancesDistribution"),
          ),
        },
        Tags: { kind: "blocks", name: "tag", list: true, properties: properties(same("Key! Value! PropagateAtLaunch!")) },
      }),
      unread(
        "AvailabilityZoneDistribution AvailabilityZoneIds AvailabilityZoneImpairmentPolicy CapacityRebalance " +
          "CapacityReservationSpecification Context Cooldown DefaultInstanceWarmup DeletionProtection DesiredCapacityType InstanceId " +
          "InstanceLifecyclePolicy InstanceMaintenancePolicy LifecycleHookSpecificationList MaxInstanceLifetime MetricsCollection " +
          "NewInstancesProtectedFromScaleIn NotificationConfiguration NotificationConfigurations PlacementGroup ServiceLinkedRoleARN " +
          "SkipZonalShiftValidation TerminationPolicies TrafficSources",
      ),
    ),
  },
};
