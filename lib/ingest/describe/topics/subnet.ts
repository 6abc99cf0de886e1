import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, prefixOf } from "../reading/values";
import { blockMode, blocks, checkSize } from "./vpc";

/** `describe-subnets`. Which table and ACL a subnet has, those tell. */
export function readSubnet(printed: Item, described: Described): void {
  const id = idOf(printed, "SubnetId");
  if (id === null) return;
  const item = printed.titled(id);
  item.demands("VpcId");
  const cidr = prefixOf(item, "CidrBlock", 4);
  if (cidr !== null) checkSize(item, cidr);
  const ipv6Cidr = blocks(item, null, "Ipv6CidrBlockAssociationSet", 6)[0] ?? null;
  if (cidr === null && ipv6Cidr === null) described.missing.push({ fact: "the CIDR block of the subnet", component: id });
  described.subnets.put(
    {
      kind: "subnet",
      id,
      name: item.nameTag(),
      span: item.span,
      vpc: item.textOrNull("VpcId"),
      cidr,
      ipv6Cidr,
      zone: item.textOrNull("AvailabilityZone"),
      zoneId: item.textOrNull("AvailabilityZoneId"),
      mapPublicIpOnLaunch: item.flagOr("MapPublicIpOnLaunch", false),
      blockMode: blockMode(item),
    },
    item,
  );
}
