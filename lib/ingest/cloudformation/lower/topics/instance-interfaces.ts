import { errorAt } from "../../../../source";
import type { Value } from "../../../declared/evaluated";
import { Draft, idOf, list, number } from "../draft";
import type { Given, ObjectValue } from "../lowering";
import { by, properties, renamed, same, taken, unread, type Rule } from "../rule";
import { primaryFirst } from "./network-interface";

/** One of `NetworkInterfaces` as arguments of the instance that has it for its first one. */
const OF_INSTANCE = properties(
  same("SubnetId AssociatePublicIpAddress Ipv6AddressCount"),
  renamed({ "GroupSet[]": "vpc_security_group_ids", SecondaryPrivateIpAddressCount: "secondary_private_ip_count" }),
  by({ Ipv6Addresses: { kind: "members", name: "ipv6_addresses", member: "Ipv6Address" } }),
  taken("NetworkInterfaceId DeviceIndex! PrivateIpAddress PrivateIpAddresses"),
  unread("Description DeleteOnTermination AssociateCarrierIpAddress EnaSrdSpecification"),
);

/** The same as an interface of its own. */
const OF_ITS_OWN = properties(
  same("SubnetId Ipv6AddressCount Description"),
  renamed({ "GroupSet[]": "security_groups", SecondaryPrivateIpAddressCount: "private_ips_count" }),
  by({ Ipv6Addresses: { kind: "members", name: "ipv6_addresses", member: "Ipv6Address" } }),
  taken("NetworkInterfaceId DeviceIndex! PrivateIpAddress PrivateIpAddresses"),
  unread("DeleteOnTermination AssociatePublicIpAddress AssociateCarrierIpAddress EnaSrdSpecification"),
);

/** `NetworkInterfaces` itself. */
export const INTERFACES: Rule = { kind: "unread", says: "network_interface", within: { kind: "items", ofResource: OF_INSTANCE, ofItem: OF_ITS_OWN } };

/** What AWS takes inside of `NetworkInterfaces` only, where there are any. */
const INSIDE_ONLY = ["SubnetId", "SecurityGroupIds", "SecurityGroups", "PrivateIpAddress"];

/**
 * The interfaces that an instance is launched with: the first one says what the provider says of the instance itself,
 * unless it exists already; the others are interfaces of their own that are attached.
 */
export function lowerInterfaces(draft: Draft, given: Given): readonly Draft[] {
  const written = given.properties.get("NetworkInterfaces");
  if (written === undefined || written.kind === "null") {
    reportNamedGroups(draft, given);
    return [draft];
  }
  reportConflicts(draft, given);
  const objects = given.objects("NetworkInterfaces");
  const unknown = objects?.find(({ kind }) => kind === "unknown") ?? (objects === null ? written : undefined);
  if (unknown !== undefined) draft.set("subnet_id", unknown);
  const items = (objects ?? []).flatMap((object, at): Placed[] => ("entries" in object ? [{ object, at }] : []));
  const first = items.find(({ object }) => deviceOf(object) === 0) ?? items[0];
  return [draft, ...items.flatMap((item) => (item === first ? asPrimary(draft, given, item) : asAttached(draft, given, item)))];
}

interface Placed {
  readonly object: ObjectValue;
  readonly at: number;
}

function asPrimary(draft: Draft, given: Given, { object, at }: Placed): Draft[] {
  const existing = object.entries.get("NetworkInterfaceId");
  if (existing !== undefined) {
    const block = draft.block("network_interface", object.span ?? draft.span);
    block.set("network_interface_id", existing);
    block.set("device_index", number(0));
    return [];
  }
  given.read(draft, OF_INSTANCE, object, `NetworkInterfaces[${at}]`);
  const [primary, ...more] = addressesOf(object);
  if (primary !== undefined) draft.set("private_ip", primary);
  if (more.length > 0) draft.set("secondary_private_ips", list(more, object.span));
  return [];
}

function asAttached(draft: Draft, given: Given, { object, at }: Placed): Draft[] {
  const address = `${given.id}.NetworkInterfaces[${at}]`;
  const span = object.span ?? draft.span;
  const existing = object.entries.get("NetworkInterfaceId");
  const attachment = new Draft("aws_network_interface_attachment", existing === undefined ? `${address}.Attachment` : address, span);
  attachment.set("instance_id", idOf(given.id));
  attachment.set("network_interface_id", existing ?? idOf(address));
  attachment.set("device_index", object.entries.get("DeviceIndex") ?? number(at));
  if (existing !== undefined) return [attachment];
  const made = new Draft("aws_network_interface", address, span);
  given.read(made, OF_ITS_OWN, object, `NetworkInterfaces[${at}]`);
  const addresses = addressesOf(object);
  if (addresses.length > 0) made.set("private_ips", list(addresses, object.span));
  return [made, attachment];
}

/** The primary address and those that are listed beside it. */
function addressesOf({ entries }: ObjectValue): Value[] {
  const primary = entries.get("PrivateIpAddress");
  const listed = entries.get("PrivateIpAddresses");
  return [...(primary === undefined ? [] : [primary]), ...(listed !== undefined && "items" in listed ? primaryFirst(listed.items) : [])];
}

function deviceOf({ entries }: ObjectValue): number | null {
  const device = entries.get("DeviceIndex");
  return device?.kind === "number" || device?.kind === "string" ? Number(device.value) : null;
}

function reportConflicts(draft: Draft, { id, properties: written, template }: Given): void {
  for (const name of INSIDE_ONLY) {
    const value = written.get(name);
    if (value === undefined || value.kind === "null") continue;
    const message = `${id} has NetworkInterfaces and ${name}: AWS then takes ${name} of each interface only.`;
    template.report(
      errorAt("conflicting-properties", message, {
        hint: `Write ${name === "SubnetId" || name === "PrivateIpAddress" ? name : "GroupSet"} inside of NetworkInterfaces.`,
        span: value.span ?? draft.span,
      }),
    );
  }
}

/** EC2 API, RunInstances: groups go by name in the default VPC alone, and where no subnet is named. */
function reportNamedGroups(draft: Draft, { id, properties: written, template }: Given): void {
  const [subnet, named] = [written.get("SubnetId"), written.get("SecurityGroups")];
  if (subnet === undefined || subnet.kind === "null" || named === undefined || named.kind === "null") return;
  if ("items" in named && named.items.length === 0) return;
  const message = `${id} has SubnetId and SecurityGroups: AWS takes names of groups only without a subnet.`;
  const hint = "Write SecurityGroupIds in place of SecurityGroups, with the ids of the groups.";
  template.report(errorAt("conflicting-properties", message, { hint, span: named.span ?? draft.span }));
}
