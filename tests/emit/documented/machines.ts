/** Machines with their interfaces and filters, as the EC2 API reference documents what is printed of them (data types). */
export const MACHINES: Readonly<Record<string, string>> = {
  Reservation: "ReservationId OwnerId RequesterId Groups:GroupIdentifier[] Instances:Instance[]",
  GroupIdentifier: "GroupId GroupName",
  Instance:
    "Architecture BlockDeviceMappings:map[] ClientToken EbsOptimized:boolean EnaSupport:boolean Hypervisor " +
    "IamInstanceProfile:IamInstanceProfile InstanceLifecycle ElasticGpuAssociations:map[] ElasticInferenceAcceleratorAssociations:map[] " +
    "NetworkInterfaces:InstanceNetworkInterface[] OutpostArn RootDeviceName RootDeviceType SecurityGroups:GroupIdentifier[] " +
    "SourceDestCheck:boolean SpotInstanceRequestId SriovNetSupport StateReason:map Tags:Tag[] VirtualizationType CpuOptions:map " +
    "CapacityBlockId CapacityReservationId CapacityReservationSpecification:map HibernationOptions:map Licenses:map[] MetadataOptions:map " +
    "EnclaveOptions:map BootMode PlatformDetails UsageOperation UsageOperationUpdateTime PrivateDnsNameOptions:map Ipv6Address TpmSupport " +
    "MaintenanceOptions:map CurrentInstanceBootMode NetworkPerformanceOptions:map Operator:map SecondaryInterfaces:map[] InstanceId " +
    "ImageId State:InstanceState PrivateDnsName PublicDnsName StateTransitionReason KeyName AmiLaunchIndex:number ProductCodes:map[] " +
    "InstanceType LaunchTime Placement:Placement KernelId RamdiskId Platform Monitoring:map SubnetId VpcId PrivateIpAddress " +
    "PublicIpAddress",
  IamInstanceProfile: "Arn Id",
  InstanceNetworkInterface:
    "Association:InstanceNetworkInterfaceAssociation Attachment:InstanceNetworkInterfaceAttachment Description Groups:GroupIdentifier[] " +
    "Ipv6Addresses:InstanceIpv6Address[] MacAddress NetworkInterfaceId OwnerId PrivateDnsName PrivateIpAddress " +
    "PrivateIpAddresses:InstancePrivateIpAddress[] SourceDestCheck:boolean Status SubnetId VpcId InterfaceType " +
    "Ipv4Prefixes:InstanceIpv4Prefix[] Ipv6Prefixes:InstanceIpv6Prefix[] ConnectionTrackingConfiguration:map Operator:map",
  InstanceNetworkInterfaceAssociation: "CarrierIp CustomerOwnedIp IpOwnerId PublicDnsName PublicIp",
  InstanceNetworkInterfaceAttachment:
    "AttachTime AttachmentId DeleteOnTermination:boolean DeviceIndex:number Status NetworkCardIndex:number EnaSrdSpecification:map " +
    "EnaQueueCount:number",
  InstanceIpv6Address: "Ipv6Address IsPrimaryIpv6:boolean",
  InstancePrivateIpAddress: "Association:InstanceNetworkInterfaceAssociation Primary:boolean PrivateDnsName PrivateIpAddress",
  InstanceIpv4Prefix: "Ipv4Prefix",
  InstanceIpv6Prefix: "Ipv6Prefix",
  Tag: "Key Value",
  InstanceState: "Code:number Name",
  Placement:
    "AvailabilityZoneId Affinity GroupName PartitionNumber:number HostId Tenancy SpreadDomain HostResourceGroupArn GroupId " +
    "AvailabilityZone",
  NetworkInterface:
    "Association:NetworkInterfaceAssociation Attachment:NetworkInterfaceAttachment AvailabilityZone ConnectionTrackingConfiguration:map " +
    "Description Groups:GroupIdentifier[] InterfaceType Ipv6Addresses:NetworkInterfaceIpv6Address[] MacAddress NetworkInterfaceId " +
    "OutpostArn OwnerId PrivateDnsName PublicDnsName PublicIpDnsNameOptions:map PrivateIpAddress " +
    "PrivateIpAddresses:NetworkInterfacePrivateIpAddress[] Ipv4Prefixes:Ipv4PrefixSpecification[] Ipv6Prefixes:Ipv6PrefixSpecification[] " +
    "RequesterId RequesterManaged:boolean SourceDestCheck:boolean Status SubnetId TagSet:Tag[] VpcId DenyAllIgwTraffic:boolean " +
    "Ipv6Native:boolean Ipv6Address Operator:map AssociatedSubnets:texts AvailabilityZoneId",
  NetworkInterfaceAssociation: "AllocationId AssociationId IpOwnerId PublicDnsName PublicIp CustomerOwnedIp CarrierIp",
  NetworkInterfaceAttachment:
    "AttachTime AttachmentId DeleteOnTermination:boolean DeviceIndex:number NetworkCardIndex:number InstanceId InstanceOwnerId Status " +
    "EnaSrdSpecification:map EnaQueueCount:number",
  NetworkInterfaceIpv6Address: "Ipv6Address PublicIpv6DnsName IsPrimaryIpv6:boolean",
  NetworkInterfacePrivateIpAddress: "Association:NetworkInterfaceAssociation Primary:boolean PrivateDnsName PrivateIpAddress",
  Ipv4PrefixSpecification: "Ipv4Prefix",
  Ipv6PrefixSpecification: "Ipv6Prefix",
  SecurityGroup:
    "GroupId IpPermissionsEgress:IpPermission[] Tags:Tag[] VpcId SecurityGroupArn OwnerId GroupName Description " +
    "IpPermissions:IpPermission[]",
  IpPermission:
    "IpProtocol FromPort:number ToPort:number UserIdGroupPairs:UserIdGroupPair[] IpRanges:IpRange[] Ipv6Ranges:Ipv6Range[] " +
    "PrefixListIds:PrefixListId[]",
  UserIdGroupPair: "Description UserId GroupName GroupId VpcId VpcPeeringConnectionId PeeringStatus",
  IpRange: "Description CidrIp",
  Ipv6Range: "Description CidrIpv6",
  PrefixListId: "Description PrefixListId",
  NetworkAcl: "Associations:NetworkAclAssociation[] Entries:NetworkAclEntry[] IsDefault:boolean NetworkAclId Tags:Tag[] VpcId OwnerId",
  NetworkAclAssociation: "NetworkAclAssociationId NetworkAclId SubnetId",
  NetworkAclEntry:
    "CidrBlock Egress:boolean IcmpTypeCode:IcmpTypeCode Ipv6CidrBlock PortRange:PortRange Protocol RuleAction RuleNumber:number",
  IcmpTypeCode: "Code:number Type:number",
  PortRange: "From:number To:number",
  ManagedPrefixList:
    "PrefixListId AddressFamily State StateMessage PrefixListArn PrefixListName MaxEntries:number Version:number Tags:Tag[] OwnerId " +
    "IpamPrefixListResolverTargetId IpamPrefixListResolverSyncEnabled:boolean",
  PrefixListEntry: "Cidr Description",
  VpcEndpoint:
    "VpcEndpointId VpcEndpointType VpcId ServiceName State PolicyDocument RouteTableIds:texts SubnetIds:texts " +
    "Groups:SecurityGroupIdentifier[] IpAddressType DnsOptions:map PrivateDnsEnabled:boolean RequesterManaged:boolean " +
    "NetworkInterfaceIds:texts DnsEntries:map[] CreationTimestamp Tags:Tag[] OwnerId LastError:map Ipv4Prefixes:map[] Ipv6Prefixes:map[] " +
    "FailureReason ServiceNetworkArn ResourceConfigurationArn ServiceRegion",
  SecurityGroupIdentifier: "GroupId GroupName",
};
