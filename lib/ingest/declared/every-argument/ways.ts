import { routeEffects } from "./route-effects";
import { TAGS, written, type Written } from "./written";

/** What leads from one place to another. */
export const WAYS: Readonly<Record<string, Written>> = {
  aws_route_table: written(
    "vpc_id = aws_vpc.v.id\nroute {\n cidr_block = \"10.77.0.0/16\"\n gateway_id = aws_internet_gateway.i.id\n}",
    `vpc_id = aws_vpc.w.id | -route\npropagating_vgws = [aws_vpn_gateway.vgw.id]\n${TAGS}`,
  ),
  aws_default_route_table: written(
    "default_route_table_id = aws_vpc.v.default_route_table_id",
    `default_route_table_id = aws_vpc.w.default_route_table_id\npropagating_vgws = [aws_vpn_gateway.vgw.id]\n${TAGS}`,
  ),
  aws_route: written(
    'route_table_id = aws_route_table.t.id\ndestination_cidr_block = "10.77.0.0/16"\ngateway_id = aws_internet_gateway.i.id',
    `route_table_id = aws_route_table.t2.id\n${routeEffects("destination_")}`,
  ),
  aws_route_table_association: written(
    "route_table_id = aws_route_table.t.id\nsubnet_id = aws_subnet.s.id",
    "route_table_id = aws_route_table.t2.id\nsubnet_id = aws_subnet.s2.id\ngateway_id = aws_internet_gateway.i.id | -subnet_id",
  ),
  aws_main_route_table_association: written(
    "vpc_id = aws_vpc.v.id\nroute_table_id = aws_route_table.t.id",
    "vpc_id = aws_vpc.w.id\nroute_table_id = aws_route_table.t2.id",
  ),
  aws_vpc_peering_connection: written(
    "vpc_id = aws_vpc.v.id\npeer_vpc_id = aws_vpc.w.id",
    `vpc_id = aws_vpc.u.id\npeer_vpc_id = aws_vpc.u.id\npeer_owner_id = "123456789012"\nauto_accept = true\n${TAGS}`,
  ),
  aws_vpc_peering_connection_accepter: written(
    "vpc_peering_connection_id = aws_vpc_peering_connection.py.id\nauto_accept = true",
    "vpc_peering_connection_id = aws_vpc_peering_connection.px.id\nauto_accept = false",
  ),
  aws_vpc_peering_connection_options: written(
    "vpc_peering_connection_id = aws_vpc_peering_connection.px.id\nrequester {\n allow_remote_vpc_dns_resolution = true\n}",
    "vpc_peering_connection_id = aws_vpc_peering_connection.py.id",
  ),
  aws_vpc_endpoint: written(
    'vpc_id = aws_vpc.v.id\nservice_name = "com.amazonaws.eu-west-1.ec2"\nvpc_endpoint_type = "Interface"\nsubnet_ids = [aws_subnet.s.id]',
    `vpc_id = aws_vpc.w.id | -subnet_ids
service_name = "com.amazonaws.eu-west-1.ssm"
vpc_endpoint_type = "GatewayLoadBalancer"
subnet_ids = [aws_subnet.s2.id]
security_group_ids = [aws_security_group.g2.id]
private_dns_enabled = true
route_table_ids = [aws_route_table.t.id] | -vpc_endpoint_type -subnet_ids -service_name service_name = "com.amazonaws.eu-west-1.s3"
${TAGS}`,
  ),
  aws_vpc_endpoint_route_table_association: written(
    "route_table_id = aws_route_table.t.id\nvpc_endpoint_id = aws_vpc_endpoint.s3.id",
    "route_table_id = aws_route_table.t2.id\nvpc_endpoint_id = aws_vpc_endpoint.db.id",
  ),
  aws_vpc_endpoint_subnet_association: written(
    "subnet_id = aws_subnet.s2.id\nvpc_endpoint_id = aws_vpc_endpoint.ssm.id",
    "subnet_id = aws_subnet.sc.id\nvpc_endpoint_id = aws_vpc_endpoint.sns.id",
  ),
  aws_vpc_endpoint_security_group_association: written(
    "security_group_id = aws_security_group.g.id\nvpc_endpoint_id = aws_vpc_endpoint.ssm.id",
    "security_group_id = aws_security_group.g2.id\nvpc_endpoint_id = aws_vpc_endpoint.sns.id\nreplace_default_association = true",
  ),
  aws_ec2_transit_gateway: written(
    "",
    `default_route_table_association = "disable"\ndefault_route_table_propagation = "disable"\nsecurity_group_referencing_support = "enable"\n${TAGS}`,
  ),
  aws_ec2_transit_gateway_vpc_attachment: written(
    "transit_gateway_id = aws_ec2_transit_gateway.tg2.id\nvpc_id = aws_vpc.v.id\nsubnet_ids = [aws_subnet.s.id]",
    `transit_gateway_id = aws_ec2_transit_gateway.tg.id
vpc_id = aws_vpc.w.id
subnet_ids = [aws_subnet.s2.id]
appliance_mode_support = "enable"
security_group_referencing_support = "disable"
transit_gateway_default_route_table_association = false
transit_gateway_default_route_table_propagation = false
${TAGS}`,
  ),
  aws_ec2_transit_gateway_vpc_attachment_accepter: written(
    `transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.ta.id
transit_gateway_default_route_table_association = false
transit_gateway_default_route_table_propagation = false`,
    `transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.bare.id
transit_gateway_default_route_table_association = true
transit_gateway_default_route_table_propagation = true`,
  ),
  aws_ec2_transit_gateway_peering_attachment: written(
    'transit_gateway_id = aws_ec2_transit_gateway.tg.id\npeer_transit_gateway_id = aws_ec2_transit_gateway.tg2.id\npeer_region = "eu-west-1"',
    `transit_gateway_id = aws_ec2_transit_gateway.tg3.id\npeer_transit_gateway_id = aws_ec2_transit_gateway.tg3.id\n${TAGS}`,
  ),
  aws_ec2_transit_gateway_peering_attachment_accepter: written(
    "transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.tp.id",
    `transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.tq.id\n${TAGS}`,
  ),
  aws_ec2_transit_gateway_route_table: written(
    "transit_gateway_id = aws_ec2_transit_gateway.tg.id",
    `transit_gateway_id = aws_ec2_transit_gateway.tg2.id\n${TAGS}`,
  ),
  aws_ec2_transit_gateway_route: written(
    `destination_cidr_block = "10.8.0.0/16"
transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tt.id
transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.ta.id`,
    `destination_cidr_block = "10.9.0.0/16"
transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tu.id
transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.bare.id
blackhole = true | -transit_gateway_attachment_id`,
  ),
  aws_ec2_transit_gateway_route_table_association: written(
    `transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.bare.id
transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tt.id`,
    `transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.tp.id
transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tu.id`,
  ),
  aws_ec2_transit_gateway_route_table_propagation: written(
    `transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.bare.id
transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tt.id`,
    `transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.ta.id
transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tu.id`,
  ),
  aws_vpn_gateway: written(
    "",
    "vpc_id = aws_vpc.v.id",
    `resource "aws_route" "through" {
  route_table_id         = aws_route_table.t.id
  destination_cidr_block = "10.77.0.0/16"
  gateway_id             = aws_vpn_gateway.x.id
}`,
  ),
  aws_vpn_gateway_attachment: written(
    "vpc_id = aws_vpc.w.id\nvpn_gateway_id = aws_vpn_gateway.loose.id",
    "vpc_id = aws_vpc.u.id\nvpn_gateway_id = aws_vpn_gateway.lost.id",
    `resource "aws_route_table" "w" {
  vpc_id = aws_vpc.w.id
}
resource "aws_route" "through" {
  route_table_id         = aws_route_table.w.id
  destination_cidr_block = "10.77.0.0/16"
  gateway_id             = aws_vpn_gateway.loose.id
}`,
  ),
  aws_vpn_gateway_route_propagation: written(
    "route_table_id = aws_route_table.t.id\nvpn_gateway_id = aws_vpn_gateway.vgw.id",
    "route_table_id = aws_route_table.t2.id\nvpn_gateway_id = aws_vpn_gateway.lost.id",
  ),
  aws_vpn_connection: written('customer_gateway_id = "cgw-1"\ntype = "ipsec.1"', "transit_gateway_id = aws_ec2_transit_gateway.tg.id"),
};
