import { formatPrefix, isIcmp } from "../../net";
import type { NetworkAcl, NetworkAclEntry, ResourceId } from "../../model";
import { besideOwnEntries } from "./aws-own";
import { block, body, type Argument } from "./declaration";
import { unknownOf, type Plan } from "./plan";
import { isCertain, spellTraffic, withUnknownPart } from "./rule-traffic";
import { tags } from "./tags";

type Row = Readonly<Record<string, Argument | null>>;

/** ACLs with their entries and subnets (TF-3, CFN-2). */
export function planNetworkAcls(plan: Plan, acls: readonly NetworkAcl[]): void {
  const defaults = new Set(plan.network.vpcs.map(({ defaultNetworkAcl }) => defaultNetworkAcl));
  const subnets = boundSubnets(plan);
  for (const acl of acls) {
    if (defaults.has(acl.id)) planDefault(plan, acl, subnets.get(acl.id) ?? []);
    else planOwn(plan, acl, subnets.get(acl.id) ?? []);
  }
}

function boundSubnets({ network }: Plan): ReadonlyMap<ResourceId, readonly ResourceId[]> {
  const bound = new Map<ResourceId, ResourceId[]>();
  for (const { id, networkAcl } of network.subnets) {
    const known = bound.get(networkAcl);
    if (known) known.push(id);
    else bound.set(networkAcl, [id]);
  }
  return bound;
}

function planOwn(plan: Plan, acl: NetworkAcl, subnets: readonly ResourceId[]): void {
  const { name, vpc } = acl;
  const { inline } = plan.style;
  const blocks = inline ? writtenEntries(acl).map((entry) => entryBlock(plan, acl, entry)) : [];
  const listed = inline && subnets.length > 0 ? plan.refs(subnets) : null;
  plan.declare("aws_network_acl", acl, "security", body({ vpc_id: plan.ref(vpc), subnet_ids: listed, tags: tags(name) }, blocks));
  if (inline) return;
  for (const entry of writtenEntries(acl)) planEntry(plan, acl, entry);
  for (const subnet of subnets) {
    const content = body({ network_acl_id: plan.ref(acl.id), subnet_id: plan.ref(subnet) });
    plan.part("aws_network_acl_association", plan.called(subnet), "security", content);
  }
}

function planDefault(plan: Plan, acl: NetworkAcl, subnets: readonly ResourceId[]): void {
  const added = besideOwnEntries(acl, plan.vpc(acl.vpc));
  if (added?.length === 0 && acl.name === null) return;
  if (plan.style.adoptsDefaults) return adopt(plan, acl);
  if (added === null) return substitute(plan, acl, subnets);
  if (acl.name !== null) plan.notCarried.say("names of default network ACLs", acl.id);
  for (const entry of writtenEntries({ ...acl, entries: added })) planEntry(plan, acl, entry);
}

/** Entries that AWS gives to a default ACL can not be taken away: another one serves its subnets. */
function substitute(plan: Plan, acl: NetworkAcl, subnets: readonly ResourceId[]): void {
  plan.notCarried.say("default network ACLs without the entries that AWS gives them", acl.id, "one of its own takes the place of each");
  planOwn(plan, acl, subnets);
}

function adopt(plan: Plan, acl: NetworkAcl): void {
  const blocks = writtenEntries(acl).map((entry) => entryBlock(plan, acl, entry));
  const content = { default_network_acl_id: plan.ref(acl.vpc, "default_network_acl_id"), tags: tags(acl.name) };
  plan.declare("aws_default_network_acl", acl, "security", body(content, blocks));
}

/** An entry as it can be written: one of which the action is not known is in the network twice, with either. */
interface WrittenEntry extends NetworkAclEntry {
  readonly isEither: boolean;
}

function writtenEntries({ entries }: NetworkAcl): WrittenEntry[] {
  const written = new Map<string, WrittenEntry>();
  for (const [at, entry] of entries.entries()) {
    const { direction, number, traffic, prefix } = entry;
    const key = isCertain(entry) ? String(at) : JSON.stringify([direction, number, traffic, formatPrefix(prefix)]);
    const known = written.get(key);
    written.set(key, { ...entry, isEither: known !== undefined && known.action !== entry.action });
  }
  return [...written.values()];
}

function entryBlock(plan: Plan, acl: NetworkAcl, entry: WrittenEntry) {
  const { number, action, traffic, addresses } = entryParts(plan, acl, entry);
  return block(entry.direction, { rule_no: number, action, ...traffic(true), ...addresses });
}

function planEntry(plan: Plan, acl: NetworkAcl, entry: WrittenEntry): void {
  const { number, action, traffic, addresses } = entryParts(plan, acl, entry);
  const egress = entry.direction === "egress" ? true : null;
  const content = { network_acl_id: plan.ref(acl.id), rule_number: number, egress, rule_action: action, ...traffic(false), ...addresses };
  plan.part("aws_network_acl_rule", `${plan.called(acl.id)}_${entry.direction}_${entry.number}`, "security", body(content));
}

/** Where something of an entry is not known, the part that could be it is written as unknown. */
function entryParts(plan: Plan, acl: NetworkAcl, entry: WrittenEntry) {
  const { number, action, prefix, traffic } = entry;
  const family = prefix.address.version === 4 ? "cidr_block" : "ipv6_cidr_block";
  const left = entry.isEither || isCertain(entry) ? "nothing" : prefix.length === 0 ? "addresses" : canBeTraffic(entry) ? "traffic" : "number";
  const spelled = spellTraffic(traffic);
  const read = left === "traffic" ? withUnknownPart(spelled, traffic, (part, type) => unknownOf(plan, acl.id, part, type)) : spelled;
  const icmp = traffic.protocol !== null && isIcmp(traffic.protocol);
  return {
    number: left === "number" ? unknownOf(plan, acl.id, "rule_number", "number") : number,
    action: entry.isEither ? unknownOf(plan, acl.id, "action") : action,
    addresses: { [family]: left === "addresses" ? unknownOf(plan, acl.id, family) : formatPrefix(prefix) } as Row,
    traffic: (portsNeeded: boolean): Row => ({
      protocol: read.protocol,
      from_port: icmp ? (portsNeeded ? 0 : null) : (read.from ?? (portsNeeded ? 0 : null)),
      to_port: icmp ? (portsNeeded ? 0 : null) : (read.to ?? (portsNeeded ? 0 : null)),
      icmp_type: icmp ? read.from : null,
      icmp_code: icmp ? read.to : null,
    }),
  };
}

const canBeTraffic = ({ traffic: { protocol, ports } }: NetworkAclEntry): boolean =>
  protocol === null || (ports === null && (protocol === 6 || protocol === 17));
