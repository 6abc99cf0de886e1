import type { Lowerings } from "./lowering";
import { ADDRESS_LOWERINGS } from "./types/addresses";
import { DATABASE_LOWERINGS } from "./types/database";
import { ENDPOINT_LOWERINGS } from "./types/endpoint";
import { FUNCTION_LOWERINGS } from "./types/function";
import { GATEWAY_LOWERINGS } from "./types/gateways";
import { IAM_LOWERINGS } from "./types/iam";
import { INSTANCE_LOWERINGS } from "./types/instance";
import { LAUNCH_LOWERINGS } from "./types/launch";
import { LOAD_BALANCER_LOWERINGS } from "./types/load-balancer";
import { MACHINE_SUPPORT_LOWERINGS } from "./types/machine-support";
import { MONITORING_LOWERINGS } from "./types/monitoring";
import { NETWORK_ACL_LOWERINGS } from "./types/network-acl";
import { INTERFACE_LOWERINGS } from "./types/network-interface";
import { PEERING_LOWERINGS } from "./types/peering";
import { PREFIX_LIST_LOWERINGS } from "./types/prefix-list";
import { ROUTE_LOWERINGS } from "./types/routes";
import { SECURITY_GROUP_LOWERINGS } from "./types/security-group";
import { SUBNET_LOWERINGS } from "./types/subnet";
import { SYSTEMS_MANAGER_LOWERINGS } from "./types/systems-manager";
import { TRANSIT_GATEWAY_LOWERINGS } from "./types/transit-gateway";
import { VPC_LOWERINGS } from "./types/vpc";

/** Every type of CloudFormation that is read, each described in the file of its topic. */
export const LOWERINGS: Lowerings = {
  ...VPC_LOWERINGS,
  ...SUBNET_LOWERINGS,
  ...ROUTE_LOWERINGS,
  ...GATEWAY_LOWERINGS,
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
