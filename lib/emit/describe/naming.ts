import type { Database, Network, SupportResource } from "../../model";
import { ownName } from "../statements";
import { awsId, digits, PREFIXES, uuid, type IdKind } from "./aws-ids";
import { DEFAULT_ACCOUNT, DEFAULT_REGION, digitsOf, type Printing } from "./printing";

/** Gives every resource the id that AWS could have given it. */
export function nameAll(printing: Printing): void {
  const { network } = printing;
  const kinds = [
    ...[network.vpcs, network.subnets, network.routeTables, network.internetGateways, network.egressOnlyInternetGateways],
    ...[network.natGateways, network.elasticIps, network.interfaces, network.instances, network.securityGroups, network.networkAcls],
    ...[network.prefixLists, network.peerings, network.transitGateways, network.transitGatewayRouteTables, network.vpcEndpoints],
  ];
  for (const { kind, id } of kinds.flat()) printing.call(id, awsId(kind, id));
  nameAttachments(printing);
  const arn = arnsOf(network);
  const taken = new Set<string>();
  const call = (id: string, wanted: string): void => {
    const name = taken.has(wanted) ? `${wanted}-${digits(id, 8)}` : wanted;
    taken.add(name);
    printing.call(id, name);
  };
  const orArn = (id: string, made: string): void => call(id, id.startsWith("arn:") ? id : made);
  for (const { id, name, type } of network.loadBalancers) {
    const path = `loadbalancer/${SHORT[type]}/${slug(name ?? id)}/${digits(id, 16)}`;
    orArn(id, arn("elasticloadbalancing", path));
  }
  for (const { id, name } of network.targetGroups) orArn(id, arn("elasticloadbalancing", `targetgroup/${slug(name ?? id)}/${digits(id, 16)}`));
  for (const database of network.databases)
    orArn(database.id, arn("rds", `${isCluster(database, printing) ? "cluster" : "db"}:${slug(database.name ?? `db-${digits(database.id, 12)}`)}`));
  for (const { id, name } of network.functions) orArn(id, arn("lambda", `function:${slug(name ?? `function-${digits(id, 8)}`)}`));
  const [later, first] = [network.support.filter(isMadeOfOthers), network.support.filter((resource) => !isMadeOfOthers(resource))];
  for (const resource of [...first, ...later]) call(resource.id, supportId(resource, printing, arn));
}

const SHORT = { application: "app", network: "net", gateway: "gwy" } as const;

/** Their ids hold those of other resources. */
const isMadeOfOthers = ({ type }: SupportResource): boolean => type === "iam_policy_attachment" || type === "patch_group";

const slug = (name: string): string => name.replaceAll(/[^A-Za-z0-9-]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 32) || "unnamed";

type Arn = (service: string, resource: string, isGlobal?: boolean) => string;

function arnsOf({ vpcs }: Network): Arn {
  const region = vpcs.find((vpc) => vpc.region !== null)?.region ?? DEFAULT_REGION;
  const account = vpcs.map((vpc) => digitsOf(vpc.account)).find((each) => each !== null) ?? DEFAULT_ACCOUNT;
  return (service, resource, isGlobal = false) => `arn:aws:${service}:${isGlobal ? "" : region}:${account}:${resource}`;
}

/** A peering of transit gateways is one attachment, which each gateway has for itself in the network. */
function nameAttachments(printing: Printing): void {
  const first = new Map<string, string[]>();
  for (const { id, transitGateway, resource } of printing.network.transitGatewayAttachments) {
    const own = awsId("transit_gateway_attachment", id);
    const other = resource.kind === "peering" ? first.get(`${resource.peer} ${transitGateway}`)?.shift() : undefined;
    printing.call(id, other === undefined ? own : `${other} of ${printing.called(transitGateway)}`);
    if (resource.kind !== "peering" || other !== undefined) continue;
    const key = `${transitGateway} ${resource.peer}`;
    const others = first.get(key);
    if (others === undefined) first.set(key, [own]);
    else others.push(own);
  }
}

/** A cluster has the interfaces of its instances, which belong to those. */
export function isCluster({ id, interfaces }: Database, { index }: Printing): boolean {
  const isOwn = (one: string): boolean => {
    const found = index.resource(one);
    return found?.kind === "network_interface" && found.owner === id;
  };
  return interfaces.length > 0 && !interfaces.some(isOwn);
}

/** Types whose ids are a prefix with digits; the others have ARNs, UUIDs or names. */
const isPrefixed = (type: string): type is IdKind => Object.hasOwn(PREFIXES, type);

/** The role by its ARN; one that the network does not have by what it is called. */
function roleOf(named: string, printing: Printing): string {
  const role = printing.role(named);
  return role === null ? named : printing.called(role);
}

function supportId(resource: SupportResource, printing: Printing, arn: Arn): string {
  const { type, id, attributes } = resource;
  const isConfiguration = printing.launchConfigurations.has(id);
  if (isPrefixed(type) && !isConfiguration) return awsId(type, id);
  if (id.startsWith("arn:")) return id;
  const own = ownName(resource) ?? digits(id, 17);
  if (isConfiguration) return arn("autoscaling", `launchConfiguration:${uuid(id)}:launchConfigurationName/${own}`);
  switch (type) {
    case "iam_role":
      return arn("iam", `role/${own}`, true);
    case "instance_profile":
      return arn("iam", `instance-profile/${own}`, true);
    case "iam_policy_attachment":
      return `${roleOf(String(attributes.role ?? ""), printing)}/${String(attributes.policy_arn)}`;
    case "patch_group":
      return `${String(attributes.patch_group ?? own)},${printing.called(String(attributes.baseline_id ?? ""))}`;
    case "cloudtrail":
      return arn("cloudtrail", `trail/${own}`);
    case "log_group":
      return arn("logs", `log-group:${own}`);
    case "metric_alarm":
      return arn("cloudwatch", `alarm:${own}`);
    case "s3_bucket":
      return `arn:aws:s3:::${own}`;
    case "autoscaling_group":
      return arn("autoscaling", `autoScalingGroup:${uuid(id)}:autoScalingGroupName/${own}`);
    case "db_subnet_group":
      return arn("rds", `subgrp:${own}`);
    default:
      return uuid(id);
  }
}
