variable "name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "zones" {
  type = list(string)
}

variable "blocks" {
  type = map(string)
}

variable "public" {
  type    = bool
  default = false
}

variable "ports" {
  type    = list(number)
  default = []
}

variable "gateway" {
  type    = string
  default = null
}

variable "tables" {
  type = map(string)
}

variable "tags" {
  type    = map(string)
  default = {}
}

resource "aws_subnet" "this" {
  for_each = var.blocks

  vpc_id                  = var.vpc_id
  availability_zone       = each.key
  cidr_block              = each.value
  map_public_ip_on_launch = var.public

  tags = merge(var.tags, {
    Name = join("-", [var.name, substr(each.key, -1, 1)])
  })
}

resource "aws_route_table" "public" {
  count  = var.public ? 1 : 0
  vpc_id = var.vpc_id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = var.gateway
  }
}

resource "aws_route_table_association" "this" {
  for_each = aws_subnet.this

  subnet_id      = each.value.id
  route_table_id = var.public ? aws_route_table.public[0].id : lookup(var.tables, each.key, lookup(var.tables, "all", null))
}

resource "aws_security_group" "this" {
  name        = var.name
  description = "Tier ${var.name}"
  vpc_id      = var.vpc_id

  dynamic "ingress" {
    for_each = { for port in var.ports : tostring(port) => port }

    content {
      description = "Port ${ingress.key}"
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }

  tags = var.tags
}

output "subnets_by_zone" {
  value = { for zone, subnet in aws_subnet.this : zone => subnet.id }
}

output "security_group_id" {
  value = aws_security_group.this.id
}
