import { TAGS, written, type Written } from "./written";

/** What lies in a VPC, and what it is. */
export const PLACES: Readonly<Record<string, Written>> = {
  aws_vpc: written(
    'cidr_block = "10.9.0.0/16"',
    `cidr_block = "10.8.0.0/16"
enable_dns_support = false
instance_tenancy = "dedicated"
assign_generated_ipv6_cidr_block = true
ipv6_cidr_block = "2600:1f18:5::/56"
ipv6_ipam_pool_id = "ipam-pool-1" | told
ipv4_ipam_pool_id = "ipam-pool-1" | told -cidr_block
region = "eu-west-2"
${TAGS}`,
  ),
  aws_default_vpc: written(
    "",
    `instance_tenancy = "dedicated"
ipv6_ipam_pool_id = "ipam-pool-1" | told
enable_dns_support = false
assign_generated_ipv6_cidr_block = true
ipv6_cidr_block = "2600:1f18:5::/56"
region = "eu-west-2"
${TAGS}`,
  ),
  aws_vpc_ipv4_cidr_block_association: written('vpc_id = aws_vpc.v.id\ncidr_block = "10.2.0.0/16"', 'vpc_id = aws_vpc.w.id\ncidr_block = "10.3.0.0/16"'),
  aws_vpc_ipv6_cidr_block_association: written(
    'vpc_id = aws_vpc.w.id\nipv6_cidr_block = "2600:1f18:5::/56"\nipv6_pool = "p"',
    'vpc_id = aws_vpc.v.id\nipv6_cidr_block = "2600:1f18:6::/56"\nassign_generated_ipv6_cidr_block = true | -ipv6_cidr_block -ipv6_pool',
  ),
  aws_subnet: written(
    'vpc_id = aws_vpc.v.id\ncidr_block = "10.0.9.0/24"',
    `vpc_id = aws_vpc.w.id
cidr_block = "10.0.8.0/24"
availability_zone = "eu-west-1b"
map_public_ip_on_launch = true
ipv6_cidr_block = "2600:1f18:1:9::/64"
assign_ipv6_address_on_creation = true | told ipv6_cidr_block = "2600:1f18:1:9::/64"
${TAGS}`,
    `resource "aws_network_interface" "within" {
  subnet_id = aws_subnet.x.id
}`,
  ),
  aws_default_subnet: written(
    'availability_zone = "eu-west-1a"',
    `availability_zone = "eu-west-1b"\nmap_public_ip_on_launch = false\nipv6_cidr_block = "2600:1f18:1:9::/64"\n${TAGS}`,
  ),
  aws_vpc_block_public_access_options: written('internet_gateway_block_mode = "block-ingress"', 'internet_gateway_block_mode = "block-bidirectional"'),
  aws_vpc_block_public_access_exclusion: written(
    'internet_gateway_exclusion_mode = "allow-egress"\nvpc_id = aws_vpc.v.id',
    'internet_gateway_exclusion_mode = "allow-bidirectional"\nvpc_id = aws_vpc.w.id\nsubnet_id = aws_subnet.s.id | -vpc_id',
  ),
  aws_internet_gateway: written("", `vpc_id = aws_vpc.w.id\n${TAGS}`),
  aws_internet_gateway_attachment: written(
    "internet_gateway_id = aws_internet_gateway.loose.id\nvpc_id = aws_vpc.w.id",
    "internet_gateway_id = aws_internet_gateway.i.id\nvpc_id = aws_vpc.v.id",
  ),
  aws_egress_only_internet_gateway: written("vpc_id = aws_vpc.v.id", `vpc_id = aws_vpc.w.id\n${TAGS}`),
  aws_nat_gateway: written(
    'subnet_id = aws_subnet.s.id\nconnectivity_type = "private"',
    `subnet_id = aws_subnet.s2.id
connectivity_type = "public" | allocation_id = aws_eip.ip2.id
allocation_id = aws_eip.ip3.id | -connectivity_type
availability_mode = "regional"
private_ip = "10.0.1.99"
secondary_allocation_ids = [aws_eip.ip3.id] | -connectivity_type allocation_id = aws_eip.ip2.id
secondary_private_ip_address_count = 2
secondary_private_ip_addresses = ["10.0.1.98"]
${TAGS}`,
  ),
};
