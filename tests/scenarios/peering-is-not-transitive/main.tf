# The hub has a peering with each spoke; the spokes have none with each other (PCX-1).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "hub" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "hub" }
}

resource "aws_vpc" "left" {
  cidr_block = "10.1.0.0/16"

  tags = { Name = "left" }
}

resource "aws_vpc" "right" {
  cidr_block = "10.2.0.0/16"

  tags = { Name = "right" }
}

resource "aws_subnet" "hub" {
  vpc_id            = aws_vpc.hub.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "hub" }
}

resource "aws_subnet" "left" {
  vpc_id            = aws_vpc.left.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "left" }
}

resource "aws_subnet" "right" {
  vpc_id            = aws_vpc.right.id
  cidr_block        = "10.2.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "right" }
}

resource "aws_vpc_peering_connection" "hub_left" {
  vpc_id      = aws_vpc.hub.id
  peer_vpc_id = aws_vpc.left.id
  auto_accept = true

  tags = { Name = "hub-left" }
}

resource "aws_vpc_peering_connection" "hub_right" {
  vpc_id      = aws_vpc.hub.id
  peer_vpc_id = aws_vpc.right.id
  auto_accept = true

  tags = { Name = "hub-right" }
}

resource "aws_route_table" "hub" {
  vpc_id = aws_vpc.hub.id

  tags = { Name = "hub" }
}

resource "aws_route" "hub_1" {
  route_table_id            = aws_route_table.hub.id
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.hub_left.id
}

resource "aws_route" "hub_2" {
  route_table_id            = aws_route_table.hub.id
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.hub_right.id
}

resource "aws_route_table_association" "hub" {
  subnet_id      = aws_subnet.hub.id
  route_table_id = aws_route_table.hub.id
}

resource "aws_route_table" "left" {
  vpc_id = aws_vpc.left.id

  tags = { Name = "left" }
}

resource "aws_route" "left" {
  route_table_id            = aws_route_table.left.id
  destination_cidr_block    = "10.0.0.0/8"
  vpc_peering_connection_id = aws_vpc_peering_connection.hub_left.id
}

resource "aws_route_table_association" "left" {
  subnet_id      = aws_subnet.left.id
  route_table_id = aws_route_table.left.id
}

resource "aws_route_table" "right" {
  vpc_id = aws_vpc.right.id

  tags = { Name = "right" }
}

resource "aws_route" "right" {
  route_table_id            = aws_route_table.right.id
  destination_cidr_block    = "10.0.0.0/8"
  vpc_peering_connection_id = aws_vpc_peering_connection.hub_right.id
}

resource "aws_route_table_association" "right" {
  subnet_id      = aws_subnet.right.id
  route_table_id = aws_route_table.right.id
}

resource "aws_security_group" "hub" {
  name        = "hub"
  description = "hub of peering-is-not-transitive"
  vpc_id      = aws_vpc.hub.id

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "hub" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.hub.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.hub.id]

  tags = { Name = "hub" }
}

resource "aws_security_group" "left" {
  name        = "left"
  description = "left of peering-is-not-transitive"
  vpc_id      = aws_vpc.left.id

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "left" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.left.id
  private_ip             = "10.1.1.10"
  vpc_security_group_ids = [aws_security_group.left.id]

  tags = { Name = "left" }
}

resource "aws_security_group" "right" {
  name        = "right"
  description = "right of peering-is-not-transitive"
  vpc_id      = aws_vpc.right.id

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "right" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.right.id
  private_ip             = "10.2.1.10"
  vpc_security_group_ids = [aws_security_group.right.id]

  tags = { Name = "right" }
}
