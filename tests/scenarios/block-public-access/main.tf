# Block Public Access stops the internet gateway in every VPC, except where a subnet is excluded (IGW-9).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id

  tags = { Name = "main" }
}

resource "aws_subnet" "excluded" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "excluded" }
}

resource "aws_subnet" "blocked" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "blocked" }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }

  tags = { Name = "public" }
}

resource "aws_route_table_association" "excluded" {
  subnet_id      = aws_subnet.excluded.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "blocked" {
  subnet_id      = aws_subnet.blocked.id
  route_table_id = aws_route_table.public.id
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "web of block-public-access"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "excluded" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.excluded.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.web.id]

  tags = { Name = "excluded" }
}

resource "aws_eip" "excluded" {
  domain   = "vpc"
  instance = aws_instance.excluded.id

  tags = { Name = "excluded" }
}

resource "aws_instance" "blocked" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.blocked.id
  private_ip             = "10.0.2.10"
  vpc_security_group_ids = [aws_security_group.web.id]

  tags = { Name = "blocked" }
}

resource "aws_eip" "blocked" {
  domain   = "vpc"
  instance = aws_instance.blocked.id

  tags = { Name = "blocked" }
}

resource "aws_vpc_block_public_access_options" "account" {
  internet_gateway_block_mode = "block-bidirectional"
}

resource "aws_vpc_block_public_access_exclusion" "excluded" {
  subnet_id                       = aws_subnet.excluded.id
  internet_gateway_exclusion_mode = "allow-bidirectional"

  tags = { Name = "excluded" }
}
