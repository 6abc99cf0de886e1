module "environment" {
  source   = "./modules/environment"
  for_each = local.environments

  name        = each.key
  prefix      = each.value.prefix
  environment = each.value
  tags        = merge(local.common_tags, each.value.tags, { Environment = each.key })
  password    = var.admin_password
}

# The same once more, in the Region that takes over.
module "recovery" {
  source = "./modules/network"
  count  = contains(local.names, "production") ? 1 : 0

  providers = {
    aws = aws.recovery
  }

  name       = "recovery"
  cidr       = cidrsubnet("10.128.0.0/9", 7, 1)
  zone_count = 3
  nat        = "none"
  tiers      = local.default_tiers
}

moved {
  from = module.env
  to   = module.environment
}

moved {
  from = aws_vpc.main
  to   = module.environment["staging"].module.network.aws_vpc.this
}

removed {
  from = aws_instance.old_jump_host

  lifecycle {
    destroy = false
  }
}

import {
  to = module.environment["staging"].module.network.aws_internet_gateway.this[0]
  id = "igw-0123456789abcdef0"
}

check "blocks_are_private" {
  assert {
    condition     = alltrue([for e in module.environment : can(regex("^10\\.", e.cidr))])
    error_message = "Environments lie in 10.0.0.0/8."
  }
}

output "environments" {
  value = {
    for name, environment in module.environment : name => {
      vpc     = environment.vpc_id
      subnets = environment.subnet_ids
      public  = [for tier, ids in environment.subnet_ids : ids if local.environments[name].tiers[tier].public]
    }
  }
}

output "nat" {
  value = local.by_nat
}

output "small_machines" {
  value = sort(local.small)
}

output "recovery" {
  value = one(module.recovery[*].vpc_id)
}
