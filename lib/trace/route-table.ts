import { hasOpenBlock, ownBlocks, type MissingFact, type Route, type RouteTable, type RouteTarget, type RuleRef, type Vpc } from "../model";
import { prefixContains, samePrefix, UNROUTABLE, type Address, type Prefix } from "../net";
import { isIn, type Ground } from "./ground";

/** What a table says about a destination. */
export type Lookup =
  | { readonly kind: "local"; readonly ref: RuleRef }
  | { readonly kind: "route"; readonly ref: RuleRef; readonly target: RouteTarget }
  | { readonly kind: "none" }
  /** The destination is one that no route can name (RT-3). */
  | { readonly kind: "unroutable" }
  | { readonly kind: "unknown"; readonly missing: readonly MissingFact[]; readonly ref: RuleRef };

interface Candidate {
  readonly route: Route;
  readonly prefix: Prefix;
}

/** The way that a table gives a destination, inside the VPC (RT-1, RT-2) or outside it. */
export function lookUp(ground: Ground, table: RouteTable, destination: Address): Lookup {
  if (isIn(UNROUTABLE, destination)) return { kind: "unroutable" };
  const vpc = ground.index.vpc(table.vpc);
  const local = ownBlocks(ground.index, vpc).find((cidr) => prefixContains(cidr, destination));
  return local === undefined ? lookUpOutside(ground, table, destination) : lookUpInside(ground, table, vpc, destination);
}

/**
 * Inside the VPC's own blocks `local` leads to the owner, whatever else matches, but for what AWS lets a table send
 * through a middlebox: a static route for exactly one subnet, or one that replaces `local` itself (RT-1, RT-2). Beside
 * a subnet of unknown block any route may be for that: AWS takes no other.
 */
function lookUpInside(ground: Ground, table: RouteTable, vpc: Vpc, destination: Address): Lookup {
  const blocks = [...vpc.cidrs, ...vpc.ipv6Cidrs];
  const subnets = ground.index.subnetsIn(vpc.id);
  const legal = [...blocks, ...subnets.flatMap(({ cidr, ipv6Cidr }) => [cidr, ipv6Cidr])].filter((prefix) => prefix !== null);
  const isVague = subnets.some((subnet) => hasOpenBlock(ground.index, subnet, destination.version));
  const detours = candidatesFor(ground, table, destination).filter(
    ({ route, prefix }) =>
      route.origin === "static" &&
      !("prefixList" in route.destination) &&
      DETOURS.has(route.target.kind) &&
      (legal.some((cidr) => samePrefix(cidr, prefix)) || (isVague && blocks.some((own) => isInside(prefix, own)))),
  );
  const best = detours.sort(byPrecedence)[0];
  if (best !== undefined) return decided(table, best.route);
  const listed = table.routes.find(({ target }) => target.kind === "local");
  return { kind: "local", ref: listed?.ref ?? { label: "local", span: table.span } };
}

const isInside = (prefix: Prefix, block: Prefix): boolean => block.length < prefix.length && prefixContains(block, prefix.address);

const DETOURS: ReadonlySet<RouteTarget["kind"]> = new Set([
  "nat_gateway",
  "network_interface",
  "instance",
  "vpc_endpoint",
  "blackhole",
  "unknown",
]);

/** The longest prefix wins (RT-2); a route of unknown destination leaves the answer open unless it leads the same way. */
function lookUpOutside(ground: Ground, table: RouteTable, destination: Address): Lookup {
  const best = candidatesFor(ground, table, destination).sort(byPrecedence)[0]?.route;
  const open = table.routes.filter((route) => "unknown" in route.destination && !leadsAlike(route, best));
  const first = open[0];
  if (first !== undefined) return { kind: "unknown", ref: first.ref, missing: open.flatMap((route) => destinationFact(table, route)) };
  return best === undefined ? { kind: "none" } : decided(table, best);
}

const leadsAlike = (a: Route, b: Route | undefined): boolean =>
  b !== undefined && a.target.kind === b.target.kind && "id" in a.target && "id" in b.target && a.target.id === b.target.id;

const destinationFact = (table: RouteTable, { destination }: Route): MissingFact[] =>
  "unknown" in destination ? [{ fact: destination.unknown, component: table.id }] : [];

function decided(table: RouteTable, { ref, target }: Route): Lookup {
  if (target.kind === "unknown") return { kind: "unknown", ref, missing: [{ fact: target.fact, component: table.id }] };
  return { kind: "route", ref, target };
}

function candidatesFor(ground: Ground, table: RouteTable, destination: Address): Candidate[] {
  return table.routes
    .filter(({ target }) => target.kind !== "local")
    .flatMap((route) => destinationsOf(ground, route).map((prefix) => ({ route, prefix })))
    .filter(({ prefix }) => prefixContains(prefix, destination));
}

function destinationsOf(ground: Ground, { destination }: Route): readonly Prefix[] {
  if ("unknown" in destination) return [];
  if ("address" in destination) return [destination];
  return ground.network.prefixLists.find((list) => list.id === destination.prefixList)?.entries ?? [];
}

/** RT-3 at equal length: a static CIDR route, then one by prefix list, then a propagated one. */
const rank = ({ origin, destination }: Route): number => (origin === "propagated" ? 2 : "prefixList" in destination ? 1 : 0);

const byPrecedence = (a: Candidate, b: Candidate): number => b.prefix.length - a.prefix.length || rank(a.route) - rank(b.route);
