import type { NetworkAcl, Peer, PrefixList, ResourceId, SecurityGroup, SecurityGroupRule } from "../../../model";
import { errorAt } from "../../../source";
import { canonical } from "../facts/merge";
import type { Described } from "../facts/described";
import { unknownRules, type StandIns } from "./stand-ins";

export const networkAcls = (described: Described, standIns: StandIns): NetworkAcl[] =>
  described.networkAcls.all().map((draft) => ({ ...draft, vpc: standIns.vpc(draft.vpc, draft.id) }));

/** The described groups. One that only its rules describe is made of those. */
export function securityGroups(described: Described, standIns: StandIns): SecurityGroup[] {
  for (const id of described.rulesOfGroup.keys()) if (!described.securityGroups.has(id)) groupOfRules(id, described, standIns);
  return described.securityGroups.all().map(({ ingress, egress, ...draft }) => {
    const vpc = standIns.vpc(draft.vpc, draft.id);
    const single = described.rulesOfGroup.get(draft.id);
    const rules = [...(ingress ?? from(single, "ingress", draft.id)), ...(egress ?? from(single, "egress", draft.id))];
    if (single !== undefined && ingress !== null && egress !== null) compare(draft.id, rules, single);
    return { ...draft, vpc, rules: rules.map((rule) => resolved(rule, draft.id, vpc, described, standIns)) };
  });
}

type Single = readonly { readonly rule: SecurityGroupRule; readonly item: { readonly output: { lose: Described["lose"] } } }[];

/** The rules of a direction whose list the output of groups leaves out. */
function from(single: Single | undefined, direction: SecurityGroupRule["direction"], group: ResourceId): readonly SecurityGroupRule[] {
  const rules = single === undefined ? unknownRules(group) : single.map(({ rule }) => rule);
  return rules.filter((rule) => rule.direction === direction);
}

function groupOfRules(id: ResourceId, described: Described, standIns: StandIns): void {
  const vpc = standIns.vpc(described.vpcOfGroup.get(id) ?? null, id);
  const rules = (described.rulesOfGroup.get(id) ?? []).map(({ rule }) => resolved(rule, id, vpc, described, standIns));
  standIns.securityGroup(id, vpc, false, rules);
}

/** Both commands print the same rules, if they were asked at one moment. */
function compare(group: ResourceId, rules: readonly SecurityGroupRule[], single: Single): void {
  const textOf = ({ description: _, missing: __, ...rule }: SecurityGroupRule): string => canonical(rule);
  const listed = new Set(rules.map(textOf));
  const other = single.find(({ rule }) => !listed.has(textOf(rule)));
  if (other === undefined) return;
  const message = `${other.rule.ref.label} is no rule of ${group} as describe-security-groups prints it.`;
  const hint = "Supply outputs of one moment.";
  other.item.output.lose(errorAt("contradictory-facts", message, { hint, span: other.rule.ref.span }));
}

function resolved(rule: SecurityGroupRule, group: ResourceId, vpc: ResourceId, described: Described, standIns: StandIns): SecurityGroupRule {
  const { peer } = rule;
  if (peer.kind === "group") {
    const of = described.securityGroups.has(peer.group) ? vpc : standIns.vpc(described.vpcOfGroup.get(peer.group) ?? vpc, peer.group);
    return { ...rule, peer: { kind: "group", group: standIns.securityGroup(peer.group, of) } };
  }
  if (peer.kind !== "prefix_list") return rule;
  const prefixList = standIns.prefixList(peer.prefixList);
  if (isKnown(prefixList, described)) return { ...rule, peer: { kind: "prefix_list", prefixList } };
  const unknown: Peer = { kind: "unknown", open: { what: "prefix_list", from: prefixList, many: false } };
  return { ...rule, peer: unknown, missing: [...rule.missing, { fact: `the entries of ${prefixList}, which ${rule.ref.label} names`, component: group }] };
}

/** A list whose entries some output prints. */
export const isKnown = (list: ResourceId, described: Described): boolean => described.entriesOfPrefixList.has(list);

export function prefixLists(described: Described, standIns: StandIns): PrefixList[] {
  for (const named of described.namedPrefixLists) standIns.prefixList(named);
  const lists = described.prefixLists.all().map((list) => ({ ...list, entries: [...(described.entriesOfPrefixList.get(list.id)?.values() ?? [])] }));
  const all = [...lists, ...standIns.prefixLists];
  for (const { id } of all) if (!isKnown(id, described)) standIns.lack("the entries of the prefix list", id);
  return all;
}
