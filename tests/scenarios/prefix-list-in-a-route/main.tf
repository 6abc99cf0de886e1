# A route to a prefix list is a route to each of its entries (RT-3).

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

resource "aws_vpc_ipv4_cidr_block_association" "two_2" {
  vpc_id     = aws_vpc.two.id
  cidr_block = "10.3.0.0/16"
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

resource "aws_ec2_managed_prefix_list" "two" {
  name           = "two"
  address_family = "IPv4"
  max_entries    = 5
}

resource "aws_ec2_managed_prefix_list_entry" "two_1" {
  prefix_list_id = aws_ec2_managed_prefix_list.two.id
  cidr           = "10.2.0.0/16"
  description    = "first block"
}

resource "aws_ec2_managed_prefix_list_entry" "two_2" {
  prefix_list_id = aws_ec2_managed_prefix_list.two.id
  cidr           = "10.3.0.0/16"
  description    = "second block"
}

resource "aws_vpc_peering_connection" "one_two" {
  vpc_id      = aws_vpc.one.id
  peer_vpc_id = aws_vpc.two.id
  auto_accept = true

  tags = { Name = "one-two" }
}

resource "aws_route_table" "one" {
  vpc_id = aws_vpc.one.id

  tags = { Name = "one" }
}

resource "aws_route" "one" {
  route_table_id             = aws_route_table.one.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.two.id
  vpc_peering_connection_id  = aws_vpc_peering_connection.one_two.id
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

resource "aws_security_group" "one" {
  name        = "one"
  description = "one of prefix-list-in-a-route"
  vpc_id      = aws_vpc.one.id

  egress {
    protocol        = "-1"
    from_port       = 0
    to_port         = 0
    prefix_list_ids = [aws_ec2_managed_prefix_list.two.id]
  }
}

resource "aws_security_group" "two" {
  name        = "two"
  description = "two of prefix-list-in-a-route"
  vpc_id      = aws_vpc.two.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.1.0.0/16"]
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
  subnet_id              = aws_subnet.one.id
  private_ip             = "10.1.1.10"
  vpc_security_group_ids = [aws_security_group.one.id]

  tags = { Name = "one" }
}

resource "aws_instance" "two" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.two.id
  private_ip             = "10.2.1.10"
  vpc_security_group_ids = [aws_security_group.two.id]

  tags = { Name = "two" }
}
