import type { Database, NetworkInterface, ResourceId } from "../../model";
import { ADDRESSES_OF_DATABASES, ADDRESSES_OF_FUNCTIONS, AWS_CHOOSES } from "../phrases";
import { groupsOf } from "./balancer-rows";
import { DatabasePlaces } from "./database-places";
import type { Row } from "./layout";
import type { Writing } from "./writing";

const isChosen = ({ addresses }: NetworkInterface): boolean => addresses.some((address) => address.private.kind === "known");

/** Groups as a field: left out where it is the default group, which a service has where it names none. */
function groupField(owner: ResourceId, own: readonly NetworkInterface[], writing: Writing): (string | undefined)[] | undefined {
  const [first] = own;
  if (first === undefined) return undefined;
  const { index } = writing;
  const isDefault = first.securityGroups.length === 1 && first.securityGroups[0] === index.vpc(index.subnet(first.subnet).vpc).defaultSecurityGroup;
  const groups = groupsOf(owner, own, writing);
  return isDefault || groups.length === 0 ? undefined : groups;
}

export function functionRows(writing: Writing): Row[] {
  const { network, index, ids, notCarried } = writing;
  return network.functions.map(({ id, name, interfaces }) => {
    const own = interfaces.map((one) => index.networkInterface(one));
    if (own.some(isChosen)) notCarried.say(ADDRESSES_OF_FUNCTIONS, id, AWS_CHOOSES);
    return {
      id: ids.called(id),
      name: name ?? undefined,
      subnets: own.length > 0 ? own.map(({ subnet }) => ids.called(subnet)) : undefined,
      securityGroups: groupField(id, own, writing),
      ipv6Traffic: own.some(({ ipv6Addresses }) => ipv6Addresses.length > 0) ? true : undefined,
    };
  });
}

/** The groups of the network, and one for each database that fits into none of them. */
export function dbSubnetGroupRows(writing: Writing): Row[] {
  const { network, ids, notCarried } = writing;
  const places = new DatabasePlaces(writing);
  const written = places.groups.map(({ id, name, subnets }) => ({
    id: ids.called(id),
    name: name ?? undefined,
    subnets: [...subnets].map((subnet) => ids.called(subnet) ?? subnet),
  }));
  const made = network.databases.flatMap((database) => {
    const own = places.interfacesOf(database);
    if (own.length === 0 || places.clusterOf(database) !== undefined || places.placeOf(own) !== undefined) return [];
    notCarried.say("databases that are in no subnet group", database.id, "groups of their own take its place");
    return [{ id: madeFor(database, writing), subnets: [...new Set(own.map(({ subnet }) => subnet))].map((subnet) => ids.called(subnet)) }];
  });
  return [...written, ...made];
}

const madeFor = ({ id }: Database, { ids }: Writing): string => `${ids.called(id) ?? ""}-subnets`;

export function databaseRows(writing: Writing): Row[] {
  const { network, ids, notCarried } = writing;
  const places = new DatabasePlaces(writing);
  return network.databases.map((database) => {
    const { id, name, engine, publiclyAccessible } = database;
    if (places.interfacesOf(database).some((i) => i.owner === id && isChosen(i))) notCarried.say(ADDRESSES_OF_DATABASES, id, AWS_CHOOSES);
    if (database.instanceClass !== undefined) notCarried.say("classes of databases", id);
    const isWhole = places.isCluster(database);
    const cluster = places.clusterOf(database);
    return {
      id: ids.called(id),
      name: name ?? undefined,
      role: isWhole ? "Regional cluster" : undefined,
      cluster: cluster === undefined ? undefined : ids.called(cluster.id),
      engine: engine ?? undefined,
      ...(cluster === undefined ? placeFields(database, places, writing) : {}),
      publiclyAccessible: !isWhole && publiclyAccessible ? true : undefined,
    };
  });
}

/** What the instances of a cluster have of it. */
function placeFields(database: Database, places: DatabasePlaces, writing: Writing): Row {
  const own = places.interfacesOf(database);
  const place = own.length === 0 ? undefined : places.placeOf(own);
  const group = place === undefined ? madeFor(database, writing) : writing.ids.called(place.group);
  return {
    port: database.port ?? undefined,
    subnetGroup: own.length === 0 ? "unknown" : group,
    availabilityZone: place?.zone ?? undefined,
    securityGroups: groupField(database.id, own, writing),
  };
}
