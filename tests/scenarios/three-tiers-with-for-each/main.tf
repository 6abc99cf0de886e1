# Subnets, groups and rules made with for_each over two maps: each tier reaches the next one only.

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

locals {
  tiers = {
    web  = { cidr = cidrsubnet(aws_vpc.main.cidr_block, 8, 1), host = 10 }
    app  = { cidr = cidrsubnet(aws_vpc.main.cidr_block, 8, 2), host = 10 }
    data = { cidr = cidrsubnet(aws_vpc.main.cidr_block, 8, 3), host = 10 }
  }
  calls = {
    app  = { from = "web", port = 8080 }
    data = { from = "app", port = 5432 }
  }
}

resource "aws_subnet" "tier" {
  for_each          = local.tiers
  vpc_id            = aws_vpc.main.id
  cidr_block        = each.value.cidr
  availability_zone = "eu-west-1a"
  tags              = { Name = each.key }
}

resource "aws_security_group" "tier" {
  for_each = local.tiers
  name     = each.key
  vpc_id   = aws_vpc.main.id
}

resource "aws_vpc_security_group_egress_rule" "all" {
  for_each          = local.tiers
  security_group_id = aws_security_group.tier[each.key].id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "call" {
  for_each                     = local.calls
  security_group_id            = aws_security_group.tier[each.key].id
  referenced_security_group_id = aws_security_group.tier[each.value.from].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_instance" "tier" {
  for_each               = local.tiers
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.tier[each.key].id
  private_ip             = cidrhost(each.value.cidr, each.value.host)
  vpc_security_group_ids = [aws_security_group.tier[each.key].id]

  tags = { Name = each.key }
}
