output "vpc_id" {
  description = "id of the VPC"
  value       = try(aws_vpc.this[0].id, null)
}

output "vpc_arn" {
  description = "arn of the VPC"
  value       = try(aws_vpc.this[0].arn, null)
}

output "vpc_cidr_block" {
  description = "cidr_block of the VPC"
  value       = try(aws_vpc.this[0].cidr_block, null)
}

output "default_security_group_id" {
  description = "default_security_group_id of the VPC"
  value       = try(aws_vpc.this[0].default_security_group_id, null)
}

output "default_network_acl_id" {
  description = "default_network_acl_id of the VPC"
  value       = try(aws_vpc.this[0].default_network_acl_id, null)
}

output "default_route_table_id" {
  description = "default_route_table_id of the VPC"
  value       = try(aws_vpc.this[0].default_route_table_id, null)
}

output "vpc_instance_tenancy" {
  description = "instance_tenancy of the VPC"
  value       = try(aws_vpc.this[0].instance_tenancy, null)
}

output "vpc_enable_dns_support" {
  description = "enable_dns_support of the VPC"
  value       = try(aws_vpc.this[0].enable_dns_support, null)
}

output "vpc_enable_dns_hostnames" {
  description = "enable_dns_hostnames of the VPC"
  value       = try(aws_vpc.this[0].enable_dns_hostnames, null)
}

output "vpc_main_route_table_id" {
  description = "main_route_table_id of the VPC"
  value       = try(aws_vpc.this[0].main_route_table_id, null)
}

output "vpc_ipv6_association_id" {
  description = "ipv6_association_id of the VPC"
  value       = try(aws_vpc.this[0].ipv6_association_id, null)
}

output "vpc_ipv6_cidr_block" {
  description = "ipv6_cidr_block of the VPC"
  value       = try(aws_vpc.this[0].ipv6_cidr_block, null)
}

output "vpc_owner_id" {
  description = "owner_id of the VPC"
  value       = try(aws_vpc.this[0].owner_id, null)
}

output "vpc_secondary_cidr_blocks" {
  description = "Further IPv4 blocks"
  value       = compact(aws_vpc_ipv4_cidr_block_association.this[*].cidr_block)
}

output "name" {
  description = "The name"
  value       = var.name
}

output "zones" {
  description = "The zones"
  value       = var.zones
}

output "public_subnets" {
  description = "Ids of public subnets"
  value       = aws_subnet.public[*].id
}

output "public_subnet_objects" {
  description = "All there is to say about public subnets"
  value       = aws_subnet.public
}

output "public_subnet_arns" {
  description = "ARNs of public subnets"
  value       = aws_subnet.public[*].arn
}

output "public_subnets_cidr_blocks" {
  description = "IPv4 blocks of public subnets"
  value       = compact(aws_subnet.public[*].cidr_block)
}

output "public_subnets_ipv6_cidr_blocks" {
  description = "IPv6 blocks of public subnets"
  value       = compact(aws_subnet.public[*].ipv6_cidr_block)
}

output "public_network_acl_id" {
  description = "ACL of public subnets"
  value       = one(aws_network_acl.public[*].id)
}

output "public_network_acl_arn" {
  description = "ARN of that ACL"
  value       = try(aws_network_acl.public[0].arn, null)
}

output "public_route_table_association_ids" {
  description = "Associations of public subnets"
  value       = aws_route_table_association.public[*].id
}

output "private_subnets" {
  description = "Ids of private subnets"
  value       = aws_subnet.private[*].id
}

output "private_subnet_objects" {
  description = "All there is to say about private subnets"
  value       = aws_subnet.private
}

output "private_subnet_arns" {
  description = "ARNs of private subnets"
  value       = aws_subnet.private[*].arn
}

output "private_subnets_cidr_blocks" {
  description = "IPv4 blocks of private subnets"
  value       = compact(aws_subnet.private[*].cidr_block)
}

output "private_subnets_ipv6_cidr_blocks" {
  description = "IPv6 blocks of private subnets"
  value       = compact(aws_subnet.private[*].ipv6_cidr_block)
}

output "private_network_acl_id" {
  description = "ACL of private subnets"
  value       = one(aws_network_acl.private[*].id)
}

output "private_network_acl_arn" {
  description = "ARN of that ACL"
  value       = try(aws_network_acl.private[0].arn, null)
}

output "private_route_table_association_ids" {
  description = "Associations of private subnets"
  value       = aws_route_table_association.private[*].id
}

output "database_subnets" {
  description = "Ids of database subnets"
  value       = aws_subnet.database[*].id
}

output "database_subnet_objects" {
  description = "All there is to say about database subnets"
  value       = aws_subnet.database
}

output "database_subnet_arns" {
  description = "ARNs of database subnets"
  value       = aws_subnet.database[*].arn
}

output "database_subnets_cidr_blocks" {
  description = "IPv4 blocks of database subnets"
  value       = compact(aws_subnet.database[*].cidr_block)
}

output "database_subnets_ipv6_cidr_blocks" {
  description = "IPv6 blocks of database subnets"
  value       = compact(aws_subnet.database[*].ipv6_cidr_block)
}

output "database_network_acl_id" {
  description = "ACL of database subnets"
  value       = one(aws_network_acl.database[*].id)
}

output "database_network_acl_arn" {
  description = "ARN of that ACL"
  value       = try(aws_network_acl.database[0].arn, null)
}

output "database_route_table_association_ids" {
  description = "Associations of database subnets"
  value       = aws_route_table_association.database[*].id
}

output "cache_subnets" {
  description = "Ids of cache subnets"
  value       = aws_subnet.cache[*].id
}

output "cache_subnet_objects" {
  description = "All there is to say about cache subnets"
  value       = aws_subnet.cache
}

output "cache_subnet_arns" {
  description = "ARNs of cache subnets"
  value       = aws_subnet.cache[*].arn
}

output "cache_subnets_cidr_blocks" {
  description = "IPv4 blocks of cache subnets"
  value       = compact(aws_subnet.cache[*].cidr_block)
}

output "cache_subnets_ipv6_cidr_blocks" {
  description = "IPv6 blocks of cache subnets"
  value       = compact(aws_subnet.cache[*].ipv6_cidr_block)
}

output "cache_network_acl_id" {
  description = "ACL of cache subnets"
  value       = one(aws_network_acl.cache[*].id)
}

output "cache_network_acl_arn" {
  description = "ARN of that ACL"
  value       = try(aws_network_acl.cache[0].arn, null)
}

output "cache_route_table_association_ids" {
  description = "Associations of cache subnets"
  value       = aws_route_table_association.cache[*].id
}

output "intra_subnets" {
  description = "Ids of intra subnets"
  value       = aws_subnet.intra[*].id
}

output "intra_subnet_objects" {
  description = "All there is to say about intra subnets"
  value       = aws_subnet.intra
}

output "intra_subnet_arns" {
  description = "ARNs of intra subnets"
  value       = aws_subnet.intra[*].arn
}

output "intra_subnets_cidr_blocks" {
  description = "IPv4 blocks of intra subnets"
  value       = compact(aws_subnet.intra[*].cidr_block)
}

output "intra_subnets_ipv6_cidr_blocks" {
  description = "IPv6 blocks of intra subnets"
  value       = compact(aws_subnet.intra[*].ipv6_cidr_block)
}

output "intra_network_acl_id" {
  description = "ACL of intra subnets"
  value       = one(aws_network_acl.intra[*].id)
}

output "intra_network_acl_arn" {
  description = "ARN of that ACL"
  value       = try(aws_network_acl.intra[0].arn, null)
}

output "intra_route_table_association_ids" {
  description = "Associations of intra subnets"
  value       = aws_route_table_association.intra[*].id
}

output "public_route_table_ids" {
  description = "Tables of public subnets"
  value       = aws_route_table.public[*].id
}

output "private_route_table_ids" {
  description = "Tables of private subnets"
  value       = aws_route_table.private[*].id
}

output "database_route_table_ids" {
  description = "Tables of database subnets"
  value       = try(coalescelist(aws_route_table.database[*].id, aws_route_table.private[*].id), [])
}

output "cache_route_table_ids" {
  description = "Tables of cache subnets"
  value       = try(coalescelist(aws_route_table.cache[*].id, aws_route_table.private[*].id), [])
}

output "intra_route_table_ids" {
  description = "Tables of intra subnets"
  value       = aws_route_table.intra[*].id
}

output "public_internet_gateway_route_id" {
  description = "The way out of public subnets"
  value       = try(aws_route.public_internet_gateway[0].id, null)
}

output "private_nat_gateway_route_ids" {
  description = "The ways out of private subnets"
  value       = aws_route.private_nat_gateway[*].id
}

output "database_subnet_group" {
  description = "Group of database subnets"
  value       = try(aws_db_subnet_group.database[0].id, null)
}

output "database_subnet_group_name" {
  description = "Its name"
  value       = try(aws_db_subnet_group.database[0].name, null)
}

output "cache_subnet_group_name" {
  description = "Name of the group of cache subnets"
  value       = try(aws_elasticache_subnet_group.cache[0].name, null)
}

output "nat_ids" {
  description = "Allocations of the NAT gateways"
  value       = aws_eip.nat[*].id
}

output "nat_public_ips" {
  description = "Addresses of the NAT gateways"
  value       = var.reuse_nat_ips ? var.external_nat_ips : aws_eip.nat[*].public_ip
}

output "natgw_ids" {
  description = "The NAT gateways"
  value       = aws_nat_gateway.this[*].id
}

output "natgw_interface_ids" {
  description = "Their interfaces"
  value       = aws_nat_gateway.this[*].network_interface_id
}

output "igw_id" {
  description = "The internet gateway"
  value       = try(aws_internet_gateway.this[0].id, null)
}

output "egress_only_internet_gateway_id" {
  description = "The egress-only gateway"
  value       = try(aws_egress_only_internet_gateway.this[0].id, null)
}

output "cgw_ids" {
  description = "Customer gateways"
  value       = [for k, v in aws_customer_gateway.this : v.id]
}

output "this_customer_gateway" {
  description = "Customer gateways by name"
  value       = aws_customer_gateway.this
}

output "vgw_id" {
  description = "The virtual private gateway"
  value       = try(aws_vpn_gateway.this[0].id, aws_vpn_gateway_attachment.this[0].vpn_gateway_id, null)
}

output "dhcp_options_id" {
  description = "DHCP options"
  value       = try(aws_vpc_dhcp_options.this[0].id, null)
}

output "vpc_flow_log_id" {
  description = "The flow log"
  value       = try(aws_flow_log.this[0].id, null)
}

output "vpc_flow_log_destination_arn" {
  description = "Where it is logged to"
  value       = local.flow_log_destination_arn
}

output "vpc_flow_log_iam_role_arn" {
  description = "With which role"
  value       = local.flow_log_iam_role_arn
}

output "vpc_flow_log_deliver_cross_account_role" {
  description = "With which role of the other account"
  value       = try(aws_flow_log.this[0].deliver_cross_account_role, null)
}
