terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "name" {
  type = string
}

variable "cidr" {
  type = string
}

variable "zone_count" {
  type    = number
  default = 2
}

variable "nat" {
  type    = string
  default = "none"
}

variable "tiers" {
  type = map(object({
    public     = bool
    newbits    = number
    netnum     = number
    inbound    = list(number)
    from_tiers = set(string)
  }))
}

variable "tags" {
  type    = map(string)
  default = {}
}

data "aws_availability_zones" "this" {
  state = "available"
}

locals {
  zones        = slice(sort(data.aws_availability_zones.this.names), 0, var.zone_count)
  public_tiers = [for name, tier in var.tiers : name if tier.public]
  has_public   = length(local.public_tiers) > 0

  # One NAT gateway for all zones, one for each, or none.
  nat_zones = { none = [], single = slice(local.zones, 0, 1), per_zone = local.zones }[var.nat]

  private_tables = var.nat == "per_zone" ? { for zone in local.zones : zone => zone } : { all = try(local.nat_zones[0], null) }

  # Every pair of tiers where one admits the other, on every port.
  admissions = {
    for admission in flatten([
      for name, tier in var.tiers : [
        for pair in setproduct(tier.from_tiers, tier.inbound) : {
          key  = "${name}-from-${pair[0]}-${pair[1]}"
          to   = name
          from = pair[0]
          port = tonumber(pair[1])
        }
      ]
    ]) : admission.key => admission
  }
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    prevent_destroy = false

    postcondition {
      condition     = self.enable_dns_support
      error_message = "DNS must work."
    }
  }
}

resource "aws_internet_gateway" "this" {
  count  = local.has_public ? 1 : 0
  vpc_id = aws_vpc.this.id
}

module "tier" {
  source   = "../tier"
  for_each = var.tiers

  name    = "${var.name}-${each.key}"
  vpc_id  = aws_vpc.this.id
  zones   = local.zones
  blocks  = { for index, zone in local.zones : zone => cidrsubnet(aws_vpc.this.cidr_block, each.value.newbits, each.value.netnum + index) }
  public  = each.value.public
  ports   = each.value.public ? each.value.inbound : []
  gateway = one(aws_internet_gateway.this[*].id)
  tables  = { for key, table in aws_route_table.private : key => table.id }
  tags    = merge(var.tags, { Tier = each.key })
}

resource "aws_route_table" "private" {
  for_each = local.private_tables
  vpc_id   = aws_vpc.this.id

  tags = { Name = "${var.name}-private-${each.key}" }
}

resource "aws_eip" "nat" {
  for_each = toset(local.nat_zones)
  domain   = "vpc"
}

resource "aws_nat_gateway" "this" {
  for_each = toset(local.nat_zones)

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = module.tier[local.public_tiers[0]].subnets_by_zone[each.value]

  depends_on = [aws_internet_gateway.this]
}

resource "aws_route" "nat" {
  for_each = { for key, zone in local.private_tables : key => zone if zone != null }

  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[each.value].id
}

resource "aws_security_group_rule" "between_tiers" {
  for_each = local.admissions

  type                     = "ingress"
  description              = title(replace(each.key, "-", " "))
  security_group_id        = module.tier[each.value.to].security_group_id
  source_security_group_id = module.tier[each.value.from].security_group_id
  protocol                 = "tcp"
  from_port                = each.value.port
  to_port                  = each.value.port
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "cidr" {
  value = aws_vpc.this.cidr_block
}

output "subnet_ids" {
  value = { for name, tier in module.tier : name => values(tier.subnets_by_zone) }
}

output "security_group_ids" {
  value = { for name, tier in module.tier : name => tier.security_group_id }
}

output "is_public" {
  value = { for name, tier in var.tiers : name => tier.public }
}

output "ports" {
  value = { for name, tier in var.tiers : name => tier.inbound }
}
