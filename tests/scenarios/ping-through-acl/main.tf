# A ping needs its request in and its reply out, type by type, where the ACL is strict (NACL-3, SG-8).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_subnet" "probe" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "probe" }
}

resource "aws_subnet" "target" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "target" }
}

resource "aws_security_group" "ping" {
  name        = "ping"
  description = "ping of ping-through-acl"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "icmp"
    from_port   = 8
    to_port     = 0
    cidr_blocks = ["10.0.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "probe" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.probe.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.ping.id]

  tags = { Name = "probe" }
}

resource "aws_instance" "target" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.target.id
  private_ip             = "10.0.2.10"
  vpc_security_group_ids = [aws_security_group.ping.id]

  tags = { Name = "target" }
}

resource "aws_network_acl" "target" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.target.id]

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "icmp"
    from_port  = 0
    to_port    = 0
    icmp_type  = 8
    icmp_code  = 0
    cidr_block = "10.0.1.0/24"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "icmp"
    from_port  = 0
    to_port    = 0
    icmp_type  = 0
    icmp_code  = 0
    cidr_block = "10.0.1.0/24"
  }

  tags = { Name = "target" }
}
