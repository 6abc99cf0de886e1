# A private NAT gateway with two addresses translates towards other networks, never to the internet (NAT-6).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_vpc_ipv4_cidr_block_association" "main_2" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_subnet" "routable" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "routable" }
}

resource "aws_subnet" "inner" {
  vpc_id            = aws_vpc_ipv4_cidr_block_association.main_2.vpc_id
  cidr_block        = "100.64.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "inner" }
}

resource "aws_nat_gateway" "inner" {
  connectivity_type              = "private"
  subnet_id                      = aws_subnet.routable.id
  private_ip                     = "10.0.1.20"
  secondary_private_ip_addresses = ["10.0.1.21"]

  tags = { Name = "inner" }
}

resource "aws_route_table" "inner" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block     = "192.168.0.0/16"
    nat_gateway_id = aws_nat_gateway.inner.id
  }

  tags = { Name = "inner" }
}

resource "aws_route_table_association" "inner" {
  subnet_id      = aws_subnet.inner.id
  route_table_id = aws_route_table.inner.id
}

resource "aws_security_group" "app" {
  name        = "app"
  description = "app of private-nat-gateway"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["100.64.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "one" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.inner.id
  private_ip             = "100.64.1.10"
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = { Name = "one" }
}

resource "aws_instance" "two" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.inner.id
  private_ip             = "100.64.1.11"
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = { Name = "two" }
}
