import { infoAt } from "../../../source";
import type { ResourceId } from "../../../model";
import { valueOr, type Argument } from "../arguments";
import { regionOf } from "./region-of";
import type { Configured, Scope } from "./scope";

/**
 * The zone of each subnet: by its name, or by its id where no subnet of the Region has one by name. Which name an id
 * has differs from account to account (EC2UG "Availability Zone IDs"): beside names, the zone of an id could be any.
 */
export function zonesOf(scope: Scope, subnets: readonly Configured[]): (subnet: ResourceId) => string | null {
  const read = subnets.map((subnet) => ({ subnet, region: regionOf(scope, subnet), ...written(scope, subnet) }));
  const byName = new Set(read.flatMap(({ name, region }) => (name.state === "absent" ? [] : [region])));
  const zones = new Map<ResourceId, string>();
  const mixed = new Map<string | null, Configured[]>();
  for (const { subnet, region, name, id } of read) {
    const isMixed = name.state === "absent" && id.state === "written" && byName.has(region);
    const used = name.state === "absent" && id.state === "written" && !isMixed ? subnet.body.text("availability_zone_id") : name;
    const zone = valueOr(used, null);
    if (isMixed) mixed.set(region, [...(mixed.get(region) ?? []), subnet]);
    else if (zone !== null) zones.set(subnet.id, zone);
  }
  for (const apart of mixed.values()) tellMixed(scope, apart);
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

/** Once for a Region, however many subnets it has. */
function tellMixed({ report }: Scope, [first, ...others]: readonly Configured[]): void {
  if (first === undefined) return;
  const alike = others.length === 0 ? "" : ` (${others.length} more do)`;
  const message = `${first.id} names its zone by an id${alike}, and other subnets of the Region theirs by a name: accounts differ in which is which.`;
  const hint = "Write the zones of all subnets in one of the two ways, if an answer depends on them.";
  report(infoAt("zone-by-id", message, { hint, span: first.span }));
}
