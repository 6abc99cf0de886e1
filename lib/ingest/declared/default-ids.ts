/**
 * What AWS calls the default VPC and its subnets is known to a plan, and different in each account: these texts stand
 * for the ids that a data source finds.
 */
export const DEFAULT_VPC_ID = "vpc-default";

const SUBNET = "subnet-default-";

export const defaultSubnetId = (zone: string): string => `${SUBNET}${zone}`;

/** The zone of a default subnet's id; null for any other text. */
export const zoneOfDefaultSubnet = (id: string): string | null => (id.startsWith(SUBNET) ? id.slice(SUBNET.length) : null);
