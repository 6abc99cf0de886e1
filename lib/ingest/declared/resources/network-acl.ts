import type { NetworkAcl, NetworkAclEntry, ResourceId } from "../../../model";
import { errorAt, warningAt } from "../../../source";
import { shape } from "../arguments";
import { inlineEntries, entryOfResource } from "./network-acl-entries";
import { partsBy } from "./parts";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { vpcOf, vpcsOfAdopted } from "./vpc-of";

const ENTRY = shape("rule_no! action! protocol! from_port! to_port! cidr_block ipv6_cidr_block icmp_type icmp_code");

export const NETWORK_ACL_TYPES: ResourceTypes = {
  aws_network_acl: { denotes: "network_acl", shape: shape("vpc_id! subnet_ids", { ingress: ENTRY, egress: ENTRY }) },
  aws_default_network_acl: {
    denotes: "network_acl",
    shape: shape("default_network_acl_id! subnet_ids", { ingress: ENTRY, egress: ENTRY }),
  },
  aws_network_acl_rule: {
    denotes: "part",
    shape: shape(
      "network_acl_id! rule_number! rule_action! protocol! egress cidr_block ipv6_cidr_block from_port to_port icmp_type icmp_code",
    ),
  },
  aws_network_acl_association: { denotes: "part", shape: shape("network_acl_id! subnet_id!") },
};

const MOST_ENTRIES = 20;

/** The ACLs with their entries, inline and separate ones added up (TF-3); a default ACL is emptied first (TF-2). */
export function readNetworkAcls(scope: Scope): NetworkAcl[] {
  const rules = partsBy(scope, "aws_network_acl_rule", "network_acl_id", ["network_acl"], "adrift");
  const own = scope.of("aws_network_acl").map((resource) => ({ resource, vpc: vpcOf(scope, resource, "stand-in"), isDefault: false }));
  const adoptedFrom = vpcsOfAdopted(scope, "networkAcl");
  const adopted = scope.of("aws_default_network_acl").map((resource) => ({ resource, vpc: adoptedFrom(resource.id), isDefault: true }));
  const described = [...own, ...adopted].map(({ resource, vpc, isDefault }): NetworkAcl => {
    const { id, body, name, span } = resource;
    const inline = inlineEntries(scope, body, id);
    const added = (rules.get(id) ?? []).flatMap((rule) => entryOfResource(scope, rule, id));
    warnOfTwoWays(scope, resource, inline, added);
    const entries = [...inline, ...added].sort(byNumber);
    checkNumbers(scope, id, entries);
    checkQuota(scope, resource, entries);
    return { kind: "network_acl", id, name, span, vpc, entries, isDefault };
  });
  addToImplied(scope, rules);
  return described;
}

/** Rules may add to a default ACL that nothing has adopted. */
function addToImplied(scope: Scope, rules: ReadonlyMap<ResourceId, readonly Configured[]>): void {
  scope.implied.networkAcls.forEach((acl, at) => {
    const added = (rules.get(acl.id) ?? []).flatMap((rule) => entryOfResource(scope, rule, acl.id));
    if (added.length === 0) return;
    const entries = [...acl.entries, ...added].sort(byNumber);
    checkNumbers(scope, acl.id, entries);
    scope.implied.networkAcls[at] = { ...acl, entries };
  });
}

const byNumber = (a: NetworkAclEntry, b: NetworkAclEntry): number => a.number - b.number;

/** NACL-1. */
function checkNumbers(scope: Scope, acl: ResourceId, entries: readonly NetworkAclEntry[]): void {
  const seen = new Map<string, NetworkAclEntry>();
  for (const entry of entries) {
    if (entry.missing.length > 0) continue;
    const key = `${entry.direction} ${entry.number}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, entry);
      continue;
    }
    const place = first.ref.span === null ? "by AWS itself" : `in line ${first.ref.span.start.line} of ${first.ref.span.file}`;
    const message = `${acl} has two ${entry.direction} entries with the number ${entry.number}; the other is made ${place}.`;
    scope.report(
      errorAt("duplicate-rule-number", message, { hint: "Give each entry of a direction a number of its own.", span: entry.ref.span }),
    );
  }
}

/** The provider leaves a direction without blocks alone, save in a default ACL, which holds nothing but its blocks. */
function warnOfTwoWays(
  scope: Scope,
  { id, type, span }: Configured,
  inline: readonly NetworkAclEntry[],
  added: readonly NetworkAclEntry[],
): void {
  const both = inline.some(({ direction }) => added.some((other) => other.direction === direction));
  const emptied = type === "aws_default_network_acl" && added.length > 0;
  if ((!both && !emptied) || !scope.dialect.ownsInlineRules) return;
  const message = `${id} has entries in its own blocks and in resources of their own: each apply of Terraform takes the others away.`;
  scope.report(warningAt("rules-in-two-ways", message, { hint: "Write all entries of an ACL in one of the two ways.", span }));
}

/** VPCUG "Amazon VPC quotas": counted by direction and IP version. */
function checkQuota(scope: Scope, { id, span }: Configured, entries: readonly NetworkAclEntry[]): void {
  for (const direction of ["ingress", "egress"] as const)
    for (const version of [4, 6] as const) {
      const count = entries.filter((entry) => entry.direction === direction && entry.prefix.address.version === version).length;
      if (count <= MOST_ENTRIES) continue;
      const message = `${id} has ${count} IPv${version} ${direction} entries: the quota is ${MOST_ENTRIES} unless AWS raised it.`;
      scope.report(warningAt("quota", message, { hint: "Merge entries, or ask AWS for a higher quota (at most 40).", span }));
    }
}
