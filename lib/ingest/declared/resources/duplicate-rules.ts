import { formatPrefix } from "../../../net";
import type { Peer, SecurityGroupRule } from "../../../model";
import { errorAt } from "../../../source";
import type { Configured, Scope } from "./scope";

/**
 * EC2 API, AuthorizeSecurityGroupIngress (InvalidPermission.Duplicate): a rule with the same traffic and peer exists.
 * What a group lists itself is a set for Terraform, which makes equal blocks one.
 */
export function checkDuplicates(scope: Scope, { id }: Configured, rules: readonly SecurityGroupRule[]): void {
  const seen = new Map<string, SecurityGroupRule>();
  for (const rule of rules) {
    const peer = spelled(rule.peer);
    if (peer === null || rule.missing.length > 0) continue;
    const { protocol, ports, icmp } = rule.traffic;
    const key = [rule.direction, protocol, ports?.join("-"), icmp?.type, icmp?.code, peer].join(" ");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, rule);
    else if (first.ref.label !== rule.ref.label && !(scope.dialect.ownsInlineRules && isInline(first) && isInline(rule))) {
      const message = `${id} has the same ${rule.direction} rule twice, as ${first.ref.label} and as ${rule.ref.label}: AWS refuses the second.`;
      scope.report(errorAt("duplicate-rule", message, { hint: "Remove one of them.", span: rule.ref.span }));
    }
  }
}

const isInline = ({ ref }: SecurityGroupRule): boolean => /^(in|e)gress\[\d+\]$/.test(ref.label);

function spelled(peer: Peer): string | null {
  if (peer.kind === "cidr") return formatPrefix(peer.prefix);
  if (peer.kind === "group" || peer.kind === "stale") return peer.group;
  return peer.kind === "prefix_list" ? peer.prefixList : null;
}
