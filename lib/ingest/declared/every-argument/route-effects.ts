/** What a route may say, beside its table or inside of one; `prefix` stands before the names of its blocks. */
export const routeEffects = (prefix: "" | "destination_"): string => `${prefix}cidr_block = "10.99.0.0/16"
${prefix}ipv6_cidr_block = "2600:1f18:9::/48" | -${prefix}cidr_block
destination_prefix_list_id = aws_ec2_managed_prefix_list.p.id | -${prefix}cidr_block
gateway_id = aws_vpn_gateway.vgw.id
nat_gateway_id = aws_nat_gateway.n.id | -gateway_id
network_interface_id = aws_network_interface.eni.id | -gateway_id
instance_id = aws_instance.m.id | -gateway_id
egress_only_gateway_id = aws_egress_only_internet_gateway.e.id | -gateway_id
vpc_peering_connection_id = aws_vpc_peering_connection.px.id | -gateway_id
transit_gateway_id = aws_ec2_transit_gateway.tg.id | -gateway_id
vpc_endpoint_id = aws_vpc_endpoint.ssm.id | -gateway_id
carrier_gateway_id = "cagw-1" | -gateway_id
local_gateway_id = "lgw-1" | -gateway_id
core_network_arn = "arn:aws:networkmanager::1:core-network/c" | -gateway_id
odb_network_arn = "arn:aws:odb::1:odb-network/o" | told`;
