locals {
  # A chain: each from the one before it.
  default_tiers = {
    public = { public = true, newbits = 8, netnum = 0, inbound = [80, 443], from_tiers = toset([]) }
    app    = { public = false, newbits = 4, netnum = 1, inbound = [8080], from_tiers = toset(["public"]) }
    data   = { public = false, newbits = 8, netnum = 64, inbound = [5432, 6379], from_tiers = toset(["app"]) }
  }

  environments = {
    for name, environment in var.environments : name => merge(environment, {
      tiers  = length(environment.tiers) > 0 ? environment.tiers : local.default_tiers
      prefix = join("-", compact([var.owner, name]))
    })
  }

  names       = keys(local.environments)
  common_tags = merge({ Owner = var.owner, ManagedBy = "terraform" }, { for name in local.names : "has-${name}" => "yes" })

  # Which environments ask for NAT gateways of which kind.
  by_nat = { for name, environment in local.environments : environment.nat => name... }

  machines = merge([
    for name, environment in local.environments : {
      for machine, settings in environment.machines : "${name}/${machine}" => merge(settings, { environment = name })
    }
  ]...)

  small = [for key, machine in local.machines : key if startswith(machine.type, "t")]
}
