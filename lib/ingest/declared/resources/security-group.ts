import type { SecurityGroup, SecurityGroupRule } from "../../../model";
import { errorAt, warningAt } from "../../../source";
import { shape } from "../arguments";
import { checkDuplicates } from "./duplicate-rules";
import { labelOf } from "./label";
import { partsBy } from "./parts";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { inlineRules, ruleOfItsOwn, ruleOfResource, type RuleOwner } from "./security-group-rules";
import { vpcOf } from "./vpc-of";

const RULE = shape("from_port! to_port! protocol! cidr_blocks ipv6_cidr_blocks prefix_list_ids security_groups self description");
const RULE_OF_ITS_OWN = shape(
  "security_group_id! ip_protocol! from_port to_port cidr_ipv4 cidr_ipv6 prefix_list_id referenced_security_group_id description",
);

export const SECURITY_GROUP_TYPES: ResourceTypes = {
  aws_security_group: {
    denotes: "security_group",
    shape: shape("name name_prefix description vpc_id revoke_rules_on_delete", { ingress: RULE, egress: RULE }),
  },
  aws_default_security_group: {
    denotes: "security_group",
    shape: shape("vpc_id revoke_rules_on_delete", { ingress: RULE, egress: RULE }),
  },
  aws_security_group_rule: {
    denotes: "part",
    shape: shape(
      "type! security_group_id! from_port! to_port! protocol! cidr_blocks ipv6_cidr_blocks prefix_list_ids " +
        "source_security_group_id self description",
    ),
  },
  aws_vpc_security_group_ingress_rule: { denotes: "part", shape: RULE_OF_ITS_OWN },
  aws_vpc_security_group_egress_rule: { denotes: "part", shape: RULE_OF_ITS_OWN },
};

/** The groups with their rules, inline and separate ones added up (TF-1); a default group is emptied first (TF-2). */
export function readSecurityGroups(scope: Scope): SecurityGroup[] {
  const groups = scope.of("aws_security_group", "aws_default_security_group").map((resource) => ({
    resource,
    vpc: vpcOf(scope, resource, "default"),
  }));
  const vpcs = new Map([
    ...scope.implied.securityGroups.map((g) => [g.id, g.vpc] as const),
    ...groups.map((g) => [g.resource.id, g.vpc] as const),
  ]);
  const separate = separateRules(scope);
  scope.implied.securityGroups.forEach((group, at) => {
    const added = separate({ group: group.id, vpc: group.vpc, vpcOf: vpcs });
    if (added.length > 0) scope.implied.securityGroups[at] = { ...group, rules: [...group.rules, ...added] };
  });
  return groups.map(({ resource, vpc }) => {
    const { id, body, name, span } = resource;
    const owner: RuleOwner = { group: id, vpc, vpcOf: vpcs };
    const inline = inlineRules(scope, body, owner);
    const added = separate(owner);
    warnOfTwoWays(scope, resource, inline, added);
    const rules = [...inline, ...added];
    checkDuplicates(scope, resource, rules);
    const isDefault = resource.type === "aws_default_security_group";
    const groupName = isDefault ? "default" : readGroupName(scope, resource);
    return {
      kind: "security_group",
      id,
      name: name ?? groupName,
      span,
      vpc,
      groupName,
      description: labelOf(scope, body, "description"),
      rules,
      isDefault,
    };
  });
}

/** Rules that are resources of their own, by the group that they belong to. */
function separateRules(scope: Scope): (owner: RuleOwner) => SecurityGroupRule[] {
  const rules = partsBy(scope, "aws_security_group_rule", "security_group_id", ["security_group"], "adrift");
  const ingress = partsBy(scope, "aws_vpc_security_group_ingress_rule", "security_group_id", ["security_group"], "adrift");
  const egress = partsBy(scope, "aws_vpc_security_group_egress_rule", "security_group_id", ["security_group"], "adrift");
  return (owner) => [
    ...(rules.get(owner.group) ?? []).flatMap((rule) => ruleOfResource(scope, rule, owner)),
    ...(ingress.get(owner.group) ?? []).flatMap((rule) => ruleOfItsOwn(scope, rule, "ingress", owner)),
    ...(egress.get(owner.group) ?? []).flatMap((rule) => ruleOfItsOwn(scope, rule, "egress", owner)),
  ];
}

function readGroupName(scope: Scope, { id, body }: Configured): string | null {
  const name = scope.accountedFor(() => body.text("name"));
  if (name.state !== "written") return null;
  const hint = "Choose another name.";
  if (name.value.startsWith("sg-")) {
    scope.report(errorAt("group-name", `The name of ${id} starts with sg-, which AWS keeps for ids.`, { hint, span: name.span }));
  } else if (name.value.toLowerCase() === "default") {
    scope.report(
      errorAt("group-name", `The name of ${id} is ${name.value}, which AWS keeps for the group of each VPC.`, { hint, span: name.span }),
    );
  }
  return name.value;
}

/** The provider leaves a direction without blocks alone: only where both ways meet does one take the other's rules away. */
function warnOfTwoWays(
  scope: Scope,
  { id, span }: Configured,
  inline: readonly SecurityGroupRule[],
  added: readonly SecurityGroupRule[],
): void {
  const both = inline.some(({ direction }) => added.some((other) => other.direction === direction));
  if (!both || !scope.dialect.ownsInlineRules) return;
  const message = `${id} has rules in its own blocks and in resources of their own: each apply of Terraform takes the others away.`;
  scope.report(warningAt("rules-in-two-ways", message, { hint: "Write all rules of a group in one of the two ways.", span }));
}
