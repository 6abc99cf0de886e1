import type { Prefix } from "../net";
import type { ResourceId } from "./certainty";
import type { Resource, RuleRef } from "./resource";

/** PCX-1. */
export interface Peering extends Resource {
  readonly kind: "peering";
  readonly requester: PeeringSide;
  readonly accepter: PeeringSide;
  readonly state: "active" | "pending-acceptance" | "failed" | "deleted" | "unknown";
}

export interface PeeringSide {
  readonly vpc: ResourceId;
  readonly region: string | null;
  readonly account: string | null;
  readonly dnsResolution: boolean;
}

/** TGW-1, SG-7. */
export interface TransitGateway extends Resource {
  readonly kind: "transit_gateway";
  readonly defaultAssociationTable: ResourceId | null;
  readonly defaultPropagationTable: ResourceId | null;
  readonly securityGroupReferencing: boolean;
}

export interface TransitGatewayAttachment extends Resource {
  readonly kind: "transit_gateway_attachment";
  readonly transitGateway: ResourceId;
  readonly resource:
    | {
        readonly kind: "vpc";
        readonly vpc: ResourceId;
        readonly subnets: readonly ResourceId[];
        readonly securityGroupReferencing: boolean;
        readonly applianceMode: boolean;
      }
    /** One side of a peering of two gateways; `peer` is the other gateway, whose own attachment names this one's. */
    | { readonly kind: "peering"; readonly peer: ResourceId }
    | { readonly kind: "other" };
  readonly associatedTable: ResourceId | null;
  readonly state: "available" | "pending" | "unknown";
}

export interface TransitGatewayRouteTable extends Resource {
  readonly kind: "transit_gateway_route_table";
  readonly transitGateway: ResourceId;
  readonly routes: readonly TransitGatewayRoute[];
}

export interface TransitGatewayRoute {
  readonly ref: RuleRef;
  readonly destination: Prefix;
  readonly attachment: ResourceId | "blackhole";
  readonly origin: "static" | "propagated";
}

/** VPCE-1, VPCE-2. */
export interface VpcEndpoint extends Resource {
  readonly kind: "vpc_endpoint";
  readonly vpc: ResourceId;
  readonly type: "gateway" | "interface" | "gateway_load_balancer";
  /** As AWS names it: `com.amazonaws.us-east-1.s3`. */
  readonly serviceName: string;
  readonly prefixList: ResourceId | null;
  readonly interfaces: readonly ResourceId[];
  readonly privateDns: boolean;
}

/** NLB-1, ALB-1. */
export interface LoadBalancer extends Resource {
  readonly kind: "load_balancer";
  readonly type: "network" | "application" | "gateway";
  readonly scheme: "internet-facing" | "internal";
  readonly vpc: ResourceId;
  /** One interface per enabled zone. */
  readonly interfaces: readonly ResourceId[];
  readonly crossZone: boolean;
  readonly listeners: readonly Listener[];
}

export interface Listener {
  readonly ref: RuleRef;
  readonly protocol: "tcp" | "udp" | "tcp_udp" | "tls" | "quic" | "tcp_quic" | "http" | "https" | "geneve";
  readonly port: number;
  /** Every group that its default action or one of its rules forwards to, each once. */
  readonly targetGroups: readonly ResourceId[];
}

export interface TargetGroup extends Resource {
  readonly kind: "target_group";
  readonly vpc: ResourceId | null;
  readonly targetType: "instance" | "ip" | "lambda" | "alb";
  /** Null for functions, which have neither protocol nor port. */
  readonly protocol: Listener["protocol"] | null;
  readonly port: number | null;
  /** NLB-1; null where a load balancer never preserves it, or where it is not known. */
  readonly preserveClientIp: boolean | null;
  readonly targets: readonly Target[];
}

/**
 * `id` is an instance, a function or a load balancer, or for the type `ip` an address as text; one that is left to AWS
 * is named by the id of its `AddressSpec`. `port` null is the group's own.
 */
export interface Target {
  readonly id: string;
  readonly port: number | null;
}
