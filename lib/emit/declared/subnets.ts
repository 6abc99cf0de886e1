import { formatPrefix, type Prefix } from "../../net";
import type { ResourceId, Subnet, Vpc } from "../../model";
import { isDefaultSubnetOf, isOrdinaryDefault } from "./aws-own";
import { body, type Argument } from "./declaration";
import { holdsBorn, unknownOf, type Plan } from "./plan";
import { tags } from "./tags";
import { assignedBlocks } from "./vpcs";

export function planSubnets(plan: Plan, vpcs: readonly Vpc[]): void {
  const ipv6 = ipv6Parts(plan, vpcs);
  const known = new Map(plan.network.vpcs.map((vpc) => [vpc.id, vpc]));
  for (const subnet of plan.network.subnets) {
    const vpc = known.get(subnet.vpc);
    if (vpc !== undefined && isOrdinaryDefault(vpc) && isDefaultSubnet(subnet)) planDefaultSubnet(plan, subnet);
    else planSubnet(plan, subnet, ipv6.get(subnet.id) ?? ipv6Literal(plan, subnet));
  }
}

/** A subnet of the default VPC as AWS makes one for each zone. */
export const isDefaultSubnet = ({ zone, cidr, ipv6Cidr }: Subnet): boolean => ipv6Cidr === null && isDefaultSubnetOf(zone, cidr);

/** The one where an instance lands that names neither subnet nor zone: nothing can refer to it. */
export const isLandingPlace = (subnet: Subnet): boolean => isDefaultSubnet(subnet) && subnet.zone === null && subnet.span === null;

function planDefaultSubnet(plan: Plan, subnet: Subnet): void {
  if (!plan.style.adoptsDefaults && !holdsBorn(plan, subnet)) plan.notCarried.say("subnets of the default VPC in which no instance lands", subnet.id);
  if (!plan.style.adoptsDefaults || isLandingPlace(subnet)) return;
  plan.declare(
    "aws_default_subnet",
    subnet,
    "network",
    body({
      availability_zone: subnet.zone ?? unknownOf(plan, subnet.id, "zone"),
      map_public_ip_on_launch: givesPerhaps(plan, subnet) ? openFlag(plan, subnet) : subnet.mapPublicIpOnLaunch ? null : false,
      tags: tags(subnet.name),
    }),
  );
}

function planSubnet(plan: Plan, subnet: Subnet, ipv6: Argument | null): void {
  const { id, name, vpc, cidr, zone, mapPublicIpOnLaunch } = subnet;
  const native = cidr === null && subnet.ipv6Cidr !== null && !plan.lacks(id, "the CIDR block of the subnet");
  plan.declare(
    "aws_subnet",
    subnet,
    "network",
    body({
      vpc_id: plan.ref(vpc),
      cidr_block: cidr !== null ? formatPrefix(cidr) : native ? null : unknownOf(plan, id, "cidr_block"),
      ipv6_cidr_block: ipv6,
      ipv6_native: native ? true : null,
      ...inZone(zone),
      map_public_ip_on_launch: givesPerhaps(plan, subnet) ? openFlag(plan, subnet) : mapPublicIpOnLaunch ? true : null,
      tags: tags(name),
    }),
  );
}

/** Whether it is not known if new instances get a public address. */
export const givesPerhaps = (plan: Plan, { id }: Subnet): boolean => plan.lacks(id, "whether the subnet gives public addresses");

const openFlag = (plan: Plan, { id }: Subnet): Argument => unknownOf(plan, id, "map_public_ip_on_launch", "bool");

/** `use1-az1`: a zone that is known by its id has an argument of its own. */
const inZone = (zone: string | null) => (zone !== null && /-az\d+$/.test(zone) ? { availability_zone_id: zone } : { availability_zone: zone });

const ipv6Literal = (plan: Plan, { id, ipv6Cidr }: Subnet): Argument | null => {
  if (ipv6Cidr !== null) return formatPrefix(ipv6Cidr);
  return plan.lacks(id, "the IPv6 block of the subnet") ? unknownOf(plan, id, "ipv6_cidr_block") : null;
};

/** The subnets of VPCs with a block of Amazon's, where each has a /64 of it, by its number. */
function ipv6Parts({ network }: Plan, vpcs: readonly Vpc[]): ReadonlyMap<ResourceId, Argument> {
  const parts = new Map<ResourceId, Argument>();
  for (const [vpc, block] of assignedBlocks(vpcs)) {
    const subnets = network.subnets.filter((subnet) => subnet.vpc === vpc && subnet.ipv6Cidr !== null);
    const numbers = subnets.map(({ id, ipv6Cidr }) => ({ id, number: ipv6Cidr === null ? null : numberIn(block, ipv6Cidr) }));
    if (numbers.some(({ number }) => number === null)) continue;
    for (const { id, number } of numbers) if (number !== null) parts.set(id, { kind: "ipv6_part", vpc, number });
  }
  return parts;
}

/** Which of the 256 blocks of a /56 it is; null where it is none of them. */
function numberIn(block: Prefix, part: Prefix): number | null {
  const number = (part.address.value - block.address.value) >> 64n;
  return part.length === 64 && number >= 0n && number < 256n ? Number(number) : null;
}
