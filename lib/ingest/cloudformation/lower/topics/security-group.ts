import { errorAt, warningAt } from "../../../../source";
import type { Value } from "../../../declared/evaluated";
import { Draft, idOf, notKnown, number, text } from "../draft";
import type { Given, Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS, unread } from "../rule";
import type { TemplateView } from "../template-view";
import { addsIpv6 } from "./vpc";

const COMMON = [...same("IpProtocol! FromPort ToPort Description"), ...renamed({ CidrIp: "cidr_ipv4", CidrIpv6: "cidr_ipv6" })];
const INGRESS = [
  ...COMMON,
  ...renamed({
    SourcePrefixListId: "prefix_list_id",
    SourceSecurityGroupId: "referenced_security_group_id",
    SourceSecurityGroupName: "source_security_group_name",
  }),
  ...unread("SourceSecurityGroupOwnerId"),
];
const EGRESS = [
  ...COMMON,
  ...renamed({ DestinationPrefixListId: "prefix_list_id", DestinationSecurityGroupId: "referenced_security_group_id" }),
];

const INGRESS_RULE = "aws_vpc_security_group_ingress_rule";
const EGRESS_RULE = "aws_vpc_security_group_egress_rule";
const GROUP = renamed({ "GroupId!": "security_group_id" });

/** Groups and their rules, inline and apart (CFN-1). */
export const SECURITY_GROUP_LOWERINGS: Lowerings = {
  "AWS::EC2::SecurityGroup": {
    to: ["aws_security_group"],
    properties: properties(
      same("VpcId"),
      renamed({ "GroupDescription!": "description", GroupName: "name" }),
      by({
        SecurityGroupIngress: {
          kind: "parts",
          part: { to: INGRESS_RULE, whole: "security_group_id", item: properties(INGRESS), unknown: "ingress", finish: finishRule },
        },
        SecurityGroupEgress: {
          kind: "parts",
          part: { to: EGRESS_RULE, whole: "security_group_id", item: properties(EGRESS), unknown: "egress", finish: finishRule },
        },
      }),
      TAGS,
    ),
    attributes: { GroupId: "id", VpcId: "vpc_id", GroupName: "name" },
    finish: (draft, given) => [draft, ...defaultEgress(draft, given)],
  },
  "AWS::EC2::SecurityGroupIngress": {
    to: [INGRESS_RULE],
    properties: properties(renamed({ GroupId: "security_group_id", GroupName: "security_group_name" }), INGRESS),
    finish: (draft, { template }) => {
      named(draft, "security_group_name", "security_group_id", template);
      finishRule(draft, template);
      return [draft];
    },
  },
  "AWS::EC2::SecurityGroupEgress": {
    to: [EGRESS_RULE],
    properties: properties(GROUP, EGRESS),
    finish: (draft, { template }) => {
      finishRule(draft, template);
      return [draft];
    },
  },
  "AWS::EC2::SecurityGroupVpcAssociation": { to: ["aws_vpc_security_group_vpc_association"], properties: properties(GROUP, same("VpcId!")) },
};

/** EC2 API, IpPermission: of ICMPv6 a rule without type and code is every message. */
function finishRule(draft: Draft, template: TemplateView): void {
  reportName(draft, template);
  named(draft, "source_security_group_name", "referenced_security_group_id", template);
  const protocol = draft.get("ip_protocol");
  if (protocol?.kind !== "string" && protocol?.kind !== "number") return;
  if (!["icmpv6", "58"].includes(String(protocol.value))) return;
  draft.setIfAbsent("from_port", number(-1));
  draft.setIfAbsent("to_port", number(-1));
}

/** A VPC of the template is none by default, and there a group goes by its id. */
function reportName(draft: Draft, template: TemplateView): void {
  const name = draft.get("source_security_group_name");
  const owner = template.referred(draft.get("security_group_id"));
  const vpc = template.referred(owner?.properties.get("VpcId"));
  if (name === undefined || name.kind === "null" || vpc?.type !== "AWS::EC2::VPC") return;
  const group = name.kind === "string" ? template.named("AWS::EC2::SecurityGroup", "GroupName", name.value) : undefined;
  const message = `${draft.address} calls a group by its name, which AWS takes in the default VPC only, and ${owner?.id} is in ${vpc.id}.`;
  const hint = `Write SourceSecurityGroupId with the id of the group${group === undefined ? "" : `: !GetAtt ${group.id}.GroupId`}.`;
  template.report(errorAt("group-by-name", message, { hint, span: name.span ?? draft.span }));
}

/** In the default VPC a group can be called by its name: it is the group of the template that has the name. */
function named(draft: Draft, argument: string, id: string, template: TemplateView): void {
  const name = draft.get(argument);
  if (name === undefined) return;
  draft.remove(argument);
  const group = name.kind === "string" ? template.named("AWS::EC2::SecurityGroup", "GroupName", name.value) : undefined;
  const known = name.kind === "string" ? notKnown("the group of this name is not in the template", name.span) : name;
  draft.setIfAbsent(id, group === undefined ? known : idOf(group.id, name.span));
}

/**
 * CFN-1: a group that lists no rule keeps the rule that AWS makes, which allows everything outward. Where a rule beside
 * the group adds to it, whether AWS keeps it is not known.
 */
function defaultEgress(draft: Draft, given: Given): Draft[] {
  const written = given.properties.get("SecurityGroupEgress");
  const empty = written === undefined || written.kind === "null" || ("items" in written && written.items.length === 0);
  if (!empty) return [];
  const [beside] = given.template.referring("AWS::EC2::SecurityGroupEgress", "GroupId", given.id);
  if (beside !== undefined) {
    draft.set("egress", notKnown("AWS may have kept its own rule or not", draft.span));
    given.template.report(besideDefault(given.id, beside.id, draft));
    return [];
  }
  const blocks = [["cidr_ipv4", "0.0.0.0/0"] as const, ...(mayHaveIpv6(given) ? [["cidr_ipv6", "::/0"] as const] : [])];
  return blocks.map(([argument, block], at) => {
    const rule = new Draft(EGRESS_RULE, `${given.id}.SecurityGroupEgress[${at}]`, draft.span);
    rule.set("security_group_id", idOf(given.id));
    rule.set("ip_protocol", text("-1"));
    rule.set(argument, text(block));
    return rule;
  });
}

/** AWS adds a rule to ::/0 where the VPC has an IPv6 block; of a VPC outside of the template that is not known. */
function mayHaveIpv6({ properties: written, template }: Given): boolean {
  const vpc: Value | undefined = written.get("VpcId");
  if (vpc === undefined) return false;
  const described = template.referred(vpc);
  if (described?.type !== "AWS::EC2::VPC") return true;
  return template.referring("AWS::EC2::VPCCidrBlock", "VpcId", described.id).some((block) => addsIpv6(block.properties));
}

const besideDefault = (group: string, rule: string, { span }: Draft) =>
  warningAt(
    "egress-beside-default",
    `${group} lists no SecurityGroupEgress, and ${rule} adds a rule beside it: whether AWS then keeps its own rule, which allows ` +
      "everything outward, is reported both ways, and stays unknown.",
    { hint: `List the outbound rules in SecurityGroupEgress of ${group} itself.`, span },
  );
