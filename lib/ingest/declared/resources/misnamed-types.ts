import { nearest } from "../arguments";
import { RESOURCE_TYPES } from "./resource-types";

/** What the API, the console, templates and plain talk call what the provider calls otherwise. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acl: "network_acl",
    nacl: "network_acl",
    nacl_rule: "network_acl_rule",
    network_acl_entry: "network_acl_rule",
    network_acl_ingress: "network_acl_rule",
    network_acl_egress: "network_acl_rule",
    subnet_network_acl_association: "network_acl_association",
    sg: "security_group",
    sg_rule: "security_group_rule",
    security_group_ingress: "vpc_security_group_ingress_rule",
    security_group_egress: "vpc_security_group_egress_rule",
    security_group_ingress_rule: "vpc_security_group_ingress_rule",
    security_group_egress_rule: "vpc_security_group_egress_rule",
    ec2: "instance",
    ec2_instance: "instance",
    elastic_ip: "eip",
    elastic_ip_association: "eip_association",
    eni: "network_interface",
    igw: "internet_gateway",
    vpc_gateway_attachment: "internet_gateway_attachment",
    nat: "nat_gateway",
    route_table_route: "route",
    subnet_route_table_association: "route_table_association",
    vpc_subnet: "subnet",
    vpc_route_table: "route_table",
    vpc_security_group: "security_group",
    vpc_internet_gateway: "internet_gateway",
    vpc_nat_gateway: "nat_gateway",
    vpc_network_acl: "network_acl",
    vpc_peering: "vpc_peering_connection",
    managed_prefix_list: "ec2_managed_prefix_list",
    transit_gateway: "ec2_transit_gateway",
    transit_gateway_attachment: "ec2_transit_gateway_vpc_attachment",
    transit_gateway_vpc_attachment: "ec2_transit_gateway_vpc_attachment",
    transit_gateway_route: "ec2_transit_gateway_route",
    transit_gateway_route_table: "ec2_transit_gateway_route_table",
    transit_gateway_route_table_association: "ec2_transit_gateway_route_table_association",
    transit_gateway_route_table_propagation: "ec2_transit_gateway_route_table_propagation",
    load_balancer: "lb",
    listener: "lb_listener",
    listener_rule: "lb_listener_rule",
    target_group: "lb_target_group",
    target_group_attachment: "lb_target_group_attachment",
    rds_instance: "db_instance",
    rds_subnet_group: "db_subnet_group",
    lambda: "lambda_function",
    auto_scaling_group: "autoscaling_group",
  }),
);

/** Types that the provider has, and whose names are near to those of types that are read: none of them is a misspelled one. */
const REAL_NEIGHBOURS: ReadonlySet<string> = new Set([
  "aws_dax_subnet_group",
  "aws_ecs_cluster",
  "aws_eks_cluster",
  "aws_elb",
  "data.aws_ec2_managed_prefix_lists",
  "data.aws_route_tables",
  "data.aws_security_groups",
  "data.aws_vpcs",
]);

/** Longer ones than any type are no type misspelled. */
const LONGEST = 80;
/** Names within a type or a data source, without what all have in front. */
const NAME = /^(data\.aws_|aws_)(.*)$/;

const namesAfter = (prefix: string): string[] =>
  Object.keys(RESOURCE_TYPES).flatMap((type) => (type.startsWith(prefix) ? [type.slice(prefix.length)] : []));
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(["aws_", "data.aws_"].map((prefix) => [prefix, namesAfter(prefix)]));

/** The type that one was most likely meant for that is no type of the provider; null where it may well be one. */
export function meantType(type: string): string | null {
  const [, prefix = "", name = ""] = NAME.exec(type) ?? [];
  if (name === "" || type.length > LONGEST || REAL_NEIGHBOURS.has(type)) return null;
  const names = NAMES.get(prefix) ?? [];
  const meant = OTHER_NAMES.get(name) ?? nearest(name, names);
  return meant !== null && names.includes(meant) ? `${prefix}${meant}` : null;
}
