import type { Address, Prefix } from "../../../net";
import type {
  Database,
  Instance,
  LambdaFunction,
  LoadBalancer,
  NatGateway,
  NetworkAcl,
  NetworkInterface,
  Peering,
  PeeringSide,
  ResourceId,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
  Vpc,
  VpcEndpoint,
} from "../../../model";

/**
 * What one printed object says, before the objects that it names are known. Ids stand as they are printed; null is
 * what it does not say.
 */
type Named<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: ResourceId | null };

export type VpcDraft = Omit<Vpc, "mainRouteTable" | "defaultNetworkAcl" | "defaultSecurityGroup" | "dnsSupport" | "otherInterfaces" | "blockPublicAccess"> & {
  readonly blockMode: Vpc["blockPublicAccess"] | null;
};

export interface BlocksDraft {
  readonly cidrs: readonly Prefix[];
  readonly ipv6Cidrs: readonly Prefix[];
}

export type SubnetDraft = Omit<Named<Subnet, "vpc">, "routeTable" | "networkAcl" | "blockPublicAccessExclusion"> & {
  readonly zoneId: string | null;
  readonly blockMode: Vpc["blockPublicAccess"] | null;
};

export type RouteTableDraft = Named<RouteTable, "vpc">;
export type NetworkAclDraft = Named<NetworkAcl, "vpc">;

/** Rules of a direction are null where the output leaves the list out. */
export type SecurityGroupDraft = Omit<Named<SecurityGroup, "vpc">, "rules"> & {
  readonly ingress: readonly SecurityGroupRule[] | null;
  readonly egress: readonly SecurityGroupRule[] | null;
};

export interface AddressDraft {
  readonly private: Address;
  readonly public: Address | null;
  /** Of the Elastic IP, where it is one. */
  readonly allocation: ResourceId | null;
}

export type InterfaceDraft = Omit<Named<NetworkInterface, "subnet">, "owner" | "ownerKind" | "addresses" | "ipv6Addresses"> & {
  readonly vpc: ResourceId | null;
  readonly instance: ResourceId | null;
  readonly device: number;
  /** `InterfaceType`: `interface`, `nat_gateway`, `vpc_endpoint`, `lambda`, … */
  readonly type: string | null;
  /** Which service made it: `amazon-rds`, `amazon-elb`. */
  readonly requester: string | null;
  readonly description: string | null;
  readonly addresses: readonly AddressDraft[];
  readonly ipv6Addresses: readonly Address[];
};

export type InstanceDraft = Named<Instance, "vpc" | "instanceProfile"> & { readonly subnet: ResourceId | null };

export type NatGatewayDraft = Omit<Named<NatGateway, "subnet" | "interface">, never> & {
  readonly vpc: ResourceId | null;
  readonly addresses: readonly AddressDraft[];
};

export interface ElasticIpDraft {
  readonly kind: "public_ip";
  readonly id: ResourceId;
  readonly name: string | null;
  readonly span: Vpc["span"];
  readonly address: Address | null;
  readonly interface: ResourceId | null;
  readonly privateAddress: Address | null;
}

export type PeeringSideDraft = Omit<Named<PeeringSide, "vpc">, "dnsResolution"> & {
  /** Printed for the side of the account that asks. */
  readonly dnsResolution: boolean | null;
  readonly cidrs: readonly Prefix[];
  readonly ipv6Cidrs: readonly Prefix[];
};

export type PeeringDraft = Omit<Peering, "requester" | "accepter"> & {
  readonly requesterVpc: ResourceId | null;
  readonly accepterVpc: ResourceId | null;
};

export interface AttachmentDraft {
  readonly kind: "transit_gateway_attachment";
  readonly id: ResourceId;
  readonly name: string | null;
  readonly span: Vpc["span"];
  readonly transitGateway: ResourceId | null;
  readonly state: TransitGatewayAttachment["state"] | null;
  readonly attached: "vpc" | "peering" | "other" | null;
  readonly vpc: ResourceId | null;
  readonly subnets: readonly ResourceId[] | null;
  readonly securityGroupReferencing: boolean | null;
  readonly applianceMode: boolean | null;
  /** The gateway on the other side. */
  readonly peer: ResourceId | null;
}

export type TransitTableDraft = Omit<Named<TransitGatewayRouteTable, "transitGateway">, "routes">;

export type VpcEndpointDraft = Omit<Named<VpcEndpoint, "vpc">, "prefixList"> & {
  readonly subnets: readonly ResourceId[];
  readonly groups: readonly ResourceId[];
};

export interface ZoneOfBalancer {
  readonly subnet: ResourceId;
  readonly addresses: readonly AddressDraft[];
}

export type LoadBalancerDraft = Omit<Named<LoadBalancer, "vpc">, "interfaces" | "crossZone" | "listeners"> & {
  readonly zones: readonly ZoneOfBalancer[];
  readonly groups: readonly ResourceId[];
};

export type ClusterDraft = Omit<Database, "interfaces"> & { readonly members: readonly string[] };

export type DatabaseDraft = Omit<Database, "interfaces"> & {
  /** What clusters call it. */
  readonly identifier: string;
  readonly vpc: ResourceId | null;
  readonly groups: readonly ResourceId[];
  /** The subnets of its subnet group with their zones. */
  readonly subnets: readonly { readonly id: ResourceId; readonly zone: string | null }[];
  /** Where it runs; the second one where it stands by in another zone. */
  readonly zones: readonly string[];
};

export type FunctionDraft = Omit<LambdaFunction, "interfaces"> & {
  readonly vpc: ResourceId | null;
  readonly groups: readonly ResourceId[];
  readonly subnets: readonly ResourceId[];
};
