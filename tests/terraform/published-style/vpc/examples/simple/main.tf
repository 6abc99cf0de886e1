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

data "aws_availability_zones" "available" {}

locals {
  name   = "simple"
  region = "eu-west-1"

  vpc_cidr = "10.0.0.0/16"
  zones    = slice(data.aws_availability_zones.available.names, 0, 3)

  tags = {
    Example = local.name
    Owner   = "network"
  }
}

module "vpc" {
  source = "../../modules/vpc"

  name = local.name
  cidr = local.vpc_cidr

  zones           = local.zones
  private_subnets = [for k, v in local.zones : cidrsubnet(local.vpc_cidr, 4, k)]

  tags = local.tags
}

output "private_subnets" {
  value = module.vpc.private_subnets
}
