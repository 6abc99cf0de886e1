import { errorAt } from "../../../source";
import type { CheckGround } from "./ground";
import { isRegionName } from "./regions";

/** `use1-az1`, `usw2-lax1-az1`: ids have words of their own for Regions. */
const isZoneId = (zone: string): boolean => /-az\d+$/.test(zone);

/** ADDR-3: a subnet's zone is one of its VPC's Region, and the interfaces of an instance are in one zone. */
export function checkZones(ground: CheckGround): void {
  checkZoneNames(ground);
  checkRegionsOfZones(ground);
  checkInterfacesOfInstances(ground);
}

/** A zone's name is that of its Region and a letter. Each once: where a subnet names it, or else an instance. */
function checkZoneNames({ network, report }: CheckGround): void {
  const told = new Set<string>();
  const regions = new Map(network.vpcs.map(({ id, region }) => [id, region]));
  const written = network.subnets.filter(({ span }) => span !== null);
  for (const { id, vpc, zone, span } of [...written, ...network.instances]) {
    if (zone === null || told.has(zone) || !isRegionName(zone)) continue;
    told.add(zone);
    const message = `${id} is in the zone ${zone}, which is a Region and no zone of one.`;
    report(errorAt("zone-is-region", message, { hint: `Add the letter of a zone, as in ${regions.get(vpc) ?? zone}a.`, span }));
  }
}

function checkRegionsOfZones({ network, report }: CheckGround): void {
  const regions = new Map(network.vpcs.map(({ id, region }) => [id, region]));
  for (const { id, vpc, zone, span } of network.subnets) {
    const region = regions.get(vpc) ?? null;
    if (region === null || zone === null || isZoneId(zone) || isRegionName(zone) || zone.startsWith(region)) continue;
    const message = `${id} is in the zone ${zone}, and ${vpc} in the Region ${region}: AWS refuses it.`;
    report(errorAt("zone-of-other-region", message, { hint: `Choose a zone of ${region}, such as ${region}a.`, span }));
  }
}

function checkInterfacesOfInstances({ network, report }: CheckGround): void {
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
