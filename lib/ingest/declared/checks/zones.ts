import { errorAt } from "../../../source";
import type { CheckGround } from "./ground";

/** `use1-az1`, `usw2-lax1-az1`: ids have words of their own for Regions. */
const isZoneId = (zone: string): boolean => /-az\d+$/.test(zone);

/** ADDR-3: a subnet's zone is one of its VPC's Region, and the interfaces of an instance are in one zone. */
export function checkZones({ network, report }: CheckGround): void {
  const regions = new Map(network.vpcs.map(({ id, region }) => [id, region]));
  for (const { id, vpc, zone, span } of network.subnets) {
    const region = regions.get(vpc) ?? null;
    if (region === null || zone === null || isZoneId(zone) || zone.startsWith(region)) continue;
    const message = `${id} is in the zone ${zone}, and ${vpc} in the Region ${region}: AWS refuses it.`;
    report(errorAt("zone-of-other-region", message, { hint: `Choose a zone of ${region}, such as ${region}a.`, span }));
  }
  const zones = new Map(network.subnets.map(({ id, zone }) => [id, zone]));
  const interfaces = new Map(network.interfaces.map((i) => [i.id, i]));
  for (const { id, span, interfaces: own } of network.instances) {
    const [first, ...others] = own.flatMap((name) => interfaces.get(name) ?? []);
    const zone = first === undefined ? null : (zones.get(first.subnet) ?? null);
    const stray = others.find(({ subnet }) => zone !== null && (zones.get(subnet) ?? zone) !== zone);
    if (stray === undefined) continue;
    const message = `${id} is in the zone ${zone}, and its interface ${stray.id} in ${zones.get(stray.subnet)}: AWS refuses it.`;
    report(errorAt("attached-across-zones", message, { hint: "Attach interfaces of the instance's own zone.", span: stray.span ?? span }));
  }
}
