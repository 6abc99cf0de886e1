variable "vpc" {
  type = object({ id = string, cidr_block = string })
}

variable "name" {
  type = string
}

variable "number" {
  type = number
}

variable "callers" {
  description = "Who may ask, by a name of their own: a block or a group."
  type = map(object({
    port  = number
    cidr  = optional(string)
    group = optional(string)
  }))
  default = {}
}
