import { resourcesOf, type Network } from "../../model";
import type { Emitted } from "../emitted";
import { isStandIn } from "../stand-ins";
import { loadBalancerRows, targetGroupRows } from "./balancer-rows";
import { dedicatedHostRows, endpointRows, instanceProfileRows, keyPairRows, peeringRows } from "./connection-rows";
import { prefixListRows, securityGroupRows } from "./filter-rows";
import { layOut, type Row } from "./layout";
import { databaseRows, dbSubnetGroupRows, functionRows } from "./managed-rows";
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
import { openFacts } from "../open-facts";
import { transitAttachmentRows, transitGatewayRows, transitTableRows } from "./transit-rows";
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
  transitGateways: transitGatewayRows,
  transitGatewayAttachments: transitAttachmentRows,
  transitGatewayRouteTables: transitTableRows,
  loadBalancers: loadBalancerRows,
  targetGroups: targetGroupRows,
  dbSubnetGroups: dbSubnetGroupRows,
  databases: databaseRows,
  functions: functionRows,
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
  for (const { id, type } of network.support) if (!has(id)) notCarried.say(`resources of the type ${type.replaceAll("_", " ")}`, id);
  const unknownAnyway = [...resourcesOf(network).filter(isStandIn), ...network.prefixLists.filter(({ service }) => service !== null)];
  const madeAnew = new Set(unknownAnyway.map(({ id }) => id));
  for (const { id, account } of network.vpcs) if (account !== null) notCarried.say("accounts of VPCs", id);
  for (const missing of openFacts(network)) if (!madeAnew.has(missing.component)) notCarried.decide(missing);
  for (const unread of network.unread) notCarried.decide(unread);
}
