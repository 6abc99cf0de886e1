# Who may talk to whom. Your work is in this file.

resource "aws_security_group" "reporting" {
  name        = "reporting"
  description = "The host that collects metrics"
  vpc_id      = aws_vpc.main.id

  egress {
    description = "Everything outward"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "server" {
  name        = "server"
  description = "The bookshop's server"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "SSH from the office"
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["203.0.113.64/28"]
  }

  ingress {
    description     = "Metrics, collected by the reporting host"
    from_port       = 9100
    to_port         = 9100
    protocol        = "tcp"
    security_groups = [aws_security_group.reporting.id]
  }

  egress {
    description = "Everything outward"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
