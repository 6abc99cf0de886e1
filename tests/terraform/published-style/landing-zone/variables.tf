variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "recovery_region" {
  type    = string
  default = "eu-west-1"

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.recovery_region))
    error_message = "A Region is written like eu-west-1."
  }
}

variable "owner" {
  type     = string
  default  = "platform"
  nullable = false
}

variable "environments" {
  description = "Environments by name"
  type = map(object({
    cidr       = string
    zone_count = optional(number, 2)
    nat        = optional(string, "single")
    tiers = optional(map(object({
      public     = optional(bool, false)
      newbits    = optional(number, 8)
      netnum     = number
      inbound    = optional(list(number), [])
      from_tiers = optional(set(string), [])
    })), {})
    tags = optional(map(string), {})
    machines = optional(map(object({
      tier  = string
      count = optional(number, 1)
      type  = optional(string, "t3.micro")
    })), {})
  }))

  validation {
    condition     = alltrue([for e in values(var.environments) : contains(["none", "single", "per_zone"], e.nat)])
    error_message = "NAT gateways are none, single or per_zone."
  }

  validation {
    condition     = length(distinct([for e in var.environments : e.cidr])) == length(var.environments)
    error_message = "Two environments may not share a block."
  }
}

variable "admin_password" {
  type      = string
  sensitive = true
  default   = "not-a-secret"
}
