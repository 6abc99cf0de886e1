/** Machines and services that resources under test refer to, and what connects places. */
export const SERVICES = `resource "aws_eip" "ip" {}
resource "aws_eip" "ip2" {}
resource "aws_nat_gateway" "n" {
  subnet_id     = aws_subnet.s.id
  allocation_id = aws_eip.ip.id
}
resource "aws_network_interface" "eni2" {
  subnet_id = aws_subnet.s.id
}
resource "aws_network_interface" "eni" {
  subnet_id = aws_subnet.s.id
}
resource "aws_instance" "m2" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.s.id
}
resource "aws_instance" "m" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.s.id
}
resource "aws_ec2_transit_gateway" "tg" {}
resource "aws_ec2_transit_gateway" "tg2" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "ta" {
  transit_gateway_id = aws_ec2_transit_gateway.tg.id
  vpc_id             = aws_vpc.v.id
  subnet_ids         = [aws_subnet.s.id]
}
resource "aws_ec2_transit_gateway_vpc_attachment" "bare" {
  transit_gateway_id                              = aws_ec2_transit_gateway.tg.id
  vpc_id                                          = aws_vpc.w.id
  subnet_ids                                      = [aws_subnet.sw.id]
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
}
resource "aws_ec2_transit_gateway_peering_attachment" "tp" {
  transit_gateway_id      = aws_ec2_transit_gateway.tg.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.tg2.id
  peer_region             = "eu-west-1"
}
resource "aws_ec2_transit_gateway_route_table" "tt" {
  transit_gateway_id = aws_ec2_transit_gateway.tg.id
}
resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.v.id
  service_name = "com.amazonaws.eu-west-1.s3"
}
resource "aws_vpc_endpoint" "ssm" {
  vpc_id            = aws_vpc.v.id
  service_name      = "com.amazonaws.eu-west-1.ssm"
  vpc_endpoint_type = "Interface"
  subnet_ids        = [aws_subnet.s.id]
}
resource "aws_lb" "nlb" {
  load_balancer_type = "network"
  subnets            = [aws_subnet.s.id]
}
resource "aws_lb_target_group" "tgt" {
  port        = 80
  protocol    = "TCP"
  vpc_id      = aws_vpc.v.id
}
resource "aws_lb_target_group" "ips" {
  port        = 80
  protocol    = "TCP"
  target_type = "ip"
  vpc_id      = aws_vpc.v.id
}
resource "aws_lb_target_group" "loose" {
  port        = 80
  protocol    = "TCP"
  vpc_id      = aws_vpc.v.id
}
resource "aws_lb_listener" "l" {
  load_balancer_arn = aws_lb.nlb.arn
  port              = 80
  protocol          = "TCP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tgt.arn
  }
}
resource "aws_launch_template" "lt" {
  image_id      = "ami-1"
  instance_type = "t3.large"
}
resource "aws_launch_template" "other" {
  name          = "other"
  image_id      = "ami-2"
  instance_type = "t3.nano"
  key_name      = "other"
}
resource "aws_autoscaling_group" "asg" {
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.s.id]
  launch_template {
    id = aws_launch_template.lt.id
  }
}
resource "aws_db_subnet_group" "dbs" {
  name       = "dbs"
  subnet_ids = [aws_subnet.s.id, aws_subnet.s2.id]
}
resource "aws_db_subnet_group" "dbs2" {
  name       = "dbs2"
  subnet_ids = [aws_subnet.sw.id, aws_subnet.sw2.id]
}
resource "aws_rds_cluster" "cl" {
  cluster_identifier   = "cl"
  engine               = "aurora-mysql"
  db_subnet_group_name = aws_db_subnet_group.dbs.name
}
resource "aws_rds_cluster" "loose" {
  cluster_identifier = "loose"
  engine             = "aurora-mysql"
}
resource "aws_key_pair" "k" {
  key_name   = "k"
  public_key = "ssh-ed25519 AAAA"
}
resource "aws_ec2_host" "h" {
  availability_zone = "eu-west-1a"
  instance_type     = "t3.micro"
}
resource "aws_network_interface" "two" {
  subnet_id   = aws_subnet.s.id
  private_ips = ["10.0.1.76", "10.0.1.77"]
}
resource "aws_eip" "ip3" {}
resource "aws_vpc_endpoint" "db" {
  vpc_id       = aws_vpc.v.id
  service_name = "com.amazonaws.eu-west-1.dynamodb"
}
resource "aws_vpc_endpoint" "sns" {
  vpc_id            = aws_vpc.v.id
  service_name      = "com.amazonaws.eu-west-1.sns"
  vpc_endpoint_type = "Interface"
  subnet_ids        = [aws_subnet.s.id]
}
resource "aws_ec2_transit_gateway" "tg3" {}
resource "aws_ec2_transit_gateway_peering_attachment" "tq" {
  transit_gateway_id      = aws_ec2_transit_gateway.tg.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.tg3.id
  peer_region             = "eu-west-1"
}
resource "aws_ec2_transit_gateway_route_table" "tu" {
  transit_gateway_id = aws_ec2_transit_gateway.tg.id
}
resource "aws_autoscaling_group" "other" {
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.s.id]
  launch_template {
    id = aws_launch_template.lt.id
  }
}
resource "aws_lb" "other" {
  load_balancer_type = "network"
  subnets            = [aws_subnet.s.id]
}
resource "aws_lb_listener" "k" {
  load_balancer_arn = aws_lb.other.arn
  port              = 80
  protocol          = "TCP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tgt.arn
  }
}
resource "aws_db_instance" "main" {
  identifier           = "main"
  engine               = "postgres"
  db_subnet_group_name = aws_db_subnet_group.dbs.name
}
`;
