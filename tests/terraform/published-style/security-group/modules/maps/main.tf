# One resource for each rule, from maps of rules.

variable "name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "rules" {
  description = "Rules by name; a peer is a CIDR, a group of this map by name, a group by id, or self"
  type = map(object({
    group       = string
    direction   = optional(string, "ingress")
    protocol    = optional(string, "tcp")
    from_port   = optional(number)
    to_port     = optional(number)
    cidrs       = optional(set(string), [])
    from_groups = optional(set(string), [])
    self        = optional(bool, false)
  }))

  validation {
    condition     = alltrue([for rule in values(var.rules) : contains(["ingress", "egress"], rule.direction)])
    error_message = "A direction is ingress or egress."
  }
}

locals {
  groups = toset([for rule in var.rules : rule.group])

  by_cidr = merge([
    for name, rule in var.rules : {
      for cidr in rule.cidrs : "${name}/${cidr}" => merge(rule, { cidr = cidr, ipv6 = strcontains(cidr, ":") })
    }
  ]...)

  by_group = {
    for pair in flatten([
      for name, rule in var.rules : [
        for peer in setunion(rule.from_groups, rule.self ? [rule.group] : []) : { key = "${name}/${peer}", rule = rule, peer = peer }
      ]
    ]) : pair.key => pair
  }

  ingress_by_cidr = { for key, rule in local.by_cidr : key => rule if rule.direction == "ingress" }
  egress_by_cidr  = { for key, rule in local.by_cidr : key => rule if rule.direction == "egress" }
}

resource "aws_security_group" "this" {
  for_each = local.groups

  name_prefix = "${var.name}-${each.value}-"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "cidr" {
  for_each = local.ingress_by_cidr

  security_group_id = aws_security_group.this[each.value.group].id
  ip_protocol       = each.value.protocol
  from_port         = each.value.protocol == "-1" ? null : each.value.from_port
  to_port           = each.value.protocol == "-1" ? null : coalesce(each.value.to_port, each.value.from_port)
  cidr_ipv4         = each.value.ipv6 ? null : each.value.cidr
  cidr_ipv6         = each.value.ipv6 ? each.value.cidr : null
}

resource "aws_vpc_security_group_egress_rule" "cidr" {
  for_each = local.egress_by_cidr

  security_group_id = aws_security_group.this[each.value.group].id
  ip_protocol       = each.value.protocol
  from_port         = try(tonumber(each.value.protocol) < 0, false) ? null : each.value.from_port
  to_port           = try(tonumber(each.value.protocol) < 0, false) ? null : try(coalesce(each.value.to_port, each.value.from_port), null)
  cidr_ipv4         = each.value.ipv6 ? null : each.value.cidr
  cidr_ipv6         = each.value.ipv6 ? each.value.cidr : null
}

resource "aws_vpc_security_group_ingress_rule" "group" {
  for_each = { for key, pair in local.by_group : key => pair if pair.rule.direction == "ingress" }

  security_group_id            = aws_security_group.this[each.value.rule.group].id
  referenced_security_group_id = try(aws_security_group.this[each.value.peer].id, each.value.peer)
  ip_protocol                  = each.value.rule.protocol
  from_port                    = each.value.rule.from_port
  to_port                      = try(coalesce(each.value.rule.to_port, each.value.rule.from_port), null)

  tags = { Name = each.key }
}

output "ids" {
  value = { for name, group in aws_security_group.this : name => group.id }
}
