import { ANY_V4, ANY_V6, type Prefix } from "../../../net";
import type { MissingFact, NetworkAclEntry, ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import { allowEverything } from "../../declared/resources/aws-defaults";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, prefixOf, wordOf } from "../reading/values";
import { trafficOf } from "./traffic";

/** From here on the implicit denies are printed (NACL-1). */
const FIRST_IMPLICIT = 32_767;

/** `describe-network-acls`: entries, and the subnets that it serves (NACL-4). */
export function readNetworkAcl(printed: Item, described: Described): void {
  const id = idOf(printed, "NetworkAclId");
  if (id === null) return;
  const item = printed.titled(id);
  item.demands("VpcId");
  item.demands("Associations");
  for (const association of item.items("Associations")) {
    association.demands("SubnetId");
    const subnet = association.textOrNull("SubnetId");
    if (subnet !== null) described.aclOfSubnet.bind(subnet, id, association);
  }
  const entries = item.has("Entries") ? item.items("Entries").flatMap((entry) => readEntry(entry, id)) : unknownEntries(id);
  checkNumbers(id, entries, item);
  described.networkAcls.put(
    {
      kind: "network_acl",
      id,
      name: item.nameTag(),
      span: item.span,
      vpc: item.textOrNull("VpcId"),
      entries: entries.sort((a, b) => directionOrder(a) - directionOrder(b) || a.number - b.number),
      isDefault: item.flagOr("IsDefault", false),
    },
    item,
  );
}

/** Entries of which nobody knows whether they are there: those of an ACL that is only named, or printed without them. */
export const unknownEntries = (acl: ResourceId): NetworkAclEntry[] =>
  allowEverything("IPv4 and IPv6", [{ fact: "the entries of the network ACL", component: acl }]);

const directionOrder = ({ direction }: NetworkAclEntry): number => (direction === "ingress" ? 0 : 1);

/** One entry; of an action that can not be read both, each in doubt. */
function readEntry(item: Item, acl: ResourceId): NetworkAclEntry[] {
  const number = readNumber(item);
  item.demands("Egress");
  if (number === "implicit") {
    item.passOver();
    return [];
  }
  const direction = item.flagOr("Egress", false) ? "egress" : "ingress";
  const ports = item.item("PortRange");
  const icmp = item.item("IcmpTypeCode");
  const absent = { state: "absent", span: item.span } as const;
  const { traffic, missing } = trafficOf(item, acl, {
    protocol: item.textOrNumber("Protocol"),
    from: ports?.number("From") ?? absent,
    to: ports?.number("To") ?? absent,
    icmpType: icmp?.number("Type") ?? absent,
    icmpCode: icmp?.number("Code") ?? absent,
    namesIcmp: icmp !== undefined,
  });
  const addresses = readAddresses(item, acl);
  const action = wordOf(item, "RuleAction", ["allow", "deny"] as const, null);
  const unsure = [number === null ? "the number" : null, action === null ? "the action" : null].filter((part) => part !== null);
  const lacking = unsure.map((part): MissingFact => ({ fact: `${part} of ${item.title}`, component: acl }));
  return (action === null ? (["allow", "deny"] as const) : [action]).flatMap((each) =>
    addresses.prefixes.map((prefix) => ({
      ref: { label: String(number ?? 1), span: item.span },
      direction,
      number: number ?? 1,
      action: each,
      traffic,
      prefix,
      missing: [...missing, ...addresses.missing, ...lacking],
    })),
  );
}

/** NACL-1. An entry whose number can not be read could stand anywhere. */
function readNumber(item: Item): number | "implicit" | null {
  const number = item.numberOrNull("RuleNumber");
  if (number !== null && number >= FIRST_IMPLICIT) return "implicit";
  if (number !== null && Number.isInteger(number) && number >= 1) return number;
  const message = `${item.title} has ${number === null ? "no RuleNumber" : `the number ${number}`}: numbers go from 1 to 32766.`;
  item.output.report(errorAt("rule-number-range", message, { hint: "Supply the output as AWS prints it.", span: item.span }));
  return null;
}

function readAddresses(item: Item, acl: ResourceId): { prefixes: readonly Prefix[]; missing: readonly MissingFact[] } {
  const named = item.has("Ipv6CidrBlock") ? (["Ipv6CidrBlock", 6] as const) : (["CidrBlock", 4] as const);
  const prefix = prefixOf(item, named[0], named[1], "cleared");
  if (prefix !== null) return { prefixes: [prefix], missing: [] };
  return { prefixes: [ANY_V4, ANY_V6], missing: [{ fact: `the addresses of ${item.title}`, component: acl }] };
}

function checkNumbers(id: ResourceId, entries: readonly NetworkAclEntry[], item: Item): void {
  const seen = new Set<string>();
  for (const { direction, number, missing, ref, prefix } of entries) {
    if (missing.length > 0) continue;
    const key = `${direction} ${number} ${prefix.address.version}`;
    if (seen.has(key)) {
      const message = `${id} has two ${direction} entries with the number ${number}.`;
      const hint = "Supply the output as AWS prints it: each number stands once in a direction.";
      item.output.report(errorAt("duplicate-rule-number", message, { hint, span: ref.span }));
    }
    seen.add(key);
  }
}
