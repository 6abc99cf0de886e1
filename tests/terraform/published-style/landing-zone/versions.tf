terraform {
  required_version = "~> 1.5"

  backend "s3" {
    bucket         = "example-states"
    key            = "landing-zone/terraform.tfstate"
    region         = "eu-central-1"
    dynamodb_table = "state-locks"
    encrypt        = true
  }

  required_providers {
    aws = {
      source                = "hashicorp/aws"
      version               = "~> 5.31"
      configuration_aliases = []
    }
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = local.common_tags
  }
}

provider "aws" {
  alias  = "recovery"
  region = var.recovery_region
}
