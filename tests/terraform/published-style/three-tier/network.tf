data "aws_availability_zones" "available" {
  state = "available"
}

locals {
  is_prod     = var.environment == "prod"
  name        = format("%s-%s", var.project, var.environment)
  zones       = slice(data.aws_availability_zones.available.names, 0, local.is_prod ? 3 : 2)
  nat_zones   = local.is_prod ? local.zones : [local.zones[0]]
  server_port = 8080

  database_ports = {
    postgres = 5432
    mysql    = 3306
    mariadb  = 3306
  }
  database_port = lookup(local.database_ports, var.database.engine, 5432)

  subnets = {
    for pair in setproduct(["web", "app", "db"], local.zones) : "${pair[0]}-${pair[1]}" => {
      tier  = pair[0]
      zone  = pair[1]
      block = cidrsubnet(var.vpc_cidr, 8, index(["web", "app", "db"], pair[0]) * 10 + index(local.zones, pair[1]))
    }
  }
}

resource "aws_vpc" "main" {
  cidr_block           = var.vpc_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = local.name }
}

resource "aws_subnet" "main" {
  for_each                = local.subnets
  vpc_id                  = aws_vpc.main.id
  cidr_block              = each.value.block
  availability_zone       = each.value.zone
  map_public_ip_on_launch = each.value.tier == "web"
  tags                    = { Name = "${local.name}-${each.key}", Tier = each.value.tier }
}

locals {
  subnet_ids = { for tier in ["web", "app", "db"] : tier => [for key, subnet in aws_subnet.main : subnet.id if local.subnets[key].tier == tier] }
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_eip" "nat" {
  count  = length(local.nat_zones)
  domain = "vpc"
}

resource "aws_nat_gateway" "main" {
  count         = length(local.nat_zones)
  allocation_id = aws_eip.nat[count.index].id
  subnet_id     = aws_subnet.main["web-${local.nat_zones[count.index]}"].id
  depends_on    = [aws_internet_gateway.main]
}

resource "aws_route_table" "web" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_route_table" "app" {
  for_each = toset(local.zones)
  vpc_id   = aws_vpc.main.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main[min(index(local.zones, each.key), length(aws_nat_gateway.main) - 1)].id
  }
}

resource "aws_route_table_association" "main" {
  for_each       = { for key, subnet in local.subnets : key => subnet if subnet.tier != "db" }
  subnet_id      = aws_subnet.main[each.key].id
  route_table_id = each.value.tier == "web" ? aws_route_table.web.id : aws_route_table.app[each.value.zone].id
}
