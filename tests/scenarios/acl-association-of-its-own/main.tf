# Which ACL a subnet has is said by a resource of its own (TF-3, CFN-2).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_subnet" "open" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "open" }
}

resource "aws_subnet" "guarded" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "guarded" }
}

resource "aws_security_group" "all" {
  name        = "all"
  description = "all of acl-association-of-its-own"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "-1"
    from_port   = 0
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

resource "aws_instance" "open" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.open.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.all.id]

  tags = { Name = "open" }
}

resource "aws_instance" "guarded" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.guarded.id
  private_ip             = "10.0.2.10"
  vpc_security_group_ids = [aws_security_group.all.id]

  tags = { Name = "guarded" }
}

resource "aws_network_acl" "guarded" {
  vpc_id = aws_vpc.main.id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 5432
    to_port    = 5432
    cidr_block = "10.0.1.0/24"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 1024
    to_port    = 65535
    cidr_block = "10.0.1.0/24"
  }

  tags = { Name = "guarded" }
}

resource "aws_network_acl_association" "guarded" {
  network_acl_id = aws_network_acl.guarded.id
  subnet_id      = aws_subnet.guarded.id
}
