import { EMPTY_NETWORK, type Network, type RouteTable, type SupportResource } from "../../../model";
import type { Described } from "../facts/described";
import { loadBalancers, targetGroups } from "./balancers";
import { peerings, routeTables } from "./connections";
import { networkAcls, prefixLists, securityGroups } from "./filters";
import { UNKNOWN_ROUTES } from "../topics/route-table";
import { Interfaces } from "./interfaces";
import { gatewaysInDoubt, internetGateways } from "./internet-gateways";
import { addInterfaces, describedInterfaces, instances, natGateways, vpcEndpoints } from "./machines";
import { managed } from "./managed";
import { Places } from "./places";
import { StandIns } from "./stand-ins";
import { Transit } from "./transit";

/**
 * The network that the outputs describe. Whatever is named and not described gets a stand-in; subnets and VPCs come
 * last, for only then it is known which are named.
 */
export function assemble(described: Described): Network {
  const standIns = new StandIns(described);
  const places = new Places(described, standIns);
  const interfaces = new Interfaces(described, standIns);
  const drafts = describedInterfaces(described);
  const ofManaged = addInterfaces(drafts, described, standIns, interfaces);
  const { functions, databases } = managed(described, standIns, ofManaged, interfaces);
  const nats = natGateways(described, standIns, interfaces);
  const endpoints = vpcEndpoints(described, standIns, interfaces);
  const balancers = loadBalancers(described, standIns, interfaces);
  const machines = instances(drafts, described, standIns);
  const groups = securityGroups(described, standIns);
  const gateways = internetGateways(described, standIns);
  const tables = routeTables(described, standIns, interfaces);
  const transit = new Transit(described, standIns);
  const attachments = transit.attachments();
  const transitTables = transit.tables();
  const transitGateways = described.transitGateways.all().map((gateway) => ({
    ...gateway,
    defaultAssociationTable: gateway.defaultAssociationTable && standIns.transitTable(gateway.defaultAssociationTable, gateway.id),
    defaultPropagationTable: gateway.defaultPropagationTable && standIns.transitTable(gateway.defaultPropagationTable, gateway.id),
  }));
  const network: Omit<Network, "vpcs" | "subnets" | "routeTables" | "internetGateways" | "securityGroups" | "networkAcls" | "missing"> = {
    ...EMPTY_NETWORK,
    egressOnlyInternetGateways: described.egressOnlyGateways.all().map((g) => ({ ...g, vpc: standIns.vpc(g.vpc, g.id) })),
    natGateways: nats,
    elasticIps: interfaces.elasticIps(),
    interfaces: interfaces.all,
    instances: machines,
    prefixLists: prefixLists(described, standIns),
    peerings: peerings(described, standIns),
    transitGateways: [...transitGateways, ...standIns.transitGateways],
    transitGatewayAttachments: [...attachments, ...standIns.attachments],
    transitGatewayRouteTables: [...transitTables, ...standIns.transitTables],
    vpcEndpoints: endpoints,
    loadBalancers: balancers,
    targetGroups: targetGroups(described, standIns),
    databases,
    functions,
    support: support(described),
  };
  const acls = networkAcls(described, standIns);
  const subnets = places.subnets();
  const vpcs = places.vpcs(subnets);
  const edges = gatewaysInDoubt(described, standIns, { vpcs, subnets, interfaces: interfaces.all, gateways });
  const unblocked = new Set(vpcs.filter(({ cidrs, ipv6Cidrs }) => cidrs.length + ipv6Cidrs.length === 0).map(({ id }) => id));
  for (const diagnostic of standIns.diagnostics()) described.report(diagnostic);
  return {
    ...network,
    vpcs,
    subnets,
    routeTables: [...tables.map((table) => (unblocked.has(table.vpc) ? inUnknownVpc(table) : table)), ...standIns.routeTables, ...edges],
    internetGateways: [...gateways, ...standIns.internetGateways],
    securityGroups: [...groups, ...standIns.securityGroups],
    networkAcls: [...acls, ...standIns.networkAcls],
    missing: [...described.missing, ...standIns.missing],
  };
}

/** RT-1: where the blocks of the VPC are not known, nobody knows which destinations are local. */
const inUnknownVpc = (table: RouteTable): RouteTable => ({ ...table, routes: [...table.routes, ...UNKNOWN_ROUTES] });

/** Launch templates with what their default versions say. */
function support(described: Described): SupportResource[] {
  const templates = described.launchTemplates;
  const all = described.support.all().map((resource) => {
    const version = resource.type === "launch_template" ? templates.get(resource.id) : undefined;
    return version === undefined ? resource : { ...resource, attributes: { ...version.attributes, ...resource.attributes } };
  });
  const alone = [...templates].filter(([id]) => described.kindOf(id) === undefined);
  return [...all, ...alone.map(([id, version]): SupportResource => ({ kind: "support", id, type: "launch_template", ...version }))];
}
