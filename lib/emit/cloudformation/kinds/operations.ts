import type { Argument, Declaration } from "../../declared/declaration";
import { argumentOf, withProperties, type Draft, type Kinds } from "../kind";
import type { Property, TemplateResource } from "../property";
import { blocks, by, elsewhere, inside, renamed, rules, same, TAGS } from "../rule";

const TARGETS = by({ targets: blocks("Targets", true, same("key values")) });
const FILTERS = blocks("PatchFilters", true, same("key values"));

/** Who may do what, what patches instances, and what watches the network. */
export const OPERATION_KINDS: Kinds = {
  aws_iam_instance_profile: {
    to: "AWS::IAM::InstanceProfile",
    rules: rules(renamed({ name: "InstanceProfileName" }), same("path"), by({ role: { kind: "only", name: "Roles" } })),
  },
  aws_iam_role: {
    to: "AWS::IAM::Role",
    rules: rules(
      renamed({ name: "RoleName", assume_role_policy: "AssumeRolePolicyDocument" }),
      same("description path max_session_duration permissions_boundary"),
      by({ inline_policy: blocks("Policies", true, renamed({ name: "PolicyName", policy: "PolicyDocument" })) }),
      TAGS,
    ),
    finish: ({ resource, declaration, around, writing }) => [withProperties(resource, around.itemsOf(declaration, part(writing, "policy_arn")))],
  },
  aws_ssm_association: {
    to: "AWS::SSM::Association",
    rules: rules(
      same("name association_name document_version instance_id parameters schedule_expression compliance_severity max_concurrency"),
      same("max_errors apply_only_at_cron_interval automation_target_parameter_name"),
      TARGETS,
      TAGS,
    ),
    finish: ({ resource }) => [{ ...resource, properties: resource.properties.map(([name, value]) => [name, name === "Parameters" ? listed(value) : value]) }],
  },
  aws_ssm_patch_baseline: {
    to: "AWS::SSM::PatchBaseline",
    rules: rules(
      same("name description operating_system approved_patches rejected_patches rejected_patches_action"),
      same("approved_patches_compliance_level approved_patches_enable_non_security"),
      inside(
        ["ApprovalRules"],
        by({
          approval_rule: blocks(
            "PatchRules",
            true,
            same("approve_after_days approve_until_date compliance_level enable_non_security"),
            inside(["PatchFilterGroup"], by({ patch_filter: FILTERS })),
          ),
        }),
      ),
      inside(["GlobalFilters"], by({ global_filter: FILTERS })),
      TAGS,
    ),
    finish: ({ resource, declaration, around, writing }) => [withProperties(resource, around.itemsOf(declaration, part(writing, "patch_group")))],
  },
  aws_ssm_maintenance_window: {
    to: "AWS::SSM::MaintenanceWindow",
    rules: rules(
      same("name description schedule schedule_timezone schedule_offset start_date end_date duration cutoff allow_unassociated_targets"),
      elsewhere("enabled"),
      TAGS,
    ),
    finish: ({ resource }) => {
      const isSaid = resource.properties.some(([name]) => name === "AllowUnassociatedTargets");
      return [isSaid ? resource : withProperties(resource, [["AllowUnassociatedTargets", false]])];
    },
  },
  aws_ssm_maintenance_window_target: {
    to: "AWS::SSM::MaintenanceWindowTarget",
    rules: rules(same("window_id name description resource_type owner_information"), TARGETS),
  },
  aws_ssm_maintenance_window_task: {
    to: "AWS::SSM::MaintenanceWindowTask",
    rules: rules(
      same("window_id name description task_type task_arn service_role_arn priority max_concurrency max_errors cutoff_behavior"),
      TARGETS,
      by({
        task_invocation_parameters: blocks(
          "TaskInvocationParameters",
          false,
          by({
            run_command_parameters: blocks(
              "MaintenanceWindowRunCommandParameters",
              false,
              same("comment document_version service_role_arn timeout_seconds"),
              renamed({ output_s3_bucket: "OutputS3BucketName", output_s3_key_prefix: "OutputS3KeyPrefix", parameters: "Parameters" }),
              by({ parameter: blocks("Parameters", true, same("name values")) }),
            ),
            automation_parameters: blocks(
              "MaintenanceWindowAutomationParameters",
              false,
              same("document_version parameters"),
              by({ parameter: blocks("Parameters", true, same("name values")) }),
            ),
          }),
        ),
      }),
    ),
    finish: ({ resource }) => [{ ...resource, properties: resource.properties.map(([name, value]) => [name, withParameters(value)]) }],
  },
  aws_flow_log: {
    to: "AWS::EC2::FlowLog",
    rules: rules(
      elsewhere("vpc_id subnet_id eni_id transit_gateway_id transit_gateway_attachment_id"),
      same("traffic_type log_destination log_destination_type log_group_name log_format max_aggregation_interval deliver_cross_account_role"),
      renamed({ iam_role_arn: "DeliverLogsPermissionArn" }),
      TAGS,
    ),
    finish: flowLog,
  },
  aws_cloudtrail: {
    to: "AWS::CloudTrail::Trail",
    rules: rules(
      renamed({ name: "TrailName", enable_logging: "IsLogging", kms_key_id: "KMSKeyId", cloud_watch_logs_group_arn: "CloudWatchLogsLogGroupArn" }),
      same("s3_bucket_name s3_key_prefix sns_topic_name include_global_service_events is_multi_region_trail is_organization_trail"),
      same("enable_log_file_validation cloud_watch_logs_role_arn"),
      TAGS,
    ),
    finish: ({ resource }) => [resource.properties.some(([name]) => name === "IsLogging") ? resource : withProperties(resource, [["IsLogging", true]])],
  },
  aws_cloudwatch_log_group: {
    to: "AWS::Logs::LogGroup",
    rules: rules(renamed({ name: "LogGroupName" }), same("retention_in_days kms_key_id log_group_class"), TAGS),
  },
  aws_cloudwatch_metric_alarm: {
    to: "AWS::CloudWatch::Alarm",
    rules: rules(
      same("alarm_name alarm_description comparison_operator evaluation_periods datapoints_to_alarm metric_name namespace period"),
      same("statistic extended_statistic threshold unit treat_missing_data actions_enabled alarm_actions insufficient_data_actions"),
      renamed({ ok_actions: "OKActions" }),
      by({ dimensions: { kind: "pairs", name: "Dimensions", key: "Name", value: "Value" } }),
      TAGS,
    ),
  },
  aws_s3_bucket: { to: "AWS::S3::Bucket", rules: rules(renamed({ bucket: "BucketName" }), elsewhere("force_destroy"), TAGS) },
};

const part =
  (writing: Draft["writing"], argument: string) =>
  (declaration: Declaration): Property => {
    const found: Argument | undefined = argumentOf(declaration, argument);
    return found === undefined ? "" : writing.property(found);
  };

/** The parameters of a document are lists of texts. */
function listed(value: Property): Property {
  if (typeof value !== "object" || !("kind" in value) || value.kind !== "map") return value;
  return { kind: "map", entries: value.entries.map(([name, inner]) => [name, Array.isArray(inner) ? inner : [inner]] as const) };
}

/** A list of names with their values is an object. */
function withParameters(value: Property): Property {
  if (typeof value !== "object" || !("kind" in value) || value.kind !== "map") return value;
  return { kind: "map", entries: value.entries.map(([name, inner]) => [name, name === "Parameters" && Array.isArray(inner) ? byName(inner) : withParameters(inner)] as const) };
}

function byName(items: readonly Property[]): Property {
  const entries = items.flatMap((item): (readonly [string, Property])[] => {
    if (typeof item !== "object" || !("kind" in item) || item.kind !== "map") return [];
    const name = item.entries.find(([key]) => key === "Name")?.[1];
    const values = item.entries.find(([key]) => key === "Values")?.[1];
    return typeof name === "string" && values !== undefined ? [[name, values]] : [];
  });
  return { kind: "map", entries };
}

const LOGGED: readonly (readonly [argument: string, type: string])[] = [
  ["vpc_id", "VPC"],
  ["subnet_id", "Subnet"],
  ["eni_id", "NetworkInterface"],
  ["transit_gateway_id", "TransitGateway"],
  ["transit_gateway_attachment_id", "TransitGatewayAttachment"],
];

function flowLog({ resource, declaration, writing }: Draft): TemplateResource[] {
  const logged = LOGGED.flatMap(([argument, type]): (readonly [string, Property])[] => {
    const found = argumentOf(declaration, argument);
    return found === undefined ? [] : [["ResourceType", type], ["ResourceId", writing.property(found)]];
  });
  return [{ ...resource, properties: [...logged.slice(0, 2), ...resource.properties] }];
}

