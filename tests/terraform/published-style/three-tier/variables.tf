variable "region" {
  type    = string
  default = "us-west-2"
}

variable "project" {
  type = string
}

variable "environment" {
  type = string

  validation {
    condition     = contains(["dev", "stage", "prod"], var.environment)
    error_message = "The environment is dev, stage or prod."
  }
}

variable "vpc_cidr" {
  type    = string
  default = "10.20.0.0/16"
}

variable "certificate_arn" {
  type    = string
  default = null
}

variable "database" {
  type = object({
    engine         = optional(string, "postgres")
    engine_version = optional(string, "16.3")
    class          = optional(string, "db.t4g.medium")
    storage        = optional(number, 20)
    multi_az       = optional(bool)
  })
  default = {}
}

variable "scaling" {
  type = map(number)
  default = {
    min     = 2
    max     = 6
    desired = 2
  }
}

variable "extra_listener_ports" {
  type    = set(number)
  default = []
}
