import type { ResourceId, SecurityGroupRule } from "../../../model";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf } from "../reading/values";
import { cidrPeer, groupPeer, prefixListPeer, unknownPeer } from "./security-group";
import { trafficOf } from "./traffic";

/** `describe-security-group-rules`: the same rules one by one. They count where the group itself is not described. */
export function readSecurityGroupRule(printed: Item, described: Described): void {
  const id = idOf(printed, "SecurityGroupRuleId");
  const item = printed.titled(id ?? printed.title);
  const group = idOf(item, "GroupId");
  if (group === null) return;
  item.demands("IsEgress");
  const [from, to] = [item.number("FromPort"), item.number("ToPort")];
  const read = trafficOf(item, group, { protocol: item.textOrNumber("IpProtocol"), from, to, icmpType: from, icmpCode: to, namesIcmp: false });
  const { peer, missing } = peerOf(item, group, described);
  const rule: SecurityGroupRule = {
    ref: { label: item.title, span: item.span },
    direction: item.flagOr("IsEgress", false) ? "egress" : "ingress",
    traffic: read.traffic,
    peer,
    description: item.textOrNull("Description"),
    missing: [...read.missing, ...missing],
  };
  const others = described.rulesOfGroup.get(group);
  if (others === undefined) described.rulesOfGroup.set(group, [{ rule, item }]);
  else others.push({ rule, item });
}

function peerOf(item: Item, group: ResourceId, described: Described) {
  if (item.has("CidrIpv4")) return cidrPeer(item, "CidrIpv4", 4, group);
  if (item.has("CidrIpv6")) return cidrPeer(item, "CidrIpv6", 6, group);
  if (item.has("PrefixListId")) return prefixListPeer(item, group, described);
  const reference = item.item("ReferencedGroupInfo");
  return reference === null ? unknownPeer(item, group) : groupPeer(item, reference, group, described);
}
