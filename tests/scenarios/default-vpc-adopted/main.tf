# Terraform adopts the default VPC and its subnet; a template names neither and lands there all the same (TF-4, CFN-3).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_default_vpc" "default" {}

resource "aws_default_subnet" "a" {
  availability_zone = "eu-west-1a"
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "web servers"
  vpc_id      = aws_default_vpc.default.id

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
  subnet_id              = aws_default_subnet.a.id
  private_ip             = "172.31.4.10"
  vpc_security_group_ids = [aws_security_group.web.id]

  tags = { Name = "web" }
}

resource "aws_instance" "worker" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_default_subnet.a.id
  private_ip    = "172.31.4.11"

  tags = { Name = "worker" }
}
