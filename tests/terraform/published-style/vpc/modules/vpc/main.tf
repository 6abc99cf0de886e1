locals {
  len_public_subnets   = max(length(var.public_subnets), length(var.public_subnet_ipv6_prefixes))
  len_private_subnets  = max(length(var.private_subnets), length(var.private_subnet_ipv6_prefixes))
  len_database_subnets = max(length(var.database_subnets), length(var.database_subnet_ipv6_prefixes))
  len_cache_subnets    = max(length(var.cache_subnets), length(var.cache_subnet_ipv6_prefixes))
  len_intra_subnets    = max(length(var.intra_subnets), length(var.intra_subnet_ipv6_prefixes))

  max_subnet_length = max(
    local.len_private_subnets,
    local.len_public_subnets,
    local.len_database_subnets,
    local.len_cache_subnets,
  )

  create                  = var.create && alltrue([for zone in var.zones : zone != ""])
  create_public_subnets   = local.create && local.len_public_subnets > 0
  create_private_subnets  = local.create && local.len_private_subnets > 0
  create_database_subnets = local.create && local.len_database_subnets > 0
  create_cache_subnets    = local.create && local.len_cache_subnets > 0
  create_intra_subnets    = local.create && local.len_intra_subnets > 0

  # The association is named first, so that subnets wait for the block that they lie in.
  vpc_id = try(aws_vpc_ipv4_cidr_block_association.this[0].vpc_id, aws_vpc.this[0].id, "")
}

################################################################################
# VPC
################################################################################

resource "aws_vpc" "this" {
  count = local.create ? 1 : 0

  cidr_block          = var.use_ipam_pool ? null : var.cidr
  ipv4_ipam_pool_id   = var.ipv4_ipam_pool_id
  ipv4_netmask_length = var.ipv4_netmask_length

  assign_generated_ipv6_cidr_block     = var.enable_ipv6 && !var.use_ipam_pool ? true : null
  ipv6_cidr_block                      = var.ipv6_cidr
  ipv6_ipam_pool_id                    = var.ipv6_ipam_pool_id
  ipv6_netmask_length                  = var.ipv6_netmask_length
  ipv6_cidr_block_network_border_group = var.ipv6_cidr_block_network_border_group

  instance_tenancy                     = var.instance_tenancy
  enable_dns_hostnames                 = var.enable_dns_hostnames
  enable_dns_support                   = var.enable_dns_support
  enable_network_address_usage_metrics = var.enable_network_address_usage_metrics

  tags = merge(
    { "Name" = var.name },
    var.tags,
    var.vpc_tags,
  )
}

resource "aws_vpc_ipv4_cidr_block_association" "this" {
  count = local.create && length(var.secondary_cidrs) > 0 ? length(var.secondary_cidrs) : 0

  # Do not turn this into `local.vpc_id`: it comes from here.
  vpc_id     = aws_vpc.this[0].id
  cidr_block = element(var.secondary_cidrs, count.index)
}

################################################################################
# Internet gateways
################################################################################

resource "aws_internet_gateway" "this" {
  count = local.create_public_subnets && var.create_igw ? 1 : 0

  vpc_id = local.vpc_id

  tags = merge({ "Name" = var.name }, var.tags, var.igw_tags)
}

resource "aws_egress_only_internet_gateway" "this" {
  count = local.create && var.create_egress_only_igw && var.enable_ipv6 && local.max_subnet_length > 0 ? 1 : 0

  vpc_id = local.vpc_id

  tags = merge({ "Name" = var.name }, var.tags, var.igw_tags)
}

################################################################################
# DHCP options
################################################################################

resource "aws_vpc_dhcp_options" "this" {
  count = local.create && var.enable_dhcp_options ? 1 : 0

  domain_name          = var.dhcp_options_domain_name
  domain_name_servers  = var.dhcp_options_domain_name_servers
  ntp_servers          = var.dhcp_options_ntp_servers
  netbios_name_servers = var.dhcp_options_netbios_name_servers
  netbios_node_type    = var.dhcp_options_netbios_node_type

  tags = merge({ "Name" = var.name }, var.tags, var.dhcp_options_tags)
}

resource "aws_vpc_dhcp_options_association" "this" {
  count = local.create && var.enable_dhcp_options ? 1 : 0

  vpc_id          = local.vpc_id
  dhcp_options_id = aws_vpc_dhcp_options.this[0].id
}
