project     = "shop"
environment = "dev"
