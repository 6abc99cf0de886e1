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
  region = local.region
}

locals {
  region = "eu-west-1"
}

variable "publish_database" {
  description = "Whether the database is reached from the internet"
  type        = bool
  default     = false
}

resource "aws_eip" "nat" {
  count  = 1
  domain = "vpc"
}

module "vpc" {
  source = "../../modules/vpc"

  name = "separate-${terraform.workspace}"
  cidr = "10.10.0.0/16"

  zones            = formatlist("${local.region}%s", ["a", "b", "c"])
  private_subnets  = ["10.10.1.0/24", "10.10.2.0/24", "10.10.3.0/24"]
  public_subnets   = ["10.10.11.0/24", "10.10.12.0/24", "10.10.13.0/24"]
  database_subnets = ["10.10.21.0/24", "10.10.22.0/24", "10.10.23.0/24"]
  cache_subnets    = ["10.10.31.0/24", "10.10.32.0/24", "10.10.33.0/24"]

  create_database_route_table            = true
  create_database_internet_gateway_route = var.publish_database
  create_database_nat_gateway_route      = !var.publish_database
  create_cache_route_table               = true

  single_nat_gateway  = true
  enable_nat_gateway  = true
  reuse_nat_ips       = true
  external_nat_ip_ids = aws_eip.nat.*.id
  external_nat_ips    = aws_eip.nat.*.public_ip
}

output "nat_public_ips" {
  value = module.vpc.nat_public_ips
}
