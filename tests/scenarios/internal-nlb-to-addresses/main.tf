# An internal Network Load Balancer with a pinned address and groups sends to addresses; the client's address is kept (NLB-1).

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

resource "aws_security_group" "nlb" {
  name        = "nlb"
  description = "nlb of internal-nlb-to-addresses"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["10.0.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "data" {
  name        = "data"
  description = "data of internal-nlb-to-addresses"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = [aws_security_group.nlb.id]
  }

  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["10.0.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "data" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.data.id]

  tags = { Name = "data" }
}

resource "aws_lb" "inner" {
  name               = "inner"
  load_balancer_type = "network"
  internal           = true
  security_groups    = [aws_security_group.nlb.id]

  subnet_mapping {
    subnet_id            = aws_subnet.app.id
    private_ipv4_address = "10.0.1.30"
  }
}

resource "aws_lb_target_group" "data" {
  name               = "data"
  port               = 5432
  protocol           = "TCP"
  target_type        = "ip"
  preserve_client_ip = "true"
  vpc_id             = aws_vpc.main.id
}

resource "aws_lb_target_group_attachment" "data" {
  target_group_arn = aws_lb_target_group.data.arn
  target_id        = aws_instance.data.private_ip
  port             = 5432
}

resource "aws_lb_listener" "postgres" {
  load_balancer_arn = aws_lb.inner.arn
  port              = 5432
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.data.arn
  }
}
