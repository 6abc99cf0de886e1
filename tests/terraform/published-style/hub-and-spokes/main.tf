terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.40"
    }
  }
}

provider "aws" {
  region = "eu-north-1"
}

variable "spokes" {
  description = "Spokes by name; isolated ones reach shared services alone"
  type = map(object({
    cidr     = string
    isolated = optional(bool, false)
  }))
  default = {
    shared = { cidr = "10.100.0.0/16" }
    blue   = { cidr = "10.101.0.0/16", isolated = true }
    green  = { cidr = "10.102.0.0/16", isolated = true }
  }
}

locals {
  routes = {
    shared   = [for spoke in var.spokes : spoke.cidr]
    isolated = [for name, spoke in var.spokes : spoke.cidr if !spoke.isolated]
  }
}

resource "aws_ec2_transit_gateway" "hub" {
  description                     = "Hub of ${length(var.spokes)} spokes"
  amazon_side_asn                 = 64600
  auto_accept_shared_attachments  = "enable"
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
  dns_support                     = "enable"
  vpn_ecmp_support                = "enable"

  tags = { Name = "hub" }
}

resource "aws_ec2_transit_gateway_route_table" "this" {
  for_each           = toset(["shared", "isolated"])
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  tags               = { Name = each.key }
}

module "spoke" {
  source   = "./modules/spoke"
  for_each = var.spokes

  name               = each.key
  cidr               = each.value.cidr
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  summary            = "10.96.0.0/11"
}

resource "aws_ec2_transit_gateway_route_table_association" "this" {
  for_each                       = var.spokes
  transit_gateway_attachment_id  = module.spoke[each.key].attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.this[each.value.isolated ? "isolated" : "shared"].id
}

# Shared services know everybody; everybody knows shared services.
resource "aws_ec2_transit_gateway_route_table_propagation" "into_shared" {
  for_each                       = module.spoke
  transit_gateway_attachment_id  = each.value.attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.this["shared"].id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "into_isolated" {
  for_each                       = { for name, spoke in var.spokes : name => spoke if !spoke.isolated }
  transit_gateway_attachment_id  = module.spoke[each.key].attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.this["isolated"].id
}

resource "aws_ec2_transit_gateway_route" "nowhere" {
  for_each                       = { for key, table in aws_ec2_transit_gateway_route_table.this : key => table.id }
  destination_cidr_block         = "172.16.0.0/12"
  blackhole                      = true
  transit_gateway_route_table_id = each.value
}

output "attachments" {
  value = { for name, spoke in module.spoke : name => spoke.attachment_id }
}

output "routes" {
  value = local.routes
}
