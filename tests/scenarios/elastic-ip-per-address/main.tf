# Each private address has a public one of its own: the translation is one to one (IGW-2).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id

  tags = { Name = "main" }
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "public" }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }

  tags = { Name = "public" }
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "web of elastic-ip-per-address"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_eip" "first" {
  domain = "vpc"

  tags = { Name = "first" }
}

resource "aws_eip" "second" {
  domain = "vpc"

  tags = { Name = "second" }
}

resource "aws_network_interface" "web" {
  subnet_id               = aws_subnet.public.id
  private_ip_list_enabled = true
  private_ip_list         = ["10.0.1.10", "10.0.1.11"]
  security_groups         = [aws_security_group.web.id]

  tags = { Name = "web" }
}

resource "aws_instance" "web" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  primary_network_interface {
    network_interface_id = aws_network_interface.web.id
  }

  tags = { Name = "web" }
}

resource "aws_eip_association" "first" {
  allocation_id        = aws_eip.first.id
  network_interface_id = aws_network_interface.web.id
  private_ip_address   = "10.0.1.10"
}

resource "aws_eip_association" "second" {
  allocation_id        = aws_eip.second.id
  network_interface_id = aws_network_interface.web.id
  private_ip_address   = "10.0.1.11"
}
