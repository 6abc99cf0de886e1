import { formatAddress } from "../../net";
import type { NatGateway, NetworkInterface, ResourceId } from "../../model";
import { AS_AVAILABLE, GATEWAY_STATES, GATEWAYS_IN_DOUBT } from "../phrases";
import { isOrdinaryDefault } from "./aws-own";
import { body } from "./declaration";
import { OF_DEFAULT_VPC } from "./default-gateways";
import { knownAddress, unknownOf, type Plan } from "./plan";
import { tags } from "./tags";

/** What leads out of VPCs, NAT gateways excepted. */
export function planGateways(plan: Plan): void {
  const ordinary = new Set(plan.network.vpcs.filter(isOrdinaryDefault).map(({ id }) => id));
  for (const gateway of plan.network.internetGateways) {
    const { id, name, vpc } = gateway;
    if (plan.outside.has(id)) {
      plan.notCarried.say(GATEWAYS_IN_DOUBT, id);
      continue;
    }
    const holder = vpc === null || !ordinary.has(vpc) ? undefined : plan.places.get(vpc)?.declaration;
    if (vpc !== null && ordinary.has(vpc)) {
      if (name !== null) plan.notCarried.say("names of the internet gateways of default VPCs", id);
      if (holder !== undefined) plan.comesWith(id, holder, OF_DEFAULT_VPC);
    } else plan.declare("aws_internet_gateway", gateway, "network", body({ vpc_id: vpc === null ? null : plan.ref(vpc), tags: tags(name) }));
  }
  for (const gateway of plan.network.egressOnlyInternetGateways)
    plan.declare("aws_egress_only_internet_gateway", gateway, "network", body({ vpc_id: plan.ref(gateway.vpc), tags: tags(gateway.name) }));
  for (const [id, vpc] of virtualPrivateGateways(plan))
    plan.declare("aws_vpn_gateway", { id, name: null }, "network", body({ vpc_id: plan.ref(vpc) }));
}

/** The network has them as targets and edges of route tables only. AWS's own ids name some that are not described. */
function virtualPrivateGateways({ network, index }: Plan): ReadonlyMap<ResourceId, ResourceId> {
  const found = new Map<ResourceId, ResourceId>();
  for (const { vpc, routes, edge } of network.routeTables) {
    const targets = routes.flatMap(({ target }) => (target.kind === "virtual_private_gateway" ? [target.id] : []));
    const edges = edge !== null && index.resource(edge) === undefined ? [edge] : [];
    for (const id of [...targets, ...edges]) if (!found.has(id)) found.set(id, vpc);
  }
  return found;
}

export function planNatGateways(plan: Plan): void {
  const interfaces = new Map(plan.network.interfaces.map((i) => [i.id, i]));
  for (const gateway of plan.network.natGateways) {
    const own = interfaces.get(gateway.interface);
    if (gateway.state !== "available") plan.notCarried.say(GATEWAY_STATES, gateway.id, AS_AVAILABLE);
    const declaration = plan.declare("aws_nat_gateway", gateway, "network", body(natArguments(plan, gateway, own)));
    plan.comesWith(gateway.interface, declaration, "network_interface_id");
  }
}

function natArguments(plan: Plan, gateway: NatGateway, own: NetworkInterface | undefined) {
  const { id, subnet, connectivity, name } = gateway;
  const [primary, ...further] = own?.addresses ?? [];
  const address = primary === undefined ? null : knownAddress(primary.private);
  const secondary = further.flatMap((each) => knownAddress(each.private) ?? []);
  const allocation = primary?.public?.elasticIp ?? null;
  const furtherAllocations = further.flatMap((each) => each.public?.elasticIp ?? []);
  return {
    allocation_id: allocation !== null ? plan.ref(allocation, "id") : connectivity === "public" ? unknownOf(plan, id, "allocation_id") : null,
    connectivity_type: connectivity === "private" ? "private" : null,
    subnet_id: plan.ref(subnet),
    private_ip: address === null ? null : formatAddress(address),
    secondary_allocation_ids: furtherAllocations.length > 0 ? plan.refs(furtherAllocations) : null,
    secondary_private_ip_addresses: secondary.length > 0 ? secondary.map(formatAddress) : null,
    // Each further allocation of a public gateway brings an address of its own: the provider refuses to count them there.
    secondary_private_ip_address_count: connectivity === "private" && further.length > secondary.length ? further.length - secondary.length : null,
    tags: tags(name),
  };
}
