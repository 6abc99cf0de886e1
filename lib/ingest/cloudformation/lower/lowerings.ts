import type { Lowerings } from "./lowering";
import { ADDRESS_LOWERINGS } from "./topics/addresses";
import { DATABASE_LOWERINGS } from "./topics/database";
import { ENDPOINT_LOWERINGS } from "./topics/endpoint";
import { FUNCTION_LOWERINGS } from "./topics/function";
import { GATEWAY_LOWERINGS } from "./topics/gateways";
import { IAM_LOWERINGS } from "./topics/iam";
import { INSTANCE_LOWERINGS } from "./topics/instance";
import { LAUNCH_LOWERINGS } from "./topics/launch";
import { LOAD_BALANCER_LOWERINGS } from "./topics/load-balancer";
import { MACHINE_SUPPORT_LOWERINGS } from "./topics/machine-support";
import { MONITORING_LOWERINGS } from "./topics/monitoring";
import { NETWORK_ACL_LOWERINGS } from "./topics/network-acl";
import { INTERFACE_LOWERINGS } from "./topics/network-interface";
import { PEERING_LOWERINGS } from "./topics/peering";
import { PREFIX_LIST_LOWERINGS } from "./topics/prefix-list";
import { ROUTE_LOWERINGS } from "./topics/routes";
import { SECURITY_GROUP_LOWERINGS } from "./topics/security-group";
import { SUBNET_LOWERINGS } from "./topics/subnet";
import { SYSTEMS_MANAGER_LOWERINGS } from "./topics/systems-manager";
import { TRANSIT_GATEWAY_LOWERINGS } from "./topics/transit-gateway";
import { VPC_LOWERINGS } from "./topics/vpc";
import { VPN_LOWERINGS } from "./topics/vpn";

/** Every type of CloudFormation that is read, each described in the file of its topic. */
export const LOWERINGS: Lowerings = {
  ...VPC_LOWERINGS,
  ...SUBNET_LOWERINGS,
  ...ROUTE_LOWERINGS,
  ...GATEWAY_LOWERINGS,
  ...VPN_LOWERINGS,
  ...ADDRESS_LOWERINGS,
  ...INTERFACE_LOWERINGS,
  ...INSTANCE_LOWERINGS,
  ...LAUNCH_LOWERINGS,
  ...SECURITY_GROUP_LOWERINGS,
  ...NETWORK_ACL_LOWERINGS,
  ...PREFIX_LIST_LOWERINGS,
  ...PEERING_LOWERINGS,
  ...TRANSIT_GATEWAY_LOWERINGS,
  ...ENDPOINT_LOWERINGS,
  ...LOAD_BALANCER_LOWERINGS,
  ...DATABASE_LOWERINGS,
  ...FUNCTION_LOWERINGS,
  ...IAM_LOWERINGS,
  ...SYSTEMS_MANAGER_LOWERINGS,
  ...MONITORING_LOWERINGS,
  ...MACHINE_SUPPORT_LOWERINGS,
};
