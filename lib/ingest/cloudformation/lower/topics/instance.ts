import type { Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS, unread } from "../rule";
import { INTERFACES, lowerInterfaces } from "./instance-interfaces";

export const METADATA_OPTIONS = properties(
  same("HttpEndpoint HttpProtocolIpv6 HttpPutResponseHopLimit HttpTokens InstanceMetadataTags"),
);

/** Instances. Without `SubnetId` and `NetworkInterfaces` they land in the default VPC (CFN-3), as the reader has it. */
export const INSTANCE_LOWERINGS: Lowerings = {
  "AWS::EC2::Instance": {
    to: ["aws_instance"],
    properties: properties(
      same(
        "AvailabilityZone HostId HostResourceGroupArn IamInstanceProfile InstanceType KeyName SubnetId Tenancy SourceDestCheck " +
          "SecurityGroups[] Ipv6AddressCount Monitoring",
      ),
      renamed({
        ImageId: "ami",
        PrivateIpAddress: "private_ip",
        "SecurityGroupIds[]": "vpc_security_group_ids",
        UserData: "user_data_base64",
      }),
      by({
        Ipv6Addresses: { kind: "members", name: "ipv6_addresses", member: "Ipv6Address" },
        LaunchTemplate: {
          kind: "blocks",
          name: "launch_template",
          list: false,
          properties: properties(renamed({ LaunchTemplateId: "id", LaunchTemplateName: "name", "Version!": "version" })),
        },
        NetworkInterfaces: INTERFACES,
        MetadataOptions: { kind: "blocks", name: "metadata_options", list: false, properties: METADATA_OPTIONS },
      }),
      unread(
        "AdditionalInfo Affinity BlockDeviceMappings CpuOptions CreditSpecification DisableApiTermination EbsOptimized " +
          "ElasticGpuSpecifications ElasticInferenceAccelerators EnclaveOptions HibernationOptions InstanceInitiatedShutdownBehavior " +
          "KernelId LicenseSpecifications PlacementGroupName PrivateDnsNameOptions PropagateTagsToVolumeOnCreation RamdiskId " +
          "SsmAssociations Volumes",
      ),
      TAGS,
    ),
    attributes: {
      InstanceId: "id",
      AvailabilityZone: "availability_zone",
      PrivateIp: "private_ip",
      PublicIp: "public_ip",
      VpcId: "vpc_id",
    },
    finish: lowerInterfaces,
  },
};
