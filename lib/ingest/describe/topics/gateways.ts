import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { addressOf, idOf, wordOf } from "../reading/values";

/** `describe-internet-gateways`; one that nothing is attached to has no VPC. */
export function readInternetGateway(printed: Item, described: Described): void {
  const id = idOf(printed, "InternetGatewayId");
  if (id === null) return;
  const item = printed.titled(id);
  described.internetGateways.put({ kind: "internet_gateway", id, name: item.nameTag(), span: item.span, vpc: attachedVpc(item) }, item);
}

/** `describe-egress-only-internet-gateways`. */
export function readEgressOnlyGateway(printed: Item, described: Described): void {
  const id = idOf(printed, "EgressOnlyInternetGatewayId");
  if (id === null) return;
  const item = printed.titled(id);
  const own = { id, name: item.nameTag(), span: item.span };
  described.egressOnlyGateways.put({ kind: "egress_only_internet_gateway", ...own, vpc: attachedVpc(item) }, item);
}

function attachedVpc(item: Item): string | null {
  if (!item.demands("Attachments")) return null;
  const attached = item.items("Attachments").find((attachment) => !/^detach/.test(attachment.textOrNull("State") ?? ""));
  return attached?.demands("VpcId") === true ? attached.textOrNull("VpcId") : null;
}

const NAT_STATES = ["pending", "failed", "available", "deleting", "deleted"] as const;

/** `describe-nat-gateways` (NAT-6). */
export function readNatGateway(printed: Item, described: Described): void {
  const id = idOf(printed, "NatGatewayId");
  if (id === null) return;
  const item = printed.titled(id);
  const state = wordOf(item, "State", NAT_STATES, "unknown");
  const listed = item.items("NatGatewayAddresses");
  const primary = listed.find((address) => address.flagOr("IsPrimary", false)) ?? listed[0];
  const ordered = primary === undefined ? [] : [primary, ...listed.filter((address) => address !== primary)];
  described.natGateways.put(
    {
      kind: "nat_gateway",
      id,
      name: item.nameTag(),
      span: item.span,
      vpc: item.textOrNull("VpcId"),
      subnet: item.textOrNull("SubnetId"),
      connectivity: wordOf(item, "ConnectivityType", ["public", "private"] as const, "public"),
      state: state === "deleting" ? "deleted" : state,
      interface: primary?.textOrNull("NetworkInterfaceId") ?? null,
      addresses: ordered.flatMap((address) => {
        const inside = addressOf(address, "PrivateIp", 4);
        if (inside === null) return [];
        return [{ private: inside, public: addressOf(address, "PublicIp", 4), allocation: address.textOrNull("AllocationId") }];
      }),
    },
    item,
  );
}

/** `describe-addresses`. */
export function readElasticIp(printed: Item, described: Described): void {
  const id = idOf(printed, "AllocationId", "PublicIp");
  if (id === null) return;
  const item = printed.titled(id);
  described.elasticIps.put(
    {
      kind: "public_ip",
      id,
      name: item.nameTag(),
      span: item.span,
      address: addressOf(item, "PublicIp", 4),
      interface: item.textOrNull("NetworkInterfaceId"),
      privateAddress: addressOf(item, "PrivateIpAddress", 4),
    },
    item,
  );
}
