import { formatAddress } from "../../net";
import type { NetworkInterface, ResourceId } from "../../model";
import { AWS_KNOWS, ENTRIES_OF_AWS, GROUPS_OF_FIRST, GROUPS_OF_SOME } from "../phrases";
import { block, body, type Block, type Declaration } from "./declaration";
import { groupsOf } from "./interfaces";
import { knownAddress, type Plan } from "./plan";
import { tags } from "./tags";

const TYPES = { gateway: "Gateway", interface: "Interface", gateway_load_balancer: "GatewayLoadBalancer" } as const;

/** VPC endpoints with the tables that lead to them (VPCE-1), or the subnets that they stand in (VPCE-2). */
export function planEndpoints(plan: Plan): void {
  const tables = tablesByPrefixList(plan);
  for (const endpoint of plan.network.vpcEndpoints) {
    const own = interfacesOf(plan, endpoint.interfaces);
    const leading = endpoint.prefixList === null ? [] : (tables.get(endpoint.prefixList) ?? []);
    const content = {
      vpc_id: plan.ref(endpoint.vpc),
      service_name: endpoint.serviceName,
      vpc_endpoint_type: TYPES[endpoint.type],
      route_table_ids: leading.length > 0 ? plan.refs(leading) : null,
      subnet_ids: own.length > 0 ? plan.refs(own.map(({ subnet }) => subnet)) : null,
      security_group_ids: endpoint.type === "interface" ? sharedGroups(plan, endpoint, own) : null,
      private_dns_enabled: endpoint.privateDns ? true : null,
      tags: tags(endpoint.name),
    };
    const declaration = plan.declare("aws_vpc_endpoint", endpoint, "network", body(content, own.flatMap((i) => subnetBlock(plan, i))));
    const list = endpoint.prefixList === null ? undefined : plan.index.resource(endpoint.prefixList);
    if (list?.kind === "prefix_list" && list.entries.length > 0) plan.notCarried.say(ENTRIES_OF_AWS, list.id, AWS_KNOWS);
    if (endpoint.prefixList !== null) plan.comesWith(endpoint.prefixList, declaration, "prefix_list_id");
    comeAlong(plan, declaration, own, ".network_interface");
  }
}

/** The interfaces of a service, one in each subnet: the reader tells them apart by those. */
export function comeAlong(plan: Plan, declaration: Declaration, own: readonly NetworkInterface[], suffix: string): void {
  for (const { id, subnet } of own) plan.comesForEach(id, declaration, suffix, { of: subnet, after: "" });
}

export const interfacesOf = ({ index }: Plan, ids: readonly ResourceId[]): NetworkInterface[] =>
  ids.flatMap((id) => {
    const found = index.resource(id);
    return found?.kind === "network_interface" ? [found] : [];
  });

/** The groups that all interfaces of a service have: it is given them once. */
export function sharedGroups(plan: Plan, { id }: { readonly id: ResourceId }, own: readonly NetworkInterface[]) {
  const [first] = own;
  if (first === undefined) return null;
  const wanted = [...first.securityGroups].sort().join();
  if (own.some((i) => [...i.securityGroups].sort().join() !== wanted)) plan.notCarried.say(GROUPS_OF_SOME, id, GROUPS_OF_FIRST);
  return groupsOf(plan, first);
}

function tablesByPrefixList({ network }: Plan): ReadonlyMap<ResourceId, readonly ResourceId[]> {
  const found = new Map<ResourceId, ResourceId[]>();
  for (const { id, routes } of network.routeTables)
    for (const { destination, target } of routes) {
      if (target.kind !== "vpc_endpoint" || !("prefixList" in destination)) continue;
      const known = found.get(destination.prefixList);
      if (known) known.push(id);
      else found.set(destination.prefixList, [id]);
    }
  return found;
}

function subnetBlock(plan: Plan, { subnet, addresses }: NetworkInterface): Block[] {
  const [first] = addresses;
  const address = first === undefined ? null : knownAddress(first.private);
  return address === null ? [] : [block("subnet_configuration", { subnet_id: plan.ref(subnet), ipv4: formatAddress(address) })];
}
