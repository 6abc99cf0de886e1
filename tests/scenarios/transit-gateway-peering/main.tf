# Two transit gateways with a peering between them: routes over it are static (TGW-1).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "east" {
  cidr_block = "10.1.0.0/16"

  tags = { Name = "east" }
}

resource "aws_vpc" "west" {
  cidr_block = "10.2.0.0/16"

  tags = { Name = "west" }
}

resource "aws_subnet" "east" {
  vpc_id            = aws_vpc.east.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "east" }
}

resource "aws_subnet" "west" {
  vpc_id            = aws_vpc.west.id
  cidr_block        = "10.2.1.0/24"
  availability_zone = "eu-west-1a"

  tags = { Name = "west" }
}

resource "aws_ec2_transit_gateway" "east" {
  tags = { Name = "east" }
}

resource "aws_ec2_transit_gateway" "west" {
  tags = { Name = "west" }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "east" {
  transit_gateway_id = aws_ec2_transit_gateway.east.id
  vpc_id             = aws_vpc.east.id
  subnet_ids         = [aws_subnet.east.id]

  tags = { Name = "east" }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "west" {
  transit_gateway_id = aws_ec2_transit_gateway.west.id
  vpc_id             = aws_vpc.west.id
  subnet_ids         = [aws_subnet.west.id]

  tags = { Name = "west" }
}

resource "aws_ec2_transit_gateway_peering_attachment" "east_west" {
  transit_gateway_id      = aws_ec2_transit_gateway.east.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.west.id
  peer_region             = "eu-west-1"
  peer_account_id         = "111122223333"

  tags = { Name = "east-west" }
}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "east_west" {
  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.east_west.id
}

resource "aws_ec2_transit_gateway_route" "to_west" {
  destination_cidr_block         = "10.2.0.0/16"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment.east_west.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.east.association_default_route_table_id
}

resource "aws_ec2_transit_gateway_route" "to_east" {
  destination_cidr_block         = "10.1.0.0/16"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment.east_west.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.west.association_default_route_table_id
}

resource "aws_route_table" "east" {
  vpc_id = aws_vpc.east.id

  route {
    cidr_block         = "10.2.0.0/16"
    transit_gateway_id = aws_ec2_transit_gateway.east.id
  }

  tags = { Name = "east" }
}

resource "aws_route_table_association" "east" {
  subnet_id      = aws_subnet.east.id
  route_table_id = aws_route_table.east.id
}

resource "aws_route_table" "west" {
  vpc_id = aws_vpc.west.id

  route {
    cidr_block         = "10.1.0.0/16"
    transit_gateway_id = aws_ec2_transit_gateway.west.id
  }

  tags = { Name = "west" }
}

resource "aws_route_table_association" "west" {
  subnet_id      = aws_subnet.west.id
  route_table_id = aws_route_table.west.id
}

resource "aws_security_group" "east" {
  name        = "east"
  description = "east of transit-gateway-peering"
  vpc_id      = aws_vpc.east.id

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

resource "aws_security_group" "west" {
  name        = "west"
  description = "west of transit-gateway-peering"
  vpc_id      = aws_vpc.west.id

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

resource "aws_instance" "east" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.east.id
  private_ip             = "10.1.1.10"
  vpc_security_group_ids = [aws_security_group.east.id]

  tags = { Name = "east" }
}

resource "aws_instance" "west" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.west.id
  private_ip             = "10.2.1.10"
  vpc_security_group_ids = [aws_security_group.west.id]

  tags = { Name = "west" }
}
