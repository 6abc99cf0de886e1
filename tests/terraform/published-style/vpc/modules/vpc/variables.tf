################################################################################
# VPC
################################################################################

variable "create" {
  description = "Whether anything is created at all"
  type        = bool
  default     = true
}

variable "name" {
  description = "Name that every resource is called after"
  type        = string
  default     = ""
}

variable "cidr" {
  description = "Primary IPv4 block"
  type        = string
  default     = "10.0.0.0/16"

  validation {
    condition     = var.cidr == null || can(cidrnetmask(var.cidr))
    error_message = "The primary block must be an IPv4 CIDR, such as 10.0.0.0/16."
  }
}

variable "secondary_cidrs" {
  description = "Further IPv4 blocks"
  type        = list(string)
  default     = []
}

variable "zones" {
  description = "Names or ids of Availability Zones"
  type        = list(string)
  default     = []
}

variable "instance_tenancy" {
  description = "Tenancy of instances"
  type        = string
  default     = "default"

  validation {
    condition     = contains(["default", "dedicated"], var.instance_tenancy)
    error_message = "Tenancy is default or dedicated."
  }
}

variable "enable_dns_support" {
  description = "Whether the resolver answers"
  type        = bool
  default     = true
}

variable "enable_dns_hostnames" {
  description = "Whether instances get DNS names"
  type        = bool
  default     = true
}

variable "enable_network_address_usage_metrics" {
  description = "Whether usage of addresses is measured"
  type        = bool
  default     = null
}

variable "use_ipam_pool" {
  description = "Whether the block comes from an IPAM pool"
  type        = bool
  default     = false
}

variable "ipv4_ipam_pool_id" {
  description = "Pool of IPv4 blocks"
  type        = string
  default     = null
}

variable "ipv4_netmask_length" {
  description = "Length of the block from the pool"
  type        = number
  default     = null
}

variable "enable_ipv6" {
  description = "Whether Amazon assigns an IPv6 block"
  type        = bool
  default     = false
}

variable "ipv6_cidr" {
  description = "IPv6 block from a pool"
  type        = string
  default     = null
}

variable "ipv6_ipam_pool_id" {
  description = "Pool of IPv6 blocks"
  type        = string
  default     = null
}

variable "ipv6_netmask_length" {
  description = "Length of the IPv6 block from the pool"
  type        = number
  default     = null
}

variable "ipv6_cidr_block_network_border_group" {
  description = "Border group of the IPv6 block"
  type        = string
  default     = null
}

variable "vpc_tags" {
  description = "Further tags of the VPC"
  type        = map(string)
  default     = {}
}

variable "tags" {
  description = "Tags of every resource"
  type        = map(string)
  default     = {}
}

################################################################################
# Internet gateways
################################################################################

variable "create_igw" {
  description = "Whether public subnets get an internet gateway"
  type        = bool
  default     = true
}

variable "create_egress_only_igw" {
  description = "Whether private subnets get an egress-only gateway for IPv6"
  type        = bool
  default     = true
}

variable "igw_tags" {
  description = "Further tags of the internet gateways"
  type        = map(string)
  default     = {}
}

################################################################################
# NAT gateways
################################################################################

variable "enable_nat_gateway" {
  description = "Whether private subnets get out through NAT gateways"
  type        = bool
  default     = false
}

variable "single_nat_gateway" {
  description = "Whether all zones share one NAT gateway"
  type        = bool
  default     = false
}

variable "one_nat_gateway_per_zone" {
  description = "Whether each zone has a NAT gateway, however many subnets it has"
  type        = bool
  default     = false
}

variable "nat_gateway_destination_cidr" {
  description = "What the NAT gateways lead to"
  type        = string
  default     = "0.0.0.0/0"
}

variable "reuse_nat_ips" {
  description = "Whether addresses are handed in"
  type        = bool
  default     = false
}

variable "external_nat_ip_ids" {
  description = "Allocations that are handed in"
  type        = list(string)
  default     = []
}

variable "external_nat_ips" {
  description = "Addresses of these allocations"
  type        = list(string)
  default     = []
}

variable "nat_gateway_tags" {
  description = "Further tags of the NAT gateways"
  type        = map(string)
  default     = {}
}

variable "nat_eip_tags" {
  description = "Further tags of their addresses"
  type        = map(string)
  default     = {}
}

################################################################################
# Public subnets
################################################################################

variable "public_subnets" {
  description = "IPv4 blocks of public subnets"
  type        = list(string)
  default     = []
}

variable "public_subnet_names" {
  description = "Names of public subnets; otherwise made from suffix and zone"
  type        = list(string)
  default     = []
}

variable "public_subnet_suffix" {
  description = "Suffix of the names of public subnets"
  type        = string
  default     = "public"
}

variable "public_subnet_ipv6_prefixes" {
  description = "Which /64 of the IPv6 block each public subnet takes"
  type        = list(string)
  default     = []
}

variable "public_subnet_ipv6_native" {
  description = "Whether public subnets speak IPv6 alone"
  type        = bool
  default     = false
}

variable "public_subnet_assign_ipv6_on_creation" {
  description = "Whether interfaces in public subnets get an IPv6 address"
  type        = bool
  default     = false
}

variable "public_subnet_tags" {
  description = "Further tags of public subnets"
  type        = map(string)
  default     = {}
}

variable "public_subnet_tags_per_zone" {
  description = "Further tags of public subnets by zone"
  type        = map(map(string))
  default     = {}
}

variable "public_route_table_tags" {
  description = "Further tags of their route tables"
  type        = map(string)
  default     = {}
}

variable "public_dedicated_network_acl" {
  description = "Whether public subnets have a network ACL of their own"
  type        = bool
  default     = false
}

variable "public_acl_tags" {
  description = "Further tags of that ACL"
  type        = map(string)
  default     = {}
}

variable "public_inbound_acl_rules" {
  description = "Inbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

variable "public_outbound_acl_rules" {
  description = "Outbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

variable "map_public_ip_on_launch" {
  description = "Whether instances in public subnets get a public address"
  type        = bool
  default     = false
}

variable "create_multiple_public_route_tables" {
  description = "Whether each public subnet has a table of its own"
  type        = bool
  default     = false
}

################################################################################
# Private subnets
################################################################################

variable "private_subnets" {
  description = "IPv4 blocks of private subnets"
  type        = list(string)
  default     = []
}

variable "private_subnet_names" {
  description = "Names of private subnets; otherwise made from suffix and zone"
  type        = list(string)
  default     = []
}

variable "private_subnet_suffix" {
  description = "Suffix of the names of private subnets"
  type        = string
  default     = "private"
}

variable "private_subnet_ipv6_prefixes" {
  description = "Which /64 of the IPv6 block each private subnet takes"
  type        = list(string)
  default     = []
}

variable "private_subnet_ipv6_native" {
  description = "Whether private subnets speak IPv6 alone"
  type        = bool
  default     = false
}

variable "private_subnet_assign_ipv6_on_creation" {
  description = "Whether interfaces in private subnets get an IPv6 address"
  type        = bool
  default     = false
}

variable "private_subnet_tags" {
  description = "Further tags of private subnets"
  type        = map(string)
  default     = {}
}

variable "private_subnet_tags_per_zone" {
  description = "Further tags of private subnets by zone"
  type        = map(map(string))
  default     = {}
}

variable "private_route_table_tags" {
  description = "Further tags of their route tables"
  type        = map(string)
  default     = {}
}

variable "private_dedicated_network_acl" {
  description = "Whether private subnets have a network ACL of their own"
  type        = bool
  default     = false
}

variable "private_acl_tags" {
  description = "Further tags of that ACL"
  type        = map(string)
  default     = {}
}

variable "private_inbound_acl_rules" {
  description = "Inbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

variable "private_outbound_acl_rules" {
  description = "Outbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

################################################################################
# Database subnets
################################################################################

variable "database_subnets" {
  description = "IPv4 blocks of database subnets"
  type        = list(string)
  default     = []
}

variable "database_subnet_names" {
  description = "Names of database subnets; otherwise made from suffix and zone"
  type        = list(string)
  default     = []
}

variable "database_subnet_suffix" {
  description = "Suffix of the names of database subnets"
  type        = string
  default     = "database"
}

variable "database_subnet_ipv6_prefixes" {
  description = "Which /64 of the IPv6 block each database subnet takes"
  type        = list(string)
  default     = []
}

variable "database_subnet_ipv6_native" {
  description = "Whether database subnets speak IPv6 alone"
  type        = bool
  default     = false
}

variable "database_subnet_assign_ipv6_on_creation" {
  description = "Whether interfaces in database subnets get an IPv6 address"
  type        = bool
  default     = false
}

variable "database_subnet_tags" {
  description = "Further tags of database subnets"
  type        = map(string)
  default     = {}
}

variable "database_subnet_tags_per_zone" {
  description = "Further tags of database subnets by zone"
  type        = map(map(string))
  default     = {}
}

variable "database_route_table_tags" {
  description = "Further tags of their route tables"
  type        = map(string)
  default     = {}
}

variable "database_dedicated_network_acl" {
  description = "Whether database subnets have a network ACL of their own"
  type        = bool
  default     = false
}

variable "database_acl_tags" {
  description = "Further tags of that ACL"
  type        = map(string)
  default     = {}
}

variable "database_inbound_acl_rules" {
  description = "Inbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

variable "database_outbound_acl_rules" {
  description = "Outbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

variable "create_database_subnet_group" {
  description = "Whether a subnet group is made of database subnets"
  type        = bool
  default     = true
}

variable "database_subnet_group_name" {
  description = "Name of that group"
  type        = string
  default     = null
}

variable "database_subnet_group_tags" {
  description = "Further tags of that group"
  type        = map(string)
  default     = {}
}

variable "create_database_route_table" {
  description = "Whether database subnets have route tables of their own"
  type        = bool
  default     = false
}

variable "create_database_internet_gateway_route" {
  description = "Whether databases lead to the internet gateway"
  type        = bool
  default     = false
}

variable "create_database_nat_gateway_route" {
  description = "Whether databases lead to the NAT gateways"
  type        = bool
  default     = false
}

################################################################################
# Cache subnets
################################################################################

variable "cache_subnets" {
  description = "IPv4 blocks of cache subnets"
  type        = list(string)
  default     = []
}

variable "cache_subnet_names" {
  description = "Names of cache subnets; otherwise made from suffix and zone"
  type        = list(string)
  default     = []
}

variable "cache_subnet_suffix" {
  description = "Suffix of the names of cache subnets"
  type        = string
  default     = "cache"
}

variable "cache_subnet_ipv6_prefixes" {
  description = "Which /64 of the IPv6 block each cache subnet takes"
  type        = list(string)
  default     = []
}

variable "cache_subnet_ipv6_native" {
  description = "Whether cache subnets speak IPv6 alone"
  type        = bool
  default     = false
}

variable "cache_subnet_assign_ipv6_on_creation" {
  description = "Whether interfaces in cache subnets get an IPv6 address"
  type        = bool
  default     = false
}

variable "cache_subnet_tags" {
  description = "Further tags of cache subnets"
  type        = map(string)
  default     = {}
}

variable "cache_subnet_tags_per_zone" {
  description = "Further tags of cache subnets by zone"
  type        = map(map(string))
  default     = {}
}

variable "cache_route_table_tags" {
  description = "Further tags of their route tables"
  type        = map(string)
  default     = {}
}

variable "cache_dedicated_network_acl" {
  description = "Whether cache subnets have a network ACL of their own"
  type        = bool
  default     = false
}

variable "cache_acl_tags" {
  description = "Further tags of that ACL"
  type        = map(string)
  default     = {}
}

variable "cache_inbound_acl_rules" {
  description = "Inbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

variable "cache_outbound_acl_rules" {
  description = "Outbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

variable "create_cache_subnet_group" {
  description = "Whether a subnet group is made of cache subnets"
  type        = bool
  default     = true
}

variable "cache_subnet_group_name" {
  description = "Name of that group"
  type        = string
  default     = null
}

variable "cache_subnet_group_tags" {
  description = "Further tags of that group"
  type        = map(string)
  default     = {}
}

variable "create_cache_route_table" {
  description = "Whether cache subnets have route tables of their own"
  type        = bool
  default     = false
}

################################################################################
# Intra subnets
################################################################################

variable "intra_subnets" {
  description = "IPv4 blocks of intra subnets"
  type        = list(string)
  default     = []
}

variable "intra_subnet_names" {
  description = "Names of intra subnets; otherwise made from suffix and zone"
  type        = list(string)
  default     = []
}

variable "intra_subnet_suffix" {
  description = "Suffix of the names of intra subnets"
  type        = string
  default     = "intra"
}

variable "intra_subnet_ipv6_prefixes" {
  description = "Which /64 of the IPv6 block each intra subnet takes"
  type        = list(string)
  default     = []
}

variable "intra_subnet_ipv6_native" {
  description = "Whether intra subnets speak IPv6 alone"
  type        = bool
  default     = false
}

variable "intra_subnet_assign_ipv6_on_creation" {
  description = "Whether interfaces in intra subnets get an IPv6 address"
  type        = bool
  default     = false
}

variable "intra_subnet_tags" {
  description = "Further tags of intra subnets"
  type        = map(string)
  default     = {}
}

variable "intra_subnet_tags_per_zone" {
  description = "Further tags of intra subnets by zone"
  type        = map(map(string))
  default     = {}
}

variable "intra_route_table_tags" {
  description = "Further tags of their route tables"
  type        = map(string)
  default     = {}
}

variable "intra_dedicated_network_acl" {
  description = "Whether intra subnets have a network ACL of their own"
  type        = bool
  default     = false
}

variable "intra_acl_tags" {
  description = "Further tags of that ACL"
  type        = map(string)
  default     = {}
}

variable "intra_inbound_acl_rules" {
  description = "Inbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

variable "intra_outbound_acl_rules" {
  description = "Outbound entries of that ACL"
  type        = list(map(string))
  default = [
    {
      rule_number = 100
      rule_action = "allow"
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_block  = "0.0.0.0/0"
    },
  ]
}

################################################################################
# Defaults of the VPC
################################################################################

variable "manage_default_security_group" {
  description = "Whether the default group is taken over"
  type        = bool
  default     = true
}

variable "default_security_group_name" {
  description = "Name of the default group"
  type        = string
  default     = null
}

variable "default_security_group_ingress" {
  description = "Inbound rules of the default group"
  type        = list(map(string))
  default     = []
}

variable "default_security_group_egress" {
  description = "Outbound rules of the default group"
  type        = list(map(string))
  default     = []
}

variable "default_security_group_tags" {
  description = "Further tags of the default group"
  type        = map(string)
  default     = {}
}

variable "manage_default_network_acl" {
  description = "Whether the default ACL is taken over"
  type        = bool
  default     = true
}

variable "default_network_acl_name" {
  description = "Name of the default ACL"
  type        = string
  default     = null
}

variable "default_network_acl_ingress" {
  description = "Inbound entries of the default ACL"
  type        = list(map(string))
  default = [
    {
      rule_no    = 100
      action     = "allow"
      from_port  = 0
      to_port    = 0
      protocol   = "-1"
      cidr_block = "0.0.0.0/0"
    },
    {
      rule_no         = 101
      action          = "allow"
      from_port       = 0
      to_port         = 0
      protocol        = "-1"
      ipv6_cidr_block = "::/0"
    },
  ]
}

variable "default_network_acl_egress" {
  description = "Outbound entries of the default ACL"
  type        = list(map(string))
  default = [
    {
      rule_no    = 100
      action     = "allow"
      from_port  = 0
      to_port    = 0
      protocol   = "-1"
      cidr_block = "0.0.0.0/0"
    },
    {
      rule_no         = 101
      action          = "allow"
      from_port       = 0
      to_port         = 0
      protocol        = "-1"
      ipv6_cidr_block = "::/0"
    },
  ]
}

variable "default_network_acl_tags" {
  description = "Further tags of the default ACL"
  type        = map(string)
  default     = {}
}

variable "manage_default_route_table" {
  description = "Whether the main route table is taken over"
  type        = bool
  default     = true
}

variable "default_route_table_name" {
  description = "Name of the main route table"
  type        = string
  default     = null
}

variable "default_route_table_propagating_vgws" {
  description = "Gateways that propagate into it"
  type        = list(string)
  default     = []
}

variable "default_route_table_routes" {
  description = "Its routes"
  type        = list(map(string))
  default     = []
}

variable "default_route_table_tags" {
  description = "Further tags of it"
  type        = map(string)
  default     = {}
}

################################################################################
# DHCP options
################################################################################

variable "enable_dhcp_options" {
  description = "Whether the VPC has DHCP options of its own"
  type        = bool
  default     = false
}

variable "dhcp_options_domain_name" {
  description = "Domain name"
  type        = string
  default     = ""
}

variable "dhcp_options_domain_name_servers" {
  description = "Resolvers"
  type        = list(string)
  default     = ["AmazonProvidedDNS"]
}

variable "dhcp_options_ntp_servers" {
  description = "Time servers"
  type        = list(string)
  default     = []
}

variable "dhcp_options_netbios_name_servers" {
  description = "NetBIOS name servers"
  type        = list(string)
  default     = []
}

variable "dhcp_options_netbios_node_type" {
  description = "NetBIOS node type"
  type        = string
  default     = ""
}

variable "dhcp_options_tags" {
  description = "Further tags of the options"
  type        = map(string)
  default     = {}
}

################################################################################
# VPN
################################################################################

variable "customer_gateways" {
  description = "Customer gateways by name"
  type        = map(map(any))
  default     = {}
}

variable "customer_gateway_tags" {
  description = "Further tags of customer gateways"
  type        = map(string)
  default     = {}
}

variable "enable_vpn_gateway" {
  description = "Whether the VPC has a virtual private gateway"
  type        = bool
  default     = false
}

variable "vpn_gateway_id" {
  description = "A gateway of elsewhere, to be attached"
  type        = string
  default     = ""
}

variable "amazon_side_asn" {
  description = "Its autonomous system number"
  type        = string
  default     = "64512"
}

variable "vpn_gateway_zone" {
  description = "Its zone"
  type        = string
  default     = null
}

variable "propagate_public_route_tables_vgw" {
  description = "Whether it propagates into public tables"
  type        = bool
  default     = false
}

variable "propagate_private_route_tables_vgw" {
  description = "Whether it propagates into private tables"
  type        = bool
  default     = false
}

variable "propagate_intra_route_tables_vgw" {
  description = "Whether it propagates into intra tables"
  type        = bool
  default     = false
}

variable "vpn_gateway_tags" {
  description = "Further tags of the gateway"
  type        = map(string)
  default     = {}
}

################################################################################
# Flow log
################################################################################

variable "enable_flow_log" {
  description = "Whether the VPC has a flow log"
  type        = bool
  default     = false
}

variable "create_flow_log_log_group" {
  description = "Whether the log group is made here"
  type        = bool
  default     = false
}

variable "create_flow_log_iam_role" {
  description = "Whether the role is made here"
  type        = bool
  default     = false
}

variable "flow_log_traffic_type" {
  description = "Which traffic is logged"
  type        = string
  default     = "ALL"
}

variable "flow_log_destination_type" {
  description = "Where it is logged to"
  type        = string
  default     = "cloud-watch-logs"
}

variable "flow_log_destination_arn" {
  description = "A log group or bucket of elsewhere"
  type        = string
  default     = ""
}

variable "flow_log_iam_role_arn" {
  description = "A role of elsewhere"
  type        = string
  default     = ""
}

variable "flow_log_format" {
  description = "Fields of a record"
  type        = string
  default     = null
}

variable "flow_log_max_aggregation_interval" {
  description = "Seconds that one record covers"
  type        = number
  default     = 600
}

variable "flow_log_log_group_name_prefix" {
  description = "Prefix of the log group's name"
  type        = string
  default     = "/aws/vpc-flow-log/"
}

variable "flow_log_log_group_name_suffix" {
  description = "Suffix of it; otherwise the VPC's id"
  type        = string
  default     = ""
}

variable "flow_log_log_group_retention_in_days" {
  description = "Days that records are kept"
  type        = number
  default     = null
}

variable "flow_log_log_group_kms_key_id" {
  description = "Key that they are encrypted with"
  type        = string
  default     = null
}

variable "flow_log_file_format" {
  description = "Format of files in a bucket"
  type        = string
  default     = null
}

variable "flow_log_hive_compatible_partitions" {
  description = "Whether prefixes are Hive-compatible"
  type        = bool
  default     = false
}

variable "flow_log_per_hour_partition" {
  description = "Whether each hour has a prefix"
  type        = bool
  default     = false
}

variable "flow_log_permissions_boundary" {
  description = "Boundary of the role's permissions"
  type        = string
  default     = null
}

variable "flow_log_tags" {
  description = "Further tags of the flow log"
  type        = map(string)
  default     = {}
}
