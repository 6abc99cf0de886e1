# Who may talk to whom. Your work is in this file.

resource "aws_security_group" "web" {
  name        = "web"
  description = "The shop's web server"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group" "catalogue" {
  name        = "catalogue"
  description = "The catalogue service"
  vpc_id      = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  security_group_id = aws_security_group.web.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.web.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_egress_rule" "web_out" {
  security_group_id = aws_security_group.web.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_vpc_security_group_ingress_rule" "catalogue_from_web" {
  security_group_id            = aws_security_group.catalogue.id
  referenced_security_group_id = aws_security_group.catalogue.id
  ip_protocol                  = "tcp"
  from_port                    = 8081
  to_port                      = 8081
}
