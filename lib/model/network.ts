import type { MissingFact } from "./certainty";
import type {
  LoadBalancer,
  Peering,
  TargetGroup,
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
  VpcEndpoint,
} from "./connections";
import type { Database, LambdaFunction, SupportResource } from "./estate";
import type { NetworkAcl, PrefixList, SecurityGroup } from "./filter";
import type { Lookup } from "./lookup";
import type { ElasticIp, Instance, NatGateway, NetworkInterface } from "./interface";
import type { EgressOnlyInternetGateway, InternetGateway, RouteTable, Subnet, Vpc } from "./vpc";

/**
 * What a configuration says exists, whatever format said it. Plain immutable data; lists are in the order of their
 * appearance. What AWS creates by itself (main route table, default ACL and group of a VPC) is listed too, without a
 * span. It answers no question about a packet.
 */
export interface Network {
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  readonly internetGateways: readonly InternetGateway[];
  readonly egressOnlyInternetGateways: readonly EgressOnlyInternetGateway[];
  readonly natGateways: readonly NatGateway[];
  readonly elasticIps: readonly ElasticIp[];
  readonly interfaces: readonly NetworkInterface[];
  readonly instances: readonly Instance[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly networkAcls: readonly NetworkAcl[];
  readonly prefixLists: readonly PrefixList[];
  readonly peerings: readonly Peering[];
  readonly transitGateways: readonly TransitGateway[];
  readonly transitGatewayAttachments: readonly TransitGatewayAttachment[];
  readonly transitGatewayRouteTables: readonly TransitGatewayRouteTable[];
  readonly vpcEndpoints: readonly VpcEndpoint[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly targetGroups: readonly TargetGroup[];
  readonly databases: readonly Database[];
  readonly functions: readonly LambdaFunction[];
  readonly support: readonly SupportResource[];
  /** How what is not described is looked up. */
  readonly lookups: readonly Lookup[];
  /** Facts that concern no single rule: a file of describe output that was not supplied, say. */
  readonly missing: readonly MissingFact[];
  /**
   * Content that could not be read at all, so that nobody knows what it would add or take away: every answer hangs on
   * it. `component` is the file or the block that holds it.
   */
  readonly unread: readonly MissingFact[];
}

export type AnyResource = Network[Exclude<keyof Network, "lookups" | "missing" | "unread">][number];
export type ResourceKind = AnyResource["kind"];

export const EMPTY_NETWORK: Network = {
  vpcs: [],
  subnets: [],
  routeTables: [],
  internetGateways: [],
  egressOnlyInternetGateways: [],
  natGateways: [],
  elasticIps: [],
  interfaces: [],
  instances: [],
  securityGroups: [],
  networkAcls: [],
  prefixLists: [],
  peerings: [],
  transitGateways: [],
  transitGatewayAttachments: [],
  transitGatewayRouteTables: [],
  vpcEndpoints: [],
  loadBalancers: [],
  targetGroups: [],
  databases: [],
  functions: [],
  support: [],
  lookups: [],
  missing: [],
  unread: [],
};
