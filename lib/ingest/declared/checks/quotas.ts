import type { Network, Resource, ResourceId } from "../../../model";
import { warningAt } from "../../../source";
import type { CheckGround } from "./ground";

/** One of AWS's default quotas (VPCUG "Amazon VPC quotas"): how many of a thing another one, or a Region, may have. */
interface Quota {
  readonly things: string;
  readonly most: number;
  readonly counted: (network: Network) => readonly (Resource & { readonly of: ResourceId | null })[];
}

const described = <T extends Resource>(resources: readonly T[]): T[] => resources.filter(({ span }) => span !== null);

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
  checkRegions(ground);
  checkRoutes(ground);
}

function checkQuota({ network, report }: CheckGround, { things, most, counted }: Quota): void {
  const counts = new Map<ResourceId | null, number>();
  for (const { of, span } of counted(network)) {
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    if (count !== most + 1) continue;
    const message = `${of} has more than ${most} ${things}: that is the quota unless AWS raised it.`;
    report(warningAt("quota", message, { hint: "Ask AWS for a higher quota, or spread them over several VPCs.", span }));
  }
}

/** What a Region has by default, of the resources that the configuration itself makes. */
function checkRegions({ network, report }: CheckGround): void {
  const regionOf = new Map(network.vpcs.map(({ id, region }) => [id, region]));
  const groups = network.securityGroups.map((group) => ({ ...group, region: regionOf.get(group.vpc) ?? null }));
  for (const [things, most, resources] of [
    ["VPCs", 5, network.vpcs],
    ["security groups", 2_500, groups],
  ] as const) {
    const counts = new Map<string | null, number>();
    for (const { region, span } of described<Resource & { readonly region: string | null }>(resources)) {
      const count = (counts.get(region) ?? 0) + 1;
      counts.set(region, count);
      if (count !== most + 1) continue;
      const where = region === null ? "A Region" : region;
      report(
        warningAt("quota", `${where} has more than ${most} ${things}: that is the quota unless AWS raised it.`, {
          hint: "Ask AWS for a higher quota.",
          span,
        }),
      );
    }
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
