terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.34"
    }
  }
}

provider "aws" {
  region = "us-east-2"
}

variable "services" {
  description = "Services on ECS by name"
  type = map(object({
    image   = string
    port    = number
    cpu     = optional(number, 256)
    memory  = optional(number, 512)
    public  = optional(bool, false)
    callers = optional(list(string), [])
  }))
  default = {
    web    = { image = "nginx:1.27", port = 80, public = true }
    orders = { image = "orders:1", port = 9000, callers = ["web"] }
    stock  = { image = "stock:1", port = 9001, callers = ["web", "orders"] }
  }
}

variable "kubernetes" {
  type    = bool
  default = true
}

locals {
  name  = "containers"
  cidr  = "10.50.0.0/16"
  zones = [for letter in ["a", "b", "c"] : "us-east-2${letter}"]

  endpoints = {
    for service in ["ecr.api", "ecr.dkr", "logs", "sts", "ssm", "ssmmessages", "secretsmanager"] : replace(service, ".", "_") => "com.amazonaws.us-east-2.${service}"
  }

  calls = merge(flatten([
    for name, service in var.services : [
      for caller in service.callers : { "${caller}-to-${name}" = { from = caller, to = name, port = service.port } }
    ]
  ])...)

  cluster_tags = var.kubernetes ? { "kubernetes.io/cluster/${local.name}" = "shared" } : {}
}

resource "aws_vpc" "this" {
  cidr_block           = local.cidr
  enable_dns_hostnames = true
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "public" {
  for_each                = { for index, zone in local.zones : zone => index }
  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = cidrsubnet(local.cidr, 8, each.value)
  map_public_ip_on_launch = true
  tags                    = merge(local.cluster_tags, { "kubernetes.io/role/elb" = "1" })
}

resource "aws_subnet" "private" {
  for_each          = { for index, zone in local.zones : zone => index }
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(local.cidr, 3, each.value + 1)
  tags              = merge(local.cluster_tags, { "kubernetes.io/role/internal-elb" = "1" })
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  for_each       = aws_subnet.public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.this.id
}

resource "aws_route_table_association" "private" {
  for_each       = aws_subnet.private
  subnet_id      = each.value.id
  route_table_id = aws_route_table.private.id
}

# No NAT gateway: images, logs and secrets come by endpoints.
resource "aws_security_group" "endpoints" {
  name   = "${local.name}-endpoints"
  vpc_id = aws_vpc.this.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = values(aws_subnet.private)[*].cidr_block
  }
}

resource "aws_vpc_endpoint" "interface" {
  for_each            = local.endpoints
  vpc_id              = aws_vpc.this.id
  service_name        = each.value
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = [for subnet in aws_subnet.private : subnet.id]
  security_group_ids  = [aws_security_group.endpoints.id]
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.us-east-2.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.private.id]
}

resource "aws_security_group" "service" {
  for_each    = var.services
  name        = "${local.name}-${each.key}"
  description = "Service ${each.key}"
  vpc_id      = aws_vpc.this.id
}

resource "aws_vpc_security_group_egress_rule" "service" {
  for_each          = aws_security_group.service
  security_group_id = each.value.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "call" {
  for_each                     = local.calls
  security_group_id            = aws_security_group.service[each.value.to].id
  referenced_security_group_id = aws_security_group.service[each.value.from].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_security_group" "balancer" {
  name   = "${local.name}-balancer"
  vpc_id = aws_vpc.this.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port       = 0
    to_port         = 65535
    protocol        = "tcp"
    security_groups = [for name, service in var.services : aws_security_group.service[name].id if service.public]
  }
}

resource "aws_vpc_security_group_ingress_rule" "public" {
  for_each                     = { for name, service in var.services : name => service if service.public }
  security_group_id            = aws_security_group.service[each.key].id
  referenced_security_group_id = aws_security_group.balancer.id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_lb" "this" {
  name            = local.name
  security_groups = [aws_security_group.balancer.id]
  subnets         = values(aws_subnet.public)[*].id
}

resource "aws_lb_target_group" "public" {
  for_each    = { for name, service in var.services : name => service if service.public }
  name        = each.key
  port        = each.value.port
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.this.id
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:us-east-2:123456789012:certificate/1f2e3d4c-0000-0000-0000-000000000000"

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_lb_listener_rule" "public" {
  for_each     = aws_lb_target_group.public
  listener_arn = aws_lb_listener.https.arn

  action {
    type             = "forward"
    target_group_arn = each.value.arn
  }

  condition {
    path_pattern {
      values = ["/${each.key}/*"]
    }
  }
}

resource "aws_ecs_cluster" "this" {
  name = local.name
}

resource "aws_cloudwatch_log_group" "service" {
  for_each          = var.services
  name              = "/ecs/${local.name}/${each.key}"
  retention_in_days = 30
}

resource "aws_ecs_task_definition" "service" {
  for_each                 = var.services
  family                   = each.key
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  container_definitions = jsonencode([{
    name         = each.key
    image        = each.value.image
    portMappings = [{ containerPort = each.value.port }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { "awslogs-group" = aws_cloudwatch_log_group.service[each.key].name }
    }
  }])
}

resource "aws_ecs_service" "service" {
  for_each        = var.services
  name            = each.key
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.service[each.key].arn
  launch_type     = "FARGATE"
  desired_count   = 2

  network_configuration {
    subnets         = values(aws_subnet.private)[*].id
    security_groups = [aws_security_group.service[each.key].id]
  }

  dynamic "load_balancer" {
    for_each = each.value.public ? { this = aws_lb_target_group.public[each.key] } : {}
    content {
      target_group_arn = load_balancer.value.arn
      container_name   = each.key
      container_port   = each.value.port
    }
  }
}

data "aws_iam_policy_document" "cluster" {
  count = var.kubernetes ? 1 : 0

  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["eks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "cluster" {
  count              = var.kubernetes ? 1 : 0
  name               = "${local.name}-cluster"
  assume_role_policy = one(data.aws_iam_policy_document.cluster[*].json)
}

resource "aws_eks_cluster" "this" {
  count    = var.kubernetes ? 1 : 0
  name     = local.name
  role_arn = aws_iam_role.cluster[0].arn

  vpc_config {
    subnet_ids             = [for subnet in aws_subnet.private : subnet.id]
    endpoint_public_access = false
  }
}

resource "aws_eks_node_group" "this" {
  count           = length(aws_eks_cluster.this)
  cluster_name    = aws_eks_cluster.this[count.index].name
  node_group_name = "default"
  node_role_arn   = aws_iam_role.cluster[0].arn
  subnet_ids      = values(aws_subnet.private)[*].id

  scaling_config {
    min_size     = 1
    max_size     = 3
    desired_size = 1
  }
}

# What the cluster makes itself is known after apply alone.
resource "aws_security_group_rule" "from_nodes" {
  count                    = var.kubernetes ? 1 : 0
  type                     = "ingress"
  security_group_id        = aws_security_group.service["stock"].id
  source_security_group_id = aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id
  protocol                 = "tcp"
  from_port                = 9001
  to_port                  = 9001
}
