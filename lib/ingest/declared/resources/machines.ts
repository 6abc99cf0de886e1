import {
  grouped,
  type Database,
  type ElasticIp,
  type Instance,
  type LambdaFunction,
  type LoadBalancer,
  type NatGateway,
  type NetworkInterface,
  type ResourceId,
  type SecurityGroup,
  type Subnet,
  type TargetGroup,
  type Vpc,
} from "../../../model";
import { valueOr } from "../arguments";
import { readAttachments, type Attachments } from "./attachments";
import { readDatabases } from "./database";
import { bindElasticIps } from "./elastic-ip";
import { readFunctions } from "./function";
import { bornInterface, readInstance, type InstanceParts } from "./instance";
import { InterfaceAddresses } from "./interface-addresses";
import { InterfaceGroups } from "./interface-groups";
import { labelOf } from "./label";
import { readListenerParts } from "./listeners";
import { readLoadBalancers } from "./load-balancer";
import { readNatGateway } from "./nat-gateway";
import { placeIn, readNetworkInterface, type Ground } from "./network-interface";
import { partsBy } from "./parts";
import type { Scope } from "./scope";
import { readTargetGroups } from "./target-group";
import { readVpcEndpoints, type ReadEndpoint } from "./vpc-endpoint";

export interface Machines {
  readonly interfaces: readonly NetworkInterface[];
  readonly instances: readonly Instance[];
  readonly natGateways: readonly NatGateway[];
  readonly elasticIps: readonly ElasticIp[];
  readonly endpoints: readonly ReadEndpoint[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly targetGroups: readonly TargetGroup[];
  readonly databases: readonly Database[];
  readonly functions: readonly LambdaFunction[];
}

/** Everything that has an interface, machines of AWS's own included; then what is attached to the interfaces. */
export function readMachines(scope: Scope, vpcs: readonly Vpc[], subnets: readonly Subnet[], groups: readonly SecurityGroup[]): Machines {
  const ground = groundOf(scope, vpcs, subnets, groups);
  const attachments = readAttachments(scope);
  const natGateways = scope.of("aws_nat_gateway").flatMap((resource) => readNatGateway(ground, resource) ?? []);
  const born = scope.of("aws_instance").flatMap((instance) => bornInterface(ground, instance));
  const free = scope.of("aws_network_interface").flatMap((i) => readNetworkInterface(ground, i));
  const endpoints = readVpcEndpoints(ground);
  const balancers = readLoadBalancers(ground, readListenerParts(scope));
  const databases = readDatabases(ground);
  const functions = readFunctions(ground);
  const ofAws = [...endpoints, ...balancers, ...databases, ...functions].flatMap((owner) => owner.interfaces);
  const owned = attach([...born, ...free, ...natGateways.map((nat) => nat.interface), ...ofAws], attachments);
  const bindings = balancers.flatMap((balancer) => balancer.bindings);
  const { interfaces, elasticIps } = bindElasticIps(scope, withAttachedGroups(ground, owned), bindings);
  const parts: InstanceParts = {
    attachments,
    interfaces: new Map(interfaces.map((i) => [i.id, i])),
    states: partsBy(scope, "aws_ec2_instance_state", "instance_id", ["instance"]),
    profiles: profilesByName(scope),
  };
  const instances = scope.of("aws_instance").map((instance) => readInstance(ground, instance, parts));
  return {
    interfaces,
    instances,
    natGateways: natGateways.map(({ gateway }) => gateway),
    elasticIps,
    endpoints,
    loadBalancers: balancers.map(({ balancer }) => balancer),
    targetGroups: readTargetGroups(scope, { instances, interfaces }),
    databases: databases.map(({ database }) => database),
    functions: functions.map((read) => read.function),
  };
}

const profilesByName = (scope: Scope): ReadonlyMap<string, ResourceId> =>
  new Map(
    scope.of("aws_iam_instance_profile").flatMap(({ id, body }) => {
      const name = labelOf(scope, body, "name");
      return name === null ? [] : [[name, id] as const];
    }),
  );

function groundOf(scope: Scope, vpcs: readonly Vpc[], subnets: readonly Subnet[], groups: readonly SecurityGroup[]): Ground {
  const vpcOf = new Map(groups.map((group) => [group.id, group.vpc]));
  const byName = new Map<ResourceId, Map<string, ResourceId>>();
  for (const { id, vpc, groupName, isDefault } of groups) {
    if (groupName === null || isDefault) continue;
    const names = byName.get(vpc) ?? new Map<string, ResourceId>();
    byName.set(vpc, names.set(groupName, id));
  }
  const onCreation = scope.of("aws_subnet").filter(({ body }) => valueOr(body.looksOnly.flag("assign_ipv6_address_on_creation"), false));
  return {
    scope,
    subnets: new Map(subnets.map((subnet) => [subnet.id, subnet])),
    vpcs: new Map(vpcs.map((vpc) => [vpc.id, vpc])),
    ipv6OnCreation: new Set(onCreation.map(({ id }) => id)),
    addresses: new InterfaceAddresses(scope),
    groups: new InterfaceGroups(scope, vpcOf, byName),
    vpcOfGroup: vpcOf,
  };
}

function attach(interfaces: readonly NetworkInterface[], attachments: Attachments): NetworkInterface[] {
  const owners = new Map<ResourceId, ResourceId>();
  for (const [instance, attached] of attachments) for (const { interface: id } of attached) owners.set(id, instance);
  return interfaces.map((i) => {
    const owner = owners.get(i.id);
    return owner === undefined ? i : { ...i, owner, ownerKind: "instance" };
  });
}

/** `aws_network_interface_sg_attachment`. */
function withAttachedGroups(ground: Ground, interfaces: readonly NetworkInterface[]): NetworkInterface[] {
  const { scope } = ground;
  const added: { readonly to: ResourceId; readonly groups: readonly ResourceId[] }[] = [];
  const perhaps: ResourceId[] = [];
  const byId = new Map(interfaces.map((i) => [i.id, i]));
  for (const { id: owner, body } of scope.of("aws_network_interface_sg_attachment")) {
    const naming = { owner, argument: "network_interface_id", report: scope.report };
    const found = scope.references.resolve(body.text("network_interface_id"), ["network_interface"], naming);
    const target = found.kind === "found" ? byId.get(found.id) : undefined;
    const place = target === undefined ? null : placeIn(ground, target.subnet);
    if (found.kind === "outside") scope.implied.lack(ATTACHED_TO, owner);
    if (found.kind === "outside" && found.isOpen) perhaps.push(owner);
    if (target === undefined || place === null) continue;
    added.push({ to: target.id, groups: ground.groups.one(body.text("security_group_id"), "security_group_id", owner, place.vpc) });
  }
  const addedTo = grouped(added, ({ to }) => [to]);
  const further = (i: NetworkInterface): readonly ResourceId[] => [
    ...(addedTo.get(i.id) ?? []).flatMap(({ groups }) => groups),
    ...perhaps.flatMap((owner) => perhapsAttached(ground, owner, i)),
  ];
  return interfaces.map((i) => ({ ...i, securityGroups: [...new Set([...i.securityGroups, ...further(i)])] }));
}

const ATTACHED_TO = "which interface the group is attached to";

/** A group that is attached to an interface which is known at apply only: any may have it, and what it allows. */
function perhapsAttached(ground: Ground, owner: ResourceId, { subnet }: NetworkInterface): ResourceId[] {
  const vpc = placeIn(ground, subnet)?.vpc.id;
  return vpc === undefined ? [] : [ground.scope.implied.unknownGroup(`${owner}.network_interface_id in ${vpc}`, vpc)];
}
