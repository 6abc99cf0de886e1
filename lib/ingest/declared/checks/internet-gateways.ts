import type { ResourceId } from "../../../model";
import { errorAt, type Span } from "../../../source";
import type { CheckGround } from "./ground";

/** AWS makes nothing that faces the internet in a VPC without an internet gateway. */
export function checkInternetGateways({ network, report }: CheckGround): void {
  const attached = new Set(network.internetGateways.map(({ vpc }) => vpc));
  const unclear = new Set(network.vpcs.filter(({ cidrs }) => cidrs.length === 0).map(({ id }) => id));
  const subnets = new Map(network.subnets.map(({ id, vpc }) => [id, vpc]));
  const first = new Map(network.interfaces.map(({ id, subnet }) => [id, subnets.get(subnet)]));
  const check = (id: ResourceId, what: string, vpc: ResourceId | undefined, span: Span | null): void => {
    if (vpc === undefined || attached.has(vpc) || unclear.has(vpc)) return;
    const message = `${id} is ${what}, and ${vpc} has no internet gateway: AWS refuses it.`;
    report(
      errorAt("vpc-without-internet-gateway", message, { hint: `Attach an internet gateway to ${vpc}, or keep ${id} internal.`, span }),
    );
  };
  for (const { id, span, scheme, interfaces, type } of network.loadBalancers)
    if (scheme === "internet-facing" && type !== "gateway") check(id, "internet-facing", first.get(interfaces[0] ?? ""), span);
  for (const { id, span, publiclyAccessible, interfaces } of network.databases)
    if (publiclyAccessible) check(id, "publicly accessible", first.get(interfaces[0] ?? ""), span);
}
