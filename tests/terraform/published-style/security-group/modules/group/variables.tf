variable "create" {
  description = "Whether a group and its rules are created"
  type        = bool
  default     = true
}

variable "create_sg" {
  description = "Whether the group itself is created"
  type        = bool
  default     = true
}

variable "security_group_id" {
  description = "A group of elsewhere that gets the rules"
  type        = string
  default     = null
}

variable "vpc_id" {
  description = "The VPC"
  type        = string
  default     = null
}

variable "name" {
  description = "Name of the group"
  type        = string
  default     = null
}

variable "use_name_prefix" {
  description = "Whether the name is a prefix"
  type        = bool
  default     = true
}

variable "description" {
  description = "Description"
  type        = string
  default     = "Security group managed by Terraform"
}

variable "revoke_rules_on_delete" {
  description = "Whether rules go first"
  type        = bool
  default     = false
}

variable "tags" {
  description = "Tags"
  type        = map(string)
  default     = {}
}

variable "create_timeout" {
  description = "Time to wait for creation"
  type        = string
  default     = "10m"
}

variable "delete_timeout" {
  description = "Time to wait for deletion"
  type        = string
  default     = "15m"
}

variable "ingress_rules" {
  description = "Inbound rules by name, for the CIDR blocks below"
  type        = list(string)
  default     = []
}

variable "ingress_cidr_blocks" {
  description = "IPv4 blocks of these rules"
  type        = list(string)
  default     = []
}

variable "ingress_ipv6_cidr_blocks" {
  description = "IPv6 blocks of these rules"
  type        = list(string)
  default     = []
}

variable "ingress_prefix_list_ids" {
  description = "Prefix lists of these rules"
  type        = list(string)
  default     = []
}

variable "ingress_with_cidr_blocks" {
  description = "Inbound rules with blocks of their own, divided by commas"
  type        = list(map(string))
  default     = []
}

variable "ingress_with_ipv6_cidr_blocks" {
  description = "Inbound rules with IPv6 blocks of their own"
  type        = list(map(string))
  default     = []
}

variable "ingress_with_source_security_group_id" {
  description = "Inbound rules with another group"
  type        = list(map(string))
  default     = []
}

variable "ingress_with_self" {
  description = "Inbound rules with the group itself"
  type        = list(map(string))
  default     = []
}

variable "computed_ingress_rules" {
  description = "Inbound rules by name that are computed"
  type        = list(string)
  default     = []
}

variable "computed_ingress_with_cidr_blocks" {
  description = "Inbound rules whose blocks are computed"
  type        = list(map(string))
  default     = []
}

variable "computed_ingress_with_source_security_group_id" {
  description = "Inbound rules whose group is computed"
  type        = list(map(string))
  default     = []
}

variable "number_of_computed_ingress_rules" {
  description = "How many of these there are"
  type        = number
  default     = 0
}

variable "number_of_computed_ingress_with_cidr_blocks" {
  description = "How many of these there are"
  type        = number
  default     = 0
}

variable "number_of_computed_ingress_with_source_security_group_id" {
  description = "How many of these there are"
  type        = number
  default     = 0
}

variable "egress_rules" {
  description = "Outbound rules by name, for the CIDR blocks below"
  type        = list(string)
  default     = []
}

variable "egress_cidr_blocks" {
  description = "IPv4 blocks of these rules"
  type        = list(string)
  default     = ["0.0.0.0/0"]
}

variable "egress_ipv6_cidr_blocks" {
  description = "IPv6 blocks of these rules"
  type        = list(string)
  default     = ["::/0"]
}

variable "egress_prefix_list_ids" {
  description = "Prefix lists of these rules"
  type        = list(string)
  default     = []
}

variable "egress_with_cidr_blocks" {
  description = "Outbound rules with blocks of their own, divided by commas"
  type        = list(map(string))
  default     = []
}

variable "egress_with_ipv6_cidr_blocks" {
  description = "Outbound rules with IPv6 blocks of their own"
  type        = list(map(string))
  default     = []
}

variable "egress_with_source_security_group_id" {
  description = "Outbound rules with another group"
  type        = list(map(string))
  default     = []
}

variable "egress_with_self" {
  description = "Outbound rules with the group itself"
  type        = list(map(string))
  default     = []
}

variable "computed_egress_rules" {
  description = "Outbound rules by name that are computed"
  type        = list(string)
  default     = []
}

variable "computed_egress_with_cidr_blocks" {
  description = "Outbound rules whose blocks are computed"
  type        = list(map(string))
  default     = []
}

variable "computed_egress_with_source_security_group_id" {
  description = "Outbound rules whose group is computed"
  type        = list(map(string))
  default     = []
}

variable "number_of_computed_egress_rules" {
  description = "How many of these there are"
  type        = number
  default     = 0
}

variable "number_of_computed_egress_with_cidr_blocks" {
  description = "How many of these there are"
  type        = number
  default     = 0
}

variable "number_of_computed_egress_with_source_security_group_id" {
  description = "How many of these there are"
  type        = number
  default     = 0
}
