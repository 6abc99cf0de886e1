import { routeEffects } from "./route-effects";
import { written, type Written } from "./written";

const ROUTE = written('cidr_block = "10.77.0.0/16"\ngateway_id = aws_internet_gateway.i.id', routeEffects(""));
const RULE = written(
  'from_port = 22\nto_port = 22\nprotocol = "tcp"\ncidr_blocks = ["10.3.0.0/16"]',
  `from_port = 1
to_port = 99
protocol = "udp"
cidr_blocks = ["10.4.0.0/16"]
ipv6_cidr_blocks = ["2600:1f18:9::/48"]
prefix_list_ids = [aws_ec2_managed_prefix_list.p.id]
security_groups = [aws_security_group.g2.id]
self = true
description = "d"`,
);
const ENTRY = written(
  'rule_no = 100\naction = "allow"\nprotocol = "tcp"\nfrom_port = 22\nto_port = 22\ncidr_block = "10.3.0.0/16"',
  `rule_no = 101
action = "deny"
protocol = "udp"
from_port = 1
to_port = 99
cidr_block = "10.4.0.0/16"
ipv6_cidr_block = "2600:1f18:9::/48" | -cidr_block
icmp_type = 8 | -protocol protocol = "icmp" icmp_code = -1
icmp_code = 3 | -protocol protocol = "icmp" icmp_type = 3`,
);
const SIDE = written("", "allow_remote_vpc_dns_resolution = true");
const ACTION = written(
  'type = "forward"\ntarget_group_arn = aws_lb_target_group.ips.arn',
  'type = "redirect"\ntarget_group_arn = aws_lb_target_group.loose.arn',
);

/** By type the blocks of which something is read. */
export const BLOCKS: Readonly<Record<string, Readonly<Record<string, Written>>>> = {
  aws_route_table: { route: ROUTE },
  aws_default_route_table: { route: ROUTE },
  aws_security_group: { ingress: RULE, egress: RULE },
  aws_default_security_group: { ingress: RULE, egress: RULE },
  aws_network_acl: { ingress: ENTRY, egress: ENTRY },
  aws_default_network_acl: { ingress: ENTRY, egress: ENTRY },
  aws_ec2_managed_prefix_list: { entry: written('cidr = "10.6.0.0/16"', 'cidr = "10.5.0.0/16"') },
  aws_vpc_peering_connection: { accepter: SIDE, requester: SIDE },
  aws_vpc_peering_connection_accepter: { accepter: SIDE, requester: SIDE },
  aws_vpc_peering_connection_options: { accepter: SIDE, requester: SIDE },
  aws_vpc_endpoint: {
    subnet_configuration: written('subnet_id = aws_subnet.s.id\nipv4 = "10.0.1.88"', 'subnet_id = aws_subnet.s2.id\nipv4 = "10.0.1.89"'),
    dns_options: written(""),
  },
  aws_instance: {
    network_interface: written(
      "network_interface_id = aws_network_interface.eni.id\ndevice_index = 0",
      "network_interface_id = aws_network_interface.two.id\ndevice_index = 1",
    ),
    primary_network_interface: written("network_interface_id = aws_network_interface.eni.id", "network_interface_id = aws_network_interface.two.id"),
    launch_template: written("id = aws_launch_template.lt.id", "id = aws_launch_template.other.id\nname = aws_launch_template.other.name | -id"),
    metadata_options: written(""),
  },
  aws_network_interface: { attachment: written("instance = aws_instance.m.id\ndevice_index = 1", "instance = aws_instance.m2.id") },
  aws_nat_gateway: { availability_zone_address: written("") },
  aws_ec2_transit_gateway_peering_attachment: { options: written("") },
  aws_autoscaling_traffic_source_attachment: {
    traffic_source: written('identifier = aws_lb_target_group.tgt.arn\ntype = "elbv2"', "identifier = aws_lb_target_group.loose.arn"),
  },
  aws_lb: {
    subnet_mapping: written(
      "subnet_id = aws_subnet.s.id",
      'subnet_id = aws_subnet.s2.id\nallocation_id = aws_eip.ip2.id\nprivate_ipv4_address = "10.0.1.87"',
    ),
  },
  aws_lb_listener: { default_action: ACTION },
  aws_lb_listener_rule: { action: ACTION },
  aws_lambda_function: {
    vpc_config: written(
      "subnet_ids = [aws_subnet.s.id]\nsecurity_group_ids = [aws_security_group.g.id]",
      "subnet_ids = [aws_subnet.s2.id]\nsecurity_group_ids = [aws_security_group.g2.id]\nipv6_allowed_for_dual_stack = true",
    ),
  },
};
