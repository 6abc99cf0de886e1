import type { Lowering } from "./lowering";
import { LOWERINGS } from "./lowerings";

/**
 * Attributes beside those that the lowerings say in the provider's words: CloudFormation's resource reference, "Return
 * values" of each type. A name that ends in `.*` stands for all that begin so.
 */
const OTHERS: Readonly<Record<string, string>> = {
  "AWS::AutoScaling::AutoScalingGroup": "AutoScalingGroupARN",
  "AWS::CloudTrail::Trail": "Arn SnsTopicArn",
  "AWS::CloudWatch::Alarm": "Arn",
  "AWS::EC2::EgressOnlyInternetGateway": "Id",
  "AWS::EC2::EIPAssociation": "Id",
  "AWS::EC2::FlowLog": "Id",
  "AWS::EC2::GatewayRouteTableAssociation": "AssociationId",
  "AWS::EC2::Instance": "PrivateDnsName PublicDnsName State State.*",
  "AWS::EC2::NatGateway": "AutoProvisionZones AutoScalingIps RouteTableId",
  "AWS::EC2::NetworkAclEntry": "Id",
  "AWS::EC2::NetworkInterface": "Id PublicIpDnsNameOptions PublicIpDnsNameOptions.*",
  "AWS::EC2::PrefixList": "Arn OwnerId Version",
  "AWS::EC2::Route": "CidrBlock",
  "AWS::EC2::SecurityGroup": "Id",
  "AWS::EC2::SecurityGroupEgress": "Id",
  "AWS::EC2::SecurityGroupIngress": "Id",
  "AWS::EC2::SecurityGroupVpcAssociation": "State StateReason VpcOwnerId",
  "AWS::EC2::Subnet": "BlockPublicAccessStates BlockPublicAccessStates.* OutpostArn",
  "AWS::EC2::SubnetCidrBlock": "Id IpSource Ipv6AddressAttribute",
  "AWS::EC2::SubnetNetworkAclAssociation": "AssociationId",
  "AWS::EC2::SubnetRouteTableAssociation": "Id",
  "AWS::EC2::TransitGateway": "EncryptionSupportState Id",
  "AWS::EC2::TransitGatewayAttachment": "Id",
  "AWS::EC2::TransitGatewayPeeringAttachment": "CreationTime State Status Status.*",
  "AWS::EC2::TransitGatewayVpcAttachment": "Id",
  "AWS::EC2::VPC": "VpcEncryptionControl.*",
  "AWS::EC2::VPCBlockPublicAccessOptions": "AccountId ExclusionsAllowed",
  "AWS::EC2::VPCCidrBlock": "Id IpSource Ipv6AddressAttribute",
  "AWS::EC2::VPCEndpoint": "CreationTimestamp Id",
  "AWS::EC2::VPCGatewayAttachment": "AttachmentType",
  "AWS::EC2::VPCPeeringConnection": "Id",
  "AWS::EC2::VPNGatewayRoutePropagation": "Id",
  "AWS::ElasticLoadBalancingV2::ListenerRule": "IsDefault",
  "AWS::ElasticLoadBalancingV2::LoadBalancer": "CanonicalHostedZoneID LoadBalancerFullName",
  "AWS::ElasticLoadBalancingV2::TargetGroup": "LoadBalancerArns TargetGroupFullName",
  "AWS::IAM::InstanceProfile": "Arn",
  "AWS::IAM::ManagedPolicy": "AttachmentCount CreateDate DefaultVersionId IsAttachable PermissionsBoundaryUsageCount PolicyId UpdateDate",
  "AWS::IAM::Policy": "Id",
  "AWS::IAM::Role": "Arn",
  "AWS::Lambda::Function": "Arn SnapStartResponse SnapStartResponse.*",
  "AWS::Logs::LogGroup": "Arn",
  "AWS::RDS::DBCluster":
    "DBClusterResourceId Endpoint MasterUserSecret.SecretArn ReadEndpoint StorageEncryptionType StorageThroughput",
  "AWS::RDS::DBInstance":
    "AutomaticRestartTime CertificateDetails CertificateDetails.* DBInstanceStatus DBSystemId DbiResourceId Endpoint " +
    "Endpoint.HostedZoneId InstanceCreateTime IsStorageConfigUpgradeAvailable LatestRestorableTime ListenerEndpoint ListenerEndpoint.* " +
    "MasterUserSecret.SecretArn PercentProgress ReadReplicaDBClusterIdentifiers ReadReplicaDBInstanceIdentifiers " +
    "ResumeFullAutomationModeTime SecondaryAvailabilityZone StatusInfos StorageOperationPercentProgress StorageOperationStatus",
  "AWS::RDS::DBSubnetGroup": "DBSubnetGroupArn",
  "AWS::S3::Bucket":
    "Arn DomainName DualStackDomainName MetadataConfiguration.* MetadataTableConfiguration.* RegionalDomainName WebsiteURL",
  "AWS::SSM::PatchBaseline": "Id",
};

/** Types of which AWS answers every property as an attribute as well, though it lists fewer. */
const WITH_PROPERTIES: ReadonlySet<string> = new Set([
  "AWS::AutoScaling::AutoScalingGroup",
  "AWS::EC2::Instance",
  "AWS::EC2::SecurityGroup",
  "AWS::EC2::Subnet",
  "AWS::EC2::VPC",
  "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "AWS::RDS::DBInstance",
]);

/** What `Fn::GetAtt` can ask of one type. */
export interface Attributes {
  readonly listed: readonly string[];
  readonly has: (attribute: string) => boolean;
}

const BY_TYPE: ReadonlyMap<string, Attributes> = new Map(Object.entries(LOWERINGS).map(([type, lowering]) => [type, gathered(type, lowering)]));

/** Null for a type that is not read: nobody here knows what it has. */
export const attributesOf = (type: string): Attributes | null => BY_TYPE.get(type) ?? null;

function gathered(type: string, { attributes = {}, properties }: Lowering): Attributes {
  const others = OTHERS[type]?.split(" ") ?? [];
  const names = new Set([...Object.keys(attributes).filter((name) => name !== "Ref"), ...others]);
  const starts = others.filter((name) => name.endsWith(".*")).map((name) => name.slice(0, -1));
  const isProperty = (attribute: string): boolean => WITH_PROPERTIES.has(type) && properties.has(attribute.split(".", 1)[0] ?? "");
  return {
    listed: [...names].filter((name) => !name.endsWith(".*")).toSorted(),
    has: (attribute) => names.has(attribute) || starts.some((start) => attribute.startsWith(start)) || isProperty(attribute),
  };
}
