# Entries of an ACL as resources of their own, each protocol with what belongs to it (NACL-1).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block        = "10.0.0.0/16"
  ipv6_ipam_pool_id = "ipam-pool-0f1e2d3c4b5a69788"
  ipv6_cidr_block   = "2001:db8:5:aa00::/56"

  tags = { Name = "main" }
}

resource "aws_subnet" "front" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  ipv6_cidr_block   = "2001:db8:5:aa01::/64"
  availability_zone = "eu-west-1a"

  tags = { Name = "front" }
}

resource "aws_subnet" "back" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  ipv6_cidr_block   = "2001:db8:5:aa02::/64"
  availability_zone = "eu-west-1b"

  tags = { Name = "back" }
}

resource "aws_security_group" "all" {
  name        = "all"
  description = "all of acl-rules-of-their-own"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.0.0/16"]
  }

  ingress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    ipv6_cidr_blocks = ["::/0"]
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

resource "aws_instance" "front" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.front.id
  private_ip             = "10.0.1.10"
  ipv6_addresses         = ["2001:db8:5:aa01::10"]
  vpc_security_group_ids = [aws_security_group.all.id]

  tags = { Name = "front" }
}

resource "aws_instance" "back" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.back.id
  private_ip             = "10.0.2.10"
  ipv6_addresses         = ["2001:db8:5:aa02::10"]
  vpc_security_group_ids = [aws_security_group.all.id]

  tags = { Name = "back" }
}

resource "aws_network_acl" "back" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.back.id]

  tags = { Name = "back" }
}

resource "aws_network_acl_rule" "back_in_90" {
  network_acl_id = aws_network_acl.back.id
  rule_number    = 90
  rule_action    = "deny"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "10.0.1.128/25"
}

resource "aws_network_acl_rule" "back_in_100" {
  network_acl_id = aws_network_acl.back.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "10.0.1.0/24"
}

resource "aws_network_acl_rule" "back_in_110" {
  network_acl_id = aws_network_acl.back.id
  rule_number    = 110
  rule_action    = "allow"
  protocol       = "udp"
  from_port      = 53
  to_port        = 53
  cidr_block     = "10.0.0.0/16"
}

resource "aws_network_acl_rule" "back_in_120" {
  network_acl_id = aws_network_acl.back.id
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "icmp"
  icmp_type      = 8
  icmp_code      = -1
  cidr_block     = "10.0.0.0/16"
}

resource "aws_network_acl_rule" "back_in_130" {
  network_acl_id  = aws_network_acl.back.id
  rule_number     = 130
  rule_action     = "allow"
  protocol        = "tcp"
  from_port       = 443
  to_port         = 443
  ipv6_cidr_block = "2001:db8:5:aa00::/56"
}

resource "aws_network_acl_rule" "back_in_140" {
  network_acl_id  = aws_network_acl.back.id
  rule_number     = 140
  rule_action     = "allow"
  protocol        = "icmpv6"
  icmp_type       = -1
  icmp_code       = -1
  ipv6_cidr_block = "::/0"
}

resource "aws_network_acl_rule" "back_in_200" {
  network_acl_id = aws_network_acl.back.id
  rule_number    = 200
  rule_action    = "allow"
  protocol       = "47"
  cidr_block     = "10.0.0.0/16"
}

resource "aws_network_acl_rule" "back_out_100" {
  network_acl_id = aws_network_acl.back.id
  rule_number    = 100
  egress         = true
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 1024
  to_port        = 65535
  cidr_block     = "10.0.0.0/16"
}

resource "aws_network_acl_rule" "back_out_110" {
  network_acl_id = aws_network_acl.back.id
  rule_number    = 110
  egress         = true
  rule_action    = "allow"
  protocol       = "udp"
  from_port      = 1024
  to_port        = 65535
  cidr_block     = "10.0.0.0/16"
}

resource "aws_network_acl_rule" "back_out_120" {
  network_acl_id = aws_network_acl.back.id
  rule_number    = 120
  egress         = true
  rule_action    = "allow"
  protocol       = "icmp"
  icmp_type      = 0
  icmp_code      = -1
  cidr_block     = "10.0.0.0/16"
}

resource "aws_network_acl_rule" "back_out_130" {
  network_acl_id  = aws_network_acl.back.id
  rule_number     = 130
  egress          = true
  rule_action     = "allow"
  protocol        = "tcp"
  from_port       = 1024
  to_port         = 65535
  ipv6_cidr_block = "::/0"
}

resource "aws_network_acl_rule" "back_out_140" {
  network_acl_id  = aws_network_acl.back.id
  rule_number     = 140
  egress          = true
  rule_action     = "allow"
  protocol        = "icmpv6"
  icmp_type       = -1
  icmp_code       = -1
  ipv6_cidr_block = "::/0"
}
