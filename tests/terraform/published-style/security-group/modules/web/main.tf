# A group for a kind of service: what the kind needs, beside what is asked for.

variable "auto_ingress_rules" {
  type    = list(string)
  default = ["http-80-tcp", "https-443-tcp"]
}

variable "auto_ingress_with_self" {
  type    = list(map(string))
  default = [{ rule = "all-all" }]
}

variable "auto_egress_rules" {
  type    = list(string)
  default = ["all-all"]
}

variable "name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "ingress_rules" {
  type    = list(string)
  default = []
}

variable "ingress_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "ingress_with_source_security_group_id" {
  type    = list(map(string))
  default = []
}

variable "egress_cidr_blocks" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

module "sg" {
  source = "../group"

  name   = var.name
  vpc_id = var.vpc_id

  ingress_rules                         = sort(compact(distinct(concat(var.auto_ingress_rules, var.ingress_rules, [""]))))
  ingress_with_self                     = concat(var.auto_ingress_with_self)
  ingress_cidr_blocks                   = var.ingress_cidr_blocks
  ingress_with_source_security_group_id = var.ingress_with_source_security_group_id

  egress_rules            = sort(compact(distinct(concat(var.auto_egress_rules, [""]))))
  egress_cidr_blocks      = var.egress_cidr_blocks
  egress_ipv6_cidr_blocks = []
}

output "security_group_id" {
  value = module.sg.security_group_id
}
