# An instance stands in two subnets with an interface in each, and each interface has groups of its own (SG-2).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_subnet" "front" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "front" }
}

resource "aws_subnet" "back" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "back" }
}

resource "aws_security_group" "front" {
  name        = "front"
  description = "front of two-interfaces"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.1.0/24"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "back" {
  name        = "back"
  description = "back of two-interfaces"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.2.0/24"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_network_interface" "management" {
  subnet_id       = aws_subnet.back.id
  description     = "management"
  private_ips     = ["10.0.2.10"]
  security_groups = [aws_security_group.back.id]

  tags = { Name = "management" }
}

resource "aws_instance" "box" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.front.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.front.id]

  tags = { Name = "box" }
}

resource "aws_network_interface_attachment" "management" {
  instance_id          = aws_instance.box.id
  network_interface_id = aws_network_interface.management.id
  device_index         = 1
}

resource "aws_instance" "admin" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.back.id
  private_ip             = "10.0.2.20"
  vpc_security_group_ids = [aws_security_group.back.id]

  tags = { Name = "admin" }
}
