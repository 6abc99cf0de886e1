# A peering between two Regions is asked for in one and accepted in the other (PCX-1).

provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_vpc" "dublin" {
  cidr_block = "10.1.0.0/16"

  tags = { Name = "dublin" }
}

resource "aws_subnet" "dublin" {
  vpc_id            = aws_vpc.dublin.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "dublin" }
}

resource "aws_route_table" "dublin" {
  vpc_id   = aws_vpc.dublin.id

  route {
    cidr_block                = "10.2.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.sea.id
  }

  tags = { Name = "dublin" }
}

resource "aws_route_table_association" "dublin" {
  subnet_id      = aws_subnet.dublin.id
  route_table_id = aws_route_table.dublin.id
}

resource "aws_security_group" "dublin" {
  name        = "dublin"
  description = "dublin"
  vpc_id      = aws_vpc.dublin.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.2.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "dublin" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.dublin.id
  private_ip             = "10.1.1.10"
  vpc_security_group_ids = [aws_security_group.dublin.id]

  tags = { Name = "dublin" }
}

resource "aws_vpc" "virginia" {
  provider   = aws.virginia
  cidr_block = "10.2.0.0/16"

  tags = { Name = "virginia" }
}

resource "aws_subnet" "virginia" {
  provider          = aws.virginia
  vpc_id            = aws_vpc.virginia.id
  cidr_block        = "10.2.1.0/24"
  availability_zone = "us-east-1a"

  tags = { Name = "virginia" }
}

resource "aws_route_table" "virginia" {
  provider = aws.virginia
  vpc_id   = aws_vpc.virginia.id

  route {
    cidr_block                = "10.1.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.sea.id
  }

  tags = { Name = "virginia" }
}

resource "aws_route_table_association" "virginia" {
  provider       = aws.virginia
  subnet_id      = aws_subnet.virginia.id
  route_table_id = aws_route_table.virginia.id
}

resource "aws_security_group" "virginia" {
  provider    = aws.virginia
  name        = "virginia"
  description = "virginia"
  vpc_id      = aws_vpc.virginia.id

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

resource "aws_instance" "virginia" {
  provider               = aws.virginia
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.virginia.id
  private_ip             = "10.2.1.10"
  vpc_security_group_ids = [aws_security_group.virginia.id]

  tags = { Name = "virginia" }
}

resource "aws_vpc_peering_connection" "sea" {
  vpc_id      = aws_vpc.dublin.id
  peer_vpc_id = aws_vpc.virginia.id
  peer_region = "us-east-1"

  tags = { Name = "over-the-sea" }
}

resource "aws_vpc_peering_connection_accepter" "sea" {
  provider                  = aws.virginia
  vpc_peering_connection_id = aws_vpc_peering_connection.sea.id
  auto_accept               = true
}
