# An instance without a subnet lands in the default VPC: public address, route and default group come with it (TF-4).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_security_group" "web" {
  name = "web"

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

resource "aws_instance" "web" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  availability_zone      = "eu-west-1a"
  private_ip             = "172.31.0.10"
  vpc_security_group_ids = [aws_security_group.web.id]

  tags = { Name = "web" }
}

resource "aws_instance" "bare" {
  ami               = "ami-0a1b2c3d4e5f60718"
  instance_type     = "t3.micro"
  availability_zone = "eu-west-1a"
  private_ip        = "172.31.0.11"

  tags = { Name = "bare" }
}
