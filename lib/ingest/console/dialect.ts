import type { Dialect } from "../declared/dialect";
import * as connections from "./lower/connections";
import * as gateways from "./lower/gateways";
import * as balancers from "./lower/load-balancers";
import * as machines from "./lower/machines";
import * as managed from "./lower/managed";
import { NETWORK_ACL } from "./lower/network-acls";
import * as places from "./lower/places";
import { PREFIX_LIST } from "./lower/prefix-lists";
import { EXCLUSION, PUBLIC_ACCESS } from "./lower/public-access";
import type { Move } from "./lower/resource";
import { ROUTE_TABLE, TARGET_ARGUMENTS } from "./lower/route-tables";
import { SECURITY_GROUP } from "./lower/security-groups";
import * as transit from "./lower/transit-gateways";
import { consoleSchema, type ConsoleList } from "./schema";

type AnyMoves = Readonly<Record<string, Move | undefined>>;

type ListedType = readonly [type: string, list: ConsoleList, moves: AnyMoves];

/** Provider's type, list of the form, and the fields whose arguments the two share. */
export const CONSOLE_TYPES: readonly ListedType[] = [
  ["aws_vpc", "vpcs", places.VPC],
  ["aws_vpc_block_public_access_options", "blockPublicAccess", PUBLIC_ACCESS],
  ["aws_vpc_block_public_access_exclusion", "blockPublicAccessExclusions", EXCLUSION],
  ["aws_subnet", "subnets", places.SUBNET],
  ["aws_route_table", "routeTables", ROUTE_TABLE],
  ["aws_internet_gateway", "internetGateways", gateways.INTERNET_GATEWAY],
  ["aws_egress_only_internet_gateway", "egressOnlyInternetGateways", gateways.EGRESS_ONLY_GATEWAY],
  ["aws_nat_gateway", "natGateways", gateways.NAT_GATEWAY],
  ["aws_eip", "elasticIps", gateways.ELASTIC_IP],
  ["aws_security_group", "securityGroups", SECURITY_GROUP],
  ["aws_network_acl", "networkAcls", NETWORK_ACL],
  ["aws_ec2_managed_prefix_list", "prefixLists", PREFIX_LIST],
  ["aws_instance", "instances", machines.INSTANCE],
  ["aws_network_interface", "networkInterfaces", machines.NETWORK_INTERFACE],
  ["aws_vpc_peering_connection", "peeringConnections", connections.PEERING],
  ["aws_vpc_endpoint", "endpoints", connections.ENDPOINT],
  ["aws_ec2_transit_gateway", "transitGateways", transit.TRANSIT_GATEWAY],
  ["aws_ec2_transit_gateway_vpc_attachment", "transitGatewayAttachments", transit.TRANSIT_ATTACHMENT],
  ["aws_ec2_transit_gateway_route_table", "transitGatewayRouteTables", transit.TRANSIT_TABLE],
  ["aws_lb", "loadBalancers", balancers.LOAD_BALANCER],
  ["aws_lb_target_group", "targetGroups", balancers.TARGET_GROUP],
  ["aws_db_subnet_group", "dbSubnetGroups", managed.DB_SUBNET_GROUP],
  ["aws_db_instance", "databases", managed.DATABASE],
  ["aws_lambda_function", "functions", managed.LAMBDA_FUNCTION],
  ["aws_key_pair", "keyPairs", connections.KEY_PAIR],
  ["aws_iam_instance_profile", "instanceProfiles", connections.INSTANCE_PROFILE],
  ["aws_ec2_host", "dedicatedHosts", connections.DEDICATED_HOST],
];

/** Further types that rows of the same lists can be. */
const MORE_TYPES: readonly ListedType[] = [
  ["aws_ec2_transit_gateway_peering_attachment", "transitGatewayAttachments", transit.TRANSIT_ATTACHMENT],
  ["aws_ec2_transit_gateway_peering_attachment_accepter", "transitGatewayAttachments", transit.TRANSIT_ATTACHMENT],
  ["aws_rds_cluster", "databases", managed.DATABASE],
  ["aws_rds_cluster_instance", "databases", managed.DATABASE],
];

const labels = (type: string, label: string, names: readonly string[]) => names.map((name) => [`${type} ${name}`, label] as const);
const PEERS = ["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"];
const PORTS = ["from_port", "to_port", "icmp_type", "icmp_code"];

/** The label of a field in a list of the form. */
function labelOf(list: ConsoleList, field: string): string {
  const shape: Readonly<Record<string, { meta(): { title?: string } | undefined } | undefined>> = consoleSchema.shape[list].unwrap().element.shape;
  return shape[field]?.meta()?.title ?? field;
}

/** By type and argument what the form calls it. */
const BY_TYPE: ReadonlyMap<string, string> = new Map([
  ...[...CONSOLE_TYPES, ...MORE_TYPES].flatMap(([type, list, moves]) =>
    Object.entries(moves).flatMap(([field, move]) => (move === undefined ? [] : [[`${type} ${move.argument}`, labelOf(list, field)] as const])),
  ),
  ...labels("aws_vpc_security_group_ingress_rule", "Source", PEERS),
  ...labels("aws_vpc_security_group_egress_rule", "Destination", PEERS),
  ...["aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule", "aws_network_acl_rule"].flatMap((type) => [
    ...labels(type, "Port range", PORTS),
    ...labels(type, "Protocol", ["ip_protocol", "protocol"]),
  ]),
  ...labels("aws_network_acl_rule", "Source or destination", ["cidr_block", "ipv6_cidr_block"]),
  ...labels("aws_vpc_block_public_access_exclusion", "Exclusion target", ["vpc_id", "subnet_id"]),
  ...labels("aws_network_acl_rule", "Rule number", ["rule_number"]),
  ...labels("aws_default_network_acl", "Subnet associations", ["subnet_ids"]),
  ...labels("aws_route", "Destination", ["destination_cidr_block", "destination_ipv6_cidr_block", "destination_prefix_list_id"]),
  ...labels("aws_route", "Target", TARGET_ARGUMENTS),
  ...labels("aws_route_table_association", "Subnet associations", ["subnet_id"]),
  ...labels("aws_route_table_association", "Edge association", ["gateway_id"]),
  ...labels("aws_eip_association", "Associated with", ["instance_id", "network_interface_id"]),
  ...labels("aws_eip_association", "Private IP address", ["private_ip_address"]),
  ...labels("aws_ec2_transit_gateway_route", "CIDR", ["destination_cidr_block"]),
  ...labels("aws_ec2_transit_gateway_route", "Attachment", ["transit_gateway_attachment_id"]),
  ...labels("aws_ec2_transit_gateway_route_table_association", "Associations", ["transit_gateway_attachment_id"]),
  ...labels("aws_ec2_transit_gateway_route_table_propagation", "Propagations", ["transit_gateway_attachment_id"]),
  ...labels("aws_lb", "Network mapping", ["subnets", "subnet_mapping", "subnet_id"]),
  ...labels("aws_lb", "Elastic IP allocation ID", ["allocation_id"]),
  ...labels("aws_lb", "Private IPv4 address", ["private_ipv4_address"]),
  ...labels("aws_lb_listener", "Protocol", ["protocol"]),
  ...labels("aws_lb_listener", "Port", ["port"]),
  ...labels("aws_lb_listener", "Forward to target groups", ["target_group_arn"]),
  ...labels("aws_lb_target_group_attachment", "Target", ["target_id"]),
  ...labels("aws_network_interface_attachment", "Instance ID", ["instance_id"]),
  ...labels("aws_instance", "Private IPv4 addresses", ["private_ip", "secondary_private_ips"]),
  ...labels("aws_network_interface", "Private IPv4 addresses", ["private_ips"]),
  ...labels("aws_nat_gateway", "Private IPv4 addresses", ["private_ip", "secondary_private_ip_addresses"]),
  ...labels("aws_instance", "IPv6 addresses", ["ipv6_addresses"]),
  ...labels("aws_network_interface", "IPv6 addresses", ["ipv6_addresses"]),
  ...labels("aws_vpc_ipv4_cidr_block_association", "Secondary IPv4 CIDRs", ["cidr_block"]),
  ...labels("aws_vpc_ipv6_cidr_block_association", "IPv6 CIDRs", ["ipv6_cidr_block"]),
]);

/** The field of a form that an argument comes from; null where no field is that argument. */
export const fieldOf = (type: string, argument: string): string | null => BY_TYPE.get(`${type} ${argument}`) ?? null;

/** The list whose rows become resources of the type. */
export const listOf = (type: string): ConsoleList | undefined => [...CONSOLE_TYPES, ...MORE_TYPES].find(([each]) => each === type)?.[1];

/** Where no type is spoken of: the first meaning. */
const ANYWHERE: ReadonlyMap<string, string> = new Map([...BY_TYPE].reverse().map(([key, label]) => [key.slice(key.indexOf(" ") + 1), label]));

/** Ways out that are other ones in a form. */
const HINTS = {
  "missing-argument": "Fill in the field that the message names.",
  "missing-ports": 'Add "portRange", such as "443" or "1024-65535".',
  "missing-icmp-type": 'Add "protocol" with the ICMP type, such as "Echo Request", or "All".',
  "unknown-protocol": 'Write a name such as "GRE", or a number from 0 to 255.',
  "icmp-zero-is-echo-reply": 'Leave "portRange" out where every code is meant, or choose "Echo Request" for a ping.',
  "detached-gateway": 'Add "vpc".',
};

export const CONSOLE: Dialect = {
  spell: (name, type) => (type === null ? undefined : BY_TYPE.get(`${type} ${name}`)) ?? ANYWHERE.get(name) ?? name,
  hints: HINTS,
  ownsInlineRules: false,
  portsBesideAll: "ignored",
};
