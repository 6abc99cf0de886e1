import { formatPrefix } from "../../net";
import type { SecurityGroupRule } from "../../model";
import { isIdOf } from "../aws-id";
import type { Row } from "./layout";
import { standInId } from "./stand-in-id";
import { trafficFields } from "./traffic";
import type { Writing } from "./writing";

export type Direction = "ingress" | "egress";

export const peerField = (direction: Direction): "source" | "destination" => (direction === "ingress" ? "source" : "destination");

/** What AWS makes by itself stands first, as in its own lists. */
export const defaultsFirst = <T extends { readonly isDefault: boolean }>(all: readonly T[]): T[] => [
  ...all.filter(({ isDefault }) => isDefault),
  ...all.filter(({ isDefault }) => !isDefault),
];

export function securityGroupRows(writing: Writing): Row[] {
  const { network, ids, has } = writing;
  return defaultsFirst(network.securityGroups.filter(({ id }) => has(id))).map((group) => {
    const { name, groupName, rules } = group;
    return {
      id: ids.called(group.id),
      name: group.isDefault ? undefined : (groupName ?? undefined),
      nameTag: name === null || name === groupName ? undefined : name,
      description: group.isDefault ? undefined : (group.description ?? undefined),
      vpc: ids.called(group.vpc),
      default: group.isDefault ? true : undefined,
      inboundRules: rules.filter(({ direction }) => direction === "ingress").map((rule) => groupRule(rule, group.id, writing)),
      outboundRules: rules.filter(({ direction }) => direction === "egress").map((rule) => groupRule(rule, group.id, writing)),
    };
  });
}

function groupRule(rule: SecurityGroupRule, group: string, writing: Writing): Row {
  const peer = rule.missing.length > 0 ? listOf(rule, writing) : peerOf(rule, writing);
  if (peer === undefined) writing.notCarried.say("rules of which a part is not known or not of this form", group, "each names a prefix list of elsewhere, so that it stays unknown");
  return { ...trafficFields(rule.traffic), [peerField(rule.direction)]: peer ?? unknownPeer(rule, writing), description: rule.description ?? undefined };
}

/** A prefix list whose entries alone are not known. */
function listOf({ peer, missing }: SecurityGroupRule, { ids }: Writing): string | undefined {
  if (peer.kind !== "unknown" || peer.open?.what !== "prefix_list" || missing.length !== 1) return undefined;
  const from = peer.open.from ?? "";
  return ids.called(from) ?? (isIdOf("pl", from) ? from : undefined);
}

/** A list that nobody knows, so that a rule of which something is not known stays one; one for each peer. */
function unknownPeer({ peer }: SecurityGroupRule, { askedFor }: Writing): string {
  const from = peer.kind === "unknown" ? (peer.open?.from ?? null) : null;
  return standInId("pl", from, askedFor);
}

function peerOf({ peer }: SecurityGroupRule, { ids }: Writing): string | undefined {
  switch (peer.kind) {
    case "cidr":
      return formatPrefix(peer.prefix);
    case "group":
      return ids.called(peer.group);
    case "prefix_list":
      return ids.called(peer.prefixList);
    case "stale":
    case "unknown":
      return undefined;
  }
}

const SERVICE_NAMES = { s3: "s3", dynamodb: "dynamodb", "ec2-instance-connect": "ec2-instance-connect", other: "other" } as const;

export function prefixListRows({ network, ids, has }: Writing): Row[] {
  const region = network.vpcs.find((vpc) => vpc.region !== null)?.region ?? "us-east-1";
  return network.prefixLists.filter(({ id }) => has(id)).map(({ id, name, entries, maxEntries, service }) => {
    if (service !== null) return { id: ids.called(id), name: `com.amazonaws.${region}.${SERVICE_NAMES[service]}`, owner: "AWS" };
    return {
      id: ids.called(id),
      name: name ?? undefined,
      addressFamily: entries[0]?.address.version === 6 ? "IPv6" : "IPv4",
      maxEntries: maxEntries ?? undefined,
      entries: entries.map((entry) => ({ cidr: formatPrefix(entry) })),
    };
  });
}
