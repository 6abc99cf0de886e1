# A route for a whole subnet stands before the local one and leads through a firewall (RT-2).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_subnet" "app" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "app" }
}

resource "aws_subnet" "data" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "data" }
}

resource "aws_subnet" "firewall" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.3.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "firewall" }
}

resource "aws_security_group" "firewall" {
  name        = "firewall"
  description = "firewall of more-specific-than-local"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "all" {
  name        = "all"
  description = "all of more-specific-than-local"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.0.0/16"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_network_interface" "firewall" {
  subnet_id         = aws_subnet.firewall.id
  private_ips       = ["10.0.3.10"]
  source_dest_check = false
  security_groups   = [aws_security_group.firewall.id]

  tags = { Name = "firewall" }
}

resource "aws_instance" "firewall" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  primary_network_interface {
    network_interface_id = aws_network_interface.firewall.id
  }

  tags = { Name = "firewall" }
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id

  tags = { Name = "app" }
}

resource "aws_route" "app" {
  route_table_id         = aws_route_table.app.id
  destination_cidr_block = "10.0.2.0/24"
  network_interface_id   = aws_network_interface.firewall.id
}

resource "aws_route_table_association" "app" {
  subnet_id      = aws_subnet.app.id
  route_table_id = aws_route_table.app.id
}

resource "aws_route_table" "data" {
  vpc_id = aws_vpc.main.id

  tags = { Name = "data" }
}

resource "aws_route" "data" {
  route_table_id         = aws_route_table.data.id
  destination_cidr_block = "10.0.1.0/24"
  network_interface_id   = aws_network_interface.firewall.id
}

resource "aws_route_table_association" "data" {
  subnet_id      = aws_subnet.data.id
  route_table_id = aws_route_table.data.id
}

resource "aws_instance" "app" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.app.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.all.id]

  tags = { Name = "app" }
}

resource "aws_instance" "data" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.data.id
  private_ip             = "10.0.2.10"
  vpc_security_group_ids = [aws_security_group.all.id]

  tags = { Name = "data" }
}
