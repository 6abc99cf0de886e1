import { formatPrefix, ICMPV6, isIcmp, TCP, UDP } from "../../net";
import type { NetworkAcl, NetworkAclEntry } from "../../model";
import { defaultsFirst, peerField, type Direction } from "./filter-rows";
import type { Row } from "./layout";
import { trafficFields } from "./traffic";
import type { Writing } from "./writing";

export function networkAclRows(writing: Writing): Row[] {
  const { network, index, ids, has } = writing;
  const subnets = new Map<string, string[]>();
  for (const { id, networkAcl, vpc } of network.subnets) {
    if (index.vpc(vpc).defaultNetworkAcl === networkAcl) continue;
    const others = subnets.get(networkAcl);
    if (others) others.push(ids.called(id) ?? id);
    else subnets.set(networkAcl, [ids.called(id) ?? id]);
  }
  return defaultsFirst(network.networkAcls.filter(({ id }) => has(id))).map((acl) => ({
    id: ids.called(acl.id),
    name: acl.name ?? undefined,
    vpc: ids.called(acl.vpc),
    default: acl.isDefault ? true : undefined,
    subnetAssociations: subnets.get(acl.id),
    inboundRules: entriesOf(acl, "ingress", writing),
    outboundRules: entriesOf(acl, "egress", writing),
  }));
}

function entriesOf({ id, entries }: NetworkAcl, direction: Direction, { notCarried }: Writing): Row[] {
  return together(entries.filter((entry) => entry.direction === direction)).map((entry) => {
    const open = openPartOf(entry);
    if (open === "number") notCarried.say("numbers of ACL entries that are not known", id, "any address may be meant");
    const { number, traffic, prefix, action } = entry;
    return {
      ruleNumber: number,
      ...(open === "traffic" ? openTraffic(entry) : trafficFields(traffic)),
      [peerField(direction)]: open === "addresses" || open === "number" ? UNKNOWN_BLOCKS[prefix.address.version] : formatPrefix(prefix),
      action: entry.isEither ? UNKNOWN : action === "allow" ? "Allow" : "Deny",
    };
  });
}

/** The form's words for what is not known. */
const UNKNOWN = "Unknown";
const UNKNOWN_BLOCKS = { 4: "Unknown-IPv4", 6: "Unknown-IPv6" } as const;

/** An entry of which the action is not known is in the network twice, with either. */
interface WrittenEntry extends NetworkAclEntry {
  readonly isEither: boolean;
}

function together(entries: readonly NetworkAclEntry[]): WrittenEntry[] {
  const written = new Map<string, WrittenEntry>();
  for (const [at, entry] of entries.entries()) {
    const { number, traffic, prefix, missing } = entry;
    const key = missing.length === 0 ? String(at) : JSON.stringify([number, traffic, formatPrefix(prefix)]);
    const known = written.get(key);
    written.set(key, { ...entry, isEither: known !== undefined && (known.isEither || known.action !== entry.action) });
  }
  return [...written.values()];
}

/** The part that is written as not known: one that could be it, so that the entry stays in doubt and no narrower. */
function openPartOf({ missing, isEither, prefix, traffic }: WrittenEntry): "addresses" | "traffic" | "number" | null {
  if (missing.length === 0 || isEither) return null;
  if (prefix.length === 0) return "addresses";
  const { protocol, ports, icmp } = traffic;
  if (protocol === null) return "traffic";
  if (isIcmp(protocol)) return icmp === null || icmp.type === null ? "traffic" : "number";
  return (protocol === TCP || protocol === UDP) && ports === null ? "traffic" : "number";
}

/** `Custom TCP` of a port that is not known, and so on: read again, it is all that the entry could mean. */
function openTraffic({ traffic: { protocol } }: NetworkAclEntry): Row {
  if (protocol === null) return { type: "Custom Protocol", protocol: UNKNOWN };
  if (isIcmp(protocol)) return { type: protocol === ICMPV6 ? "Custom ICMP - IPv6" : "Custom ICMP - IPv4", protocol: UNKNOWN };
  return { type: protocol === UDP ? "Custom UDP" : "Custom TCP", portRange: UNKNOWN };
}
