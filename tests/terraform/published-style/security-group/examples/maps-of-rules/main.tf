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

module "groups" {
  source = "../../modules/maps"

  name   = "shop"
  vpc_id = aws_vpc.this.id

  rules = {
    balancer_https = { group = "balancer", from_port = 443, cidrs = ["0.0.0.0/0", "::/0"] }
    balancer_http  = { group = "balancer", from_port = 80, cidrs = ["0.0.0.0/0"] }
    balancer_out   = { group = "balancer", direction = "egress", protocol = "-1", cidrs = ["0.0.0.0/0"] }
    web_from_front = { group = "web", from_port = 8080, to_port = 8081, from_groups = ["balancer"] }
    web_itself     = { group = "web", protocol = "-1", self = true }
    web_out        = { group = "web", direction = "egress", from_port = 1, to_port = 65535, cidrs = [for n in range(2) : "10.${n}.0.0/16"] }
    database_in    = { group = "database", from_port = 5432, from_groups = ["web"], cidrs = ["10.0.9.0/24"] }
    ping           = { group = "web", protocol = "icmp", from_port = 8, to_port = -1, cidrs = ["10.0.0.0/16"] }
    # sg-0123456789abcdef0 is another team's.
    database_others = { group = "database", from_port = 5432, from_groups = ["sg-0123456789abcdef0"] }
  }
}

output "ids" {
  value = module.groups.ids
}
