import type { Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS, unread, type Rule } from "../rule";

const ATTACHMENT = "aws_iam_role_policy_attachment";
/** The roles that a policy is attached to. */
const ROLES: Rule = { kind: "parts", part: { to: ATTACHMENT, whole: "policy_arn", item: "role" } };
const POLICY: Rule = { kind: "document", name: "policy" };

/** Who instances are, for AWS's own interfaces. */
export const IAM_LOWERINGS: Lowerings = {
  "AWS::IAM::InstanceProfile": {
    to: ["aws_iam_instance_profile"],
    properties: properties(
      same("Path"),
      renamed({ InstanceProfileName: "name" }),
      by({ "Roles!": { kind: "first", name: "role" } }),
    ),
  },
  "AWS::IAM::Role": {
    to: ["aws_iam_role"],
    properties: properties(
      same("Description Path MaxSessionDuration PermissionsBoundary"),
      renamed({ RoleName: "name" }),
      by({
        "AssumeRolePolicyDocument!": { kind: "document", name: "assume_role_policy" },
        ManagedPolicyArns: { kind: "parts", part: { to: ATTACHMENT, whole: "role", item: "policy_arn" } },
        Policies: {
          kind: "blocks",
          name: "inline_policy",
          list: true,
          properties: properties(renamed({ "PolicyName!": "name" }), by({ "PolicyDocument!": POLICY })),
        },
      }),
      TAGS,
    ),
    attributes: { RoleId: "unique_id" },
  },
  "AWS::IAM::ManagedPolicy": {
    to: ["aws_iam_policy"],
    properties: properties(
      same("Description Path"),
      renamed({ ManagedPolicyName: "name" }),
      by({ "PolicyDocument!": POLICY, Roles: ROLES }),
      unread("Groups Users"),
    ),
    attributes: { PolicyArn: "arn" },
  },
  "AWS::IAM::Policy": {
    to: ["aws_iam_policy"],
    properties: properties(
      renamed({ "PolicyName!": "name" }),
      by({ "PolicyDocument!": POLICY, Roles: ROLES }),
      unread("Groups Users"),
    ),
  },
  "AWS::IAM::RolePolicy": {
    to: ["aws_iam_role_policy"],
    properties: properties(renamed({ "PolicyName!": "name", "RoleName!": "role" }), by({ PolicyDocument: POLICY })),
  },
};
