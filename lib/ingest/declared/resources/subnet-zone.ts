import { infoAt } from "../../../source";
import { grouped, type ResourceId } from "../../../model";
import { valueOr, type Argument } from "../arguments";
import { homeKey } from "./homes";
import { homeOf } from "./region-of";
import type { Configured, Scope } from "./scope";

/**
 * The zone of each subnet: by its name, or by its id where no subnet of its account and Region has one by name. Which name an id
 * has differs from account to account (EC2UG "Availability Zone IDs"): beside names, the zone of an id could be any.
 */
export function zonesOf(scope: Scope, subnets: readonly Configured[]): (subnet: ResourceId) => string | null {
  const read = subnets.map((subnet) => ({ subnet, home: homeKey(homeOf(scope, subnet)), ...written(scope, subnet) }));
  const byName = new Set(read.flatMap(({ name, home }) => (name.state === "absent" ? [] : [home])));
  const zones = new Map<ResourceId, string>();
  const mixed: { readonly home: string; readonly subnet: Configured }[] = [];
  for (const { subnet, home, name, id } of read) {
    const isMixed = name.state === "absent" && id.state === "written" && byName.has(home);
    const used = name.state === "absent" && id.state === "written" && !isMixed ? subnet.body.text("availability_zone_id") : name;
    const zone = valueOr(used, null);
    if (isMixed) mixed.push({ home, subnet });
    else if (zone !== null) zones.set(subnet.id, zone);
  }
  for (const apart of grouped(mixed, ({ home }) => [home]).values()) tellMixed(scope, apart);
  return (subnet) => zones.get(subnet) ?? null;
}

interface Written {
  readonly name: Argument<string>;
  readonly id: Argument<string>;
}

/** The block of a default subnet follows from its zone: there, an error in it costs more. */
function written(scope: Scope, { type, body }: Configured): Written {
  const read = (): Written => ({ name: body.text("availability_zone"), id: body.looksOnly.text("availability_zone_id") });
  return type === "aws_default_subnet" ? read() : scope.accountedFor(read);
}

/** Once for an account and Region, however many subnets it has. */
function tellMixed({ report }: Scope, [first, ...others]: readonly { readonly subnet: Configured }[]): void {
  if (first === undefined) return;
  const alike = others.length === 0 ? "" : ` (${others.length} more do)`;
  const message = `${first.subnet.id} names its zone by an id${alike}, and other subnets of the Region theirs by a name: accounts differ in which is which.`;
  const hint = "Write the zones of all subnets in one of the two ways, if an answer depends on them.";
  report(infoAt("zone-by-id", message, { hint, span: first.subnet.span }));
}
