import { formatPrefix } from "../../net";
import type { PrefixList } from "../../model";
import { AWS_KNOWS, ENTRIES_OF_AWS } from "../phrases";
import { block, body } from "./declaration";
import { declareLookup } from "./given";
import { unknownOf, type Plan } from "./plan";

/** Customers' lists; AWS's own are looked up by their names, those of endpoints come with them. */
export function planPrefixLists(plan: Plan): void {
  const ofEndpoints = new Set(plan.network.vpcEndpoints.map(({ prefixList }) => prefixList));
  for (const list of plan.network.prefixLists) {
    if (ofEndpoints.has(list.id)) continue;
    if (list.service === null) planList(plan, list);
    else planLookup(plan, list);
  }
}

function planList(plan: Plan, list: PrefixList): void {
  const { id, name, entries, maxEntries } = list;
  const isIncomplete = plan.lacks(id, "the entries of the prefix list");
  const content = {
    name: name ?? plan.called(id),
    address_family: entries[0]?.address.version === 6 ? "IPv6" : "IPv4",
    max_entries: maxEntries ?? Math.max(entries.length, 1),
  };
  const blocks = [
    ...entries.map((entry) => block("entry", { cidr: formatPrefix(entry) })),
    ...(isIncomplete ? [block("entry", { cidr: unknownOf(plan, id, "entry") })] : []),
  ];
  plan.declare("aws_ec2_managed_prefix_list", list, "security", body(content, blocks));
}

const OWN_TYPES = { s3: "aws_prefix_list", dynamodb: "aws_prefix_list", "ec2-instance-connect": "aws_ec2_managed_prefix_list", other: "aws_ec2_managed_prefix_list" } as const;

function planLookup(plan: Plan, list: PrefixList): void {
  const { id, name, service, entries } = list;
  if (service === null) return;
  if (entries.length > 0) plan.notCarried.say(ENTRIES_OF_AWS, id, AWS_KNOWS);
  const lookup = plan.lookups.get(id);
  if (lookup !== undefined && plan.style.adoptsDefaults) {
    if (!plan.isDeclared(id)) declareLookup(plan, lookup, list);
    return;
  }
  const region = plan.network.vpcs.find((vpc) => vpc.region !== null)?.region ?? "us-east-1";
  const wanted = name ?? (service === "other" ? null : `com.amazonaws.${region}.${service}`);
  if (wanted === null || !plan.style.adoptsDefaults) return;
  plan.declare(OWN_TYPES[service], list, "security", body({ name: wanted }), "data");
}

