# Two VPCs that nothing connects do not reach each other, whatever their rules say.

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

resource "aws_security_group" "one" {
  name        = "one"
  description = "one of vpcs-without-connection"
  vpc_id      = aws_vpc.one.id

  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "two" {
  name        = "two"
  description = "two of vpcs-without-connection"
  vpc_id      = aws_vpc.two.id

  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
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
