import { formatPrefix } from "../../net";
import type { Network, Route, RouteTable, RouteTargetKind, Vpc } from "../../model";
import { RESOLVER_OFF, RESOLVER_ON } from "../phrases";
import type { Row } from "./layout";
import { standInId } from "./stand-in-id";
import type { Writing } from "./writing";

/** The Region of the form: that of its first VPC. */
export const regionOf = ({ vpcs }: Network): string | undefined => vpcs.find(({ region }) => region !== null)?.region ?? undefined;

export function vpcRows({ network, ids, has, notCarried, defaultVpc }: Writing): Row[] {
  return network.vpcs.filter(({ id }) => has(id)).map((vpc) => {
    if (vpc.isDefault && vpc.id !== defaultVpc) notCarried.say("default VPCs beside the first", vpc.id, "they are written as VPCs like others");
    if (!vpc.dnsSupport) notCarried.say(RESOLVER_OFF, vpc.id, RESOLVER_ON);
    const row = vpcRow(vpc, ids.called(vpc.id), vpc.id === defaultVpc);
    return { ...row, region: vpc.region === regionOf(network) ? undefined : (vpc.region ?? undefined) };
  });
}

const vpcRow = ({ name, cidrs, ipv6Cidrs, tenancy }: Vpc, id: string | undefined, isDefault: boolean): Row => ({
  id,
  name: name ?? undefined,
  ipv4Cidr: cidrs[0] === undefined ? undefined : formatPrefix(cidrs[0]),
  secondaryIpv4Cidrs: cidrs.length > 1 ? cidrs.slice(1).map(formatPrefix) : undefined,
  ipv6Cidrs: ipv6Cidrs.length > 0 ? ipv6Cidrs.map(formatPrefix) : undefined,
  tenancy: tenancy === "default" ? undefined : tenancy,
  default: isDefault ? true : undefined,
});

const DIRECTIONS = { "block-bidirectional": "Bidirectional", "block-ingress": "Ingress-only" } as const;

/** IGW-9: one setting for each Region; VPCs that differ, as they may where the account is not one, leave it open. */
export function publicAccessRows({ network, has, notCarried }: Writing): Row[] {
  const modes = new Map<string | null, Vpc["blockPublicAccess"]>();
  for (const { id, region, blockPublicAccess: mode } of network.vpcs) {
    if (!has(id) && mode === "off") continue;
    const first = modes.get(region) ?? mode;
    if (first !== mode) notCarried.say("VPC Block Public Access that is not one for a Region", id, "it is written as not known");
    modes.set(region, first === mode ? mode : "unknown");
  }
  return [...modes].flatMap(([region, mode]) => {
    if (mode === "off") return [];
    return [{ region: region === regionOf(network) ? undefined : (region ?? undefined), blockDirection: mode === "unknown" ? "Unknown" : DIRECTIONS[mode] }];
  });
}

const ALLOWED = { "allow-bidirectional": "Bidirectional", "allow-egress": "Egress-only" } as const;

export function publicAccessExclusionRows({ network, ids }: Writing): Row[] {
  return network.subnets.flatMap(({ id, blockPublicAccessExclusion: exclusion }) =>
    exclusion === "none" ? [] : [{ target: ids.called(id), allow: ALLOWED[exclusion] }],
  );
}

export function subnetRows({ network, ids }: Writing): Row[] {
  return network.subnets.map((subnet) => {
    return {
      id: ids.called(subnet.id),
      name: subnet.name ?? undefined,
      vpc: ids.called(subnet.vpc),
      availabilityZone: subnet.zone ?? undefined,
      ipv4Cidr: subnet.cidr === null ? undefined : formatPrefix(subnet.cidr),
      ipv6Cidr: subnet.ipv6Cidr === null ? undefined : formatPrefix(subnet.ipv6Cidr),
      autoAssignPublicIpv4: subnet.mapPublicIpOnLaunch ? true : undefined,
    };
  });
}

export function internetGatewayRows({ network, ids }: Writing): Row[] {
  return network.internetGateways.map(({ id, name, vpc }) => ({
    id: ids.called(id),
    name: name ?? undefined,
    vpc: vpc === null ? undefined : ids.called(vpc),
  }));
}

export function egressOnlyGatewayRows({ network, ids }: Writing): Row[] {
  return network.egressOnlyInternetGateways.map(({ id, name, vpc }) => ({ id: ids.called(id), name: name ?? undefined, vpc: ids.called(vpc) }));
}

export function routeTableRows(writing: Writing): Row[] {
  const { network, index, ids, has } = writing;
  const subnets = new Map<string, string[]>();
  for (const { id, routeTable, vpc } of network.subnets) {
    if (index.vpc(vpc).mainRouteTable === routeTable) continue;
    const others = subnets.get(routeTable);
    if (others) others.push(ids.called(id) ?? id);
    else subnets.set(routeTable, [ids.called(id) ?? id]);
  }
  const isMain = ({ id, vpc }: RouteTable): boolean => index.vpc(vpc).mainRouteTable === id;
  const tables = network.routeTables.filter(({ id }) => has(id));
  return [...tables.filter(isMain), ...tables.filter((table) => !isMain(table))].map((table) => ({
    id: ids.called(table.id),
    name: table.name ?? undefined,
    vpc: ids.called(table.vpc),
    main: isMain(table) ? true : undefined,
    subnetAssociations: subnets.get(table.id),
    edgeAssociation: edgeOf(table, writing),
    routes: table.routes.flatMap((route) => routeRow(route, table, writing)),
  }));
}

function edgeOf({ id, edge }: RouteTable, { ids, notCarried }: Writing): string | undefined {
  if (edge === null) return undefined;
  const gateway = ids.called(edge);
  if (gateway === undefined) notCarried.say("associations with virtual private gateways", id);
  return gateway;
}

function routeRow(route: Route, table: RouteTable, writing: Writing): Row[] {
  const { notCarried } = writing;
  if (isOfEndpoint(route, writing)) return [];
  if (route.origin === "propagated") {
    notCarried.say("propagated routes", table.id);
    return [];
  }
  const destination = destinationOf(route, writing);
  const target = targetOf(route, writing);
  if (destination === undefined || target === undefined) notCarried.say("routes of which a part is not known or not of this form", table.id, "that part is written as the id of something elsewhere, so that it stays unknown");
  return [{ destination: destination ?? unknownList(route, writing), target: target ?? unknownTarget(route, writing) }];
}

/** Ids of things elsewhere, so that a route stays one of which nobody knows where it leads. */
function unknownList({ destination }: Route, { askedFor }: Writing): string {
  const open = "unknown" in destination ? destination.open : undefined;
  return standInId("pl", open?.from ?? null, askedFor);
}

function unknownTarget({ target }: Route, { askedFor }: Writing): string {
  const open = target.kind === "unknown" ? target.open : undefined;
  return standInId(PREFIXES[open?.what ?? "internet_gateway"] ?? "igw", open?.from ?? null, askedFor);
}

/** By what a form knows which kind of target an id of elsewhere is of. */
const PREFIXES: Readonly<Partial<Record<RouteTargetKind, string>>> = {
  internet_gateway: "igw",
  nat_gateway: "nat",
  network_interface: "eni",
  instance: "i",
  egress_only_internet_gateway: "eigw",
  peering: "pcx",
  transit_gateway: "tgw",
  vpc_endpoint: "vpce",
};

/** VPCE-1: a gateway endpoint brings its routes along. */
const isOfEndpoint = ({ destination, target }: Route, { network }: Writing): boolean =>
  target.kind === "vpc_endpoint" &&
  "prefixList" in destination &&
  network.vpcEndpoints.some(({ id, prefixList }) => id === target.id && prefixList === destination.prefixList);

function destinationOf({ destination }: Route, { ids }: Writing): string | undefined {
  if ("address" in destination) return formatPrefix(destination);
  return "prefixList" in destination ? ids.called(destination.prefixList) : undefined;
}

const ELSEWHERE = /^(?:cagw-|lgw-|arn:)/;

function targetOf({ target }: Route, { ids }: Writing): string | undefined {
  if (target.kind === "local") return "local";
  if (target.kind === "unknown" || target.id === null) return undefined;
  const known = ids.called(target.id);
  if (known !== undefined) return known;
  return target.kind !== "blackhole" && ELSEWHERE.test(target.id) ? target.id : undefined;
}
