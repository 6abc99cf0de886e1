# What a stage has is switched by parameters: conditions on one side, counts on the other.

variable "name" {
  type    = string
  default = "shop"
}

variable "stage" {
  type    = string
  default = "production"

  validation {
    condition     = contains(["test", "production"], var.stage)
    error_message = "The stage is test or production."
  }
}

variable "admin_cidr" {
  type    = string
  default = null
}

variable "nat_gateway" {
  type    = bool
  default = true
}

locals {
  block      = "10.20.0.0/16"
  type       = { test = "t3.micro", production = "t3.small" }[var.stage]
  admin_cidr = coalesce(var.admin_cidr, "198.51.100.0/24")
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "this" {
  cidr_block = local.block
  tags       = { Name = var.name }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = var.name }
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(local.block, 8, 0)
  availability_zone = "eu-west-1a"
  tags              = { Name = "${var.name}-public" }
}

resource "aws_subnet" "private" {
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(local.block, 8, 128)
  availability_zone = "eu-west-1a"
  tags              = { Name = "${var.name}-private" }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-public" }
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "aws_eip" "nat" {
  count  = var.nat_gateway ? 1 : 0
  domain = "vpc"
  tags   = { Name = "${var.name}-nat" }
}

resource "aws_nat_gateway" "this" {
  count         = var.nat_gateway ? 1 : 0
  subnet_id     = aws_subnet.public.id
  allocation_id = aws_eip.nat[count.index].allocation_id
  private_ip    = cidrhost(aws_subnet.public.cidr_block, 20)
  tags          = { Name = var.name }
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-private" }
}

resource "aws_route" "private" {
  count                  = length(aws_nat_gateway.this)
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[0].id
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}

resource "aws_security_group" "web" {
  name        = "${var.name}-web"
  description = "web servers"
  vpc_id      = aws_vpc.this.id

  dynamic "ingress" {
    for_each = { 443 = "0.0.0.0/0", 22 = local.admin_cidr }
    content {
      protocol    = "tcp"
      from_port   = ingress.key
      to_port     = ingress.key
      cidr_blocks = [ingress.value]
    }
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "web" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = local.type
  subnet_id                   = aws_subnet.public.id
  private_ip                  = cidrhost(aws_subnet.public.cidr_block, 10)
  associate_public_ip_address = true
  vpc_security_group_ids      = [aws_security_group.web.id]
  tags                        = { Name = "${var.name}-web" }
}

output "web" {
  value = aws_instance.web.public_ip
}
