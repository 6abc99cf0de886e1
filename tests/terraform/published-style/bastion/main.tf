terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 4.0, < 6.0"
    }
    tls = {
      source = "hashicorp/tls"
    }
    local = {
      source = "hashicorp/local"
    }
    http = {
      source = "hashicorp/http"
    }
  }
}

provider "aws" {
  region = "ap-southeast-2"
}

variable "allowed_cidrs" {
  description = "Who may log in; nobody means whoever runs this"
  type        = list(string)
  default     = ["203.0.113.0/28"]
}

variable "instances" {
  type = map(object({
    subnet = string
    role   = string
    port   = optional(number)
  }))
  default = {
    web1 = { subnet = "a", role = "web", port = 80 }
    web2 = { subnet = "b", role = "web", port = 80 }
    db1  = { subnet = "a", role = "db", port = 3306 }
  }
}

data "http" "my_ip" {
  url = "https://checkip.amazonaws.com"
}

data "aws_caller_identity" "current" {}

data "aws_ami" "ubuntu" {
  most_recent = true
  owners      = ["099720109477"]

  filter {
    name   = "name"
    values = ["ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-*"]
  }
}

locals {
  admins = coalescelist(var.allowed_cidrs, ["${chomp(data.http.my_ip.response_body)}/32"])
  roles  = { for name, instance in var.instances : instance.role => name... }
}

resource "aws_vpc" "this" {
  cidr_block = "192.168.0.0/22"
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 2, 0)
  availability_zone = "ap-southeast-2a"
}

resource "aws_subnet" "private" {
  for_each          = { a = 1, b = 2 }
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 2, each.value)
  availability_zone = "ap-southeast-2${each.key}"
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  route = [{
    cidr_block                 = "0.0.0.0/0"
    gateway_id                 = aws_internet_gateway.this.id
    carrier_gateway_id         = null
    core_network_arn           = null
    destination_prefix_list_id = null
    egress_only_gateway_id     = null
    ipv6_cidr_block            = null
    local_gateway_id           = null
    nat_gateway_id             = null
    network_interface_id       = null
    transit_gateway_id         = null
    vpc_endpoint_id            = null
    vpc_peering_connection_id  = null
  }]
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "tls_private_key" "ssh" {
  algorithm = "ED25519"
}

resource "local_sensitive_file" "key" {
  content         = tls_private_key.ssh.private_key_openssh
  filename        = "${path.module}/id_ed25519"
  file_permission = "0600"
}

resource "aws_key_pair" "this" {
  key_name_prefix = "bastion-"
  public_key      = tls_private_key.ssh.public_key_openssh
}

resource "aws_security_group" "bastion" {
  name_prefix = "bastion-"
  vpc_id      = aws_vpc.this.id
  ingress = [for cidr in local.admins : {
    description      = "SSH from ${cidr}"
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    cidr_blocks      = [cidr]
    ipv6_cidr_blocks = []
    prefix_list_ids  = []
    security_groups  = []
    self             = false
  }]
  egress = [{
    description      = "SSH into the VPC"
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    cidr_blocks      = [aws_vpc.this.cidr_block]
    ipv6_cidr_blocks = []
    prefix_list_ids  = []
    security_groups  = []
    self             = false
  }]
}

resource "aws_security_group" "role" {
  for_each    = local.roles
  name        = "role-${each.key}"
  description = "${length(each.value)} instances: ${join(", ", sort(each.value))}"
  vpc_id      = aws_vpc.this.id
}

resource "aws_security_group_rule" "ssh" {
  for_each                 = aws_security_group.role
  type                     = "ingress"
  description              = "SSH from the bastion to ${each.key}"
  security_group_id        = each.value.id
  source_security_group_id = join("", aws_security_group.bastion[*].id)
  protocol                 = "tcp"
  from_port                = 22
  to_port                  = 22
}

resource "aws_security_group_rule" "database" {
  type                     = "ingress"
  security_group_id        = aws_security_group.role["db"].id
  source_security_group_id = aws_security_group.role["web"].id
  protocol                 = "tcp"
  from_port                = var.instances["db1"].port
  to_port                  = var.instances["db1"].port
}

resource "aws_security_group_rule" "web_out" {
  type              = "egress"
  security_group_id = aws_security_group.role["web"].id
  protocol          = "all"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_instance" "bastion" {
  ami                         = data.aws_ami.ubuntu.id
  instance_type               = "t3.nano"
  subnet_id                   = aws_subnet.public.id
  vpc_security_group_ids      = [aws_security_group.bastion.id]
  key_name                    = aws_key_pair.this.key_name
  associate_public_ip_address = true
  private_ip                  = cidrhost(aws_subnet.public.cidr_block, 10)

  root_block_device {
    encrypted = true
  }

  connection {
    type        = "ssh"
    host        = self.public_ip
    user        = "ubuntu"
    private_key = tls_private_key.ssh.private_key_openssh
  }

  provisioner "remote-exec" {
    inline = ["echo ready"]
  }
}

resource "aws_eip" "bastion" {
  instance = aws_instance.bastion.id
  domain   = "vpc"
}

resource "aws_instance" "private" {
  for_each               = var.instances
  ami                    = data.aws_ami.ubuntu.id
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.private[each.value.subnet].id
  vpc_security_group_ids = [aws_security_group.role[each.value.role].id]
  key_name               = aws_key_pair.this.key_name

  user_data = <<-EOT
    #cloud-config
    hostname: ${each.key}
    %{~if each.value.port != null}
    port: ${each.value.port}
    %{~endif}
  EOT

  tags = { Name = each.key, Role = each.value.role }
}

output "ssh" {
  value = "ssh -i id_ed25519 ubuntu@${aws_eip.bastion.public_ip}"
}

output "hosts" {
  value = [for name, instance in aws_instance.private : "${name} ${instance.private_ip}"]
}
