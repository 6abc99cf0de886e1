# Inline rules, rule resources of both kinds: all of them add to their group (TF-1).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block        = "10.0.0.0/16"
  ipv6_ipam_pool_id = "ipam-pool-0f1e2d3c4b5a69788"
  ipv6_cidr_block   = "2001:db8:77:100::/56"

  tags = { Name = "main" }
}

resource "aws_subnet" "app" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  ipv6_cidr_block   = "2001:db8:77:101::/64"
  availability_zone = "eu-west-1a"

  tags = { Name = "app" }
}

resource "aws_ec2_managed_prefix_list" "partners" {
  name           = "partners"
  address_family = "IPv4"
  max_entries    = 10

  entry {
    cidr        = "198.51.100.0/24"
    description = "Lisbon"
  }

  entry {
    cidr        = "203.0.113.0/25"
    description = "Porto"
  }
}

resource "aws_security_group" "inline" {
  name        = "inline"
  description = "inline of rules-in-every-way"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "HTTPS from anywhere"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    protocol         = "tcp"
    from_port        = 443
    to_port          = 443
    ipv6_cidr_blocks = ["::/0"]
  }

  ingress {
    protocol        = "tcp"
    from_port       = 8080
    to_port         = 8090
    prefix_list_ids = [aws_ec2_managed_prefix_list.partners.id]
  }

  ingress {
    protocol    = "udp"
    from_port   = 53
    to_port     = 53
    cidr_blocks = ["10.0.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_security_group" "classic" {
  name        = "classic"
  description = "classic of rules-in-every-way"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group_rule" "classic_tcp_22" {
  type                     = "ingress"
  description              = "administration"
  security_group_id        = aws_security_group.classic.id
  protocol                 = "tcp"
  from_port                = 22
  to_port                  = 22
  source_security_group_id = aws_security_group.inline.id
}

resource "aws_security_group_rule" "classic_tcp_7000" {
  type              = "ingress"
  security_group_id = aws_security_group.classic.id
  protocol          = "tcp"
  from_port         = 7000
  to_port           = 7010
  self              = true
}

resource "aws_security_group_rule" "classic_icmp_8" {
  type              = "ingress"
  security_group_id = aws_security_group.classic.id
  protocol          = "icmp"
  from_port         = 8
  to_port           = -1
  cidr_blocks       = ["10.0.0.0/8"]
}

resource "aws_security_group_rule" "classic_out_tcp_443" {
  type              = "egress"
  security_group_id = aws_security_group.classic.id
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "classic_out_udp_123" {
  type              = "egress"
  security_group_id = aws_security_group.classic.id
  protocol          = "udp"
  from_port         = 123
  to_port           = 123
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "modern" {
  name        = "modern"
  description = "modern of rules-in-every-way"
  vpc_id      = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "modern_tcp_5432" {
  description                  = "database"
  security_group_id            = aws_security_group.modern.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.classic.id
}

resource "aws_vpc_security_group_ingress_rule" "modern_icmpv6_any" {
  security_group_id = aws_security_group.modern.id
  ip_protocol       = "icmpv6"
  from_port         = -1
  to_port           = -1
  cidr_ipv6         = "::/0"
}

resource "aws_vpc_security_group_ingress_rule" "modern_tcp_3306" {
  security_group_id = aws_security_group.modern.id
  ip_protocol       = "tcp"
  from_port         = 3306
  to_port           = 3306
  prefix_list_id    = aws_ec2_managed_prefix_list.partners.id
}

resource "aws_vpc_security_group_ingress_rule" "modern_all" {
  security_group_id = aws_security_group.modern.id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.9.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "modern_out_all" {
  security_group_id = aws_security_group.modern.id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "modern_out_tcp_5432" {
  security_group_id            = aws_security_group.modern.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.modern.id
}

resource "aws_instance" "inline" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.inline.id]

  tags = { Name = "inline" }
}

resource "aws_instance" "classic" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.11"
  vpc_security_group_ids = [aws_security_group.classic.id]

  tags = { Name = "classic" }
}

resource "aws_instance" "modern" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.12"
  vpc_security_group_ids = [aws_security_group.modern.id]

  tags = { Name = "modern" }
}
