import { expect, describe, it } from "vitest";
import { EMPTY_NETWORK, resourcesOf, type Network, type ResourceKind } from "../../lib/model";
import { SUPPORT_TYPES } from "../../lib/model/estate";
import { formatsOf, readScenario, SCENARIO_FORMATS, SLUGS, textsOf } from "./scenario";

const written = SLUGS.map((slug) => ({
  slug,
  types: new Set([...textsOf(slug, "terraform").join("\n").matchAll(/^resource "(\w+)"/gm)].map((match) => match[1])),
  networks: formatsOf(slug).map((format) => ({ format, network: readScenario(slug, format).network })),
}));

/** The rows of what is to be read, by the types of Terraform in which people write them. */
const ROWS: readonly (readonly [row: string, types: readonly string[]])[] = [
  ["VPC with secondary CIDR", ["aws_vpc", "aws_vpc_ipv4_cidr_block_association"]],
  ["Block Public Access", ["aws_vpc_block_public_access_options", "aws_vpc_block_public_access_exclusion"]],
  ["subnet", ["aws_subnet"]],
  ["route table, route, explicit association", ["aws_route_table", "aws_route", "aws_route_table_association"]],
  ["main association", ["aws_main_route_table_association"]],
  ["internet gateway", ["aws_internet_gateway"]],
  ["egress-only gateway", ["aws_egress_only_internet_gateway"]],
  ["NAT gateway", ["aws_nat_gateway"]],
  ["Elastic IP and association", ["aws_eip", "aws_eip_association"]],
  ["network interface, attachment, groups attached later", ["aws_network_interface", "aws_network_interface_attachment", "aws_network_interface_sg_attachment"]],
  ["instance", ["aws_instance", "aws_ec2_instance_state"]],
  ["launch template and autoscaling group", ["aws_launch_template", "aws_autoscaling_group"]],
  ["security group and all rule resources", ["aws_security_group", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"]],
  ["default group, ACL and route table", ["aws_default_security_group", "aws_default_network_acl", "aws_default_route_table"]],
  ["default VPC and subnet", ["aws_default_vpc", "aws_default_subnet"]],
  ["network ACL, entries and associations", ["aws_network_acl", "aws_network_acl_rule", "aws_network_acl_association"]],
  ["managed prefix list", ["aws_ec2_managed_prefix_list", "aws_ec2_managed_prefix_list_entry"]],
  ["peering", ["aws_vpc_peering_connection", "aws_vpc_peering_connection_accepter", "aws_vpc_peering_connection_options"]],
  ["transit gateway", ["aws_ec2_transit_gateway", "aws_ec2_transit_gateway_vpc_attachment", "aws_ec2_transit_gateway_route_table"]],
  ["transit gateway routing", ["aws_ec2_transit_gateway_route_table_association", "aws_ec2_transit_gateway_route_table_propagation", "aws_ec2_transit_gateway_route"]],
  ["transit gateway peering", ["aws_ec2_transit_gateway_peering_attachment", "aws_ec2_transit_gateway_peering_attachment_accepter"]],
  ["VPC endpoint", ["aws_vpc_endpoint", "aws_vpc_endpoint_route_table_association"]],
  ["load balancer, listener, target group, attachment", ["aws_lb", "aws_lb_listener", "aws_lb_target_group", "aws_lb_target_group_attachment"]],
  ["RDS instance and subnet group", ["aws_db_instance", "aws_db_subnet_group"]],
  ["Lambda in a VPC", ["aws_lambda_function"]],
  ["flow log, log group, bucket", ["aws_flow_log", "aws_cloudwatch_log_group", "aws_s3_bucket"]],
  ["key pair, dedicated host", ["aws_key_pair", "aws_ec2_host"]],
  ["IAM instance profile, role, policy attachment", ["aws_iam_instance_profile", "aws_iam_role", "aws_iam_role_policy_attachment"]],
  ["SSM association, patch baseline, patch group", ["aws_ssm_association", "aws_ssm_patch_baseline", "aws_ssm_patch_group"]],
  ["maintenance window, target, task", ["aws_ssm_maintenance_window", "aws_ssm_maintenance_window_target", "aws_ssm_maintenance_window_task"]],
  ["CloudTrail, CloudWatch alarm", ["aws_cloudtrail", "aws_cloudwatch_metric_alarm"]],
];

/** What a type alone does not tell. */
const OPTIONS: readonly (readonly [row: string, shows: (network: Network) => boolean])[] = [
  ["IPv6 blocks of VPC and subnet", ({ vpcs, subnets }) => vpcs.some((v) => v.ipv6Cidrs.length > 0) && subnets.some((s) => s.ipv6Cidr !== null)],
  ["a gateway route table", ({ routeTables }) => routeTables.some(({ edge }) => edge !== null)],
  ["NAT gateways, public", ({ natGateways }) => natGateways.some(({ connectivity }) => connectivity === "public")],
  ["NAT gateways, private", ({ natGateways }) => natGateways.some(({ connectivity }) => connectivity === "private")],
  ["secondary addresses", ({ interfaces }) => interfaces.some(({ addresses }) => addresses.length > 1)],
  ["delegated prefixes", ({ interfaces }) => interfaces.some(({ prefixes }) => prefixes.length > 0)],
  ["source/destination check off", ({ interfaces }) => interfaces.some(({ owner, sourceDestCheck }) => owner === null || !sourceDestCheck)],
  ["members of an autoscaling group", ({ instances }) => instances.some(({ autoscalingGroup }) => autoscalingGroup !== null)],
  ["gateway endpoints", ({ vpcEndpoints }) => vpcEndpoints.some(({ type }) => type === "gateway")],
  ["interface endpoints", ({ vpcEndpoints }) => vpcEndpoints.some(({ type }) => type === "interface")],
  ["network load balancers", ({ loadBalancers }) => loadBalancers.some(({ type }) => type === "network")],
  ["application load balancers", ({ loadBalancers }) => loadBalancers.some(({ type }) => type === "application")],
  ["black-hole routes of a transit gateway", ({ transitGatewayRouteTables }) => transitGatewayRouteTables.some(({ routes }) => routes.some(({ attachment }) => attachment === "blackhole"))],
  ["propagated routes of a transit gateway", ({ transitGatewayRouteTables }) => transitGatewayRouteTables.some(({ routes }) => routes.some(({ origin }) => origin === "propagated"))],
  ["Block Public Access", ({ vpcs, subnets }) => vpcs.some((v) => v.blockPublicAccess !== "off") && subnets.some((s) => s.blockPublicAccessExclusion !== "none")],
];

it("at least sixty networks are written in three formats", () => {
  expect(written.filter(({ networks }) => networks.length === SCENARIO_FORMATS.length).length).toBeGreaterThanOrEqual(60);
});

it.each(ROWS)("%s is in some network", (_, types) => {
  expect(types.filter((type) => !written.some((each) => each.types.has(type)))).toEqual([]);
});

describe.each(SCENARIO_FORMATS)("%s", (format) => {
  const networks = written.flatMap((each) => each.networks.filter((read) => read.format === format).map(({ network }) => network));

  it.each(OPTIONS)("tells of %s", (_, shows) => {
    expect(networks.some(shows)).toBe(true);
  });

  it("has every kind of resource", () => {
    const kinds = new Set(networks.flatMap((network) => resourcesOf(network).map(({ kind }) => kind)));
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("has everything that surrounds a network", () => {
    const types = new Set(networks.flatMap(({ support }) => support.map(({ type }) => type)));
    expect(SUPPORT_TYPES.filter((type) => !types.has(type))).toEqual([]);
  });
});

/** One for each list of the model. */
const KINDS = [
  ...["vpc", "subnet", "route_table", "internet_gateway", "egress_only_internet_gateway", "nat_gateway", "public_ip"],
  ...["network_interface", "instance", "security_group", "network_acl", "prefix_list", "peering", "transit_gateway"],
  ...["transit_gateway_attachment", "transit_gateway_route_table", "vpc_endpoint", "load_balancer", "target_group", "database"],
  ...["function", "support"],
] as const satisfies readonly ResourceKind[];

it("every list of a network has its kind", () => expect(KINDS).toHaveLength(Object.keys(EMPTY_NETWORK).length - 3));
