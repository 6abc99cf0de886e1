# What others made is looked up: by tags, by ids, in the state of another configuration.
terraform {
  required_version = ">= 1.1"
  cloud {
    organization = "x"
    workspaces { name = "y" }
  }
}
provider "aws" {
  region = "us-east-1"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/x"
  }
  ignore_tags {
    keys = ["x"]
  }
}
data "terraform_remote_state" "net" {
  backend = "s3"
  config = {
    bucket = "b"
    key    = "k"
    region = "us-east-1"
  }
}
data "aws_vpc" "selected" {
  filter {
    name   = "tag:Name"
    values = ["main"]
  }
}
data "aws_vpc" "by_id" {
  id = "vpc-0123456789abcdef0"
}
data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.selected.id]
  }
  tags = { Tier = "private" }
}
data "aws_subnet" "private" {
  for_each = toset(data.aws_subnets.private.ids)
  id       = each.value
}
data "aws_security_groups" "x" {
  filter {
    name   = "group-name"
    values = ["*"]
  }
}
data "aws_route_tables" "rts" {
  vpc_id = data.aws_vpc.selected.id
}
resource "aws_route" "peer" {
  count                     = length(data.aws_route_tables.rts.ids)
  route_table_id            = tolist(data.aws_route_tables.rts.ids)[count.index]
  destination_cidr_block    = "10.22.0.0/16"
  vpc_peering_connection_id = "pcx-45ff3dc1"
}
resource "aws_security_group" "a" {
  name   = "a"
  vpc_id = data.terraform_remote_state.net.outputs.vpc_id
  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = [for s in data.aws_subnet.private : s.cidr_block]
  }
}
resource "aws_security_group" "b" {
  name   = "b"
  vpc_id = data.aws_vpc.selected.id
  ingress {
    from_port       = 443
    to_port         = 443
    protocol        = "TCP"
    cidr_blocks     = ["${data.aws_vpc.selected.cidr_block}", "10.0.0.1/32"]
    security_groups = ["${aws_security_group.a.id}"]
  }
}
resource "aws_instance" "i" {
  for_each               = toset(data.aws_subnets.private.ids)
  ami                    = data.aws_ssm_parameter.ami.value
  instance_type          = "t3.micro"
  subnet_id              = each.value
  vpc_security_group_ids = concat([aws_security_group.b.id], data.terraform_remote_state.net.outputs.security_group_ids)
}
resource "aws_instance" "j" {
  count         = length(data.aws_subnets.private.ids)
  ami           = data.aws_ssm_parameter.ami.value
  instance_type = "t3.micro"
  subnet_id     = element(data.aws_subnets.private.ids, count.index)
}
resource "aws_instance" "k" {
  ami                    = data.aws_ssm_parameter.ami.value
  instance_type          = "t3.micro"
  subnet_id              = data.terraform_remote_state.net.outputs.subnets["public"][0]
  vpc_security_group_ids = data.aws_security_groups.x.ids
}
data "aws_ssm_parameter" "ami" { name = "/x" }
resource "random_shuffle" "az" {
  input        = ["us-east-1a", "us-east-1b"]
  result_count = 1
}
resource "aws_subnet" "shuffled" {
  vpc_id            = data.aws_vpc.selected.id
  cidr_block        = cidrsubnet(data.aws_vpc.selected.cidr_block, 4, 1)
  availability_zone = random_shuffle.az.result[0]
}
resource "aws_eip" "e" {
  vpc      = true
  instance = aws_instance.k.id
}
resource "null_resource" "n" {
  triggers = { a = timestamp() }
  provisioner "local-exec" { command = "x" }
}
resource "terraform_data" "d" {
  input            = 1
  triggers_replace = [aws_instance.k.id]
}
resource "aws_lb" "l" {
  name               = "l"
  load_balancer_type = "network"
  dynamic "subnet_mapping" {
    for_each = data.aws_subnets.private.ids
    content {
      subnet_id     = subnet_mapping.value
      allocation_id = aws_eip.e.id
    }
  }
}
resource "aws_db_subnet_group" "d" {
  name       = "d"
  subnet_ids = data.aws_subnets.private.ids
}
resource "aws_db_instance" "d" {
  instance_class         = "db.t3.micro"
  engine                 = "mysql"
  db_subnet_group_name   = aws_db_subnet_group.d.name
  vpc_security_group_ids = [data.aws_security_group.def.id]
}
data "aws_security_group" "def" {
  vpc_id = data.aws_vpc.selected.id
  name   = "default"
}
resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/x"
  vpc_config {
    subnet_ids         = data.aws_subnets.private.ids
    security_group_ids = [aws_security_group.a.id]
  }
}
