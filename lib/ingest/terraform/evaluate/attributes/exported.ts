const NETWORK: Readonly<Record<string, string>> = {
  aws_vpc:
    "cidr_block default_network_acl_id default_route_table_id default_security_group_id dhcp_options_id enable_classiclink " +
    "enable_classiclink_dns_support ipv6_association_id main_route_table_id owner_id",
  aws_default_vpc:
    "cidr_block default_network_acl_id default_route_table_id default_security_group_id dhcp_options_id enable_classiclink " +
    "enable_classiclink_dns_support existing_default_vpc ipv6_association_id main_route_table_id owner_id",
  aws_vpc_ipv4_cidr_block_association: "",
  aws_vpc_ipv6_cidr_block_association: "ip_source ipv6_address_attribute",
  aws_subnet: "ipv6_cidr_block_association_id owner_id",
  aws_default_subnet: "cidr_block existing_default_subnet ipv6_cidr_block_association_id owner_id vpc_id",
  aws_route_table: "owner_id",
  aws_default_route_table: "owner_id vpc_id",
  aws_route: "instance_owner_id origin state",
  aws_route_table_association: "",
  aws_main_route_table_association: "original_route_table_id",
  aws_internet_gateway: "owner_id",
  aws_internet_gateway_attachment: "",
  aws_egress_only_internet_gateway: "",
  aws_eip: "allocation_id association_id carrier_ip customer_owned_ip private_dns private_ip ptr_record public_dns public_ip",
  aws_eip_association: "",
  aws_nat_gateway: "association_id auto_provision_zones auto_scaling_ips network_interface_id public_ip regional_nat_gateway_address route_table_id",
  aws_security_group: "owner_id",
  aws_default_security_group: "description name name_prefix owner_id",
  aws_security_group_rule: "security_group_rule_id",
  aws_vpc_security_group_ingress_rule: "security_group_rule_id",
  aws_vpc_security_group_egress_rule: "security_group_rule_id",
  aws_network_acl: "owner_id",
  aws_default_network_acl: "owner_id vpc_id",
  aws_network_acl_rule: "",
  aws_network_acl_association: "",
  aws_ec2_managed_prefix_list: "owner_id version",
  aws_ec2_managed_prefix_list_entry: "",
};

const CONNECTIONS: Readonly<Record<string, string>> = {
  aws_vpc_peering_connection: "accept_status",
  aws_vpc_peering_connection_accepter: "accept_status peer_owner_id peer_region peer_vpc_id vpc_id",
  aws_vpc_peering_connection_options: "",
  aws_vpc_endpoint: "cidr_blocks dns_entry network_interface_ids owner_id prefix_list_id requester_managed state",
  aws_vpc_endpoint_route_table_association: "",
  aws_vpc_endpoint_subnet_association: "",
  aws_vpc_endpoint_security_group_association: "",
  aws_ec2_transit_gateway: "association_default_route_table_id owner_id propagation_default_route_table_id",
  aws_ec2_transit_gateway_vpc_attachment: "vpc_owner_id",
  aws_ec2_transit_gateway_vpc_attachment_accepter:
    "appliance_mode_support dns_support ipv6_support security_group_referencing_support subnet_ids transit_gateway_id vpc_id vpc_owner_id",
  aws_ec2_transit_gateway_peering_attachment: "state",
  aws_ec2_transit_gateway_peering_attachment_accepter: "peer_account_id peer_region peer_transit_gateway_id transit_gateway_id",
  aws_ec2_transit_gateway_route_table: "default_association_route_table default_propagation_route_table",
  aws_ec2_transit_gateway_route: "",
  aws_ec2_transit_gateway_route_table_association: "resource_id resource_type",
  aws_ec2_transit_gateway_route_table_propagation: "resource_id resource_type",
  aws_vpn_gateway: "",
  aws_vpn_gateway_attachment: "",
  aws_vpn_gateway_route_propagation: "",
};

const MACHINES: Readonly<Record<string, string>> = {
  aws_instance:
    "instance_lifecycle instance_state ipv6_address network_interface_id outpost_arn password_data primary_network_interface_id " +
    "private_dns public_dns public_ip spot_instance_request_id",
  aws_ec2_instance_state: "",
  aws_network_interface: "instance_id mac_address outpost_arn owner_id private_dns_name",
  aws_network_interface_attachment: "attachment_id status",
  aws_network_interface_sg_attachment: "",
  aws_lb: "arn_suffix dns_name vpc_id zone_id",
  aws_alb: "arn_suffix dns_name vpc_id zone_id",
  aws_lb_listener: "",
  aws_alb_listener: "",
  aws_lb_listener_rule: "",
  aws_alb_listener_rule: "",
  aws_lb_target_group: "arn_suffix load_balancer_arns",
  aws_alb_target_group: "arn_suffix load_balancer_arns",
  aws_lb_target_group_attachment: "",
  aws_alb_target_group_attachment: "",
  aws_launch_template: "latest_version",
  aws_autoscaling_group: "predicted_capacity warm_pool_size",
  aws_launch_configuration: "",
  aws_autoscaling_attachment: "alb_target_group_arn",
  aws_autoscaling_traffic_source_attachment: "",
  aws_db_subnet_group: "supported_network_types vpc_id",
  aws_db_instance:
    "address ca_cert_identifier endpoint engine_version_actual hosted_zone_id latest_restorable_time listener_endpoint " +
    "master_user_secret name replicas resource_id status upgrade_rollout_order",
  aws_rds_cluster:
    "ca_certificate_valid_till cluster_resource_id endpoint engine_version_actual hosted_zone_id master_user_secret reader_endpoint " +
    "upgrade_rollout_order",
  aws_rds_cluster_instance: "dbi_resource_id endpoint engine_version_actual kms_key_id network_type port storage_encrypted writer",
  aws_lambda_function:
    "invoke_arn last_modified qualified_arn qualified_invoke_arn response_streaming_invoke_arn signing_job_arn " +
    "signing_profile_version_arn source_code_size version",
};

/** Lookups are asked for some of what they answer, and answer all that the resource has. */
const LOOKUPS: Readonly<Record<string, string>> = {
  "data.aws_vpc":
    "cidr_block_associations enable_dns_hostnames enable_dns_support enable_network_address_usage_metrics instance_tenancy " +
    "ipv6_association_id ipv6_cidr_block main_route_table_id owner_id",
  "data.aws_subnet":
    "assign_ipv6_address_on_creation available_ip_address_count customer_owned_ipv4_pool enable_dns64 enable_lni_at_device_index " +
    "enable_resource_name_dns_a_record_on_launch enable_resource_name_dns_aaaa_record_on_launch ipv6_cidr_block_association_id " +
    "ipv6_native map_customer_owned_ip_on_launch map_public_ip_on_launch outpost_arn owner_id private_dns_hostname_type_on_launch",
  "data.aws_subnets": "ids",
  "data.aws_security_group": "description",
  "data.aws_route_table": "associations owner_id routes",
  "data.aws_internet_gateway": "attachments owner_id",
};

/**
 * What the provider tells of each type beside its arguments (the attribute references of its documentation, versions 5 and
 * 6, with what they have deprecated). `id`, `arn`, tags and the Region are not listed: they are taken for attributes of
 * all types.
 */
export const EXPORTED: ReadonlyMap<string, string> = new Map(
  [NETWORK, CONNECTIONS, MACHINES, LOOKUPS].flatMap((types) => Object.entries(types)),
);
