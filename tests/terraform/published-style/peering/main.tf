terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      version               = ">= 5.0"
      configuration_aliases = [aws.peer]
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "peer"
  region = "us-east-1"
}

locals {
  sides = {
    here  = { cidr = "10.0.0.0/16", zones = data.aws_availability_zones.here.names }
    there = { cidr = "10.1.0.0/16", zones = data.aws_availability_zones.there.names }
  }
}

data "aws_region" "there" {
  provider = aws.peer
}

data "aws_caller_identity" "there" {
  provider = aws.peer
}

data "aws_availability_zones" "here" {}

data "aws_availability_zones" "there" {
  provider = aws.peer
}

resource "aws_vpc" "here" {
  cidr_block = local.sides.here.cidr
}

resource "aws_vpc" "there" {
  provider   = aws.peer
  cidr_block = local.sides.there.cidr
}

resource "aws_vpc_peering_connection" "this" {
  vpc_id        = aws_vpc.here.id
  peer_vpc_id   = aws_vpc.there.id
  peer_owner_id = data.aws_caller_identity.there.account_id
  peer_region   = data.aws_region.there.name
  auto_accept   = false

  tags = { Side = "requester" }
}

resource "aws_vpc_peering_connection_accepter" "this" {
  provider                  = aws.peer
  vpc_peering_connection_id = aws_vpc_peering_connection.this.id
  auto_accept               = true

  tags = { Side = "accepter" }
}

resource "aws_vpc_peering_connection_options" "here" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.this.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection_options" "there" {
  provider                  = aws.peer
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.this.id

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_subnet" "here" {
  for_each          = toset(slice(local.sides.here.zones, 0, 2))
  vpc_id            = aws_vpc.here.id
  availability_zone = each.value
  cidr_block        = cidrsubnet(aws_vpc.here.cidr_block, 8, index(local.sides.here.zones, each.value))
}

resource "aws_subnet" "there" {
  provider          = aws.peer
  vpc_id            = aws_vpc.there.id
  availability_zone = element(local.sides.there.zones, 7)
  cidr_block        = cidrsubnet(aws_vpc.there.cidr_block, 8, 0)
}

resource "aws_route" "here" {
  route_table_id            = aws_vpc.here.main_route_table_id
  destination_cidr_block    = aws_vpc.there.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.this.id
}

resource "aws_route" "there" {
  provider                  = aws.peer
  route_table_id            = aws_vpc.there.default_route_table_id
  destination_cidr_block    = aws_vpc.here.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.this.id
}

resource "aws_security_group" "there" {
  provider = aws.peer
  name     = "there"
  vpc_id   = aws_vpc.there.id

  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.here.cidr_block]
  }
}

resource "aws_security_group" "here" {
  name   = "here"
  vpc_id = aws_vpc.here.id

  egress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.there.cidr_block]
  }
}

resource "aws_instance" "here" {
  for_each               = aws_subnet.here
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  subnet_id              = each.value.id
  vpc_security_group_ids = [aws_security_group.here.id]
}

resource "aws_instance" "there" {
  provider               = aws.peer
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.there.id
  vpc_security_group_ids = [aws_security_group.there.id]
}
