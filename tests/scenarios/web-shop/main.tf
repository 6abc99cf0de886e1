# A shop as people build it: a bastion, web servers, an application and its data over two zones.

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "shop" {
  cidr_block = "10.50.0.0/16"

  tags = { Name = "shop" }
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.shop.id

  tags = { Name = "main" }
}

resource "aws_subnet" "public_a" {
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.50.0.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = true

  tags = { Name = "public-a" }
}

resource "aws_subnet" "public_b" {
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.50.1.0/24"
  availability_zone       = "eu-west-1b"
  map_public_ip_on_launch = true

  tags = { Name = "public-b" }
}

resource "aws_subnet" "app_a" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.50.10.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "app-a" }
}

resource "aws_subnet" "app_b" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.50.11.0/24"
  availability_zone = "eu-west-1b"

  tags = { Name = "app-b" }
}

resource "aws_subnet" "data_a" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.50.20.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "data-a" }
}

resource "aws_subnet" "data_b" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.50.21.0/24"
  availability_zone = "eu-west-1b"

  tags = { Name = "data-b" }
}

resource "aws_eip" "nat" {
  domain = "vpc"

  tags = { Name = "nat" }
}

resource "aws_nat_gateway" "shop" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public_a.id
  private_ip    = "10.50.0.20"

  tags = { Name = "shop" }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.shop.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }

  tags = { Name = "public" }
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "public_b" {
  subnet_id      = aws_subnet.public_b.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.shop.id

  tags = { Name = "app" }
}

resource "aws_route" "app" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.shop.id
}

resource "aws_route_table_association" "app_a" {
  subnet_id      = aws_subnet.app_a.id
  route_table_id = aws_route_table.app.id
}

resource "aws_route_table_association" "app_b" {
  subnet_id      = aws_subnet.app_b.id
  route_table_id = aws_route_table.app.id
}

resource "aws_route_table" "data" {
  vpc_id = aws_vpc.shop.id

  tags = { Name = "data" }
}

resource "aws_route_table_association" "data_a" {
  subnet_id      = aws_subnet.data_a.id
  route_table_id = aws_route_table.data.id
}

resource "aws_route_table_association" "data_b" {
  subnet_id      = aws_subnet.data_b.id
  route_table_id = aws_route_table.data.id
}

resource "aws_ec2_managed_prefix_list" "offices" {
  name           = "offices"
  address_family = "IPv4"
  max_entries    = 4

  entry {
    cidr        = "198.51.100.0/24"
    description = "Lisbon"
  }

  entry {
    cidr        = "203.0.113.0/24"
    description = "Porto"
  }
}

resource "aws_security_group" "bastion" {
  name        = "bastion"
  description = "Administrators come in here"
  vpc_id      = aws_vpc.shop.id

  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    prefix_list_ids = [aws_ec2_managed_prefix_list.offices.id]
  }

  egress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.50.0.0/16"]
  }
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "Web servers"
  vpc_id      = aws_vpc.shop.id

  ingress {
    description = "redirected"
    protocol    = "tcp"
    from_port   = 80
    to_port     = 80
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    security_groups = [aws_security_group.bastion.id]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "app" {
  name        = "app"
  description = "Application servers"
  vpc_id      = aws_vpc.shop.id
}

resource "aws_vpc_security_group_ingress_rule" "app_tcp_8080" {
  security_group_id            = aws_security_group.app.id
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
  referenced_security_group_id = aws_security_group.web.id
}

resource "aws_vpc_security_group_ingress_rule" "app_tcp_22" {
  security_group_id            = aws_security_group.app.id
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
  referenced_security_group_id = aws_security_group.bastion.id
}

resource "aws_vpc_security_group_egress_rule" "app_out_all" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "data" {
  name        = "data"
  description = "Databases"
  vpc_id      = aws_vpc.shop.id

  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = [aws_security_group.app.id]
  }

  ingress {
    description = "replication"
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    self        = true
  }

  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    security_groups = [aws_security_group.bastion.id]
  }

  egress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["10.50.20.0/23"]
  }
}

resource "aws_network_acl" "data" {
  vpc_id     = aws_vpc.shop.id
  subnet_ids = [aws_subnet.data_a.id, aws_subnet.data_b.id]

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 5432
    to_port    = 5432
    cidr_block = "10.50.10.0/23"
  }

  ingress {
    rule_no    = 110
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "10.50.0.0/23"
  }

  ingress {
    rule_no    = 120
    action     = "allow"
    protocol   = "tcp"
    from_port  = 5432
    to_port    = 5432
    cidr_block = "10.50.20.0/23"
  }

  ingress {
    rule_no    = 130
    action     = "allow"
    protocol   = "tcp"
    from_port  = 1024
    to_port    = 65535
    cidr_block = "10.50.20.0/23"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 1024
    to_port    = 65535
    cidr_block = "10.50.0.0/16"
  }

  tags = { Name = "data" }
}

resource "aws_instance" "bastion" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.public_a.id
  private_ip             = "10.50.0.10"
  vpc_security_group_ids = [aws_security_group.bastion.id]

  tags = { Name = "bastion" }
}

resource "aws_instance" "web_a" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.public_a.id
  private_ip             = "10.50.0.11"
  vpc_security_group_ids = [aws_security_group.web.id]

  tags = { Name = "web-a" }
}

resource "aws_instance" "app_a" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app_a.id
  private_ip             = "10.50.10.10"
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = { Name = "app-a" }
}

resource "aws_instance" "data_a" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.data_a.id
  private_ip             = "10.50.20.10"
  vpc_security_group_ids = [aws_security_group.data.id]

  tags = { Name = "data-a" }
}

resource "aws_instance" "web_b" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.public_b.id
  private_ip             = "10.50.1.11"
  vpc_security_group_ids = [aws_security_group.web.id]

  tags = { Name = "web-b" }
}

resource "aws_instance" "app_b" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app_b.id
  private_ip             = "10.50.11.10"
  vpc_security_group_ids = [aws_security_group.app.id]

  tags = { Name = "app-b" }
}

resource "aws_instance" "data_b" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.data_b.id
  private_ip             = "10.50.21.10"
  vpc_security_group_ids = [aws_security_group.data.id]

  tags = { Name = "data-b" }
}
