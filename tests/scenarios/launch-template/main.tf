# An instance takes from a launch template what it does not say itself.

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
  description = "app of launch-template"
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

resource "aws_launch_template" "app" {
  name                   = "app"
  image_id               = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.small"
  vpc_security_group_ids = [aws_security_group.app.id]
}

resource "aws_instance" "app" {
  subnet_id  = aws_subnet.app.id
  private_ip = "10.0.1.10"

  launch_template {
    id      = aws_launch_template.app.id
    version = "$Latest"
  }

  tags = { Name = "app" }
}

resource "aws_instance" "client" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.20"
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = { Name = "client" }
}
