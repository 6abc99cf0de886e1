import { shape, UNREAD } from "../arguments";
import type { ResourceTypes } from "./resource-type";

const SPECIFICATION = shape("launch_template_id launch_template_name version");

/** What instances are started from, and the groups that start them. */
export const LAUNCH_TYPES: ResourceTypes = {
  aws_launch_template: {
    denotes: "launch_template",
    shape: shape(
      "name name_prefix description default_version update_default_version image_id instance_type key_name user_data " +
        "vpc_security_group_ids security_group_names ebs_optimized disable_api_stop disable_api_termination kernel_id ram_disk_id " +
        "instance_initiated_shutdown_behavior",
      {
        network_interfaces: shape(
          "associate_public_ip_address associate_carrier_ip_address delete_on_termination description device_index interface_type " +
            "ipv4_address_count ipv4_addresses ipv4_prefix_count ipv4_prefixes ipv6_address_count ipv6_addresses ipv6_prefix_count " +
            "ipv6_prefixes network_card_index network_interface_id primary_ipv6 private_ip_address security_groups " +
            "subnet_id ena_queue_count",
          { connection_tracking_specification: UNREAD, ena_srd_specification: UNREAD },
        ),
        iam_instance_profile: shape("arn name"),
        placement: shape(
          "affinity availability_zone group_id group_name host_id host_resource_group_arn partition_number spread_domain tenancy",
        ),
        metadata_options: shape("http_endpoint http_protocol_ipv6 http_put_response_hop_limit http_tokens instance_metadata_tags"),
        tag_specifications: shape("resource_type tags"),
        block_device_mappings: UNREAD,
        capacity_reservation_specification: UNREAD,
        cpu_options: UNREAD,
        credit_specification: UNREAD,
        enclave_options: UNREAD,
        hibernation_options: UNREAD,
        instance_market_options: UNREAD,
        instance_requirements: UNREAD,
        license_specification: UNREAD,
        maintenance_options: UNREAD,
        monitoring: UNREAD,
        private_dns_name_options: UNREAD,
        elastic_gpu_specifications: UNREAD,
        elastic_inference_accelerator: UNREAD,
        network_performance_options: UNREAD,
        secondary_interfaces: UNREAD,
      },
    ),
  },
  aws_launch_configuration: {
    denotes: "launch_template",
    shape: shape(
      "image_id! instance_type! name name_prefix associate_public_ip_address ebs_optimized enable_monitoring iam_instance_profile " +
        "key_name placement_tenancy security_groups spot_price user_data user_data_base64",
      {
        root_block_device: UNREAD,
        ebs_block_device: UNREAD,
        ephemeral_block_device: UNREAD,
        metadata_options: shape("http_endpoint http_put_response_hop_limit http_tokens"),
      },
    ),
  },
  aws_autoscaling_group: {
    denotes: "autoscaling_group",
    shape: shape(
      "max_size! min_size! name name_prefix availability_zones capacity_rebalance context default_cooldown default_instance_warmup " +
        "desired_capacity desired_capacity_type enabled_metrics force_delete force_delete_warm_pool health_check_grace_period " +
        "health_check_type ignore_failed_scaling_activities launch_configuration load_balancers max_instance_lifetime " +
        "metrics_granularity min_elb_capacity placement_group protect_from_scale_in service_linked_role_arn suspended_processes " +
        "target_group_arns termination_policies vpc_zone_identifier wait_for_capacity_timeout wait_for_elb_capacity",
      {
        launch_template: shape("id name version"),
        mixed_instances_policy: shape("", {
          launch_template: shape("", { launch_template_specification: SPECIFICATION, override: UNREAD }),
          instances_distribution: UNREAD,
        }),
        tag: shape("key! value! propagate_at_launch!"),
        availability_zone_distribution: UNREAD,
        initial_lifecycle_hook: UNREAD,
        instance_maintenance_policy: UNREAD,
        instance_refresh: UNREAD,
        traffic_source: shape("identifier! type"),
        warm_pool: UNREAD,
        capacity_reservation_specification: UNREAD,
        instance_lifecycle_policy: UNREAD,
      },
    ),
  },
  aws_autoscaling_attachment: { denotes: "part", shape: shape("autoscaling_group_name! lb_target_group_arn elb") },
  aws_autoscaling_traffic_source_attachment: {
    denotes: "part",
    shape: shape("autoscaling_group_name!", { traffic_source: shape("identifier! type!") }),
  },
};
