/** Where things are, as the EC2 API reference documents what is printed of it (data types). */
export const PLACES: Readonly<Record<string, string>> = {
  Vpc:
    "OwnerId InstanceTenancy Ipv6CidrBlockAssociationSet:VpcIpv6CidrBlockAssociation[] CidrBlockAssociationSet:VpcCidrBlockAssociation[] " +
    "IsDefault:boolean EncryptionControl:map Tags:Tag[] BlockPublicAccessStates:BlockPublicAccessStates VpcId State CidrBlock " +
    "DhcpOptionsId",
  VpcIpv6CidrBlockAssociation:
    "AssociationId Ipv6CidrBlock Ipv6CidrBlockState:VpcCidrBlockState NetworkBorderGroup Ipv6Pool Ipv6AddressAttribute IpSource",
  VpcCidrBlockState: "State StatusMessage",
  VpcCidrBlockAssociation: "AssociationId CidrBlock CidrBlockState:VpcCidrBlockState",
  Tag: "Key Value",
  BlockPublicAccessStates: "InternetGatewayBlockMode",
  Subnet:
    "AvailabilityZoneId EnableLniAtDeviceIndex:number MapCustomerOwnedIpOnLaunch:boolean CustomerOwnedIpv4Pool OwnerId " +
    "AssignIpv6AddressOnCreation:boolean Ipv6CidrBlockAssociationSet:SubnetIpv6CidrBlockAssociation[] Tags:Tag[] SubnetArn OutpostArn " +
    "EnableDns64:boolean Ipv6Native:boolean PrivateDnsNameOptionsOnLaunch:map BlockPublicAccessStates:BlockPublicAccessStates Type " +
    "SubnetId State VpcId CidrBlock AvailableIpAddressCount:number AvailabilityZone DefaultForAz:boolean MapPublicIpOnLaunch:boolean",
  SubnetIpv6CidrBlockAssociation: "AssociationId Ipv6CidrBlock Ipv6CidrBlockState:SubnetCidrBlockState Ipv6AddressAttribute IpSource",
  SubnetCidrBlockState: "State StatusMessage",
  VpcBlockPublicAccessExclusion:
    "ExclusionId InternetGatewayExclusionMode ResourceArn State Reason CreationTimestamp LastUpdateTimestamp DeletionTimestamp Tags:Tag[]",
  RouteTable: "Associations:RouteTableAssociation[] PropagatingVgws:map[] RouteTableId Routes:Route[] Tags:Tag[] VpcId OwnerId",
  RouteTableAssociation:
    "Main:boolean RouteTableAssociationId RouteTableId SubnetId GatewayId PublicIpv4Pool AssociationState:RouteTableAssociationState",
  RouteTableAssociationState: "State StatusMessage",
  Route:
    "DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId EgressOnlyInternetGatewayId GatewayId InstanceId " +
    "InstanceOwnerId NatGatewayId TransitGatewayId LocalGatewayId CarrierGatewayId NetworkInterfaceId Origin State VpcPeeringConnectionId " +
    "CoreNetworkArn OdbNetworkArn IpAddress",
  InternetGateway: "Attachments:InternetGatewayAttachment[] InternetGatewayId OwnerId Tags:Tag[]",
  InternetGatewayAttachment: "State VpcId",
  EgressOnlyInternetGateway: "Attachments:InternetGatewayAttachment[] EgressOnlyInternetGatewayId Tags:Tag[]",
  NatGateway:
    "CreateTime DeleteTime FailureCode FailureMessage NatGatewayAddresses:NatGatewayAddress[] NatGatewayId ProvisionedBandwidth:map State " +
    "SubnetId VpcId Tags:Tag[] ConnectivityType AvailabilityMode AutoScalingIps AutoProvisionZones AttachedAppliances:map[] RouteTableId",
  NatGatewayAddress:
    "AllocationId NetworkInterfaceId PrivateIp PublicIp AssociationId IsPrimary:boolean FailureMessage Status AvailabilityZone " +
    "AvailabilityZoneId",
  Address:
    "AllocationId AssociationId Domain NetworkInterfaceId NetworkInterfaceOwnerId PrivateIpAddress Tags:Tag[] PublicIpv4Pool " +
    "NetworkBorderGroup CustomerOwnedIp CustomerOwnedIpv4Pool CarrierIp SubnetId ServiceManaged InstanceId PublicIp",
  VpcPeeringConnection:
    "AccepterVpcInfo:VpcPeeringConnectionVpcInfo ExpirationTime RequesterVpcInfo:VpcPeeringConnectionVpcInfo " +
    "Status:VpcPeeringConnectionStateReason Tags:Tag[] VpcPeeringConnectionId",
  VpcPeeringConnectionVpcInfo:
    "CidrBlock Ipv6CidrBlockSet:Ipv6CidrBlock[] CidrBlockSet:CidrBlock[] OwnerId PeeringOptions:VpcPeeringConnectionOptionsDescription " +
    "VpcId Region",
  Ipv6CidrBlock: "Ipv6CidrBlock",
  CidrBlock: "CidrBlock",
  VpcPeeringConnectionOptionsDescription:
    "AllowDnsResolutionFromRemoteVpc:boolean AllowEgressFromLocalClassicLinkToRemoteVpc:boolean " +
    "AllowEgressFromLocalVpcToRemoteClassicLink:boolean",
  VpcPeeringConnectionStateReason: "Code Message",
  TransitGateway: "TransitGatewayId TransitGatewayArn State OwnerId Description CreationTime Options:TransitGatewayOptions Tags:Tag[]",
  TransitGatewayOptions:
    "AmazonSideAsn:number TransitGatewayCidrBlocks:texts AutoAcceptSharedAttachments DefaultRouteTableAssociation " +
    "AssociationDefaultRouteTableId DefaultRouteTablePropagation PropagationDefaultRouteTableId VpnEcmpSupport DnsSupport " +
    "SecurityGroupReferencingSupport MulticastSupport EncryptionSupport:map",
  TransitGatewayAttachment:
    "TransitGatewayAttachmentId TransitGatewayId TransitGatewayOwnerId ResourceOwnerId ResourceType ResourceId State " +
    "Association:TransitGatewayAttachmentAssociation CreationTime Tags:Tag[]",
  TransitGatewayAttachmentAssociation: "TransitGatewayRouteTableId State",
  TransitGatewayVpcAttachment:
    "TransitGatewayAttachmentId TransitGatewayId VpcId VpcOwnerId State SubnetIds:texts CreationTime " +
    "Options:TransitGatewayVpcAttachmentOptions Tags:Tag[]",
  TransitGatewayVpcAttachmentOptions: "DnsSupport SecurityGroupReferencingSupport Ipv6Support ApplianceModeSupport",
  TransitGatewayPeeringAttachment:
    "TransitGatewayAttachmentId AccepterTransitGatewayAttachmentId RequesterTgwInfo:PeeringTgwInfo AccepterTgwInfo:PeeringTgwInfo " +
    "Options:map Status:map State CreationTime Tags:Tag[]",
  PeeringTgwInfo: "TransitGatewayId CoreNetworkId OwnerId Region",
  TransitGatewayRouteTable:
    "TransitGatewayRouteTableId TransitGatewayId State DefaultAssociationRouteTable:boolean DefaultPropagationRouteTable:boolean " +
    "CreationTime Tags:Tag[]",
  TransitGatewayRoute:
    "DestinationCidrBlock PrefixListId TransitGatewayRouteTableAnnouncementId TransitGatewayAttachments:TransitGatewayRouteAttachment[] " +
    "Type State",
  TransitGatewayRouteAttachment: "ResourceId TransitGatewayAttachmentId ResourceType",
};
