const BASE = `
provider "aws" { region = "us-east-1" }
variable "u" { type = bool }
variable "n" { type = number }
variable "l" { type = list(string) }
resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }
resource "aws_route" "r" {
  route_table_id         = aws_vpc.v.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.g.id
}
resource "aws_security_group" "a" {
  vpc_id = aws_vpc.v.id
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
`;

/** What a subnet says that gives no public addresses. */
export const ALONE = 'cidr_block = "10.0.1.0/24"';

/** What a text says otherwise than the usual one. */
export interface Parts {
  readonly vpc?: string;
  /** The subnet of `i`. */
  readonly subnet?: string;
  readonly instance?: string;
  /** Of `i`. */
  readonly groups?: string;
  readonly more?: string;
}

/** Two machines in two subnets: `i` with a public address, `j` without. What a variable gives is not known. */
export const configuration = (parts: Parts): string => `${BASE}
resource "aws_vpc" "v" {
  ${parts.vpc ?? 'cidr_block = "10.0.0.0/16"'}
}
resource "aws_subnet" "s" {
  vpc_id = aws_vpc.v.id
  ${parts.subnet ?? `${ALONE}\n  map_public_ip_on_launch = true`}
}
resource "aws_subnet" "t" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.2.0/24"
}
resource "aws_instance" "i" {
  subnet_id              = aws_subnet.s.id
  vpc_security_group_ids = ${parts.groups ?? "[aws_security_group.a.id]"}
  ${parts.instance ?? ""}
}
resource "aws_instance" "j" {
  subnet_id              = aws_subnet.t.id
  private_ip             = "10.0.2.10"
  vpc_security_group_ids = [aws_security_group.a.id]
}
${parts.more ?? ""}
`;
