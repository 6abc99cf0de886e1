import { formatAddress } from "../../net";
import type { ElasticIp, NetworkInterface } from "../../model";
import { UNBOUND } from "../phrases";
import { body, type Argument, type Topic } from "./declaration";
import { knownAddress, type Plan } from "./plan";
import { tags } from "./tags";

/** Elastic IPs that NAT gateways and load balancers take by their allocation. */
export function planAllocations(plan: Plan): void {
  const interfaces = new Map(plan.network.interfaces.map((i) => [i.id, i]));
  for (const ip of plan.network.elasticIps) {
    const holder = ip.attachedTo === null ? undefined : interfaces.get(ip.attachedTo);
    if (holder === undefined || !takesAllocations(holder)) continue;
    declareIp(plan, ip, {}, "network");
  }
}

const takesAllocations = ({ ownerKind }: NetworkInterface): boolean => ownerKind === "nat_gateway" || ownerKind === "load_balancer";

/** The others, bound to what holds them (IGW-2). */
export function planElasticIps(plan: Plan): void {
  const interfaces = new Map(plan.network.interfaces.map((i) => [i.id, i]));
  for (const ip of plan.network.elasticIps) {
    if (plan.isDeclared(ip.id)) continue;
    const holder = ip.attachedTo === null ? undefined : interfaces.get(ip.attachedTo);
    declareIp(plan, ip, holder === undefined ? {} : bindingTo(plan, ip, holder), "compute");
  }
}

type Binding = Readonly<Record<string, Argument | null>>;

function bindingTo(plan: Plan, ip: ElasticIp, holder: NetworkInterface): Binding {
  const at = holder.addresses.findIndex((address) => address.public?.elasticIp === ip.id);
  const address = holder.addresses[at];
  const place = plan.places.get(holder.id);
  const known = address === undefined ? null : knownAddress(address.private);
  if (place === undefined || (at > 0 && known === null) || (holder.ownerKind !== null && holder.ownerKind !== "instance")) {
    plan.notCarried.say("bindings of Elastic IPs to addresses that nothing can name", ip.id, UNBOUND);
    return {};
  }
  const which = at > 0 && known !== null ? formatAddress(known) : null;
  const isBorn = place.attribute === "primary_network_interface_id";
  if (isBorn && (which === null || !plan.style.namesBornInterfaces)) return { instance: plan.ref(holder.owner ?? holder.id), associate_with_private_ip: which };
  return { network_interface: plan.ref(holder.id), associate_with_private_ip: which };
}

function declareIp(plan: Plan, ip: ElasticIp, binding: Binding, topic: Topic): void {
  const address = knownAddress(ip.address);
  const content = { domain: "vpc", ...binding, address: address === null ? null : formatAddress(address), tags: tags(ip.name) };
  plan.declare("aws_eip", ip, topic, body(content));
}
