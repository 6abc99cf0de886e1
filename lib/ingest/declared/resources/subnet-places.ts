import type { ResourceId } from "../../../model";
import { errorAt, type Span } from "../../../source";
import type { Place } from "./network-interface";
import type { Scope } from "./scope";

/** What AWS demands of the subnets that something is put into. */
export interface Demands {
  readonly owner: ResourceId;
  readonly span: Span;
  /** The argument that lists the subnets, for hints. */
  readonly argument: string;
  /** How many Availability Zones the subnets must cover. */
  readonly zones: 1 | 2;
  /** Whether two subnets of one zone are refused. */
  readonly onePerZone: boolean;
  /** The VPC that they have to be of, where it is named beside them. */
  readonly vpc?: ResourceId;
}

/** Subnets of one VPC, in as many zones as it takes. Subnets whose zone is not known could be in any. */
export function checkPlaces({ report, implied }: Scope, places: readonly Place[], demands: Demands): void {
  const { owner, span, argument } = demands;
  const [first] = places;
  if (first === undefined) return;
  const home = demands.vpc ?? first.vpc.id;
  const stray = places.find(({ vpc }) => implied.certainlyApart(vpc.id, home));
  if (stray !== undefined) {
    const message = `${owner} is of ${home}, and its subnet ${stray.subnet.id} of ${stray.vpc.id}: AWS takes subnets of one VPC.`;
    report(errorAt("subnets-of-several-vpcs", message, { hint: `Name subnets of one VPC in ${argument}.`, span }));
  }
  if (demands.onePerZone) checkOnePerZone(places, demands, report);
  const zones = new Set(places.map(({ subnet }) => subnet.zone));
  if (zones.has(null) || zones.size >= demands.zones) return;
  const message = `${owner} has subnets in ${[...zones].join()} alone: AWS takes it with subnets in at least two Availability Zones.`;
  report(errorAt("too-few-zones", message, { hint: `Add a subnet of another zone to ${argument}.`, span }));
}

function checkOnePerZone(places: readonly Place[], { owner, span, argument }: Demands, report: Scope["report"]): void {
  const seen = new Map<string, ResourceId>();
  for (const { subnet } of places) {
    if (subnet.zone === null) continue;
    const other = seen.get(subnet.zone);
    if (other !== undefined) {
      const message = `${owner} has two subnets in ${subnet.zone}, ${other} and ${subnet.id}: AWS takes one for each Availability Zone.`;
      report(errorAt("second-subnet-of-zone", message, { hint: `Keep one subnet for each zone in ${argument}.`, span }));
    }
    seen.set(subnet.zone, subnet.id);
  }
}
