import type { ResourceId } from "../../model";
import type { Declaration, Place } from "./declaration";
import type { Plan } from "./plan";

/** What each resource of the network is called by a reader of the text, and each private address that has a name. */
export function idsOf(
  plan: Plan,
  addressOf: (declaration: Declaration) => string,
  /** What a reader calls something that is asked for by a name. */
  givenBy: (name: string) => ResourceId | undefined,
): ReadonlyMap<ResourceId, ResourceId> {
  const idOf = ({ declaration, suffix, key }: Place): string => {
    const own = `${addressOf(declaration)}${suffix}`;
    if (key === undefined) return own;
    const holder = plan.places.get(key.of);
    const named = holder === undefined || holder.key !== undefined ? key.of : idOf(holder);
    return `${own}[${JSON.stringify(named)}]${key.after}`;
  };
  const ids = new Map([...plan.places].map(([id, place]) => [id, idOf(place)]));
  for (const id of plan.outside) {
    const asked = plan.askedFor.nameOf(`string ${id}`);
    const from = asked === undefined || ids.has(id) ? undefined : givenBy(asked);
    if (from === undefined) continue;
    ids.set(id, from);
    const vpc = plan.vpc(id);
    if (vpc === undefined) continue;
    ids.set(vpc.mainRouteTable, `${from}.main_route_table_id`);
    ids.set(vpc.defaultNetworkAcl, `${from}.default_network_acl_id`);
    ids.set(vpc.defaultSecurityGroup, `${from}.default_security_group_id`);
  }
  for (const [spec, { interface: holder, at }] of plan.addresses) {
    const named = ids.get(holder);
    if (named !== undefined) ids.set(spec, at === 0 ? `${named}.private_ip` : `${named}.private_ip[${at}]`);
  }
  return ids;
}
