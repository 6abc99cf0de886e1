import fc from "fast-check";
import type { Route, RouteTable, RouteTarget } from "../../lib/model";
import { aRoute, aTable } from "./resources";

const DESTINATIONS = [
  "0.0.0.0/0",
  "0.0.0.0/1",
  "203.0.113.0/24",
  "203.0.113.128/25",
  "54.0.0.0/28",
  "10.0.1.0/24",
  "10.0.0.0/25",
  "10.0.0.0/16",
  "10.0.0.0/8",
  "192.168.0.0/16",
  "::/0",
  "2001:db8::/32",
  "2600:1f00:0:1::/64",
] as const;

const gateway = (id: string): RouteTarget => ({ kind: "internet_gateway", id });

const TARGETS: readonly RouteTarget[] = [
  { kind: "nat_gateway", id: "nat" },
  { kind: "network_interface", id: "eni-1" },
  { kind: "peering", id: "pcx" },
  { kind: "blackhole", id: null, why: "its target is gone" },
  { kind: "unknown", fact: "the target of a route" },
  gateway("igw-loose"),
];

/** Mostly to the VPC's own gateway; now and then by prefix list, propagated, or to a destination that is not known. */
const route = (own: string): fc.Arbitrary<Route> =>
  fc
    .record({
      destination: fc.constantFrom(...DESTINATIONS),
      target: fc.oneof({ weight: 3, arbitrary: fc.constant(gateway(own)) }, { weight: 1, arbitrary: fc.constantFrom(...TARGETS) }),
      origin: fc.constantFrom("static" as const, "static" as const, "static" as const, "propagated" as const),
      unusual: fc.constantFrom(
        ...Array<null>(14).fill(null),
        { prefixList: "pl" },
        { prefixList: "pl" },
        { unknown: "the destination of a route" },
      ),
    })
    .map(({ destination, target, origin, unusual }) =>
      aRoute(destination, target, { origin, ...(unusual === null ? {} : { destination: unusual }) }),
    );

const table = (id: string, vpc: string, own: string): fc.Arbitrary<RouteTable> =>
  fc.tuple(fc.array(route(own), { maxLength: 3 }), fc.constantFrom(true, true, true, false)).map(([routes, isPublic]) => {
    const out = [aRoute("0.0.0.0/0", gateway(own)), aRoute("::/0", gateway(own))];
    return aTable(id, vpc, isPublic ? [...routes, ...out] : routes);
  });

/** RT-9: a gateway's own table, with a detour for one subnet. */
const EDGE = aTable("rtb-edge", "vpc", [aRoute("10.0.1.0/24", { kind: "network_interface", id: "eni-1" })], { edge: "igw" });

export const routeTables: fc.Arbitrary<RouteTable[]> = fc
  .tuple(
    table("vpc.main", "vpc", "igw"),
    table("rtb-a", "vpc", "igw"),
    table("other.main", "other", "igw-other"),
    fc.constantFrom(false, false, false, true),
  )
  .map(([main, own, other, hasEdge]) => [main, own, other, ...(hasEdge ? [EDGE] : [])]);
