import { parsePrefix, prefixContains, prefixIncludes, samePrefix, subtractPrefixes, type Address, type Prefix } from "../net";
import { hasOpenBlock, ownBlocks, type NetworkIndex, type Route, type RouteTable, type RouteTarget, type Vpc } from "../model";

/** Where a destination is sent. `none`: no route matches. */
export type Target = RouteTarget | { readonly kind: "local" } | { readonly kind: "none" };

/** Destinations that one target takes: disjoint regions that together are every address. */
export interface Region {
  readonly where: readonly Prefix[];
  readonly target: Target;
}

type Known = Route & { readonly destination: Prefix };

const prefix = (text: string): Prefix[] => [parsePrefix(text)].flatMap((parsed) => parsed?.prefix ?? []);
const EVERYWHERE = [...prefix("0.0.0.0/0"), ...prefix("::/0")];
/** No route matches link-local addresses or those of AWS's own services (RT-3). */
const NEVER_ROUTED = [...prefix("169.254.0.0/16"), ...prefix("fd00:ec2::/32")];
/** What may take part of a VPC's own addresses away from `local` (RT-2). */
const INSIDE_TARGETS: ReadonlySet<RouteTarget["kind"]> = new Set([
  "nat_gateway",
  "network_interface",
  "instance",
  "vpc_endpoint",
  "blackhole",
  "unknown",
]);

/** Cuts address space by the table's winners: longest prefix first, ties as RT-3 says. */
export function lookUp(index: NetworkIndex, table: RouteTable, vpc: Vpc): Region[] {
  const own = ownBlocks(index, vpc);
  const inside = winners(insideRoutes(index, table, vpc), own, { kind: "local" });
  const outside = winners(outsideRoutes(index, table), subtractPrefixes(EVERYWHERE, [...own, ...NEVER_ROUTED]), { kind: "none" });
  const vague = table.routes.filter((route) => "unknown" in route.destination);
  return byTarget([...inside, ...outside.map((region) => unsettle(region, vague)), { where: NEVER_ROUTED, target: { kind: "none" } }]);
}

/** One region per target: a table may have hundreds of routes to a few targets. */
function byTarget(regions: readonly Region[]): Region[] {
  const merged: Region[] = [];
  for (const { where, target } of regions) {
    const at = merged.findIndex((other) => sameTarget(other.target, target));
    if (at === -1) merged.push({ where, target });
    else merged[at] = { where: [...(merged[at]?.where ?? []), ...where], target };
  }
  return merged;
}

export const targetFor = (regions: readonly Region[], destination: Address): Target =>
  regions.find(({ where }) => where.some((prefix) => prefixContains(prefix, destination)))?.target ?? { kind: "none" };

/**
 * RT-2: inside the VPC only a route for a whole subnet, or for a block of the VPC itself (RT-1), competes with `local`.
 * Where the block of a subnet is not known, a route may be the one for that subnet: AWS refuses others.
 */
function insideRoutes(index: NetworkIndex, table: RouteTable, vpc: Vpc): Known[] {
  const subnets = index.subnetsIn(vpc.id);
  const own = [...vpc.cidrs, ...vpc.ipv6Cidrs];
  const wholes = [...own, ...subnets.flatMap(({ cidr, ipv6Cidr }) => [cidr ?? [], ipv6Cidr ?? []].flat())];
  const vague = ([4, 6] as const).filter((version) => subnets.some((subnet) => hasOpenBlock(index, subnet, version)));
  const mayBeWhole = (block: Prefix) => vague.includes(block.address.version) && own.some((whole) => prefixIncludes(whole, block));
  const isWhole = ({ destination }: Known) => wholes.some((whole) => samePrefix(whole, destination)) || mayBeWhole(destination);
  const routes = table.routes.filter(hasPrefix).filter((r) => r.origin === "static" && INSIDE_TARGETS.has(r.target.kind) && isWhole(r));
  return longestFirst(routes, () => 0);
}

/** RT-3: at one length a static CIDR route beats one from a prefix list, and that a propagated one. */
function outsideRoutes(index: NetworkIndex, table: RouteTable): Known[] {
  const listed = new Set<Route>();
  const routes = table.routes.flatMap((route): Known[] => {
    const { destination } = route;
    if (hasPrefix(route)) return [route];
    if (!("prefixList" in destination)) return [];
    const list = index.network.prefixLists.find(({ id }) => id === destination.prefixList);
    const expanded = (list?.entries ?? []).map((entry) => ({ ...route, destination: entry }));
    for (const one of expanded) listed.add(one);
    return expanded;
  });
  return longestFirst(routes, (route) => (route.origin === "propagated" ? 2 : listed.has(route) ? 1 : 0));
}

const hasPrefix = (route: Route): route is Known => "address" in route.destination;

const longestFirst = (routes: readonly Known[], rank: (route: Known) => number): Known[] =>
  [...routes].sort((a, b) => b.destination.length - a.destination.length || rank(a) - rank(b));

/** Each route takes what those before it left of its destination, within `space`; the rest goes to `otherwise`. */
function winners(routes: readonly Known[], space: readonly Prefix[], otherwise: Target): Region[] {
  let left = space;
  const regions = routes.map(({ destination, target }): Region => {
    const touched = left.filter((p) => prefixIncludes(destination, p) || prefixIncludes(p, destination));
    const rest = subtractPrefixes(touched, [destination]);
    const where = subtractPrefixes(touched, rest);
    left = [...left.filter((p) => !touched.includes(p)), ...rest];
    return { where, target };
  });
  return [...regions, { where: left, target: otherwise }].filter(({ where }) => where.length > 0);
}

/** A route whose destination is not known may win anywhere outside: it matters where it leads elsewhere. */
function unsettle(region: Region, vague: readonly Route[]): Region {
  const { target } = region;
  const other = vague.find((route) => !sameTarget(route.target, target));
  if (other === undefined || !("unknown" in other.destination)) return region;
  return { where: region.where, target: { kind: "unknown", fact: other.destination.unknown } };
}

const sameTarget = (a: Target, b: Target): boolean => idOf(a) === idOf(b);

const idOf = (target: Target): string => `${target.kind} ${"id" in target ? target.id : "fact" in target ? target.fact : ""}`;
