# What people write themselves stands beside it.
resource "aws_security_group" "office" {
  name   = "office"
  vpc_id = aws_vpc.main.id
}
