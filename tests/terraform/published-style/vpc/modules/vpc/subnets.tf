################################################################################
# Public subnets
################################################################################

resource "aws_subnet" "public" {
  count = local.create_public_subnets && (!var.one_nat_gateway_per_zone || local.len_public_subnets >= length(var.zones)) ? local.len_public_subnets : 0

  assign_ipv6_address_on_creation = var.enable_ipv6 && var.public_subnet_ipv6_native ? true : var.public_subnet_assign_ipv6_on_creation
  availability_zone               = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) > 0 ? element(var.zones, count.index) : null
  availability_zone_id            = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) == 0 ? element(var.zones, count.index) : null
  cidr_block                      = var.public_subnet_ipv6_native ? null : element(concat(var.public_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.public_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.public_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = var.enable_ipv6 && var.public_subnet_ipv6_native
  map_public_ip_on_launch         = var.map_public_ip_on_launch
  vpc_id                          = local.vpc_id

  tags = merge(
    {
      Name = try(
        var.public_subnet_names[count.index],
        format("${var.name}-${var.public_subnet_suffix}-%s", element(var.zones, count.index))
      )
    },
    var.tags,
    var.public_subnet_tags,
    lookup(var.public_subnet_tags_per_zone, element(var.zones, count.index), {})
  )
}

################################################################################
# Private subnets
################################################################################

resource "aws_subnet" "private" {
  count = local.create_private_subnets ? local.len_private_subnets : 0

  assign_ipv6_address_on_creation = var.enable_ipv6 && var.private_subnet_ipv6_native ? true : var.private_subnet_assign_ipv6_on_creation
  availability_zone               = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) > 0 ? element(var.zones, count.index) : null
  availability_zone_id            = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) == 0 ? element(var.zones, count.index) : null
  cidr_block                      = var.private_subnet_ipv6_native ? null : element(concat(var.private_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.private_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.private_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = var.enable_ipv6 && var.private_subnet_ipv6_native
  vpc_id                          = local.vpc_id

  tags = merge(
    {
      Name = try(
        var.private_subnet_names[count.index],
        format("${var.name}-${var.private_subnet_suffix}-%s", element(var.zones, count.index))
      )
    },
    var.tags,
    var.private_subnet_tags,
    lookup(var.private_subnet_tags_per_zone, element(var.zones, count.index), {})
  )
}

################################################################################
# Database subnets
################################################################################

resource "aws_subnet" "database" {
  count = local.create_database_subnets ? local.len_database_subnets : 0

  assign_ipv6_address_on_creation = var.enable_ipv6 && var.database_subnet_ipv6_native ? true : var.database_subnet_assign_ipv6_on_creation
  availability_zone               = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) > 0 ? element(var.zones, count.index) : null
  availability_zone_id            = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) == 0 ? element(var.zones, count.index) : null
  cidr_block                      = var.database_subnet_ipv6_native ? null : element(concat(var.database_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.database_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.database_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = var.enable_ipv6 && var.database_subnet_ipv6_native
  vpc_id                          = local.vpc_id

  tags = merge(
    {
      Name = try(
        var.database_subnet_names[count.index],
        format("${var.name}-${var.database_subnet_suffix}-%s", element(var.zones, count.index))
      )
    },
    var.tags,
    var.database_subnet_tags,
    lookup(var.database_subnet_tags_per_zone, element(var.zones, count.index), {})
  )
}

################################################################################
# Cache subnets
################################################################################

resource "aws_subnet" "cache" {
  count = local.create_cache_subnets ? local.len_cache_subnets : 0

  assign_ipv6_address_on_creation = var.enable_ipv6 && var.cache_subnet_ipv6_native ? true : var.cache_subnet_assign_ipv6_on_creation
  availability_zone               = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) > 0 ? element(var.zones, count.index) : null
  availability_zone_id            = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) == 0 ? element(var.zones, count.index) : null
  cidr_block                      = var.cache_subnet_ipv6_native ? null : element(concat(var.cache_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.cache_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.cache_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = var.enable_ipv6 && var.cache_subnet_ipv6_native
  vpc_id                          = local.vpc_id

  tags = merge(
    {
      Name = try(
        var.cache_subnet_names[count.index],
        format("${var.name}-${var.cache_subnet_suffix}-%s", element(var.zones, count.index))
      )
    },
    var.tags,
    var.cache_subnet_tags,
    lookup(var.cache_subnet_tags_per_zone, element(var.zones, count.index), {})
  )
}

################################################################################
# Intra subnets
################################################################################

resource "aws_subnet" "intra" {
  count = local.create_intra_subnets ? local.len_intra_subnets : 0

  assign_ipv6_address_on_creation = var.enable_ipv6 && var.intra_subnet_ipv6_native ? true : var.intra_subnet_assign_ipv6_on_creation
  availability_zone               = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) > 0 ? element(var.zones, count.index) : null
  availability_zone_id            = length(regexall("^[a-z]{2}-", element(var.zones, count.index))) == 0 ? element(var.zones, count.index) : null
  cidr_block                      = var.intra_subnet_ipv6_native ? null : element(concat(var.intra_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.intra_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.intra_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = var.enable_ipv6 && var.intra_subnet_ipv6_native
  vpc_id                          = local.vpc_id

  tags = merge(
    {
      Name = try(
        var.intra_subnet_names[count.index],
        format("${var.name}-${var.intra_subnet_suffix}-%s", element(var.zones, count.index))
      )
    },
    var.tags,
    var.intra_subnet_tags,
    lookup(var.intra_subnet_tags_per_zone, element(var.zones, count.index), {})
  )
}


resource "aws_db_subnet_group" "database" {
  count = local.create_database_subnets && var.create_database_subnet_group ? 1 : 0

  name        = lower(coalesce(var.database_subnet_group_name, var.name))
  description = "Database subnet group for ${var.name}"
  subnet_ids  = aws_subnet.database[*].id

  tags = merge(
    { "Name" = lower(coalesce(var.database_subnet_group_name, var.name)) },
    var.tags,
    var.database_subnet_group_tags,
  )
}

resource "aws_elasticache_subnet_group" "cache" {
  count = local.create_cache_subnets && var.create_cache_subnet_group ? 1 : 0

  name        = coalesce(var.cache_subnet_group_name, var.name)
  description = "Cache subnet group for ${var.name}"
  subnet_ids  = aws_subnet.cache[*].id

  tags = merge({ "Name" = coalesce(var.cache_subnet_group_name, var.name) }, var.tags, var.cache_subnet_group_tags)
}
