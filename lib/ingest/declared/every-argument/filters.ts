import { TAGS, written, type Written } from "./written";

const GROUP_RULE = `
from_port = 1
to_port = 99
cidr_ipv4 = "10.4.0.0/16"
cidr_ipv6 = "2600:1f18:9::/48" | -cidr_ipv4
prefix_list_id = aws_ec2_managed_prefix_list.p.id | -cidr_ipv4
referenced_security_group_id = aws_security_group.g2.id | -cidr_ipv4
security_group_id = aws_security_group.g2.id
ip_protocol = "udp"
description = "d"
`;
const OWN_RULE = 'security_group_id = aws_security_group.g.id\nip_protocol = "tcp"\nfrom_port = 22\nto_port = 22\ncidr_ipv4 = "10.3.0.0/16"';

/** What lets packets through. */
export const FILTERS: Readonly<Record<string, Written>> = {
  aws_security_group: written("vpc_id = aws_vpc.v.id", `vpc_id = aws_vpc.w.id\nname = "g"\ndescription = "d"\n${TAGS}`),
  aws_default_security_group: written("vpc_id = aws_vpc.v.id", `vpc_id = aws_vpc.w.id\n${TAGS}`),
  aws_security_group_rule: written(
    'type = "ingress"\nsecurity_group_id = aws_security_group.g.id\nfrom_port = 22\nto_port = 22\nprotocol = "tcp"\ncidr_blocks = ["10.3.0.0/16"]',
    `type = "egress"
security_group_id = aws_security_group.g2.id
from_port = 1
to_port = 99
protocol = "udp"
cidr_blocks = ["10.4.0.0/16"]
ipv6_cidr_blocks = ["2600:1f18:9::/48"]
prefix_list_ids = [aws_ec2_managed_prefix_list.p.id]
source_security_group_id = aws_security_group.g2.id | -cidr_blocks
self = true | -cidr_blocks
description = "d"`,
  ),
  aws_vpc_security_group_ingress_rule: written(OWN_RULE, GROUP_RULE),
  aws_vpc_security_group_egress_rule: written(OWN_RULE, GROUP_RULE),
  aws_network_acl: written("vpc_id = aws_vpc.v.id", `vpc_id = aws_vpc.w.id\nsubnet_ids = [aws_subnet.s.id]\n${TAGS}`),
  aws_default_network_acl: written(
    "default_network_acl_id = aws_vpc.v.default_network_acl_id",
    `default_network_acl_id = aws_vpc.w.default_network_acl_id\nsubnet_ids = [aws_subnet.sa.id]\n${TAGS}`,
  ),
  aws_network_acl_rule: written(
    `network_acl_id = aws_network_acl.a.id
rule_number = 100
rule_action = "allow"
protocol = "tcp"
from_port = 22
to_port = 22
cidr_block = "10.3.0.0/16"`,
    `network_acl_id = aws_network_acl.a2.id
rule_number = 101
rule_action = "deny"
protocol = "udp"
from_port = 1
to_port = 99
egress = true
cidr_block = "10.4.0.0/16"
ipv6_cidr_block = "2600:1f18:9::/48" | -cidr_block
icmp_type = 8 | -protocol protocol = "icmp" icmp_code = -1
icmp_code = 3 | -protocol protocol = "icmp" icmp_type = 3`,
  ),
  aws_network_acl_association: written(
    "network_acl_id = aws_network_acl.a.id\nsubnet_id = aws_subnet.s.id",
    "network_acl_id = aws_network_acl.a2.id\nsubnet_id = aws_subnet.s2.id",
  ),
  aws_ec2_managed_prefix_list: written(
    'name = "q"\naddress_family = "IPv4"\nmax_entries = 5\nentry {\n cidr = "10.6.0.0/16"\n}',
    `name = "r"\naddress_family = "IPv6"\nmax_entries = 6\n${TAGS}`,
  ),
  aws_ec2_managed_prefix_list_entry: written(
    'prefix_list_id = aws_ec2_managed_prefix_list.p.id\ncidr = "10.7.0.0/16"',
    'prefix_list_id = aws_ec2_managed_prefix_list.p2.id\ncidr = "10.8.0.0/16"',
  ),
};
