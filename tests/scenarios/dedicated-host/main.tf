# An instance on a dedicated host says host tenancy and names the host.

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_subnet" "app" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "app" }
}

resource "aws_security_group" "app" {
  name        = "app"
  description = "app of dedicated-host"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
    self      = true
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ec2_host" "licences" {
  instance_type     = "m5.large"
  availability_zone = "eu-west-1a"
  auto_placement    = "off"

  tags = { Name = "licences" }
}

resource "aws_instance" "hosted" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "m5.large"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.app.id]
  tenancy                = "host"
  host_id                = aws_ec2_host.licences.id

  tags = { Name = "hosted" }
}

resource "aws_instance" "plain" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.11"
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = { Name = "plain" }
}
