import { SERVICES } from "./services";

/** Places and filters that resources under test refer to. */
const PLACES = `provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "west"
  region = "eu-west-2"
}
resource "aws_vpc" "v" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true
}
resource "aws_vpc" "w" {
  cidr_block = "10.1.0.0/16"
}
resource "aws_subnet" "s" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.1.0/24"
  ipv6_cidr_block   = "2600:1f18:1:1::/64"
  availability_zone = "eu-west-1a"
}
resource "aws_subnet" "s2" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1b"
}
resource "aws_subnet" "sw" {
  vpc_id            = aws_vpc.w.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "eu-west-1a"
}
resource "aws_subnet" "sw2" {
  vpc_id            = aws_vpc.w.id
  cidr_block        = "10.1.2.0/24"
  availability_zone = "eu-west-1b"
}
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.v.id
}
resource "aws_security_group" "gw" {
  vpc_id = aws_vpc.w.id
}
resource "aws_security_group" "g2" {
  vpc_id = aws_vpc.v.id
}
resource "aws_route_table" "t2" {
  vpc_id = aws_vpc.v.id
}
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.v.id
}
resource "aws_network_acl" "a2" {
  vpc_id = aws_vpc.v.id
}
resource "aws_network_acl" "a" {
  vpc_id = aws_vpc.v.id
}
resource "aws_internet_gateway" "i" {
  vpc_id = aws_vpc.v.id
}
resource "aws_internet_gateway" "loose" {}
resource "aws_egress_only_internet_gateway" "e" {
  vpc_id = aws_vpc.v.id
}
resource "aws_vpn_gateway" "vgw" {
  vpc_id = aws_vpc.v.id
}
resource "aws_vpn_gateway" "loose" {}
resource "aws_ec2_managed_prefix_list" "p" {
  name           = "p"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr = "10.66.0.0/16"
  }
}
resource "aws_vpc_peering_connection" "px" {
  vpc_id      = aws_vpc.v.id
  peer_vpc_id = aws_vpc.w.id
  auto_accept = true
}
resource "aws_subnet" "sa" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.3.0/24"
  availability_zone = "eu-west-1a"
}
resource "aws_network_acl_association" "sa" {
  network_acl_id = aws_network_acl.a.id
  subnet_id      = aws_subnet.sa.id
}
resource "aws_subnet" "sc" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.4.0/24"
  availability_zone = "eu-west-1c"
}
resource "aws_vpc" "u" {
  cidr_block = "10.6.0.0/16"
}
resource "aws_ec2_managed_prefix_list" "p2" {
  name           = "p2"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr = "10.66.0.0/16"
  }
}
resource "aws_vpc_peering_connection" "py" {
  vpc_id      = aws_vpc.v.id
  peer_vpc_id = aws_vpc.u.id
}
resource "aws_vpn_gateway" "lost" {}
`;

/** Everything that resources under test refer to. */
export const GROUND = PLACES + SERVICES;
