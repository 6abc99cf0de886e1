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

  default_tags {
    tags = local.tags
  }
}

data "aws_availability_zones" "available" {
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

variable "single_nat_gateway" {
  description = "One NAT gateway for all zones, to save money"
  type        = bool
  default     = false
}

variable "enable_nat_gateway" {
  type    = bool
  default = true
}

variable "zone_count" {
  type    = number
  default = 3

  validation {
    condition     = var.zone_count >= 2 && var.zone_count <= 3
    error_message = "Two or three zones."
  }
}

locals {
  name   = "ex-${basename(path.cwd)}"
  region = "eu-west-1"

  vpc_cidr = "10.0.0.0/16"
  zones    = slice(data.aws_availability_zones.available.names, 0, var.zone_count)

  tags = {
    Example    = "complete"
    GithubOrg  = "example"
    Repository = "network"
  }

  network_acls = {
    default_inbound = [
      { rule_number = 900, rule_action = "allow", from_port = 1024, to_port = 65535, protocol = "tcp", cidr_block = "0.0.0.0/0" },
    ]
    default_outbound = [
      {
        rule_number = 900
        rule_action = "allow"
        from_port   = 32768
        to_port     = 65535
        protocol    = "tcp"
        cidr_block  = "0.0.0.0/0"
      },
    ]
    public_inbound = [
      {
        rule_number = 100
        rule_action = "allow"
        from_port   = 80
        to_port     = 80
        protocol    = "tcp"
        cidr_block  = "0.0.0.0/0"
      },
      {
        rule_number = 110
        rule_action = "allow"
        from_port   = 443
        to_port     = 443
        protocol    = "tcp"
        cidr_block  = "0.0.0.0/0"
      },
      {
        rule_number = 120
        rule_action = "allow"
        from_port   = 22
        to_port     = 22
        protocol    = "tcp"
        cidr_block  = "192.0.2.0/24"
      },
      {
        rule_number     = 130
        rule_action     = "allow"
        from_port       = 443
        to_port         = 443
        protocol        = "tcp"
        ipv6_cidr_block = "::/0"
      },
    ]
    public_outbound = [
      { rule_number = 100, rule_action = "allow", from_port = 80, to_port = 80, protocol = "tcp", cidr_block = "0.0.0.0/0" },
      { rule_number = 110, rule_action = "allow", from_port = 443, to_port = 443, protocol = "tcp", cidr_block = "0.0.0.0/0" },
      { rule_number = 120, rule_action = "allow", from_port = 1433, to_port = 1433, protocol = "tcp", cidr_block = "10.0.0.0/20" },
      {
        rule_number = 140
        rule_action = "allow"
        icmp_code   = -1
        icmp_type   = 8
        protocol    = "icmp"
        cidr_block  = "10.0.0.0/22"
      },
    ]
    database_inbound = [
      for index, cidr in [for k, v in local.zones : cidrsubnet(local.vpc_cidr, 8, k)] : {
        rule_number = 100 + index * 10
        rule_action = "allow"
        from_port   = 5432
        to_port     = 5432
        protocol    = "tcp"
        cidr_block  = cidr
      }
    ]
  }
}

module "vpc" {
  source = "../../modules/vpc"

  name            = local.name
  cidr            = local.vpc_cidr
  secondary_cidrs = ["10.1.0.0/16", "10.2.0.0/16"]

  zones            = local.zones
  private_subnets  = [for k, v in local.zones : cidrsubnet(local.vpc_cidr, 8, k)]
  public_subnets   = [for k, v in local.zones : cidrsubnet(local.vpc_cidr, 8, k + 4)]
  database_subnets = [for k, v in local.zones : cidrsubnet(local.vpc_cidr, 8, k + 8)]
  cache_subnets    = [for k, v in local.zones : cidrsubnet("10.1.0.0/16", 8, k + 12)]
  intra_subnets    = [for k, v in local.zones : cidrsubnet(element(["10.2.0.0/16"], k), 8, k + 20)]

  private_subnet_names = ["Private Subnet One", "Private Subnet Two"]
  # database_subnet_names is left out, to show names that are made.
  cache_subnet_names = ["Cache One", "Cache Two", "Cache Three"]
  intra_subnet_names = []

  manage_default_network_acl    = true
  manage_default_route_table    = false
  manage_default_security_group = true

  default_security_group_ingress = [{ self = true }]
  default_security_group_egress  = []

  public_dedicated_network_acl   = true
  public_inbound_acl_rules       = concat(local.network_acls["default_inbound"], local.network_acls["public_inbound"])
  public_outbound_acl_rules      = concat(local.network_acls["default_outbound"], local.network_acls["public_outbound"])
  database_dedicated_network_acl = true
  database_inbound_acl_rules     = local.network_acls.database_inbound
  database_outbound_acl_rules    = local.network_acls["default_outbound"]
  private_dedicated_network_acl  = false

  enable_nat_gateway       = var.enable_nat_gateway
  single_nat_gateway       = var.single_nat_gateway
  one_nat_gateway_per_zone = !var.single_nat_gateway

  customer_gateways = {
    IP1 = {
      bgp_asn     = 65112
      ip_address  = "198.51.100.2"
      device_name = "office"
    },
    IP2 = {
      bgp_asn    = 65112
      ip_address = "203.0.113.17"
    }
  }

  enable_vpn_gateway                 = true
  propagate_private_route_tables_vgw = true

  enable_dhcp_options              = true
  dhcp_options_domain_name         = "service.example.internal"
  dhcp_options_domain_name_servers = ["127.0.0.1", "10.0.0.2"]

  enable_flow_log                      = true
  create_flow_log_log_group            = true
  create_flow_log_iam_role             = true
  flow_log_max_aggregation_interval    = 60
  flow_log_log_group_retention_in_days = 14

  public_subnet_tags = {
    "kubernetes.io/role/elb" = 1
  }
  private_subnet_tags_per_zone = {
    "${local.region}a" = {
      "zone" = "${local.region}a"
    }
  }

  tags = local.tags
}

module "endpoints" {
  source = "../../modules/endpoints"

  vpc_id = module.vpc.vpc_id

  create_security_group      = true
  security_group_name_prefix = "${local.name}-endpoints-"
  security_group_rules = {
    ingress_https = {
      description = "HTTPS from the VPC"
      cidr_blocks = [module.vpc.vpc_cidr_block]
    }
    ingress_secondary = {
      cidr_blocks = module.vpc.vpc_secondary_cidr_blocks
    }
  }

  endpoints = {
    s3 = {
      service             = "s3"
      private_dns_enabled = true
      dns_options = {
        private_dns_only_for_inbound_resolver_endpoint = false
      }
      tags = { Name = "s3-vpc-endpoint" }
    },
    dynamodb = {
      service         = "dynamodb"
      service_type    = "Gateway"
      route_table_ids = flatten([module.vpc.intra_route_table_ids, module.vpc.private_route_table_ids, module.vpc.public_route_table_ids])
      policy          = data.aws_iam_policy_document.dynamodb.json
      tags            = { Name = "dynamodb-vpc-endpoint" }
    },
    ecs = {
      service             = "ecs"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
    },
    ecs_telemetry = {
      create              = false
      service             = "ecs-telemetry"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
    },
    ecr_api = {
      service             = "ecr.api"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
      policy              = data.aws_iam_policy_document.endpoints.json
    },
    ecr_dkr = {
      service             = "ecr.dkr"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
    },
    rds = {
      service             = "rds"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
      security_group_ids  = [aws_security_group.rds.id]
    },
  }

  tags = merge(local.tags, {
    Project  = "Secret"
    Endpoint = "true"
  })
}

module "no_endpoints" {
  source = "../../modules/endpoints"

  create = false
}

data "aws_iam_policy_document" "dynamodb" {
  statement {
    effect    = "Deny"
    actions   = ["dynamodb:*"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "aws:sourceVpc"

      values = [module.vpc.vpc_id]
    }
  }
}

data "aws_iam_policy_document" "endpoints" {
  statement {
    effect    = "Deny"
    actions   = ["*"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "aws:SourceVpc"

      values = [module.vpc.vpc_id]
    }
  }
}

resource "aws_security_group" "rds" {
  name_prefix = "${local.name}-rds"
  description = "Let PostgreSQL in"
  vpc_id      = module.vpc.vpc_id

  ingress {
    description = "TLS from the VPC"
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [module.vpc.vpc_cidr_block]
  }

  tags = local.tags
}

output "vpc" {
  value = module.vpc
}

output "nat_public_ips" {
  value = module.vpc.nat_public_ips
}

output "endpoints" {
  value = { for k, v in module.endpoints.endpoints : k => v.id }
}
