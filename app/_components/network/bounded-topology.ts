import type { Filter, RuleRow } from "./rule-rows";
import type { NodeBox, RegionBox, SubnetBox, Topology, VpcBox } from "./topology";

/** What drawings and tables of a network hold at most: more than a lab has, and no more than anybody reads. */
export const DRAWN = { boxes: 120, rulesOfList: 200, rules: 4000, ofBox: 16 } as const;

type Names = ReadonlySet<string>;

/**
 * The part of a network that is shown: what is `wanted` with the boxes around it, then the first in drawing order.
 * `wanted` holds names of boxes, interfaces, filters and rules as a result spells them, and endpoints as `ip:10.0.0.5`.
 */
export function boundedTopology({ regions, filters, left }: Topology, wanted: Names): Topology {
  const boxes = regions.flatMap(boxesIn);
  const inTurn = new Set([...boxes.filter(({ names }) => names.some((name) => wanted.has(name))), ...boxes].map(({ id }) => id));
  const drawn = new Set([...inTurn].slice(0, DRAWN.boxes));
  const kept = regions.flatMap((region) => keptRegion(region, drawn, wanted));
  return { regions: kept, filters: keptFilters(filters, wanted), left: left + boxes.length - kept.flatMap(boxesIn).length };
}

interface Box {
  readonly id: string;
  /** All by which a result may call it. */
  readonly names: readonly string[];
}

const named = ({ id }: { readonly id: string }): Box => ({ id, names: [id] });
const boxesIn = ({ vpcs }: RegionBox): Box[] =>
  vpcs.flatMap((vpc) => [named(vpc), ...vpc.gateways.map(named), ...vpc.zones.flatMap(({ subnets }) => subnets.flatMap(boxesOfSubnet))]);
const boxesOfSubnet = (subnet: SubnetBox): Box[] => [named(subnet), ...subnet.nodes.map((node) => ({ id: node.id, names: namesOf(node) }))];
const namesOf = ({ id, interfaces, addresses, publicAddress }: NodeBox): string[] => [id, ...interfaces, ...addresses.map(asEndpoint), asEndpoint(publicAddress ?? "")];
const asEndpoint = (address: string): string => `ip:${address}`;

function keptRegion(region: RegionBox, drawn: Names, wanted: Names): RegionBox[] {
  const vpcs = region.vpcs.flatMap((vpc) => keptVpc(vpc, drawn, wanted));
  return vpcs.length === 0 ? [] : [{ ...region, vpcs }];
}

/** What is around something that is drawn is drawn too. */
function keptVpc(vpc: VpcBox, drawn: Names, wanted: Names): VpcBox[] {
  const gateways = vpc.gateways.filter(({ id }) => drawn.has(id));
  const zones = vpc.zones
    .map((zone) => ({ ...zone, subnets: zone.subnets.flatMap((subnet) => keptSubnet(subnet, drawn, wanted)) }))
    .filter(({ subnets }) => subnets.length > 0);
  const isDrawn = drawn.has(vpc.id) || gateways.length > 0 || zones.length > 0;
  return isDrawn ? [{ ...vpc, gateways, zones, cidrs: first(vpc.cidrs) }] : [];
}

function keptSubnet(subnet: SubnetBox, drawn: Names, wanted: Names): SubnetBox[] {
  const nodes = subnet.nodes.filter(({ id }) => drawn.has(id)).map((node) => shortNode(node, wanted));
  return nodes.length > 0 || drawn.has(subnet.id) ? [{ ...subnet, nodes }] : [];
}

const shortNode = (node: NodeBox, wanted: Names): NodeBox => ({
  ...node,
  interfaces: node.interfaces.filter((id, i) => i < DRAWN.ofBox || wanted.has(id)),
  addresses: first(node.addresses),
  securityGroups: first(node.securityGroups),
});

const first = (texts: readonly string[]): readonly string[] =>
  texts.length <= DRAWN.ofBox ? texts : [...texts.slice(0, DRAWN.ofBox), `and ${texts.length - DRAWN.ofBox} more`];

/** Where something is wanted, no other list is asked for; else as many as there is room for with all of their rules. */
function keptFilters(filters: readonly Filter[], wanted: Names): Filter[] {
  let room: number = DRAWN.rules;
  return filters
    .filter(({ id }) => wanted.size === 0 || wanted.has(id))
    .map((filter) => keptFilter(filter, wanted))
    .filter(({ rules }) => (room -= rules.length) >= 0);
}

/** The first of each list, with those that decided, and the one that AWS adds at its end. */
function keptFilter(filter: Filter, wanted: Names): Filter {
  const room = { ingress: DRAWN.rulesOfList, egress: DRAWN.rulesOfList } as Record<RuleRow["direction"], number>;
  const rules = filter.rules.filter(({ direction, rule, span }) => room[direction]-- > 0 || wanted.has(rule) || (rule === "*" && span === null));
  return { ...filter, rules, left: filter.left + filter.rules.length - rules.length };
}
