terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
}

variable "office" {
  type    = string
  default = "192.0.2.0/24"
}

module "balancer" {
  source = "../../modules/web"

  name                = "balancer"
  vpc_id              = aws_vpc.this.id
  ingress_cidr_blocks = ["0.0.0.0/0"]
}

module "web" {
  source = "../../modules/web"

  name   = "web"
  vpc_id = aws_vpc.this.id

  auto_ingress_rules = []
  ingress_rules      = []
  ingress_with_source_security_group_id = [
    { rule = "http-8080-tcp", source_security_group_id = module.balancer.security_group_id },
  ]
}

module "jump" {
  source = "../../modules/inline"

  name   = "jump-host"
  vpc_id = aws_vpc.this.id
  inbound = [
    { ports = [22, 3389], cidr_blocks = [var.office], description = "From the office" },
    { ports = [443], cidr_blocks = ["0.0.0.0/0"], ipv6 = true },
    { ports = [2049], self = true },
  ]
}

module "internal" {
  source = "../../modules/inline"

  name   = "internal"
  vpc_id = aws_vpc.this.id
  inbound = [
    { ports = [22, 80, 443], security_groups = [module.jump.id, module.web.security_group_id] },
  ]
  outbound_anywhere = false
}
