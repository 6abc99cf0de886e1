import type { Value } from "../../../declared/evaluated";
import { list, type Draft } from "../draft";
import type { Given, Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS, unread } from "../rule";

/** Interfaces that are resources of their own, and how they are attached. */
export const INTERFACE_LOWERINGS: Lowerings = {
  "AWS::EC2::NetworkInterface": {
    to: ["aws_network_interface"],
    properties: properties(
      same("SubnetId! Description SourceDestCheck Ipv6AddressCount InterfaceType"),
      renamed({ SecondaryPrivateIpAddressCount: "private_ips_count", "GroupSet[]": "security_groups" }),
      by({
        Ipv6Addresses: { kind: "members", name: "ipv6_addresses", member: "Ipv6Address" },
        Ipv4Prefixes: { kind: "members", name: "ipv4_prefixes", member: "Ipv4Prefix" },
        Ipv6Prefixes: { kind: "members", name: "ipv6_prefixes", member: "Ipv6Prefix" },
        PrivateIpAddresses: { kind: "unread", says: "private_ips" },
        PrivateIpAddress: { kind: "unread", says: "private_ip" },
      }),
      unread("Ipv4PrefixCount Ipv6PrefixCount EnablePrimaryIpv6 ConnectionTrackingSpecification PublicIpDnsHostnameTypeSpecification"),
      TAGS,
    ),
    attributes: {
      PrimaryPrivateIpAddress: "private_ip",
      SecondaryPrivateIpAddresses: "private_ips",
      PrimaryIpv6Address: "ipv6_address",
      VpcId: "vpc_id",
    },
    finish: (draft, given) => {
      setPrivateAddresses(draft, given);
      return [draft];
    },
  },
  "AWS::EC2::NetworkInterfaceAttachment": {
    to: ["aws_network_interface_attachment"],
    properties: properties(
      same("InstanceId! NetworkInterfaceId! DeviceIndex!"),
      unread("DeleteOnTermination EnaSrdSpecification EnaQueueCount"),
    ),
    attributes: { AttachmentId: "id" },
  },
};

/** The primary address first, as the provider has them in one list. */
function setPrivateAddresses(draft: Draft, given: Given): void {
  const written = given.properties.get("PrivateIpAddresses");
  const primary = given.properties.get("PrivateIpAddress");
  const objects = written === undefined ? [] : given.objects("PrivateIpAddresses");
  if (objects === null) {
    if (written !== undefined) draft.set("private_ips", written);
    return;
  }
  const addresses = [...(primary === undefined ? [] : [primary]), ...primaryFirst(objects)];
  if (addresses.length > 0) draft.set("private_ips", list(addresses, (written ?? primary)?.span ?? null));
}

/** The addresses of a list of `{PrivateIpAddress, Primary}`. */
export function primaryFirst(objects: readonly Value[]): Value[] {
  const entries = objects.flatMap((object) => ("entries" in object ? [object.entries] : []));
  const ordered = [...entries.filter(isPrimary), ...entries.filter((entry) => !isPrimary(entry))];
  return ordered.flatMap((entry) => entry.get("PrivateIpAddress") ?? []);
}

function isPrimary(entry: ReadonlyMap<string, Value>): boolean {
  const primary = entry.get("Primary");
  return (primary?.kind === "bool" && primary.value) || (primary?.kind === "string" && primary.value === "true");
}
