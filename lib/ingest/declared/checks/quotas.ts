import type { Network, Resource, ResourceId } from "../../../model";
import { warningAt, type Span } from "../../../source";
import type { CheckGround } from "./ground";

/** One of AWS's default quotas (VPCUG "Amazon VPC quotas"): how many of a thing another one, or a Region, may have. */
interface Quota {
  readonly things: string;
  readonly most: number;
  readonly counted: (network: Network) => readonly (Resource & { readonly of: ResourceId | null })[];
}

const described = <T extends { readonly span: Span | null }>(things: readonly T[]): T[] => things.filter(({ span }) => span !== null);

const QUOTAS: readonly Quota[] = [
  { things: "subnets", most: 200, counted: (n) => n.subnets.map((subnet) => ({ ...subnet, of: subnet.vpc })) },
  { things: "route tables", most: 200, counted: (n) => n.routeTables.map((table) => ({ ...table, of: table.vpc })) },
  { things: "network ACLs", most: 200, counted: (n) => n.networkAcls.map((acl) => ({ ...acl, of: acl.vpc })) },
  { things: "peering connections", most: 50, counted: (n) => n.peerings.map((peering) => ({ ...peering, of: peering.requester.vpc })) },
  {
    things: "interface endpoints",
    most: 50,
    counted: (n) => n.vpcEndpoints.filter(({ type }) => type !== "gateway").map((endpoint) => ({ ...endpoint, of: endpoint.vpc })),
  },
];

export function checkQuotas(ground: CheckGround): void {
  for (const quota of QUOTAS) checkQuota(ground, quota);
  checkPerRegion(ground);
  checkPerZone(ground);
  checkRoutes(ground);
}

function checkQuota({ network, report }: CheckGround, { things, most, counted }: Quota): void {
  for (const { of, span } of beyond(most, counted(network), (counting) => counting.of)) {
    const message = `${of} has more than ${most} ${things}: that is the quota unless AWS raised it.`;
    report(warningAt("quota", message, { hint: "Ask AWS for a higher quota, or spread them over several VPCs.", span }));
  }
}

/** The first thing of each owner that is one too many. */
function beyond<T extends { readonly span: Span | null }>(
  most: number,
  things: readonly T[],
  ownerOf: (thing: T) => string | null,
): { readonly of: string | null; readonly span: Span | null }[] {
  const counts = new Map<string | null, number>();
  return things.flatMap((thing) => {
    const of = ownerOf(thing);
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    return count === most + 1 ? [{ of, span: thing.span }] : [];
  });
}

interface InRegion {
  readonly span: Span | null;
  readonly account: string | null;
  readonly region: string | null;
}

/** What an account has in a Region by default, of the resources that the configuration itself makes. */
function checkPerRegion({ network, addresses, report }: CheckGround): void {
  const vpcs = new Map(network.vpcs.map((vpc) => [vpc.id, vpc]));
  const groups = network.securityGroups.map((group) => {
    const { account = null, region = null } = vpcs.get(group.vpc) ?? {};
    return { ...group, account, region };
  });
  const quotas: readonly (readonly [things: string, most: number, counted: readonly InRegion[]])[] = [
    ["VPCs", 5, network.vpcs],
    ["Elastic IPs", 5, addresses],
    ["security groups", 2_500, groups],
  ];
  for (const [things, most, counted] of quotas)
    for (const { of, span } of beyond(most, described(counted), inAccount)) {
      const message = `${of ?? "A Region"} has more than ${most} ${things}: that is the quota unless AWS raised it.`;
      report(warningAt("quota", message, { hint: "Ask AWS for a higher quota.", span }));
    }
}

/** `us-east-1`, or with the account where one is named. */
const inAccount = ({ account, region }: InRegion): string | null =>
  account === null ? region : `${account}${region === null ? "" : ` in ${region}`}`;

const MOST_NAT_GATEWAYS = 5;

/** Of a zone in an account, whatever VPCs have subnets there. A gateway whose zone is not known is counted for none. */
function checkPerZone({ network, report }: CheckGround): void {
  const vpcs = new Map(network.vpcs.map(({ id, account }) => [id, account]));
  const zones = new Map(
    network.subnets.map(({ id, zone, vpc }) => {
      const account = vpcs.get(vpc) ?? null;
      return [id, zone === null || account === null ? zone : `${account} in ${zone}`];
    }),
  );
  const placed = network.natGateways.filter(({ subnet }) => (zones.get(subnet) ?? null) !== null);
  for (const { of, span } of beyond(MOST_NAT_GATEWAYS, placed, ({ subnet }) => zones.get(subnet) ?? null)) {
    const message = `${of} has more than ${MOST_NAT_GATEWAYS} NAT gateways: that is the quota unless AWS raised it.`;
    report(warningAt("quota", message, { hint: "Let subnets share gateways, or ask AWS for a higher quota.", span }));
  }
}

const MOST_ROUTES = 500;

function checkRoutes({ network, report }: CheckGround): void {
  for (const { id, routes, span } of network.routeTables) {
    const count = routes.filter(({ origin }) => origin === "static").length;
    if (count <= MOST_ROUTES) continue;
    const message = `${id} has ${count} routes: the quota is ${MOST_ROUTES} unless AWS raised it.`;
    report(warningAt("quota", message, { hint: "Merge neighbouring blocks, or name them in a prefix list.", span }));
  }
}
