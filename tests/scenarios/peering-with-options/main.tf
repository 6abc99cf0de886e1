# A peering is accepted by a resource of its own, and one side resolves names of the other (PCX-1).

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "one" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_hostnames = true

  tags = { Name = "one" }
}

resource "aws_vpc" "two" {
  cidr_block           = "10.2.0.0/16"
  enable_dns_hostnames = true

  tags = { Name = "two" }
}

resource "aws_vpc_peering_connection" "one_two" {
  vpc_id      = aws_vpc.one.id
  peer_vpc_id = aws_vpc.two.id

  tags = { Name = "one-two" }
}

resource "aws_vpc_peering_connection_accepter" "one_two" {
  vpc_peering_connection_id = aws_vpc_peering_connection.one_two.id
  auto_accept               = true
}

resource "aws_vpc_peering_connection_options" "one_two" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.one_two.id

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}
