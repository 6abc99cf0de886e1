import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { readBlockExclusion, readBlockOptions } from "./block-public-access";
import { readEgressOnlyGateway, readElasticIp, readInternetGateway, readNatGateway } from "./gateways";
import { readReservation, readUserData } from "./instance";
import { readAttributes, readListener, readListenerRule, readLoadBalancer, readNoListeners } from "./load-balancer";
import { readCluster, readDatabase, readFunction } from "./managed";
import { readNetworkAcl } from "./network-acl";
import { readNetworkInterface } from "./network-interface";
import { readPeering } from "./peering";
import { readPrefixList, readPrefixListEntries } from "./prefix-list";
import { readRouteTable } from "./route-table";
import { readSecurityGroup } from "./security-group";
import { readSecurityGroupRule } from "./security-group-rule";
import { readSubnet } from "./subnet";
import {
  readAttachedPolicies,
  readBucket,
  readLaunchTemplateVersion,
  readPatchGroup,
  readSsmAssociation,
  readSupport,
  SUPPORT,
} from "./support";
import { readTargetGroup, readTargetHealth } from "./target-group";
import { readAttachment, readPeeringAttachment, readTransitGateway, readVpcAttachment } from "./transit-gateway";
import { readTransitAssociations, readTransitRoutes, readTransitTable } from "./transit-table";
import { readDnsSupport, readVpc } from "./vpc";
import { readVpcEndpoint } from "./vpc-endpoint";

/** Reads what stands under one top-level key of an output. */
export type KeyReader = (output: Item, described: Described) => void;

const each =
  (key: string, read: (item: Item, described: Described) => void): KeyReader =>
  (output, described) => {
    for (const item of output.items(key)) read(item, described);
  };

const lists = (readers: Readonly<Record<string, (item: Item, described: Described) => void>>): [string, KeyReader][] =>
  Object.entries(readers).map(([key, read]) => [key, each(key, read)]);

/** `ssm list-associations` and `get-transit-gateway-route-table-associations` use one key. */
const readAssociations: KeyReader = (output, described) => {
  if (output.first("Associations")?.has("TransitGatewayAttachmentId") === true) readTransitAssociations(output, described);
  else each("Associations", readSsmAssociation)(output, described);
};

const readListeners: KeyReader = (output, described) => {
  if (output.first("Listeners") === null) readNoListeners(output, described);
  each("Listeners", readListener)(output, described);
};

const readInternetGateways: KeyReader = (output, described) => {
  described.gatewaysTold.push(output.output);
  each("InternetGateways", readInternetGateway)(output, described);
};

const readNetworkInterfaces: KeyReader = (output, described) => {
  described.interfacesTold.push(output.output);
  each("NetworkInterfaces", readNetworkInterface)(output, described);
};

/** The readers of everything that is read, by the top-level key of the output (design.md section 3). */
export const KEYS: ReadonlyMap<string, KeyReader> = new Map([
  ...lists({
    Vpcs: readVpc,
    Subnets: readSubnet,
    RouteTables: readRouteTable,
    SecurityGroups: readSecurityGroup,
    SecurityGroupRules: readSecurityGroupRule,
    NetworkAcls: readNetworkAcl,
    Reservations: readReservation,
    EgressOnlyInternetGateways: readEgressOnlyGateway,
    NatGateways: readNatGateway,
    Addresses: readElasticIp,
    VpcPeeringConnections: readPeering,
    TransitGateways: readTransitGateway,
    TransitGatewayAttachments: readAttachment,
    TransitGatewayVpcAttachments: readVpcAttachment,
    TransitGatewayPeeringAttachments: readPeeringAttachment,
    TransitGatewayRouteTables: readTransitTable,
    VpcEndpoints: readVpcEndpoint,
    PrefixLists: readPrefixList,
    ManagedPrefixLists: readPrefixList,
    LoadBalancers: readLoadBalancer,
    Rules: readListenerRule,
    TargetGroups: readTargetGroup,
    DBInstances: readDatabase,
    DBClusters: readCluster,
    Functions: readFunction,
    VpcBlockPublicAccessExclusions: readBlockExclusion,
    Buckets: readBucket,
    Mappings: readPatchGroup,
    PatchGroups: readPatchGroup,
    LaunchTemplateVersions: readLaunchTemplateVersion,
    ...Object.fromEntries(Object.entries(SUPPORT).map(([key, kind]) => [key, readSupport(kind)])),
  }),
  ["InternetGateways", readInternetGateways],
  ["NetworkInterfaces", readNetworkInterfaces],
  ["EnableDnsSupport", readDnsSupport],
  ["Listeners", readListeners],
  ["Routes", readTransitRoutes],
  ["Entries", readPrefixListEntries],
  ["TargetHealthDescriptions", readTargetHealth],
  ["Attributes", readAttributes],
  ["AttachedPolicies", readAttachedPolicies],
  ["Associations", readAssociations],
  ["VpcBlockPublicAccessOptions", readOptions],
  ["Configuration", readConfiguration],
  ["UserData", readUserDataOutput],
]);

/** Lists that do not say what they are about: two in one file may be of two things. */
export const WITHOUT_SUBJECT: ReadonlySet<string> = new Set([
  "Routes",
  "Entries",
  "TargetHealthDescriptions",
  "Attributes",
  "AttachedPolicies",
  "Associations",
]);

/** Keys that tell nothing of a network: marks of pages, whom the output is about, what is printed beside another key. */
export const WITHOUT_FACTS: ReadonlySet<string> = new Set([
  "NextToken",
  "nextToken",
  "NextMarker",
  "Marker",
  "IsTruncated",
  "ResponseMetadata",
  "AdditionalRoutesAvailable",
  "VpcId",
  "EnableDnsHostnames",
  "EnableNetworkAddressUsageMetrics",
  "Owner",
  "Prefix",
  "Code",
  "Concurrency",
  "PrefixListId",
  "TransitGatewayRouteTableId",
  "TargetGroupArn",
  "LoadBalancerArn",
  "RoleName",
  "InstanceId",
  "TransitGatewayRouteTablePropagations",
  "CompositeAlarms",
]);

function readOptions(output: Item, described: Described): void {
  const options = output.item("VpcBlockPublicAccessOptions");
  if (options !== null) readBlockOptions(options, described);
}

/** `lambda get-function`. */
function readConfiguration(output: Item, described: Described): void {
  const configuration = output.item("Configuration");
  if (configuration !== null) readFunction(configuration, described);
}

function readUserDataOutput(output: Item, described: Described): void {
  const userData = output.item("UserData");
  if (userData === null) return;
  const read = (instance: string): void => readUserData(userData, instance, described);
  described.later.push({ kinds: ["instance"], key: "UserData", output, read });
}
