# The network. Leave this file as it is.

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
  tags       = { Name = "bookshop" }
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.20.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "aws_instance" "server" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.public.id
  private_ip             = "10.20.1.10"
  vpc_security_group_ids = [aws_security_group.server.id]
  tags                   = { Name = "server" }
}

resource "aws_eip" "server" {
  domain   = "vpc"
  instance = aws_instance.server.id
}

resource "aws_instance" "reporting" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.public.id
  private_ip             = "10.20.1.20"
  vpc_security_group_ids = [aws_security_group.reporting.id]
  tags                   = { Name = "reporting" }
}
