import type { Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS, unread, type Rule } from "../rule";

const TARGETS: Rule = { kind: "blocks", name: "targets", list: true, properties: properties(same("Key! Values[]!")) };

const filters = (name: string): Rule => ({
  kind: "inside",
  properties: properties(by({ PatchFilters: { kind: "blocks", name, list: true, properties: properties(same("Key Values[]")) } })),
});

const APPROVAL_RULES: Rule = {
  kind: "inside",
  properties: properties(
    by({
      PatchRules: {
        kind: "blocks",
        name: "approval_rule",
        list: true,
        properties: properties(
          same("ApproveAfterDays ApproveUntilDate ComplianceLevel EnableNonSecurity"),
          by({ PatchFilterGroup: filters("patch_filter") }),
        ),
      },
    }),
  ),
};

const INVOCATION = properties(
  by({
    MaintenanceWindowRunCommandParameters: {
      kind: "blocks",
      name: "run_command_parameters",
      list: false,
      properties: properties(
        same("Comment DocumentVersion Parameters ServiceRoleArn TimeoutSeconds"),
        renamed({ OutputS3BucketName: "output_s3_bucket", OutputS3KeyPrefix: "output_s3_key_prefix" }),
        unread("CloudWatchOutputConfig DocumentHash DocumentHashType NotificationConfig"),
      ),
    },
    MaintenanceWindowAutomationParameters: {
      kind: "blocks",
      name: "automation_parameters",
      list: false,
      properties: properties(same("DocumentVersion Parameters")),
    },
  }),
  unread("MaintenanceWindowLambdaParameters MaintenanceWindowStepFunctionsParameters"),
);

/** What patches instances, and when. */
export const SYSTEMS_MANAGER_LOWERINGS: Lowerings = {
  "AWS::SSM::Association": {
    to: ["aws_ssm_association"],
    properties: properties(
      same("Name! AssociationName DocumentVersion InstanceId Parameters ScheduleExpression ComplianceSeverity MaxConcurrency MaxErrors"),
      same("ApplyOnlyAtCronInterval AutomationTargetParameterName"),
      by({ Targets: TARGETS }),
      unread("AssociationDispatchAssumeRole CalendarNames OutputLocation ScheduleOffset SyncCompliance WaitForSuccessTimeoutSeconds"),
      TAGS,
    ),
    attributes: { AssociationId: "id" },
  },
  "AWS::SSM::PatchBaseline": {
    to: ["aws_ssm_patch_baseline"],
    properties: properties(
      same("Name! OperatingSystem Description ApprovedPatches[] RejectedPatches[] RejectedPatchesAction ApprovedPatchesComplianceLevel"),
      same("ApprovedPatchesEnableNonSecurity"),
      by({
        ApprovalRules: APPROVAL_RULES,
        GlobalFilters: filters("global_filter"),
        PatchGroups: { kind: "parts", part: { to: "aws_ssm_patch_group", whole: "baseline_id", item: "patch_group" } },
      }),
      unread("AvailableSecurityUpdatesComplianceStatus DefaultBaseline Sources"),
      TAGS,
    ),
  },
  "AWS::SSM::MaintenanceWindow": {
    to: ["aws_ssm_maintenance_window"],
    properties: properties(
      same("Name! Schedule! Duration! Cutoff! AllowUnassociatedTargets! Description StartDate EndDate ScheduleOffset ScheduleTimezone"),
      TAGS,
    ),
    attributes: { WindowId: "id" },
  },
  "AWS::SSM::MaintenanceWindowTarget": {
    to: ["aws_ssm_maintenance_window_target"],
    properties: properties(same("WindowId! ResourceType! Name Description OwnerInformation"), by({ "Targets!": TARGETS })),
    attributes: { WindowTargetId: "id" },
  },
  "AWS::SSM::MaintenanceWindowTask": {
    to: ["aws_ssm_maintenance_window_task"],
    properties: properties(
      same("WindowId! TaskType! TaskArn! ServiceRoleArn Priority! MaxConcurrency MaxErrors Name Description CutoffBehavior"),
      by({
        Targets: TARGETS,
        TaskInvocationParameters: { kind: "blocks", name: "task_invocation_parameters", list: false, properties: INVOCATION },
      }),
      unread("LoggingInfo TaskParameters"),
    ),
    attributes: { WindowTaskId: "id" },
  },
};
