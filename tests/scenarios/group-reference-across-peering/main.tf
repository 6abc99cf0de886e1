# A rule may name a group of the peer VPC, as long as the peering is active (SG-7).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "one" {
  cidr_block = "10.1.0.0/16"

  tags = { Name = "one" }
}

resource "aws_vpc" "two" {
  cidr_block = "10.2.0.0/16"

  tags = { Name = "two" }
}

resource "aws_subnet" "one" {
  vpc_id            = aws_vpc.one.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "one" }
}

resource "aws_subnet" "two" {
  vpc_id            = aws_vpc.two.id
  cidr_block        = "10.2.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "two" }
}

resource "aws_vpc_peering_connection" "one_two" {
  vpc_id      = aws_vpc.one.id
  peer_vpc_id = aws_vpc.two.id
  auto_accept = true

  tags = { Name = "one-two" }
}

resource "aws_route_table" "one" {
  vpc_id = aws_vpc.one.id

  route {
    cidr_block                = "10.2.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.one_two.id
  }

  tags = { Name = "one" }
}

resource "aws_route_table_association" "one" {
  subnet_id      = aws_subnet.one.id
  route_table_id = aws_route_table.one.id
}

resource "aws_route_table" "two" {
  vpc_id = aws_vpc.two.id

  route {
    cidr_block                = "10.1.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.one_two.id
  }

  tags = { Name = "two" }
}

resource "aws_route_table_association" "two" {
  subnet_id      = aws_subnet.two.id
  route_table_id = aws_route_table.two.id
}

resource "aws_security_group" "client" {
  name        = "client"
  description = "client of group-reference-across-peering"
  vpc_id      = aws_vpc.one.id

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "server" {
  name        = "server"
  description = "server of group-reference-across-peering"
  vpc_id      = aws_vpc.two.id

  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = [aws_security_group.client.id]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "client" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.one.id
  private_ip             = "10.1.1.10"
  vpc_security_group_ids = [aws_security_group.client.id]

  tags = { Name = "client" }
}

resource "aws_instance" "server" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.two.id
  private_ip             = "10.2.1.10"
  vpc_security_group_ids = [aws_security_group.server.id]

  tags = { Name = "server" }
}
