import { resourcesOf, type Network } from "../../model";
import type { Emitted } from "../emitted";
import { dedicatedHostRows, endpointRows, instanceProfileRows, keyPairRows, peeringRows } from "./connection-rows";
import { prefixListRows, securityGroupRows } from "./filter-rows";
import { layOut, type Row } from "./layout";
import { elasticIpRows, instanceRows, natGatewayRows, networkInterfaceRows } from "./machine-rows";
import { networkAclRows } from "./network-acl-rows";
import {
  egressOnlyGatewayRows,
  internetGatewayRows,
  publicAccessExclusionRows,
  publicAccessRows,
  regionOf,
  routeTableRows,
  subnetRows,
  vpcRows,
} from "./place-rows";
import { isStandIn } from "./stand-ins";
import { startWriting, type Writing } from "./writing";

/** The lists of the form, in the order in which a person builds a network. */
const LISTS = {
  vpcs: vpcRows,
  blockPublicAccess: publicAccessRows,
  blockPublicAccessExclusions: publicAccessExclusionRows,
  subnets: subnetRows,
  routeTables: routeTableRows,
  internetGateways: internetGatewayRows,
  egressOnlyInternetGateways: egressOnlyGatewayRows,
  natGateways: natGatewayRows,
  elasticIps: elasticIpRows,
  securityGroups: securityGroupRows,
  networkAcls: networkAclRows,
  prefixLists: prefixListRows,
  instances: instanceRows,
  networkInterfaces: networkInterfaceRows,
  peeringConnections: peeringRows,
  endpoints: endpointRows,
  keyPairs: keyPairRows,
  instanceProfiles: instanceProfileRows,
  dedicatedHosts: dedicatedHostRows,
} satisfies Readonly<Record<string, (writing: Writing) => Row[]>>;

/** The network as a stored form of the console: one JSON file. */
export function emitConsole(network: Network): Emitted {
  const writing = startWriting(network);
  const lists = Object.entries(LISTS).map(([list, rows]) => [list, rows(writing)] as const);
  noteWhatHasNoPlace(writing);
  const form: Row = {
    format: "ringfence-console/1",
    region: regionOf(network),
    ...Object.fromEntries(lists.filter(([, rows]) => rows.length > 0)),
  };
  return {
    files: [{ path: "network.console.json", text: `${layOut(form)}\n` }],
    ids: writing.ids.whenRead(),
    diagnostics: writing.notCarried.told("The console form"),
  };
}

/** Kinds of things that the form has no list for. */
function noteWhatHasNoPlace({ network, has, notCarried }: Writing): void {
  for (const { id } of network.transitGateways) notCarried.say("transit gateways", id);
  for (const { id } of network.transitGatewayAttachments) notCarried.say("attachments of transit gateways", id);
  for (const { id } of network.transitGatewayRouteTables) notCarried.say("route tables of transit gateways", id);
  for (const { id } of network.loadBalancers) notCarried.say("load balancers", id);
  for (const { id } of network.targetGroups) notCarried.say("target groups", id);
  for (const { id } of network.databases) notCarried.say("databases", id);
  for (const { id } of network.functions) notCarried.say("functions", id);
  for (const { id, type } of network.support) if (!has(id)) notCarried.say(`resources of the type ${type.replaceAll("_", " ")}`, id);
  const unknownAnyway = [...resourcesOf(network).filter(isStandIn), ...network.prefixLists.filter(({ service }) => service !== null)];
  const madeAnew = new Set(unknownAnyway.map(({ id }) => id));
  for (const { component } of network.missing) if (!madeAnew.has(component)) notCarried.say("facts that are not known", component);
  for (const { component } of network.unread) notCarried.say("what could not be read", component);
}
