terraform {
  required_version = ">= 1.3"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.46"
    }
  }
}

provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "us-east-1"
}

module "vpc" {
  source = "../../modules/vpc"

  name = "no-nat"
  cidr = "172.16.0.0/20"

  # Zones by id: the same in every account.
  zones = var.region == "us-east-1" ? ["use1-az1", "use1-az2", "use1-az4"] : ["${var.region}a", "${var.region}b"]

  public_subnets = cidrsubnets("172.16.0.0/21", 3, 3, 3)
  intra_subnets  = cidrsubnets("172.16.8.0/21", 3, 3, 3)

  map_public_ip_on_launch             = true
  create_multiple_public_route_tables = true

  manage_default_security_group = false
  manage_default_network_acl    = false
  manage_default_route_table    = true
  default_route_table_routes    = [{ cidr_block = "10.0.0.0/8", vpc_peering_connection_id = "pcx-0123456789abcdef0" }]

  intra_dedicated_network_acl = true
}

module "nothing" {
  source = "../../modules/vpc"
  create = false
}

output "nothing" {
  value = module.nothing.vpc_id == null && length(module.nothing.public_subnets) == 0
}
