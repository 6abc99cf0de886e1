# What one subnet rejects is logged into a bucket (LOG-1).

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
  description = "app of flow-log-to-bucket"
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

resource "aws_instance" "one" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = { Name = "one" }
}

resource "aws_instance" "two" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.11"
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = { Name = "two" }
}

resource "aws_s3_bucket" "flows" {
  bucket = "flows-111122223333-eu-west-1"
}

resource "aws_flow_log" "rejected" {
  subnet_id            = aws_subnet.app.id
  traffic_type         = "REJECT"
  log_destination      = aws_s3_bucket.flows.arn
  log_destination_type = "s3"

  tags = { Name = "rejected" }
}
