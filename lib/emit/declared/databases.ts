import type { Database, NetworkInterface, ResourceId, SupportResource } from "../../model";
import { ADDRESSES_OF_DATABASES, AWS_CHOOSES } from "../phrases";
import { isOrdinaryDefault } from "./aws-own";
import { body, type Argument } from "./declaration";
import { argumentsOf } from "./described-support";
import { comeAlong, interfacesOf, sharedGroups } from "./endpoints";
import { unknownOf, type Plan } from "./plan";

type Row = Readonly<Record<string, Argument | null>>;

/** Databases in the subnets of their subnet groups; a cluster is one whose interfaces its instances have. */
export function planDatabases(plan: Plan): void {
  const clusters = plan.network.databases.filter((database) => isCluster(plan, database));
  const clusterOf = new Map(clusters.flatMap(({ id, interfaces }) => interfaces.map((one) => [one, id] as const)));
  for (const cluster of clusters) planCluster(plan, cluster);
  for (const database of plan.network.databases) {
    if (plan.isDeclared(database.id)) continue;
    const cluster = database.interfaces.map((one) => clusterOf.get(one)).find((found) => found !== undefined);
    if (cluster === undefined) planInstance(plan, database);
    else planMember(plan, database, cluster);
  }
}

const ownedBy = (plan: Plan, { id, interfaces }: Database): NetworkInterface[] => interfacesOf(plan, interfaces).filter(({ owner }) => owner === id);

/** One whose interfaces belong to others; an Aurora database without instances is a cluster too. */
const isCluster = (plan: Plan, database: Database): boolean =>
  (database.interfaces.length > 0 && ownedBy(plan, database).length === 0) || /aws_rds_cluster\.[^.]+$/.test(database.id);

function planInstance(plan: Plan, database: Database): void {
  const { id, name, engine, port } = database;
  const own = ownedBy(plan, database);
  const content = {
    identifier: name,
    engine,
    instance_class: database.instanceClass ?? unknownOf(plan, id, "instance_class"),
    port,
    ...placeRow(plan, database, own),
    publicly_accessible: database.publiclyAccessible ? true : null,
  };
  noteAddresses(plan, id, own);
  comeAlong(plan, plan.declare("aws_db_instance", database, "data", body(content)), own, ".network_interface");
}

function planCluster(plan: Plan, cluster: Database): void {
  const { name, engine, port } = cluster;
  const all = interfacesOf(plan, cluster.interfaces);
  const content = { cluster_identifier: name, engine: engine ?? unknownOf(plan, cluster.id, "engine"), port, ...placeRow(plan, cluster, all) };
  const own = ownedBy(plan, cluster);
  comeAlong(plan, plan.declare("aws_rds_cluster", cluster, "data", body(content)), own, ".network_interface");
}

function planMember(plan: Plan, member: Database, cluster: ResourceId): void {
  const { id, name } = member;
  const own = ownedBy(plan, member);
  const content = {
    identifier: name,
    cluster_identifier: plan.ref(cluster),
    engine: member.engine ?? unknownOf(plan, id, "engine"),
    instance_class: member.instanceClass ?? unknownOf(plan, id, "instance_class"),
    publicly_accessible: member.publiclyAccessible ? true : null,
  };
  noteAddresses(plan, id, own);
  comeAlong(plan, plan.declare("aws_rds_cluster_instance", member, "data", body(content)), own, ".network_interface");
}

const noteAddresses = ({ notCarried }: Plan, id: ResourceId, own: readonly NetworkInterface[]): void => {
  if (own.some(({ addresses }) => addresses.some((address) => address.private.kind !== "symbolic")))
    notCarried.say(ADDRESSES_OF_DATABASES, id, AWS_CHOOSES);
};

/** The subnet group that has the database's subnets, of which a zone may choose; one of its own where there is none. */
function placeRow(plan: Plan, { id }: Database, own: readonly NetworkInterface[]): Row {
  const subnets = [...new Set(own.map(({ subnet }) => subnet))];
  const groups = { vpc_security_group_ids: sharedGroups(plan, { id }, own) };
  if (subnets.length === 0) return { db_subnet_group_name: unknownOf(plan, id, "subnet_group"), ...groups };
  const zones = [...new Set(subnets.map((subnet) => plan.index.subnet(subnet).zone))];
  if (isInDefaultVpc(plan, subnets) && subnets.length === 1 && !plan.isDeclared(subnets[0] ?? "")) return { availability_zone: zones[0] ?? null, ...groups };
  const found = plan.subnetGroups.flatMap((group) => fitOf(plan, group, subnets, zones)).sort((a, b) => a.size - b.size)[0];
  const name = plan.called(id);
  if (found === undefined) plan.part("aws_db_subnet_group", name, "data", body({ name: name.replaceAll("_", "-"), subnet_ids: plan.refs(subnets) }));
  return {
    db_subnet_group_name: found === undefined ? name.replaceAll("_", "-") : plan.ref(found.id, "name"),
    availability_zone: found !== undefined && found.size > subnets.length ? (zones[0] ?? null) : null,
    ...groups,
  };
}

const isInDefaultVpc = (plan: Plan, subnets: readonly ResourceId[]): boolean =>
  subnets.every((subnet) => {
    const vpc = plan.vpc(plan.index.subnet(subnet).vpc);
    return vpc !== undefined && isOrdinaryDefault(vpc);
  });

/** Whether a subnet group has exactly these subnets, or exactly these in the one zone that they are in. */
function fitOf(plan: Plan, group: SupportResource, subnets: readonly ResourceId[], zones: readonly (string | null)[]) {
  const listed = argumentsOf(group)["subnet_ids"];
  if (!Array.isArray(listed)) return [];
  const ids = new Set(listed.filter((item): item is string => typeof item === "string"));
  if (!subnets.every((subnet) => ids.has(subnet))) return [];
  const { id } = group;
  if (ids.size === subnets.length) return [{ id, size: ids.size }];
  const [zone, ...others] = zones;
  const inZone = [...ids].filter((other) => {
    const found = plan.index.resource(other);
    return found?.kind === "subnet" && found.zone === zone;
  });
  return zone !== undefined && zone !== null && others.length === 0 && inZone.length === subnets.length ? [{ id, size: ids.size }] : [];
}
