terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
  backend "s3" {}
}

provider "aws" {
  region = local.region
  default_tags { tags = local.tags }
}

locals {
  name     = "ex-${basename(path.cwd)}"
  region   = "eu-west-1"
  vpc_cidr = "10.0.0.0/16"
  azs      = slice(data.aws_availability_zones.available.names, 0, 3)
  tags     = { Example = local.name, Repo = "x" }
  sg_rules = {
    http  = { from = 80, to = 80, cidrs = ["0.0.0.0/0"] }
    https = { from = 443, to = 443, cidrs = ["0.0.0.0/0"], ipv6 = ["::/0"] }
    ssh   = { from = 22, to = 22, cidrs = [] }
  }
  flat = merge([
    for name, rule in local.sg_rules : {
      for cidr in concat(rule.cidrs, try(rule.ipv6, [])) : "${name}-${replace(cidr, "/[^0-9a-z]/", "_")}" => merge(rule, { cidr = cidr, v6 = can(regex(":", cidr)) })
    }
  ]...)
}

data "aws_availability_zones" "available" {
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

module "vpc" {
  source = "./modules/vpc"

  name                   = local.name
  cidr                   = local.vpc_cidr
  azs                    = local.azs
  private_subnets        = [for k, v in local.azs : cidrsubnet(local.vpc_cidr, 4, k)]
  public_subnets         = [for k, v in local.azs : cidrsubnet(local.vpc_cidr, 8, k + 48)]
  database_subnets       = [for k, v in local.azs : cidrsubnet(local.vpc_cidr, 8, k + 56)]
  enable_nat_gateway     = true
  single_nat_gateway     = false
  one_nat_gateway_per_az = true
  public_subnet_tags     = { "kubernetes.io/role/elb" = 1 }
  public_inbound_acl_rules = [
    { rule_number = 100, rule_action = "allow", from_port = 80, to_port = 80, protocol = "tcp", cidr_block = "0.0.0.0/0" },
    { rule_number = 110, rule_action = "allow", from_port = 443, to_port = 443, protocol = "tcp", ipv6_cidr_block = "::/0" },
  ]
}

resource "aws_security_group" "web" {
  name_prefix = "${local.name}-"
  vpc_id      = module.vpc.vpc_id
  dynamic "ingress" {
    for_each = { for k, v in local.sg_rules : k => v if length(v.cidrs) > 0 }
    content {
      description      = ingress.key
      from_port        = lookup(ingress.value, "from", null)
      to_port          = ingress.value["to"]
      protocol         = lookup(ingress.value, "protocol", "tcp")
      cidr_blocks      = ingress.value.cidrs
      ipv6_cidr_blocks = try(ingress.value.ipv6, null)
    }
  }
}

resource "aws_vpc_security_group_ingress_rule" "flat" {
  for_each          = local.flat
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = each.value.from
  to_port           = each.value.to
  cidr_ipv4         = each.value.v6 ? null : each.value.cidr
  cidr_ipv6         = each.value.v6 ? each.value.cidr : null
}

resource "aws_instance" "web" {
  count                  = min(2, length(module.vpc.private_subnets))
  ami                    = data.aws_ami.al2023.id
  instance_type          = "t3.micro"
  subnet_id              = element(module.vpc.private_subnets, count.index)
  vpc_security_group_ids = [aws_security_group.web.id]
  user_data              = <<-EOF
    #!/bin/bash
    echo "Hello from $${HOSTNAME} ${count.index}" > /var/www/html/index.html
    %{for az in local.azs~}
    echo ${az}
    %{endfor~}
  EOF
  lifecycle {
    ignore_changes = [ami, tags["x"]]
    precondition {
      condition     = length(local.azs) > 0
      error_message = "x"
    }
  }
  provisioner "local-exec" {
    command = "echo ${self.private_ip}"
  }
}

data "aws_ami" "al2023" {
  most_recent = true
  owners      = ["amazon"]
  filter {
    name   = "name"
    values = ["al2023-ami-*-x86_64"]
  }
}

output "subnets" {
  value = { private = module.vpc.private_subnets, nat = module.vpc.nat_public_ips, db = module.vpc.database_subnet_group, cidrs = module.vpc.private_cidrs }
}
moved {
  from = aws_instance.a
  to   = aws_instance.web
}
check "health" {
  data "http" "x" { url = "https://example.com" }
  assert {
    condition     = data.http.x.status_code == 200
    error_message = "no"
  }
}
import {
  to = aws_instance.web[0]
  id = "i-123"
}
