import { BLOCK_PUBLIC_ACCESS_TYPES } from "./block-public-access";
import { CONNECTION_TYPES } from "./connections";
import { DATABASE_TYPES } from "./database";
import { ELASTIC_IP_TYPES } from "./elastic-ip";
import { FUNCTION_TYPES } from "./function";
import { GATEWAY_TYPES } from "./gateways";
import { INSTANCE_TYPES } from "./instance";
import { LAUNCH_TYPES } from "./launch";
import { LISTENER_TYPES } from "./listeners";
import { LOAD_BALANCER_TYPES } from "./load-balancer";
import { LOOKUP_TYPES } from "./lookups";
import { NAT_GATEWAY_TYPES } from "./nat-gateway";
import { NETWORK_ACL_TYPES } from "./network-acl";
import { INTERFACE_TYPES } from "./network-interface";
import { PREFIX_LIST_TYPES } from "./prefix-list";
import type { ResourceTypes } from "./resource-type";
import { ROUTE_TABLE_TYPES } from "./route-table";
import { SECURITY_GROUP_TYPES } from "./security-group";
import { SUBNET_TYPES } from "./subnet";
import { SUPPORT_RESOURCE_TYPES } from "./support";
import { TARGET_GROUP_TYPES } from "./target-group";
import { VPC_TYPES } from "./vpc";

/** Every Terraform type that the reader knows, each described beside the code that reads it. */
export const RESOURCE_TYPES: ResourceTypes = {
  ...VPC_TYPES,
  ...SUBNET_TYPES,
  ...BLOCK_PUBLIC_ACCESS_TYPES,
  ...ROUTE_TABLE_TYPES,
  ...GATEWAY_TYPES,
  ...ELASTIC_IP_TYPES,
  ...INSTANCE_TYPES,
  ...INTERFACE_TYPES,
  ...NAT_GATEWAY_TYPES,
  ...SECURITY_GROUP_TYPES,
  ...NETWORK_ACL_TYPES,
  ...PREFIX_LIST_TYPES,
  ...CONNECTION_TYPES,
  ...SUPPORT_RESOURCE_TYPES,
  ...LAUNCH_TYPES,
  ...LOAD_BALANCER_TYPES,
  ...LISTENER_TYPES,
  ...TARGET_GROUP_TYPES,
  ...DATABASE_TYPES,
  ...FUNCTION_TYPES,
  ...LOOKUP_TYPES,
};

/** Whether a packet's fate can hang on a resource of the type; data sources are listed as `data.aws_vpc`. */
export const decidesPackets = (type: string): boolean =>
  Object.hasOwn(RESOURCE_TYPES, type) && RESOURCE_TYPES[type]?.denotes !== "support";
