# Appliances, balancers of every kind, and services that bring interfaces of their own.
provider "aws" { region = "us-east-1" }
resource "aws_vpc" "v" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true
}
resource "aws_vpc_ipv4_cidr_block_association" "cg" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "100.64.0.0/16"
}
resource "aws_subnet" "z" {
  for_each             = { "use1-az1" = 0, "use1-az2" = 1 }
  vpc_id               = aws_vpc.v.id
  cidr_block           = cidrsubnet("10.0.0.0/16", 8, each.value)
  availability_zone_id = each.key
}
resource "aws_subnet" "pods" {
  count             = 2
  vpc_id            = aws_vpc.v.id
  cidr_block        = cidrsubnet("100.64.0.0/16", 2, count.index)
  availability_zone = ["us-east-1a", "us-east-1b"][count.index]
  depends_on        = [aws_vpc_ipv4_cidr_block_association.cg]
}
resource "aws_subnet" "edge" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.200.0/24"
  availability_zone = "us-east-1a"
}
resource "aws_subnet" "fw" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.201.0/28"
  availability_zone = "us-east-1a"
}
resource "aws_internet_gateway" "i" { vpc_id = aws_vpc.v.id }
resource "aws_lb" "a" {
  name            = "a"
  internal        = true
  subnets         = [for s in aws_subnet.z : s.id]
  security_groups = [aws_security_group.s.id]
}
resource "aws_lb_target_group" "t" {
  name        = "t"
  target_type = "lambda"
}
resource "aws_lb_target_group" "alb" {
  name        = "t2"
  target_type = "alb"
  port        = 80
  protocol    = "TCP"
  vpc_id      = aws_vpc.v.id
}
resource "aws_lb_target_group_attachment" "alb" {
  target_group_arn = aws_lb_target_group.alb.arn
  target_id        = aws_lb.a.arn
  port             = 80
}
resource "aws_lb_listener" "l" {
  load_balancer_arn = aws_lb.a.arn
  port              = "80"
  default_action {
    type = "authenticate-cognito"
    authenticate_cognito {
      user_pool_arn       = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/x"
      user_pool_client_id = "x"
      user_pool_domain    = "x"
    }
  }
  default_action {
    type = "forward"
    forward {
      target_group {
        arn    = aws_lb_target_group.t.arn
        weight = 1
      }
      stickiness {
        enabled  = false
        duration = 1
      }
    }
  }
}
resource "aws_lb" "n" {
  name               = "n"
  load_balancer_type = "network"
  dynamic "subnet_mapping" {
    for_each = aws_subnet.pods[*].id
    content {
      subnet_id            = subnet_mapping.value
      private_ipv4_address = cidrhost(aws_subnet.pods[subnet_mapping.key].cidr_block, 10)
    }
  }
}
resource "aws_lb" "g" {
  name               = "g"
  load_balancer_type = "gateway"
  subnets            = [aws_subnet.fw.id]
}
resource "aws_lb_target_group" "g" {
  name     = "g"
  port     = 6081
  protocol = "GENEVE"
  vpc_id   = aws_vpc.v.id
  health_check {
    port     = 80
    protocol = "HTTP"
  }
}
resource "aws_lb_listener" "g" {
  load_balancer_arn = aws_lb.g.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.g.arn
  }
}
resource "aws_vpc_endpoint_service" "g" {
  acceptance_required        = false
  gateway_load_balancer_arns = [aws_lb.g.arn]
}
resource "aws_vpc_endpoint" "g" {
  service_name      = aws_vpc_endpoint_service.g.service_name
  subnet_ids        = [aws_subnet.fw.id]
  vpc_endpoint_type = aws_vpc_endpoint_service.g.service_type
  vpc_id            = aws_vpc.v.id
}
resource "aws_route_table" "edge" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block      = aws_subnet.edge.cidr_block
    vpc_endpoint_id = aws_vpc_endpoint.g.id
  }
  route {
    cidr_block = "10.0.0.0/16"
    gateway_id = "local"
  }
}
resource "aws_route_table_association" "edge" {
  gateway_id     = aws_internet_gateway.i.id
  route_table_id = aws_route_table.edge.id
}
resource "aws_networkfirewall_firewall" "f" {
  name                = "f"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/x"
  vpc_id              = aws_vpc.v.id
  subnet_mapping { subnet_id = aws_subnet.fw.id }
}
locals {
  ep  = { for s in aws_networkfirewall_firewall.f.firewall_status[0].sync_states : s.availability_zone => s.attachment[0].endpoint_id }
  ep2 = element([for ss in tolist(aws_networkfirewall_firewall.f.firewall_status[0].sync_states) : ss.attachment[0].endpoint_id if ss.attachment[0].subnet_id == aws_subnet.fw.id], 0)
}
resource "aws_route_table" "apps" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block      = "0.0.0.0/0"
    vpc_endpoint_id = local.ep["us-east-1a"]
  }
}
resource "aws_route" "apps2" {
  route_table_id         = aws_route_table.apps2.id
  destination_cidr_block = "0.0.0.0/0"
  vpc_endpoint_id        = local.ep2
}
resource "aws_route_table" "apps2" { vpc_id = aws_vpc.v.id }
resource "aws_route_table_association" "apps2" {
  subnet_id      = aws_subnet.edge.id
  route_table_id = aws_route_table.apps2.id
}
data "aws_ec2_managed_prefix_list" "cf" { name = "com.amazonaws.global.cloudfront.origin-facing" }
data "aws_prefix_list" "s3" { prefix_list_id = aws_vpc_endpoint.s3.prefix_list_id }
resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.v.id
  service_name    = "com.amazonaws.us-east-1.s3"
  route_table_ids = [aws_vpc.v.main_route_table_id]
}
resource "aws_security_group" "s" {
  name   = "s"
  vpc_id = aws_vpc.v.id
  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    prefix_list_ids = [data.aws_ec2_managed_prefix_list.cf.id]
  }
  ingress {
    protocol    = "icmp"
    from_port   = -1
    to_port     = -1
    cidr_blocks = ["10.0.0.0/8"]
  }
  ingress {
    protocol         = "icmpv6"
    from_port        = -1
    to_port          = -1
    ipv6_cidr_blocks = ["::/0"]
  }
  ingress {
    protocol    = "50"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.0.0/8"]
  }
  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    security_groups = ["123456789012/sg-0123456789abcdef0"]
  }
  egress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    prefix_list_ids = [data.aws_prefix_list.s3.id, aws_vpc_endpoint.s3.prefix_list_id]
  }
  egress {
    protocol    = "udp"
    from_port   = 53
    to_port     = 53
    cidr_blocks = data.aws_prefix_list.s3.cidr_blocks
  }
}
resource "aws_nat_gateway" "p" {
  connectivity_type = "private"
  subnet_id         = aws_subnet.edge.id
}
resource "aws_nat_gateway" "lit" {
  allocation_id = "eipalloc-0123456789abcdef0"
  subnet_id     = aws_subnet.edge.id
}
resource "aws_rds_cluster" "c" {
  cluster_identifier          = "c"
  engine                      = "aurora-postgresql"
  engine_mode                 = "provisioned"
  db_subnet_group_name        = aws_db_subnet_group.d.name
  vpc_security_group_ids      = [aws_security_group.s.id]
  master_username             = "x"
  manage_master_user_password = true
  serverlessv2_scaling_configuration {
    max_capacity = 1
    min_capacity = 0.5
  }
}
resource "aws_rds_cluster_instance" "c" {
  count              = 2
  cluster_identifier = aws_rds_cluster.c.id
  instance_class     = "db.serverless"
  engine             = aws_rds_cluster.c.engine
}
resource "aws_db_subnet_group" "d" {
  name       = "d"
  subnet_ids = [for s in aws_subnet.z : s.id]
}
resource "aws_autoscaling_group" "a" {
  max_size            = 3
  min_size            = 0
  vpc_zone_identifier = aws_subnet.pods[*].id
  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.l.id
        version            = aws_launch_template.l.latest_version
      }
      override { instance_type = "t3.micro" }
      override { instance_type = "t3a.micro" }
    }
    instances_distribution { spot_allocation_strategy = "capacity-optimized" }
  }
  tag {
    key                 = "Name"
    value               = "x"
    propagate_at_launch = true
  }
}
resource "aws_launch_template" "l" {
  name_prefix   = "lll"
  image_id      = "resolve:ssm:/aws/service/ami"
  instance_type = "t3.micro"
  network_interfaces {
    associate_public_ip_address = false
    security_groups             = [aws_security_group.s.id]
    delete_on_termination       = true
  }
}
resource "aws_instance" "d" {
  ami           = "ami-1"
  instance_type = "t3.micro"
}
resource "aws_default_vpc" "d" {}
resource "aws_default_subnet" "d" { availability_zone = "us-east-1a" }
resource "aws_instance" "d2" {
  ami             = "ami-1"
  instance_type   = "t3.micro"
  subnet_id       = aws_default_subnet.d.id
  security_groups = ["default"]
}
resource "aws_efs_file_system" "e" {}
resource "aws_efs_mount_target" "e" {
  for_each        = aws_subnet.z
  file_system_id  = aws_efs_file_system.e.id
  subnet_id       = each.value.id
  security_groups = [aws_security_group.s.id]
}
resource "aws_ec2_instance_connect_endpoint" "e" {
  subnet_id          = aws_subnet.edge.id
  security_group_ids = [aws_security_group.s.id]
}
resource "aws_ec2_transit_gateway" "t" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "t" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.v.id
  subnet_ids         = [for s in aws_subnet.z : s.id]
}
resource "aws_ec2_transit_gateway_route" "t" {
  destination_cidr_block         = "0.0.0.0/0"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.t.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.t.association_default_route_table_id
}
resource "aws_ram_resource_share" "r" { name = "r" }
resource "aws_network_acl" "n" { vpc_id = aws_vpc.v.id }
resource "aws_network_acl_rule" "n" {
  for_each        = { icmp = ["1", "0.0.0.0/0", null], v6 = ["58", null, "::/0"], esp = ["50", "0.0.0.0/0", null] }
  network_acl_id  = aws_network_acl.n.id
  rule_number     = 100 + index(["icmp", "v6", "esp"], each.key)
  protocol        = each.value[0]
  rule_action     = "allow"
  cidr_block      = each.value[1]
  ipv6_cidr_block = each.value[2]
  icmp_type       = contains(["1", "58"], each.value[0]) ? -1 : null
  icmp_code       = contains(["1", "58"], each.value[0]) ? -1 : null
  from_port       = 0
  to_port         = 0
}
resource "aws_vpc_peering_connection" "p" {
  vpc_id        = aws_vpc.v.id
  peer_vpc_id   = "vpc-0aaaaaaaaaaaaaaaa"
  peer_owner_id = "210987654321"
}
resource "aws_route" "p" {
  route_table_id            = aws_vpc.v.main_route_table_id
  destination_cidr_block    = "172.16.0.0/12"
  vpc_peering_connection_id = aws_vpc_peering_connection.p.id
}
resource "aws_ec2_managed_prefix_list" "m" {
  name           = "m"
  address_family = "IPv4"
  max_entries    = 5
  dynamic "entry" {
    for_each = ["10.0.0.0/8", "192.168.0.0/16"]
    content { cidr = entry.value }
  }
}
resource "aws_lambda_function" "l" {
  function_name = "l"
  role          = "arn:aws:iam::123456789012:role/x"
  handler       = "x.y"
  runtime       = "python3.12"
  filename      = "x.zip"
  vpc_config {
    subnet_ids                  = values(aws_subnet.z)[*].id
    security_group_ids          = [aws_security_group.s.id]
    ipv6_allowed_for_dual_stack = false
  }
}
resource "aws_flow_log" "f" {
  vpc_id               = aws_vpc.v.id
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.b.arn
  traffic_type         = "ALL"
}
resource "aws_s3_bucket" "b" { bucket_prefix = "x" }
