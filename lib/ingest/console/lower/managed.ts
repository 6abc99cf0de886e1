import type { Diagnostic } from "../../../source";
import type { ResourceInstance } from "../../declared/evaluated";
import { notKnown } from "../entry";
import type { Form, FormEntry } from "../read-form";
import { as, block, moved, refuse, resource, text, to, type Moves } from "./resource";

export const DB_SUBNET_GROUP: Moves<"dbSubnetGroups"> = { name: as("name"), subnets: to("subnet_ids") };
export const DATABASE: Moves<"databases"> = {
  name: as("identifier"),
  cluster: to("cluster_identifier"),
  engine: as("engine"),
  port: as("port"),
  subnetGroup: to("db_subnet_group_name"),
  availabilityZone: as("availability_zone"),
  securityGroups: to("vpc_security_group_ids"),
  publiclyAccessible: as("publicly_accessible"),
};
export const LAMBDA_FUNCTION: Moves<"functions"> = {
  name: as("function_name"),
  subnets: to("subnet_ids"),
  securityGroups: to("security_group_ids"),
  ipv6Traffic: as("ipv6_allowed_for_dual_stack"),
};

/** Databases, and the groups of subnets that AWS may put them into. */
export function lowerDatabases(form: Form, report: (diagnostic: Diagnostic) => void): ResourceInstance[] {
  const { names, of } = form;
  const clusters = new Map(of("databases").flatMap(({ id, entry }) => (isCluster(entry) ? [[id, entry] as const] : [])));
  return [
    ...of("dbSubnetGroups").map((group) => resource("aws_db_subnet_group", group.id, block(group.entry.span, moved(group, DB_SUBNET_GROUP, names)))),
    ...of("databases").map((database) => databaseOf(database, form, clusters, report)),
  ];
}

type DatabaseEntry = FormEntry<"databases">["entry"];
type Clusters = ReadonlyMap<string, DatabaseEntry>;

const isCluster = (entry: DatabaseEntry): boolean => entry.text("role") === "Regional cluster";

function databaseOf(database: FormEntry<"databases">, { names }: Form, clusters: Clusters, report: (diagnostic: Diagnostic) => void): ResourceInstance {
  const { id, entry } = database;
  const { span } = entry;
  const { identifier, ...given } = moved(database, DATABASE, names);
  if (isCluster(entry)) {
    refuse(database, ["cluster", "availabilityZone", "publiclyAccessible"], "a cluster", report);
    return resource("aws_rds_cluster", id, block(span, { ...given, cluster_identifier: identifier, engine: given["engine"] ?? notKnown(span) }));
  }
  const own = { ...given, identifier, instance_class: notKnown(span) };
  if (given["cluster_identifier"] === undefined) return resource("aws_db_instance", id, block(span, own));
  refuse(database, ["port", "subnetGroup", "securityGroups"], "an instance of a cluster", report);
  // The instances of a cluster have its engine, which the provider wants to hear again.
  const engine = given["engine"] ?? clusters.get(entry.text("cluster") ?? "")?.value("engine") ?? notKnown(span);
  return resource("aws_rds_cluster_instance", id, block(span, { ...own, engine }));
}

/** Functions; those with subnets are connected to their VPC. */
export function lowerFunctions({ names, of }: Form): ResourceInstance[] {
  return of("functions").map((each) => {
    const { id, entry } = each;
    const { function_name: name, ...connected } = moved(each, LAMBDA_FUNCTION, names);
    const isConnected = Object.values(connected).some((value) => value !== undefined);
    const blocks = isConnected ? [{ type: "vpc_config", body: block(entry.span, connected) }] : [];
    return resource("aws_lambda_function", id, block(entry.span, { function_name: name ?? text(id, entry.span), role: notKnown(entry.span) }, blocks));
  });
}
