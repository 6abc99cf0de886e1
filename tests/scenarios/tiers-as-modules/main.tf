# Three tiers from one module: each call says who may ask, on which port.

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.40.0.0/16"

  tags = { Name = "main" }
}

module "web" {
  source = "./modules/tier"
  vpc    = aws_vpc.main
  name   = "web"
  number = 1
  callers = {
    network = { port = 443, cidr = aws_vpc.main.cidr_block }
  }
}

module "app" {
  source  = "./modules/tier"
  vpc     = aws_vpc.main
  name    = "app"
  number  = 2
  callers = { web = { port = 8080, group = module.web.group_id } }
}

module "data" {
  source  = "./modules/tier"
  vpc     = aws_vpc.main
  name    = "data"
  number  = 3
  callers = { app = { port = 5432, group = module.app.group_id } }
}
