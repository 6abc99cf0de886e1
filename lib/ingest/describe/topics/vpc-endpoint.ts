import { infoAt } from "../../../source";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, short } from "../reading/values";

const TYPES: ReadonlyMap<string, "gateway" | "interface" | "gateway_load_balancer"> = new Map([
  ["Gateway", "gateway"],
  ["Interface", "interface"],
  ["GatewayLoadBalancer", "gateway_load_balancer"],
]);

/** `describe-vpc-endpoints` (VPCE-1, VPCE-2). */
export function readVpcEndpoint(printed: Item, described: Described): void {
  const id = idOf(printed, "VpcEndpointId");
  if (id === null) return;
  const item = printed.titled(id);
  const word = item.textOrNull("VpcEndpointType") ?? "Gateway";
  const type = TYPES.get(word);
  if (type === undefined) {
    const message = `${id} is an endpoint of type ${word}, which is no part of the network model.`;
    item.output.report(infoAt("type-not-modelled", message, { hint: "Answers do not take it into account.", span: item.span }));
    return;
  }
  if (/^(deleted|rejected|failed|expired)$/i.test(item.textOrNull("State") ?? "")) return;
  described.vpcEndpoints.put(
    {
      kind: "vpc_endpoint",
      id,
      name: item.nameTag(),
      span: item.span,
      vpc: item.textOrNull("VpcId"),
      type,
      serviceName: item.textOrNull("ServiceName") ?? "",
      interfaces: item.texts("NetworkInterfaceIds"),
      privateDns: item.flagOr("PrivateDnsEnabled", false),
      subnets: item.texts("SubnetIds"),
      groups: short(item, "Groups", item.textsOf("Groups", "GroupId")),
    },
    item,
  );
}
