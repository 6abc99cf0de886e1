# Subnets of three zones are cut from the VPC's block by arithmetic, not by hand (ADDR-1).

provider "aws" {
  region = "eu-west-1"
}

data "aws_availability_zones" "available" {
  state = "available"
}

locals {
  zones = slice(data.aws_availability_zones.available.names, 0, 3)
  parts = cidrsubnets("10.30.0.0/16", 4, 4, 4, 4, 4, 4)
}

resource "aws_vpc" "main" {
  cidr_block = "10.30.0.0/16"

  tags = { Name = "main" }
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id

  tags = { Name = "main" }
}

resource "aws_subnet" "public" {
  count             = length(local.zones)
  vpc_id            = aws_vpc.main.id
  cidr_block        = local.parts[count.index]
  availability_zone = local.zones[count.index]

  tags = { Name = "public-${count.index}" }
}

resource "aws_subnet" "private" {
  count             = length(local.zones)
  vpc_id            = aws_vpc.main.id
  cidr_block        = local.parts[count.index + length(local.zones)]
  availability_zone = local.zones[count.index]

  tags = { Name = "private-${count.index}" }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }

  tags = { Name = "public" }
}

resource "aws_route_table_association" "public" {
  count          = length(aws_subnet.public)
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

resource "aws_security_group" "node" {
  name        = "node"
  description = "cluster nodes"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol  = "tcp"
    from_port = 2379
    to_port   = 2380
    self      = true
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "node" {
  for_each               = { for at, subnet in aws_subnet.private : at => subnet }
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = each.value.id
  private_ip             = cidrhost(each.value.cidr_block, 10)
  vpc_security_group_ids = aws_security_group.node[*].id

  tags = { Name = "node-${each.key}" }
}
