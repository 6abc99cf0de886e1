# Rules as blocks of the group, from lists that may leave out what they do not need.

variable "name" {
  type = string
}

variable "vpc_id" {
  type    = string
  default = ""
}

variable "inbound" {
  type = list(object({
    ports           = list(number)
    protocol        = optional(string, "tcp")
    cidr_blocks     = optional(list(string))
    ipv6            = optional(bool, false)
    security_groups = optional(list(string), [])
    self            = optional(bool)
    description     = optional(string, "Managed by Terraform")
  }))
  default = []

  validation {
    condition     = alltrue([for rule in var.inbound : length(rule.ports) > 0])
    error_message = "Every rule needs a port."
  }
}

variable "outbound_anywhere" {
  type    = bool
  default = true
}

resource "aws_security_group" "this" {
  name        = var.name
  description = title(replace(var.name, "-", " "))
  vpc_id      = var.vpc_id == "" ? null : var.vpc_id

  dynamic "ingress" {
    for_each = flatten([
      for rule in var.inbound : [
        for port in rule.ports : merge(rule, { port = port })
      ]
    ])
    iterator = rule

    content {
      from_port        = rule.value.port
      to_port          = rule.value.port
      protocol         = rule.value.protocol
      cidr_blocks      = rule.value.cidr_blocks
      ipv6_cidr_blocks = rule.value.ipv6 ? ["::/0"] : null
      security_groups  = length(rule.value.security_groups) > 0 ? rule.value.security_groups : null
      self             = rule.value.self
      description      = rule.value.description
    }
  }

  dynamic "egress" {
    for_each = var.outbound_anywhere ? [1] : []

    content {
      from_port        = 0
      to_port          = 0
      protocol         = "-1"
      cidr_blocks      = ["0.0.0.0/0"]
      ipv6_cidr_blocks = ["::/0"]
    }
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

output "id" {
  value = aws_security_group.this.id
}
