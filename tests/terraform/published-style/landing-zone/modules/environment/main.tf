variable "name" {
  type = string
}

variable "prefix" {
  type = string
}

variable "environment" {
  type = any
}

variable "tags" {
  type = map(string)
}

variable "password" {
  type      = string
  sensitive = true
}

module "network" {
  source = "../network"

  name       = var.prefix
  cidr       = var.environment.cidr
  zone_count = var.environment.zone_count
  nat        = var.environment.nat
  tiers      = var.environment.tiers
  tags       = var.tags
}

locals {
  machines = {
    for machine in flatten([
      for name, settings in var.environment.machines : [
        for index in range(settings.count) : {
          key   = format("%s-%02d", name, index + 1)
          tier  = settings.tier
          type  = settings.type
          index = index
        }
      ]
    ]) : machine.key => machine
  }
}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "this" {
  for_each = local.machines

  ami                    = data.aws_ssm_parameter.image.value
  instance_type          = each.value.type
  subnet_id              = element(module.network.subnet_ids[each.value.tier], each.value.index)
  vpc_security_group_ids = [module.network.security_group_ids[each.value.tier]]

  associate_public_ip_address = lookup(module.network.is_public, each.value.tier, false)

  user_data = templatefile("${path.module}/templates/init.sh.tftpl", {
    name    = each.key
    ports   = module.network.ports[each.value.tier]
    secrets = { password = var.password }
  })

  tags = merge(var.tags, { Name = "${var.prefix}-${each.key}" })
}

output "vpc_id" {
  value = module.network.vpc_id
}

output "cidr" {
  value = module.network.cidr
}

output "subnet_ids" {
  value = module.network.subnet_ids
}

output "instances" {
  value     = { for name, instance in aws_instance.this : name => instance.private_ip }
  sensitive = true
}
