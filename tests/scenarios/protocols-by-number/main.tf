# Protocols without a name are told by number, and have no ports (SG-8).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_subnet" "tunnel" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "tunnel" }
}

resource "aws_security_group" "tunnel" {
  name        = "tunnel"
  description = "tunnel of protocols-by-number"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "GRE"
    protocol    = "47"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.1.0/24"]
  }

  ingress {
    description = "ESP"
    protocol    = "50"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.1.0/24"]
  }

  ingress {
    protocol    = "udp"
    from_port   = 500
    to_port     = 500
    cidr_blocks = ["10.0.1.0/24"]
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
  subnet_id              = aws_subnet.tunnel.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.tunnel.id]

  tags = { Name = "left" }
}

resource "aws_instance" "right" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.tunnel.id
  private_ip             = "10.0.1.11"
  vpc_security_group_ids = [aws_security_group.tunnel.id]

  tags = { Name = "right" }
}
