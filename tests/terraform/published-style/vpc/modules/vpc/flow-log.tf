data "aws_region" "current" {
  count = local.create ? 1 : 0
}

data "aws_caller_identity" "current" {
  count = local.create ? 1 : 0
}

data "aws_partition" "current" {
  count = local.create ? 1 : 0
}

locals {
  # Only what this module makes is switched here; what is handed in is taken as it is.
  enable_flow_log = local.create && var.enable_flow_log

  create_flow_log_iam_role  = local.enable_flow_log && var.flow_log_destination_type != "s3" && var.create_flow_log_iam_role
  create_flow_log_log_group = local.enable_flow_log && var.flow_log_destination_type != "s3" && var.create_flow_log_log_group

  flow_log_destination_arn       = local.create_flow_log_log_group ? try(aws_cloudwatch_log_group.flow_log[0].arn, null) : var.flow_log_destination_arn
  flow_log_iam_role_arn          = var.flow_log_destination_type != "s3" && local.create_flow_log_iam_role ? try(aws_iam_role.flow_log[0].arn, null) : var.flow_log_iam_role_arn
  flow_log_log_group_name_suffix = var.flow_log_log_group_name_suffix == "" ? local.vpc_id : var.flow_log_log_group_name_suffix
  flow_log_group_arns = [
    for log_group in aws_cloudwatch_log_group.flow_log :
    "arn:${data.aws_partition.current[0].partition}:logs:${data.aws_region.current[0].name}:${data.aws_caller_identity.current[0].account_id}:log-group:${log_group.name}:*"
  ]
}

resource "aws_flow_log" "this" {
  count = local.enable_flow_log ? 1 : 0

  log_destination_type     = var.flow_log_destination_type
  log_destination          = local.flow_log_destination_arn
  log_format               = var.flow_log_format
  iam_role_arn             = local.flow_log_iam_role_arn
  traffic_type             = var.flow_log_traffic_type
  vpc_id                   = local.vpc_id
  max_aggregation_interval = var.flow_log_max_aggregation_interval

  dynamic "destination_options" {
    for_each = var.flow_log_destination_type == "s3" ? [true] : []

    content {
      file_format                = coalesce(var.flow_log_file_format, "plain-text")
      hive_compatible_partitions = var.flow_log_hive_compatible_partitions
      per_hour_partition         = var.flow_log_per_hour_partition
    }
  }

  tags = merge(var.tags, var.flow_log_tags)
}

resource "aws_cloudwatch_log_group" "flow_log" {
  count = local.create_flow_log_log_group ? 1 : 0

  name              = "${var.flow_log_log_group_name_prefix}${local.flow_log_log_group_name_suffix}"
  retention_in_days = var.flow_log_log_group_retention_in_days
  kms_key_id        = var.flow_log_log_group_kms_key_id

  tags = merge(var.tags, var.flow_log_tags)
}

resource "aws_iam_role" "flow_log" {
  count = local.create_flow_log_iam_role ? 1 : 0

  name_prefix          = "vpc-flow-log-role-"
  assume_role_policy   = data.aws_iam_policy_document.flow_log_assume_role[0].json
  permissions_boundary = var.flow_log_permissions_boundary

  tags = merge(var.tags, var.flow_log_tags)
}

data "aws_iam_policy_document" "flow_log_assume_role" {
  count = local.create_flow_log_iam_role ? 1 : 0

  statement {
    sid     = "LetFlowLogsIn"
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["vpc-flow-logs.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current[0].account_id]
    }
  }
}

resource "aws_iam_role_policy_attachment" "flow_log" {
  count = local.create_flow_log_iam_role ? 1 : 0

  role       = aws_iam_role.flow_log[0].name
  policy_arn = aws_iam_policy.flow_log[0].arn
}

resource "aws_iam_policy" "flow_log" {
  count = local.create_flow_log_iam_role ? 1 : 0

  name_prefix = "vpc-flow-log-to-cloudwatch-"
  policy      = data.aws_iam_policy_document.flow_log[0].json

  tags = merge(var.tags, var.flow_log_tags)
}

data "aws_iam_policy_document" "flow_log" {
  count = local.create_flow_log_iam_role ? 1 : 0

  statement {
    sid    = "WriteToTheLog"
    effect = "Allow"
    actions = [
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "logs:DescribeLogGroups",
      "logs:DescribeLogStreams",
    ]
    resources = local.flow_log_group_arns
  }
}
