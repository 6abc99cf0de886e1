variable "name" {
  type = string
}

variable "cidr" {
  type = string
}

variable "transit_gateway_id" {
  type    = string
  default = ""
}

variable "attach" {
  type    = bool
  default = true
}

variable "summary" {
  type = string
}

data "aws_availability_zones" "this" {}

locals {
  zones = slice(data.aws_availability_zones.this.names, 0, 2)
  cuts  = zipmap(["workload", "attachment"], cidrsubnets(var.cidr, 1, 4))
}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = { Name = var.name }
}

resource "aws_subnet" "workload" {
  count             = length(local.zones)
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(local.cuts["workload"], 1, count.index)
  availability_zone = local.zones[count.index]
}

resource "aws_subnet" "attachment" {
  count             = length(local.zones)
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(local.cuts.attachment, 8, count.index)
  availability_zone = local.zones[count.index]
}

resource "aws_ec2_transit_gateway_vpc_attachment" "this" {
  count              = var.attach ? 1 : 0
  vpc_id             = aws_vpc.this.id
  transit_gateway_id = var.transit_gateway_id
  subnet_ids         = aws_subnet.attachment.*.id

  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
}

resource "aws_route_table" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_route" "summary" {
  route_table_id         = aws_route_table.this.id
  destination_cidr_block = var.summary
  transit_gateway_id     = var.transit_gateway_id
  depends_on             = [aws_ec2_transit_gateway_vpc_attachment.this]
}

resource "aws_route_table_association" "this" {
  count          = length(aws_subnet.workload)
  subnet_id      = aws_subnet.workload[count.index].id
  route_table_id = aws_route_table.this.id
}

resource "aws_security_group" "this" {
  vpc_id = aws_vpc.this.id

  ingress {
    description = "From the spokes"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [var.summary]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "this" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  subnet_id              = one(slice(aws_subnet.workload[*].id, 0, 1))
  vpc_security_group_ids = [aws_security_group.this.id]
}

output "attachment_id" {
  value = one(aws_ec2_transit_gateway_vpc_attachment.this[*].id)
}

output "vpc_id" {
  value = aws_vpc.this.id
}
