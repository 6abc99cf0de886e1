resource "aws_subnet" "this" {
  vpc_id            = var.vpc.id
  cidr_block        = cidrsubnet(var.vpc.cidr_block, 8, var.number)
  availability_zone = "eu-west-1a"

  tags = { Name = var.name }
}

resource "aws_network_acl" "this" {
  vpc_id     = var.vpc.id
  subnet_ids = [aws_subnet.this.id]

  tags = { Name = var.name }
}

resource "aws_network_acl_rule" "inside" {
  for_each       = { in = false, out = true }
  network_acl_id = aws_network_acl.this.id
  egress         = each.value
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = var.vpc.cidr_block
}

resource "aws_security_group" "this" {
  name        = var.name
  description = "${var.name} tier"
  vpc_id      = var.vpc.id
}

resource "aws_vpc_security_group_ingress_rule" "caller" {
  for_each                     = var.callers
  security_group_id            = aws_security_group.this.id
  cidr_ipv4                    = each.value.cidr
  referenced_security_group_id = each.value.group
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.this.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_instance" "this" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.this.id
  private_ip             = cidrhost(aws_subnet.this.cidr_block, 10)
  vpc_security_group_ids = [aws_security_group.this.id]

  tags = { Name = var.name }
}
