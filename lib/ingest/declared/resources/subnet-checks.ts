import { formatPrefix, lastAddress, prefixIncludes, prefixesOverlap, type Prefix } from "../../../net";
import type { ResourceId, Subnet, Vpc } from "../../../model";
import { errorAt, type Span } from "../../../source";
import type { Scope } from "./scope";

/** ADDR-1: size, and inside the VPC. */
export function checkPlace(scope: Scope, id: ResourceId, cidr: Prefix, span: Span, vpc: Vpc | undefined): void {
  if (cidr.length < 16 || cidr.length > 28) {
    const message = `cidr_block of ${id} is a /${cidr.length}: AWS takes /16 to /28.`;
    scope.report(errorAt("cidr-size", message, { hint: "Choose a length from 16 to 28.", span }));
  }
  checkInside(scope, id, cidr, span, vpc);
}

export function checkInside(scope: Scope, id: ResourceId, cidr: Prefix, span: Span, vpc: Vpc | undefined): void {
  const blocks = (vpc === undefined ? [] : [...vpc.cidrs, ...vpc.ipv6Cidrs]).filter(
    (block) => block.address.version === cidr.address.version,
  );
  if (vpc === undefined || blocks.length === 0 || blocks.some((block) => prefixIncludes(block, cidr))) return;
  const message = `${id} has the block ${formatPrefix(cidr)}, which is not inside ${blocks.map(formatPrefix).join(" or ")} of ${vpc.id}.`;
  scope.report(errorAt("subnet-outside-vpc", message, { hint: `Choose a block inside ${formatPrefix(blocks[0] ?? cidr)}.`, span }));
}

/** ADDR-1: subnets of a VPC share no address. Sorted by first address, only neighbours that reach on can overlap. */
export function checkSubnetOverlaps(scope: Scope, subnets: readonly Subnet[]): void {
  const placed = subnets.flatMap((subnet) => [subnet.cidr, subnet.ipv6Cidr].flatMap((cidr) => (cidr === null ? [] : [{ subnet, cidr }])));
  const byVpc = new Map<string, typeof placed>();
  for (const place of placed) {
    const key = `${place.subnet.vpc} ${place.cidr.address.version}`;
    const group = byVpc.get(key);
    if (group) group.push(place);
    else byVpc.set(key, [place]);
  }
  for (const group of byVpc.values()) reportOverlaps(scope, group);
}

function reportOverlaps(scope: Scope, places: readonly { subnet: Subnet; cidr: Prefix }[]): void {
  const sorted = places
    .map((place, order) => ({ ...place, order }))
    .sort((a, b) =>
      a.cidr.address.value < b.cidr.address.value ? -1 : a.cidr.address.value > b.cidr.address.value ? 1 : a.order - b.order,
    );
  let reaching: (typeof sorted)[number] | null = null;
  for (const place of sorted) {
    if (reaching !== null && prefixesOverlap(reaching.cidr, place.cidr)) {
      const [earlier, later] = reaching.order < place.order ? [reaching, place] : [place, reaching];
      const shared = `shares addresses with ${formatPrefix(earlier.cidr)} of ${earlier.subnet.id}`;
      const message = `${later.subnet.id} has the block ${formatPrefix(later.cidr)}, which ${shared}.`;
      const hint = "Choose a block that no other subnet of the VPC shares.";
      scope.report(errorAt("subnet-overlap", message, { hint, span: later.subnet.span }));
    }
    if (reaching === null || lastAddress(place.cidr).value > lastAddress(reaching.cidr).value) reaching = place;
  }
}
