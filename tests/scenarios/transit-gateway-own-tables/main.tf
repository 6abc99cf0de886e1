# Two spokes share services and not each other: tables, associations, propagations, a static and a black-hole route (TGW-1).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "services" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "services" }
}

resource "aws_vpc" "red" {
  cidr_block = "10.1.0.0/16"

  tags = { Name = "red" }
}

resource "aws_vpc" "blue" {
  cidr_block = "10.2.0.0/16"

  tags = { Name = "blue" }
}

resource "aws_subnet" "services" {
  vpc_id            = aws_vpc.services.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "services" }
}

resource "aws_subnet" "red" {
  vpc_id            = aws_vpc.red.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "red" }
}

resource "aws_subnet" "blue" {
  vpc_id            = aws_vpc.blue.id
  cidr_block        = "10.2.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "blue" }
}

resource "aws_ec2_transit_gateway" "hub" {
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"

  tags = { Name = "hub" }
}

resource "aws_ec2_transit_gateway_route_table" "spokes" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id

  tags = { Name = "spokes" }
}

resource "aws_ec2_transit_gateway_route_table" "shared" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id

  tags = { Name = "shared" }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "services" {
  transit_gateway_id                              = aws_ec2_transit_gateway.hub.id
  vpc_id                                          = aws_vpc.services.id
  subnet_ids                                      = [aws_subnet.services.id]
  appliance_mode_support                          = "enable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = { Name = "services" }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "red" {
  transit_gateway_id                              = aws_ec2_transit_gateway.hub.id
  vpc_id                                          = aws_vpc.red.id
  subnet_ids                                      = [aws_subnet.red.id]
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = { Name = "red" }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "blue" {
  transit_gateway_id                              = aws_ec2_transit_gateway.hub.id
  vpc_id                                          = aws_vpc.blue.id
  subnet_ids                                      = [aws_subnet.blue.id]
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = { Name = "blue" }
}

resource "aws_ec2_transit_gateway_route_table_association" "services_in_shared" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.services.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.shared.id
}

resource "aws_ec2_transit_gateway_route_table_association" "red_in_spokes" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.red.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.spokes.id
}

resource "aws_ec2_transit_gateway_route_table_association" "blue_in_spokes" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.blue.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.spokes.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "red_to_shared" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.red.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.shared.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "blue_to_shared" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.blue.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.shared.id
}

resource "aws_ec2_transit_gateway_route" "to_services" {
  destination_cidr_block         = "10.0.0.0/16"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.services.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.spokes.id
}

resource "aws_ec2_transit_gateway_route" "no_lab" {
  destination_cidr_block         = "10.9.0.0/16"
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.spokes.id
}

resource "aws_route_table" "services" {
  vpc_id = aws_vpc.services.id

  tags = { Name = "services" }
}

resource "aws_route" "services" {
  route_table_id         = aws_route_table.services.id
  destination_cidr_block = "10.0.0.0/8"
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id
}

resource "aws_route_table_association" "services" {
  subnet_id      = aws_subnet.services.id
  route_table_id = aws_route_table.services.id
}

resource "aws_security_group" "services" {
  name        = "services"
  description = "services of transit-gateway-own-tables"
  vpc_id      = aws_vpc.services.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "services" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.services.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.services.id]

  tags = { Name = "services" }
}

resource "aws_route_table" "red" {
  vpc_id = aws_vpc.red.id

  tags = { Name = "red" }
}

resource "aws_route" "red" {
  route_table_id         = aws_route_table.red.id
  destination_cidr_block = "10.0.0.0/8"
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id
}

resource "aws_route_table_association" "red" {
  subnet_id      = aws_subnet.red.id
  route_table_id = aws_route_table.red.id
}

resource "aws_security_group" "red" {
  name        = "red"
  description = "red of transit-gateway-own-tables"
  vpc_id      = aws_vpc.red.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "red" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.red.id
  private_ip             = "10.1.1.10"
  vpc_security_group_ids = [aws_security_group.red.id]

  tags = { Name = "red" }
}

resource "aws_route_table" "blue" {
  vpc_id = aws_vpc.blue.id

  tags = { Name = "blue" }
}

resource "aws_route" "blue" {
  route_table_id         = aws_route_table.blue.id
  destination_cidr_block = "10.0.0.0/8"
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id
}

resource "aws_route_table_association" "blue" {
  subnet_id      = aws_subnet.blue.id
  route_table_id = aws_route_table.blue.id
}

resource "aws_security_group" "blue" {
  name        = "blue"
  description = "blue of transit-gateway-own-tables"
  vpc_id      = aws_vpc.blue.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "blue" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.blue.id
  private_ip             = "10.2.1.10"
  vpc_security_group_ids = [aws_security_group.blue.id]

  tags = { Name = "blue" }
}
