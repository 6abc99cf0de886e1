import { PEERING_TYPES } from "./peering";
import type { ResourceTypes } from "./resource-type";
import { TRANSIT_GATEWAY_TYPES } from "./transit-gateway";
import { VPC_ENDPOINT_TYPES } from "./vpc-endpoint";
import { VPN_TYPES } from "./vpn-gateway";

/** What leads from one network to another. */
export const CONNECTION_TYPES: ResourceTypes = {
  ...PEERING_TYPES,
  ...VPC_ENDPOINT_TYPES,
  ...TRANSIT_GATEWAY_TYPES,
  ...VPN_TYPES,
};
