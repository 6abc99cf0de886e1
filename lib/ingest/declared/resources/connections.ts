import { shape } from "../arguments";
import { PEERING_TYPES } from "./peering";
import type { ResourceTypes } from "./resource-type";
import { TRANSIT_GATEWAY_TYPES } from "./transit-gateway";
import { VPC_ENDPOINT_TYPES } from "./vpc-endpoint";

/** What leads from one network to another. */
export const CONNECTION_TYPES: ResourceTypes = {
  ...PEERING_TYPES,
  ...VPC_ENDPOINT_TYPES,
  ...TRANSIT_GATEWAY_TYPES,
  aws_vpn_gateway_attachment: { denotes: "part", shape: shape("vpc_id! vpn_gateway_id!") },
  aws_vpn_gateway: { denotes: "virtual_private_gateway", shape: shape("vpc_id availability_zone amazon_side_asn") },
};
