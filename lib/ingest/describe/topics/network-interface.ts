import type { Prefix } from "../../../net";
import type { ResourceId } from "../../../model";
import type { Described } from "../facts/described";
import type { AddressDraft, InterfaceDraft } from "../facts/drafts";
import type { Item } from "../reading/item";
import { addressOf, idOf, prefixOf } from "../reading/values";

/** `describe-network-interfaces`. */
export function readNetworkInterface(printed: Item, described: Described): void {
  const id = idOf(printed, "NetworkInterfaceId");
  if (id === null) return;
  const item = printed.titled(id);
  described.interfaces.put(interfaceDraft(item, id, item.item("Attachment")?.textOrNull("InstanceId") ?? null), item);
}

/** An interface as both commands print it; `instance` is the one that it is attached to. */
export function interfaceDraft(item: Item, id: ResourceId, instance: ResourceId | null): InterfaceDraft {
  item.demands("SubnetId");
  if (item.demands("Groups")) for (const group of item.items("Groups")) group.demands("GroupId");
  return {
    kind: "network_interface",
    id,
    name: item.nameTag("TagSet"),
    span: item.span,
    subnet: item.textOrNull("SubnetId"),
    vpc: item.textOrNull("VpcId"),
    instance,
    device: item.item("Attachment")?.numberOrNull("DeviceIndex") ?? 0,
    type: item.textOrNull("InterfaceType"),
    requester: item.textOrNull("RequesterId"),
    description: item.textOrNull("Description"),
    addresses: addressesOf(item),
    ipv6Addresses: item.items("Ipv6Addresses").flatMap((address) => (address.demands("Ipv6Address") ? (addressOf(address, "Ipv6Address", 6) ?? []) : [])),
    securityGroups: [...new Set(item.textsOf("Groups", "GroupId"))],
    sourceDestCheck: item.flagOr("SourceDestCheck", true),
    prefixes: delegated(item),
  };
}

/** The primary address first; older outputs print it beside the list alone. */
function addressesOf(item: Item): AddressDraft[] {
  const listed = item.items("PrivateIpAddresses");
  const primary = listed.findIndex((address) => address.flagOr("Primary", false));
  const ordered = primary > 0 ? [...listed.slice(primary, primary + 1), ...listed.slice(0, primary), ...listed.slice(primary + 1)] : listed;
  for (const address of listed) address.demands("PrivateIpAddress");
  return (listed.length === 0 ? [item] : ordered).flatMap((address) => {
    const inside = addressOf(address, "PrivateIpAddress", 4);
    if (inside === null) return [];
    const association = address.item("Association");
    return [
      {
        private: inside,
        public: association === null ? null : addressOf(association, "PublicIp", 4),
        allocation: association?.textOrNull("AllocationId") ?? null,
      },
    ];
  });
}

const delegated = (item: Item): Prefix[] => [
  ...item.items("Ipv4Prefixes").flatMap((prefix) => prefixOf(prefix, "Ipv4Prefix", 4) ?? []),
  ...item.items("Ipv6Prefixes").flatMap((prefix) => prefixOf(prefix, "Ipv6Prefix", 6) ?? []),
];
