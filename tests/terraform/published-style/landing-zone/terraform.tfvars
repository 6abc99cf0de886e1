environments = {
  staging = {
    cidr = "10.0.0.0/16"
    machines = {
      web = { tier = "public" }
      api = { tier = "app", count = 2 }
    }
  }
  production = {
    cidr       = "10.1.0.0/16"
    zone_count = 3
    nat        = "per_zone"
    tags = {
      "cost-center" = "42"
    }
    machines = {
      api      = { tier = "app", count = 3, type = "m5.large" }
      database = { tier = "data", type = "r5.large" }
    }
  }
}
