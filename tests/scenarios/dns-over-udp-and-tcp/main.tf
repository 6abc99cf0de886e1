# A resolver answers over UDP and TCP: two rules with one port (SG-8).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_subnet" "shared" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "shared" }
}

resource "aws_security_group" "dns" {
  name        = "dns"
  description = "dns of dns-over-udp-and-tcp"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "udp"
    from_port   = 53
    to_port     = 53
    cidr_blocks = ["10.0.0.0/16"]
  }

  ingress {
    protocol    = "tcp"
    from_port   = 53
    to_port     = 53
    cidr_blocks = ["10.0.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "client" {
  name        = "client"
  description = "client of dns-over-udp-and-tcp"
  vpc_id      = aws_vpc.main.id

  egress {
    protocol    = "udp"
    from_port   = 53
    to_port     = 53
    cidr_blocks = ["10.0.1.53/32"]
  }

  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "resolver" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.shared.id
  private_ip             = "10.0.1.53"
  vpc_security_group_ids = [aws_security_group.dns.id]

  tags = { Name = "resolver" }
}

resource "aws_instance" "client" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.shared.id
  private_ip             = "10.0.1.100"
  vpc_security_group_ids = [aws_security_group.client.id]

  tags = { Name = "client" }
}
