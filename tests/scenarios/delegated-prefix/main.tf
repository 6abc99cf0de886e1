# A delegated prefix belongs to the interface: the addresses of its containers.

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "main" }
}

resource "aws_subnet" "nodes" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "nodes" }
}

resource "aws_security_group" "nodes" {
  name        = "nodes"
  description = "nodes of delegated-prefix"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 8080
    to_port     = 8080
    cidr_blocks = ["10.0.1.0/24"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_network_interface" "node" {
  subnet_id       = aws_subnet.nodes.id
  private_ips     = ["10.0.1.10"]
  ipv4_prefixes   = ["10.0.1.64/28"]
  security_groups = [aws_security_group.nodes.id]

  tags = { Name = "node" }
}

resource "aws_instance" "node" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  primary_network_interface {
    network_interface_id = aws_network_interface.node.id
  }

  tags = { Name = "node" }
}

resource "aws_instance" "client" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.nodes.id
  private_ip             = "10.0.1.20"
  vpc_security_group_ids = [aws_security_group.nodes.id]

  tags = { Name = "client" }
}
