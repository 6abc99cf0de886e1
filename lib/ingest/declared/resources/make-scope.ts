import type { ResourceId } from "../../../model";
import { checkArgumentNames, type Reading, type Report } from "../arguments";
import type { Costs } from "../costs";
import type { Dialect } from "../dialect";
import type { EvaluatedBlock, EvaluatedConfiguration } from "../evaluated";
import { configure, typeOf } from "./configured";
import { DefaultVpcs } from "./default-vpcs";
import { GroupAssociations } from "./group-associations";
import { Homes } from "./homes";
import { Implied } from "./implied";
import { bringsInterface, primaryInterfaceOf } from "./instance";
import { launchInstances } from "./launched-instances";
import { readLaunches } from "./launches";
import { resolveLookups } from "./lookups";
import { reportOtherTypes } from "./other-types";
import { References } from "./references";
import { homeOf } from "./region-of";
import type { ResourceType } from "./resource-type";
import { decidesPackets, RESOURCE_TYPES } from "./resource-types";
import type { Configured, Scope } from "./scope";
import { declareDefaults } from "./vpc-defaults";
import { defaultsOf } from "./aws-defaults";
import { defaultTableOf } from "./transit-gateway";
import { withSubnetLists } from "./subnet-lists";
import { vpnAttachmentOf } from "./vpn-gateway";

/** Searching for the name that was meant takes time: the first ones that are not known get a hint. */
const MOST_SEARCHED = 1000;

function searchesUpTo(most: number): () => boolean {
  let searched = 0;
  return () => ++searched <= most;
}

/** The first pass: what there is, under which names, and what is not read at all. */
export function makeScope(evaluated: EvaluatedConfiguration, dialect: Dialect, costs: Costs, reading: Reading): Scope {
  const { accountedFor } = costs;
  const { report } = reading;
  const ofLabels: Report = (diagnostic) => accountedFor(() => report(diagnostic));
  const byType = new Map<string, Configured[]>();
  const references = new References();
  const searches = searchesUpTo(MOST_SEARCHED);
  for (const instance of evaluated.resources) {
    const type = typeOf(instance);
    const known = Object.hasOwn(RESOURCE_TYPES, type) ? RESOURCE_TYPES[type] : undefined;
    if (known === undefined) continue;
    checkArgumentNames(instance.body, known.shape, instance.address, {
      report: decidesPackets(type) ? report : ofLabels,
      ofLabels,
      nullIsMissing: dialect.nullIsMissing ?? false,
      toldNames: dialect.refusesUnknownNames && decidesPackets(type) ? "all that are unknown" : "misspelled ones",
      searches,
    });
    references.declare(instance.address, known.denotes, instance.body);
    const configured = configure(instance, reading);
    if (known.denotes !== "part") noteName(instance.body, reading.uses);
    const others = byType.get(type);
    if (others) others.push(configured);
    else byType.set(type, [configured]);
  }
  const homes = new Homes(evaluated);
  const scope: Scope = {
    of: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    references,
    implied: new Implied(),
    defaultVpcs: new DefaultVpcs(homes, byType.get("aws_default_vpc") ?? []),
    members: new Map(),
    homes,
    groupAssociations: new GroupAssociations(evaluated.resources, references, reading),
    dialect,
    accountedFor,
    ...reading,
  };
  declareWhatComesAlong(scope);
  withSubnetLists(scope, resolveLookups(scope), byType);
  adoptDefaults(scope);
  scope.groupAssociations.tell();
  reportOtherTypes(evaluated, { report, ofLabels, searches });
  return withLaunched(scope, byType);
}

/** The name of what is something by itself is kept. */
function noteName({ attributes }: EvaluatedBlock, uses: Reading["uses"]): void {
  const tags = uses === null ? undefined : attributes.get("tags");
  if (tags !== undefined) uses?.noteEntry(tags, "Name");
}

/** From now on `aws_instance` is every instance, and `aws_network_interface` every interface that is started with one. */
function withLaunched(scope: Scope, byType: Map<string, Configured[]>): Scope {
  const { instances, interfaces, members } = launchInstances(scope, readLaunches(scope));
  byType.set("aws_instance", [...instances]);
  byType.set("aws_network_interface", [...scope.of("aws_network_interface"), ...interfaces]);
  for (const id of members.keys()) scope.references.declare(id, "instance");
  for (const { id, raw } of interfaces) scope.references.declare(id, "network_interface", raw);
  for (const instance of instances)
    if (!bringsInterface(instance)) scope.references.declare(primaryInterfaceOf(instance.id), "network_interface");
  return { ...scope, members };
}

/** What AWS makes with a resource and Terraform gives a name: a VPC's defaults, an instance's interface. */
function declareWhatComesAlong(scope: Scope): void {
  const { references } = scope;
  for (const { id } of scope.of("aws_vpc", "aws_default_vpc")) declareDefaults(references, id);
  for (const { id } of scope.of("aws_eip")) references.alias(`${id}.public_ip`, id);
  for (const { id } of scope.of("aws_ec2_transit_gateway")) {
    references.declare(defaultTableOf(id), "transit_gateway_route_table");
    references.alias(`${id}.propagation_default_route_table_id`, defaultTableOf(id));
  }
  for (const { id, body } of scope.of("aws_vpn_connection"))
    if (body.has("transit_gateway_id")) references.declare(vpnAttachmentOf(id), "transit_gateway_attachment");
  for (const accepter of scope.of("aws_ec2_transit_gateway_vpc_attachment_accepter"))
    sameAs(scope, accepter, "transit_gateway_attachment_id", "transit_gateway_attachment");
  for (const { id } of scope.of("aws_vpc_endpoint")) {
    references.declare(`${id}.prefix_list_id`, "prefix_list");
    scope.implied.openPrefixList(`${id}.prefix_list_id`);
  }
  for (const accepter of scope.of("aws_vpc_peering_connection_accepter")) sameAs(scope, accepter, "vpc_peering_connection_id", "peering");
}

/** An accepter is another name for what it accepts. */
function sameAs({ references, report }: Scope, { id, body }: Configured, argument: string, kind: ResourceType["denotes"]): void {
  const found = references.resolve(body.text(argument), [kind], { owner: id, argument, report });
  if (found.kind === "found") references.alias(id, found.id);
}

/** TF-2: from now on the VPC's default group, ACL or table is the resource that adopts it. */
function adoptDefaults(scope: Scope): void {
  const adopt = (id: ResourceId, what: ResourceId): void => scope.references.alias(what, id);
  for (const { id, body } of scope.of("aws_default_security_group")) {
    const vpc = scope.references.resolve(body.text("vpc_id"), ["vpc"], { owner: id, argument: "vpc_id", report: () => undefined });
    if (vpc.kind === "found") adopt(id, defaultsOf(vpc.id).securityGroup);
    if (vpc.kind === "absent") adopt(id, defaultsOf(scope.defaultVpcs.at(homeOf(scope, { id, body }))).securityGroup);
  }
  for (const [type, argument, kind] of [
    ["aws_default_network_acl", "default_network_acl_id", "network_acl"],
    ["aws_default_route_table", "default_route_table_id", "route_table"],
  ] as const)
    for (const { id, body } of scope.of(type)) {
      const found = scope.references.resolve(body.text(argument), [kind], { owner: id, argument, report: scope.report });
      if (found.kind === "found" && found.id !== id) adopt(id, found.id);
    }
}
