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
  region = "eu-west-1"
}

data "aws_availability_zones" "available" {}

variable "nat" {
  type    = bool
  default = false
}

locals {
  zones = slice(data.aws_availability_zones.available.names, 0, 2)
}

module "vpc" {
  source = "../../modules/vpc"

  name = "ipv6"
  cidr = "10.0.0.0/16"

  zones            = local.zones
  private_subnets  = [for k, v in local.zones : cidrsubnet("10.0.0.0/16", 8, k)]
  public_subnets   = [for k, v in local.zones : cidrsubnet("10.0.0.0/16", 8, k + 4)]
  database_subnets = [for k, v in local.zones : cidrsubnet("10.0.0.0/16", 8, k + 8)]

  enable_nat_gateway = var.nat
  single_nat_gateway = true

  create_database_subnet_group = true

  enable_ipv6                           = true
  public_subnet_assign_ipv6_on_creation = true

  public_subnet_ipv6_prefixes   = [0, 1]
  private_subnet_ipv6_prefixes  = [2, 3]
  database_subnet_ipv6_prefixes = [4, 5]

  # Fourteen subnets that know IPv6 alone are too many: two.
  intra_subnet_ipv6_native             = true
  intra_subnet_assign_ipv6_on_creation = true
  intra_subnet_ipv6_prefixes           = [6, 7]
}

resource "aws_security_group" "web" {
  name   = "web"
  vpc_id = module.vpc.vpc_id

  ingress {
    from_port        = 443
    to_port          = 443
    protocol         = "tcp"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }

  egress {
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_instance" "web" {
  for_each = { for k, id in module.vpc.public_subnets : local.zones[k] => id }

  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  subnet_id              = each.value
  ipv6_address_count     = 1
  vpc_security_group_ids = [aws_security_group.web.id]
}

output "ipv6" {
  value = module.vpc.public_subnets_ipv6_cidr_blocks
}
