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
