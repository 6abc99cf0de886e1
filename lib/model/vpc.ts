import type { Prefix } from "../net";
import type { ResourceId } from "./certainty";
import type { Resource, RuleRef } from "./resource";

export interface Vpc extends Resource {
  readonly kind: "vpc";
  /** Primary block first (ADDR-1). */
  readonly cidrs: readonly Prefix[];
  readonly ipv6Cidrs: readonly Prefix[];
  readonly tenancy: "default" | "dedicated" | "host";
  readonly region: string | null;
  readonly account: string | null;
  readonly isDefault: boolean;
  readonly mainRouteTable: ResourceId;
  readonly defaultNetworkAcl: ResourceId;
  readonly defaultSecurityGroup: ResourceId;
  /** Whether the resolver of AWS answers in the VPC (`enable_dns_support`); it does unless it is told not to. */
  readonly dnsSupport: boolean | "unknown";
  /**
   * Why an address that no interface has may be somebody's all the same: nothing lists the interfaces of the VPC, and
   * those that are known were told by what has them (CLI-1). Null where all are known.
   */
  readonly otherInterfaces: { readonly unknown: string } | null;
  /** IGW-9. */
  readonly blockPublicAccess: "off" | "block-ingress" | "block-bidirectional" | "unknown";
}

export interface Subnet extends Resource {
  readonly kind: "subnet";
  readonly vpc: ResourceId;
  readonly cidr: Prefix | null;
  readonly ipv6Cidr: Prefix | null;
  readonly zone: string | null;
  readonly mapPublicIpOnLaunch: boolean;
  /** Resolved: the explicit association, else the VPC's main table (RT-1). */
  readonly routeTable: ResourceId;
  /** Resolved: the explicit association, else the VPC's default ACL (NACL-4). */
  readonly networkAcl: ResourceId;
  readonly blockPublicAccessExclusion: "none" | "allow-bidirectional" | "allow-egress";
}

export interface RouteTable extends Resource {
  readonly kind: "route_table";
  readonly vpc: ResourceId;
  /** The configured routes. The `local` ones are implied by the VPC (RT-1) and listed only where their target is replaced. */
  readonly routes: readonly Route[];
  /** Edge association: the internet or virtual private gateway whose incoming traffic this table routes (RT-9). */
  readonly edge: ResourceId | null;
}

export interface Route {
  readonly ref: RuleRef;
  readonly destination: Prefix | { readonly prefixList: ResourceId } | { readonly unknown: string; readonly open?: OpenEnd<"ipv4" | "ipv6" | "prefix_list"> };
  readonly target: RouteTarget;
  readonly origin: "static" | "propagated";
}

/**
 * What is known of a destination or target that is not known itself: what the argument takes that holds it, and what gives
 * it (`var.peering`, `nat-0123…`): routes with the same `from` mean the same. Null is like no other.
 */
export interface OpenEnd<What extends string> {
  readonly what: What;
  readonly from: string | null;
}

export type RouteTargetKind =
  | "local"
  | "internet_gateway"
  | "egress_only_internet_gateway"
  | "nat_gateway"
  | "network_interface"
  | "instance"
  | "peering"
  | "transit_gateway"
  | "vpc_endpoint"
  | "virtual_private_gateway"
  | "carrier_gateway"
  | "local_gateway"
  | "core_network";

/** `blackhole`: the target is gone or not ready (RT-4). `unknown`: the configuration does not tell which target. */
export type RouteTarget =
  | { readonly kind: RouteTargetKind; readonly id: ResourceId }
  | { readonly kind: "blackhole"; readonly id: ResourceId | null; readonly why: string }
  | { readonly kind: "unknown"; readonly fact: string; readonly open?: OpenEnd<RouteTargetKind> };

export interface InternetGateway extends Resource {
  readonly kind: "internet_gateway";
  /** The VPC that it is attached to, or null. */
  readonly vpc: ResourceId | null;
}

export interface EgressOnlyInternetGateway extends Resource {
  readonly kind: "egress_only_internet_gateway";
  readonly vpc: ResourceId;
}
