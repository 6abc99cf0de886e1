terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "this" {
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 8, 1)
  availability_zone = "eu-west-1a"
}

resource "aws_instance" "web" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.this.id
  vpc_security_group_ids = [module.complete.security_group_id]
}

resource "aws_instance" "database" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.this.id
  vpc_security_group_ids = [module.database.security_group_id, module.fixed_name.security_group_id]
}

module "complete" {
  source = "../../modules/group"

  name        = "complete"
  description = "Rules of every kind"
  vpc_id      = aws_vpc.this.id

  tags = {
    Cash = "king"
  }

  ingress_cidr_blocks      = ["10.10.0.0/16"]
  ingress_ipv6_cidr_blocks = ["2001:db8::/64"]
  ingress_prefix_list_ids  = []

  ingress_rules = ["https-443-tcp"]

  computed_ingress_rules           = ["ssh-tcp"]
  number_of_computed_ingress_rules = 1

  ingress_with_cidr_blocks = [
    {
      rule        = "postgresql-tcp"
      cidr_blocks = "0.0.0.0/0,2.2.2.2/32"
    },
    {
      rule        = "postgresql-tcp"
      cidr_blocks = "30.30.30.30/32"
    },
    {
      from_port   = 10
      to_port     = 20
      protocol    = 6
      description = "Named by its ports"
      cidr_blocks = aws_vpc.this.cidr_block
    },
  ]

  ingress_with_ipv6_cidr_blocks = [
    {
      from_port        = 300
      to_port          = 400
      protocol         = "tcp"
      description      = "Service ports"
      ipv6_cidr_blocks = "2001:db8::/64"
    },
  ]

  computed_ingress_with_cidr_blocks = [
    {
      from_port   = 7100
      to_port     = 7110
      protocol    = 6
      cidr_blocks = join(",", [aws_vpc.this.cidr_block])
    }
  ]
  number_of_computed_ingress_with_cidr_blocks = 1

  ingress_with_source_security_group_id = [
    {
      rule                     = "mysql-tcp"
      source_security_group_id = module.database.security_group_id
    },
  ]

  computed_ingress_with_source_security_group_id = [
    {
      rule                     = "http-8080-tcp"
      source_security_group_id = module.fixed_name.security_group_id
    },
  ]
  number_of_computed_ingress_with_source_security_group_id = 1

  ingress_with_self = [
    {
      rule = "all-all"
    },
    {
      from_port   = 30
      to_port     = 40
      protocol    = 6
      description = "Itself"
      self        = true
    },
    {
      from_port = 41
      to_port   = 51
      protocol  = 6
      self      = true
    },
  ]

  egress_rules            = ["http-80-tcp", "all-icmp"]
  egress_ipv6_cidr_blocks = ["2001:db8::/64"]

  egress_with_source_security_group_id = [
    {
      rule                     = "postgresql-tcp"
      source_security_group_id = module.database.security_group_id
    },
  ]
}

module "database" {
  source = "../../modules/group"

  name   = "database"
  vpc_id = aws_vpc.this.id
}

# The database admits the web servers: both groups are there first, and then their rules.
module "database_rules" {
  source = "../../modules/group"

  create_sg         = false
  security_group_id = module.database.security_group_id

  ingress_with_source_security_group_id = [
    {
      rule                     = "postgresql-tcp"
      source_security_group_id = module.complete.security_group_id
    }
  ]
}

module "fixed_name" {
  source = "../../modules/group"

  name            = "fixed-name"
  use_name_prefix = false
  vpc_id          = aws_vpc.this.id

  ingress_cidr_blocks = ["192.0.2.0/24"]
  ingress_rules       = ["ssh-tcp", "all-icmp"]
}

module "not_created" {
  source = "../../modules/group"

  create        = false
  name          = "not-created"
  ingress_rules = ["https-443-tcp"]
}

output "ids" {
  value = [module.complete.security_group_id, module.not_created.security_group_id]
}
