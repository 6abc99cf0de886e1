import type { Address, IpVersion, Prefix } from "../net";
import type { AddressSpec } from "./address-spec";
import type { MissingFact, OpenName, ResourceId } from "./certainty";
import type { Resource } from "./resource";

/** An elastic network interface: the thing that has addresses and groups (SG-2). */
export interface NetworkInterface extends Resource {
  readonly kind: "network_interface";
  readonly subnet: ResourceId;
  /** The instance, NAT gateway, endpoint, load balancer, database or function that it belongs to. */
  readonly owner: ResourceId | null;
  readonly ownerKind: "instance" | "nat_gateway" | "vpc_endpoint" | "load_balancer" | "database" | "function" | "transit_gateway" | null;
  /** Private IPv4 addresses, the primary one first, each with the public address bound to it (IGW-2), if any. */
  readonly addresses: readonly InterfaceAddress[];
  readonly ipv6Addresses: readonly AddressSpec[];
  readonly securityGroups: readonly ResourceId[];
  /** RT-10, SG-9. */
  readonly sourceDestCheck: boolean;
  /** Delegated prefixes: addresses of the interface too. */
  readonly prefixes: readonly Prefix[];
  /** At most one for each IP version; absent where all addresses are known, or left to AWS within a known block. */
  readonly openAddresses?: readonly OpenAddress[];
}

/** Addresses that an interface has or may have, and of which not even the block is known: nothing tells what rules make of them. */
export interface OpenAddress {
  readonly version: IpVersion;
  /** Whether the internet may reach it: an IPv4 address by a public one that is bound to it. */
  readonly mayBePublic: boolean;
  readonly missing: MissingFact;
}

export interface InterfaceAddress {
  readonly private: AddressSpec;
  readonly public: PublicAddress | null;
}

export interface PublicAddress {
  readonly spec: AddressSpec;
  /** The Elastic IP, or null for one that AWS assigned at launch. */
  readonly elasticIp: ResourceId | null;
  /** The fact that tells whether there is one at all, where it is not known. */
  readonly onlyIf?: MissingFact;
}

/** What an instance says of the interface that it is made with, where the subnet of it is not known: it is nowhere in the network. */
export interface UnplacedInterface {
  /** What gives the subnet: `var.subnet`, `subnet-0123…`; null where nothing tells it from others. */
  readonly subnet: string | null;
  /** Those that it names; without any it has the default one of its VPC (SG-5). */
  readonly securityGroups: readonly ResourceId[];
  readonly privateIp: Address | null;
  /** Whether it gets a public address at launch; null where it leaves that to the subnet. */
  readonly isPublic: boolean | null;
  readonly sourceDestCheck: boolean;
}

export interface Instance extends Resource {
  readonly kind: "instance";
  readonly vpc: ResourceId;
  /** In device order, the primary one first. */
  readonly interfaces: readonly ResourceId[];
  readonly unplaced?: UnplacedInterface;
  readonly state: "running" | "stopped" | "unknown";
  readonly zone: string | null;
  readonly tenancy: "default" | "dedicated" | "host";
  readonly host: ResourceId | null;
  /** The name of a key pair, or the id of one of the network. */
  readonly keyName: string | OpenName | null;
  readonly userData: string | null;
  readonly instanceType: string | OpenName | null;
  readonly image: string | OpenName | null;
  /** The id of a profile of the network, or the name of another one. */
  readonly instanceProfile: ResourceId | OpenName | null;
  /** The autoscaling group that starts it, if one does. */
  readonly autoscalingGroup: ResourceId | null;
  /**
   * More than one where it stands for the members that an autoscaling group has in one subnet: they are one class. It
   * is the most that a balanced group has there, and at least 1, for a group may grow.
   */
  readonly count: number;
}

export interface NatGateway extends Resource {
  readonly kind: "nat_gateway";
  readonly subnet: ResourceId;
  readonly connectivity: "public" | "private";
  readonly state: "available" | "pending" | "failed" | "deleted" | "unknown";
  /** Its network interface: private address and Elastic IP are there. */
  readonly interface: ResourceId;
}

export interface ElasticIp extends Resource {
  readonly kind: "public_ip";
  readonly address: AddressSpec;
  readonly attachedTo: ResourceId | null;
}
