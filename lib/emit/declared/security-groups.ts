import type { ResourceId, SecurityGroup, SecurityGroupRule } from "../../model";
import { besideOwnRules, isOrdinaryDefault } from "./aws-own";
import { block, body, type Argument, type Block } from "./declaration";
import { groupCircles, groupsIn } from "./group-circles";
import { ruleBlock, ruleLines, singleLines, singleRules, type RuleLine } from "./group-rules";
import { words } from "./name-of";
import type { Plan } from "./plan";
import { tags } from "./tags";

/** A rule that was a resource of its own stays one. */
const OWN_RULE = /(?:^|\.)aws_(?:vpc_)?security_group_(?:ingress_|egress_)?rule\.([A-Za-z_][\w-]*)$/;

/** Groups with their rules: inside, or beside them where groups name one another in a circle. */
export function planSecurityGroups(plan: Plan, groups: readonly SecurityGroup[]): void {
  const circles = groupCircles(groups);
  for (const group of groups) if (!group.isDefault) planGroup(plan, group, circles);
  for (const group of groups) if (group.isDefault) planDefaultGroup(plan, group, circles);
}

type Circles = ReadonlyMap<ResourceId, number>;

function planGroup(plan: Plan, group: SecurityGroup, circles: Circles): void {
  const lines = ruleLines(plan, group.id, group.rules);
  if (plan.style.manyPeersInRule) {
    const apart = circles.has(group.id) || lines.some(({ rule }) => OWN_RULE.test(rule.ref.label));
    declareGroup(plan, group, apart ? [] : lines.map((line) => ruleBlock(plan, group, line)));
    if (apart) for (const line of singleLines(lines)) planRules(plan, group, line);
    return;
  }
  const isApart = ({ rule: { peer } }: RuleLine): boolean =>
    peer.kind === "group" && (peer.group === group.id || (circles.has(group.id) && circles.get(peer.group) === circles.get(group.id)));
  const single = singleLines(lines);
  const inside = single.filter((line) => !isApart(line));
  declareGroup(plan, group, [...insideBlocks(plan, group, inside), ...nothingOutward(plan, group, inside)]);
  for (const line of single.filter(isApart)) planRules(plan, group, line);
}

const insideBlocks = (plan: Plan, { id }: SecurityGroup, lines: readonly RuleLine[]): Block[] =>
  lines.flatMap((line) => singleRules(plan, id, line).map((row) => block(line.rule.direction, row)));

/** CFN-1: AWS's own rule, which allows everything outward, goes only where a rule is listed in its stead. */
function nothingOutward(plan: Plan, { id }: SecurityGroup, inside: readonly RuleLine[]): Block[] {
  if (inside.some(({ rule }) => rule.direction === "egress")) return [];
  plan.notCarried.say("groups without a rule outward", id, "a rule to 127.0.0.1/32 takes the place of the one that AWS would make");
  return [block("egress", { description: "Nothing", ip_protocol: "-1", cidr_ipv4: "127.0.0.1/32" })];
}

function declareGroup(plan: Plan, group: SecurityGroup, blocks: readonly Block[]): void {
  const { groupName, name, description, vpc } = group;
  const own = plan.vpc(vpc);
  // Where the default VPC can not be named, a group that names none is of it.
  const isUnnamed = own !== undefined && isOrdinaryDefault(own) && !plan.isDeclared(vpc);
  const content = { name: groupName, description, vpc_id: isUnnamed ? null : plan.ref(vpc), tags: tags(name === groupName ? null : name) };
  plan.declare("aws_security_group", group, "security", body(content, blocks));
}

function planRules(plan: Plan, group: SecurityGroup, line: RuleLine): void {
  const { direction, ref } = line.rule;
  const own = OWN_RULE.exec(ref.label)?.[1];
  for (const row of singleRules(plan, group.id, line))
    plan.part(
      `aws_vpc_security_group_${direction}_rule`,
      own ?? words(`${plan.called(group.id)}_${trafficName(row)}`),
      "security",
      body({ security_group_id: plan.ref(group.id), ...row }),
    );
}

const trafficName = ({ ip_protocol: protocol, from_port: from, to_port: to }: Readonly<Record<string, Argument | null>>): string => {
  if (protocol === "-1") return "all";
  const ports = typeof from === "number" && from >= 0 ? (from === to ? `_${from}` : `_${from}_to_${String(to)}`) : "";
  return typeof protocol === "string" ? `${protocol}${ports}` : "some";
};

/** SG-5, TF-2, CFN-5: the group that AWS made is adopted, or gets rules beside those that it has. */
function planDefaultGroup(plan: Plan, group: SecurityGroup, circles: Circles): void {
  const added = besideOwnRules(group, plan.vpc(group.vpc));
  const isAdopted = group.name !== null;
  if (added?.length === 0 && (group.name === null || group.name === "default")) return;
  if (plan.style.adoptsDefaults && (added === null || isAdopted)) return adopt(plan, group);
  if (added === null) return substitute(plan, group, circles);
  if (group.name !== null && group.name !== "default") plan.notCarried.say("names of default groups", group.id);
  addRules(plan, group, added);
}

/** Rules that AWS gives to a default group can not be taken away: another group takes its place. */
function substitute(plan: Plan, group: SecurityGroup, circles: Circles): void {
  plan.notCarried.say("default groups without the rules that AWS gives them", group.id, "a group of its own takes the place of each");
  plan.substituted.add(group.id);
  planGroup(plan, { ...group, groupName: null, name: group.name === "default" ? null : group.name }, circles);
}

function addRules(plan: Plan, group: SecurityGroup, rules: readonly SecurityGroupRule[]): void {
  for (const line of singleLines(ruleLines(plan, group.id, rules))) planRules(plan, group, line);
}

function adopt(plan: Plan, group: SecurityGroup): void {
  const lines = ruleLines(plan, group.id, group.rules);
  const apart = groupsIn(group).some((id) => id !== group.id);
  const blocks = apart ? [] : lines.map((line) => ruleBlock(plan, group, line));
  const content = { vpc_id: plan.ref(group.vpc), tags: tags(group.name === "default" ? null : group.name) };
  plan.declare("aws_default_security_group", group, "security", body(content, blocks));
  if (apart) for (const line of singleLines(lines)) planRules(plan, group, line);
}
